package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Format;
import org.junit.jupiter.api.Test;

/** Types of the unnamed package, which no import can name. */
class UnnamedPackageTest {

    @Test
    void types_called_as_those_of_the_framework_are_still_the_users() {
        Compilation compilation =
                BoundRecord.STRICT.compile(
                        """
                        import io.github.cognitotriggers.*;
                        import io.github.cognitotriggers.input.*;
                        import io.github.cognitotriggers.presignup.*;
                        @CognitoTriggers
                        class Accounts {
                            @PreSignUp
                            PreSignUpResponse signUp(@FromClientMetadata Violations v, @FromClientMetadata Trigger t) {
                                return PreSignUpResponse.unchanged();
                            }
                        }
                        """,
                        """
                        @io.github.cognitotriggers.input.MetadataRecord
                        record Violations(Integer x, int a, MetadataKey b, java.util.Optional<java.net.URI> c) {}
                        """,
                        "enum Trigger { A }",
                        "enum Integer { A }",
                        "enum MetadataKey { A }");

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        for (String source : compilation.generated().values()) {
            assertThat(source).isEqualTo(Format.of(source));
        }
    }
}
