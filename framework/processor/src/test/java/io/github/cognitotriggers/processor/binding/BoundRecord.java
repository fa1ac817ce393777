package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.input.ClientInput;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.Violation;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.internal.json.JsonDocument;
import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.Format;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record that was compiled with its binder, to be read from client metadata. */
final class BoundRecord {

    /** Warnings of javac are errors, in generated code as well. */
    static final Compiler STRICT = new Compiler().options("-Xlint:all,-processing", "-Werror");

    private static final String IMPORTS =
            """
            package example;
            import io.github.cognitotriggers.input.*;
            import jakarta.validation.constraints.*;
            import java.net.URI;
            import java.time.Instant;
            import java.util.*;
            """;

    private final Class<?> type;
    private final Method bind;
    private final Method toString;

    private BoundRecord(Class<?> binder, Class<?> record) throws ReflectiveOperationException {
        this.type = record;
        this.bind = binder.getDeclaredMethod("bind", ClientInput.class, Violations.class);
        this.toString = binder.getDeclaredMethod("toString", record);
        bind.setAccessible(true);
        toString.setAccessible(true);
    }

    /** A source file with the usual imports, in the package {@code example}. */
    static String source(String types) {
        return IMPORTS + types;
    }

    /** Compiles sources that must be right, with the imports. */
    static Compilation compile(String... types) {
        String[] sources = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            sources[i] = source(types[i]);
        }
        Compilation compilation = STRICT.compile(sources);
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        for (String source : compilation.generated().values()) {
            assertThat(source).isEqualTo(Format.of(source));
        }
        return compilation;
    }

    /** The record {@code R} with these components. */
    static BoundRecord of(String components) {
        return of(compile("@MetadataRecord record R(" + components + ") {}").classLoader(), "R");
    }

    /** A record of compiled classes; {@code Outer.Inner} if it is nested. */
    static BoundRecord of(ClassLoader classes, String name) {
        try {
            return new BoundRecord(
                    classes.loadClass("example." + name.replace('.', '_') + "Binder"),
                    classes.loadClass("example." + name.replace('.', '$')));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record's class. */
    Class<?> type() {
        return type;
    }

    /** The record that is read; null if something is wrong. */
    @Nullable Object bind(ClientInput input, Violations violations) {
        try {
            return bind.invoke(null, input, violations);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record that is read of right values, as it shows itself. */
    String values(String... keysAndValues) {
        Violations violations = new Violations();
        Object record = bind(metadata(keysAndValues), violations);
        assertThat(violations.asList()).isEmpty();
        assertThat(record).isNotNull();
        return String.valueOf(record);
    }

    /** What the binder's own toString makes of right values. */
    String shown(String... keysAndValues) throws ReflectiveOperationException {
        return (String) toString.invoke(null, bind(metadata(keysAndValues), new Violations()));
    }

    /** What is wrong with values, which is something: {@code seats must be …}. */
    List<String> wrong(String... keysAndValues) {
        Violations violations = new Violations();
        assertThat(bind(metadata(keysAndValues), violations)).isNull();
        assertThat(violations.asList()).isNotEmpty();
        return texts(violations);
    }

    static List<String> texts(Violations violations) {
        return violations.asList().stream()
                .map(Violation::toString)
                .map(text -> text.replaceFirst("^clientMetadata\\.?", ""))
                .toList();
    }

    /** Client metadata with these keys, each followed by its value. */
    static ClientMetadata metadata(String... keysAndValues) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            members.append(i == 0 ? "" : ",")
                    .append(quoted(keysAndValues[i]))
                    .append(':')
                    .append(quoted(keysAndValues[i + 1]));
        }
        return metadata(members.toString());
    }

    private static ClientMetadata metadata(String members) {
        return ClientMetadata.of(
                JsonDocument.parseObject(
                        ("{\"clientMetadata\":{" + members + "}}")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> String.format("\\u%04x", c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
