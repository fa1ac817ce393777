package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import org.junit.jupiter.api.Test;

/** Types that members of generated classes could hide, because they would be called the same. */
class HiddenTypesTest {

    @Test
    void a_constant_is_not_called_as_an_enum() {
        Compilation compilation =
                BoundRecord.compile(
                        """
                        @MetadataRecord record R(OS os, List<UI> ui, Optional<SKU> sku, D.E d) {}
                        """,
                        "enum OS { IOS }",
                        "enum UI { A, B }",
                        "enum SKU { C }",
                        "class D { enum E { F } }");

        assertThat(
                        BoundRecord.of(compilation.classLoader(), "R")
                                .values("os", "IOS", "ui", "A,B", "sku", "C", "d", "F"))
                .isEqualTo("R[os=IOS, ui=[A, B], sku=Optional[C], d=F]");
    }

    @Test
    void a_constant_is_not_called_as_an_enum_of_a_later_component() {
        Compilation compilation =
                BoundRecord.compile(
                        "@MetadataRecord record R(int os, OS system) {}", "enum OS { IOS }");

        assertThat(
                        BoundRecord.of(compilation.classLoader(), "R")
                                .values("os", "1", "system", "IOS"))
                .isEqualTo("R[os=1, system=IOS]");
    }
}
