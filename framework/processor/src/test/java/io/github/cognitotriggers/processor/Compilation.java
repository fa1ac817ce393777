package io.github.cognitotriggers.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * Sources that were compiled in memory by javac with the processors of this module, and what came
 * of it. The class path is that of the tests.
 */
public final class Compilation {

    private static final Pattern CODE = Pattern.compile("(CT\\d{3}): .*", Pattern.DOTALL);

    /**
     * What the compiler said.
     *
     * @param code {@code CT001}; empty if it is javac's own
     * @param text without the place, which javac adds where it prints it
     * @param file simple name of the source; empty if it has none
     * @param line -1 if it has none
     */
    public record Message(Kind kind, String code, String text, String file, long line) {

        /** {@code ERROR CT014 Invitation.java:7}. */
        public String place() {
            return kind + " " + code + " " + file + ":" + line;
        }

        static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
            String text = diagnostic.getMessage(Locale.ROOT);
            JavaFileObject source = diagnostic.getSource();
            String file = source == null ? "" : source.getName().replaceAll(".*/", "");
            Matcher code = CODE.matcher(text);
            return new Message(
                    diagnostic.getKind(),
                    code.matches() ? code.group(1) : "",
                    text,
                    file,
                    diagnostic.getLineNumber());
        }
    }

    private final boolean succeeded;
    private final List<Message> messages;
    private final Map<String, String> generated;
    private final Map<String, byte[]> classes;

    Compilation(
            boolean succeeded,
            List<Message> messages,
            Map<String, String> generated,
            Map<String, byte[]> classes) {
        this.succeeded = succeeded;
        this.messages = List.copyOf(messages);
        this.generated = new TreeMap<>(generated);
        this.classes = new TreeMap<>(classes);
    }

    /** Compiles with all processors and {@code --release 17}; for more see {@link Compiler}. */
    public static Compilation of(String... sources) {
        return new Compiler().compile(sources);
    }

    /** Whether javac made classes; it may have warned. */
    public boolean succeeded() {
        return succeeded;
    }

    /** Errors and warnings in the order they were reported. */
    public List<Message> messages() {
        return messages;
    }

    /** The errors among the messages. */
    public List<Message> errors() {
        return messages.stream().filter(message -> message.kind() == Kind.ERROR).toList();
    }

    /** The warnings among the messages. */
    public List<Message> warnings() {
        return messages.stream()
                .filter(message -> message.kind().name().endsWith("WARNING"))
                .toList();
    }

    /** The sources that processors wrote, by the qualified names of their classes. */
    public Map<String, String> generated() {
        return generated;
    }

    /** The source of a class that a processor wrote. */
    public String generated(String className) {
        String source = generated.get(className);
        if (source == null) {
            throw new IllegalArgumentException(className + " is not in " + generated.keySet());
        }
        return source;
    }

    /** A loader of the classes that were made, child of the tests' own. */
    public ClassLoader classLoader() {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = classes.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
    }

    /** Writes the classes below a directory, for a class path. */
    public Path writeTo(Path directory) {
        classes.forEach(
                (name, code) -> {
                    Path file = directory.resolve(name.replace('.', '/') + ".class");
                    try {
                        Files.createDirectories(file.getParent());
                        Files.write(file, code);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return directory;
    }

    /** All that was said, for a test that fails. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(succeeded ? "succeeded" : "failed");
        messages.forEach(
                message ->
                        text.append('\n').append(message.place()).append(' ').append(message.text));
        return text.toString();
    }
}
