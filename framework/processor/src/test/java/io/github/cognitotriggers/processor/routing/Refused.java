package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import java.util.List;

/** A source that does not compile, or not without a warning. */
record Refused(String source, List<Compilation.Message> messages) {

    /** Compiles a source of which something is said, which is an error unless it is a warning. */
    static Refused of(String source) {
        Compilation compilation = new Compiler().options("-Xlint:all,-processing").compile(source);
        List<Compilation.Message> messages = compilation.messages();
        assertThat(messages).as("%s", compilation).isNotEmpty();
        assertThat(compilation.succeeded())
                .as("%s", compilation)
                .isEqualTo(compilation.errors().isEmpty());
        return new Refused(source, messages);
    }

    /** A function with these members. */
    static Refused function(String members) {
        return of(Sources.function(members));
    }

    /**
     * Checks the one message.
     *
     * @param at what is on the line of the message, and on no other
     * @param text without code and page
     */
    void says(String code, String at, String text) {
        assertThat(messages)
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.text())
                                    .isEqualTo(
                                            code
                                                    + ": "
                                                    + text
                                                    + " (docs/diagnostics/"
                                                    + code
                                                    + ".md)");
                            assertThat(message.code()).isEqualTo(code);
                            assertThat(message.file()).isEqualTo(fileName());
                            assertThat(message.line()).isEqualTo(Sources.line(source, at));
                        });
    }

    /** Checks that it is a warning, and silent when the element says so, else an error if asked. */
    void isWarning(String element) {
        assertThat(messages)
                .singleElement()
                .satisfies(
                        message ->
                                assertThat(message.kind())
                                        .isEqualTo(javax.tools.Diagnostic.Kind.WARNING));
        String code = messages.get(0).code();
        assertThat(
                        new Compiler()
                                .options("-Xlint:all,-processing", "-Werror")
                                .compile(source)
                                .succeeded())
                .isFalse();
        String silenced = source.replace(element, "@SuppressWarnings(\"" + code + "\") " + element);
        assertThat(silenced).isNotEqualTo(source);
        Compilation quiet =
                new Compiler().options("-Xlint:all,-processing", "-Werror").compile(silenced);
        assertThat(quiet.succeeded()).as("%s", quiet).isTrue();
    }

    private String fileName() {
        return source.contains("class Triggers ") ? "Triggers.java" : "Outer.java";
    }
}
