package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole binders, as a reader finds them. */
class GoldenBindersTest {

    @ParameterizedTest
    @CsvSource({"Invitation, InvitationBinder", "Travel, Travel_BookingBinder"})
    void a_binder_is_written_as_one_would_write_it(String source, String binder)
            throws IOException {
        Compilation compilation = BoundRecord.STRICT.compile(read(source));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated("golden." + binder))
                .isEqualTo(read(binder))
                .isEqualTo(Format.of(read(binder)));
    }

    private static String read(String name) throws IOException {
        try (InputStream file =
                GoldenBindersTest.class.getResourceAsStream("/golden-binders/" + name + ".java")) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
