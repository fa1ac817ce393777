package io.github.cognitotriggers.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the other tests of the processors compile with. */
class CompilationTest {

    @Test
    void classes_of_sources_can_be_run() throws Exception {
        Compilation compilation =
                Compilation.of(
                        "package a.b;\npublic class C { public static int n() { return 7; } }");

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.classLoader().loadClass("a.b.C").getMethod("n").invoke(null))
                .isEqualTo(7);
    }

    @Test
    void an_error_has_its_place() {
        Compilation compilation = Compilation.of("package a;\nclass C {\n  Missing missing;\n}");

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.errors())
                .singleElement()
                .extracting(Compilation.Message::place)
                .isEqualTo("ERROR  C.java:3");
    }
}
