package io.github.cognitotriggers.processor;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** How sources are compiled: javac's options, the class path, and which processors run. */
public final class Compiler {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?m)^(?!import |package )(?=[@\\w]).*?\\b(?:class|record|interface|enum)"
                            + " (\\w+)");

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** One for all: it keeps the jars of the class path open. */
    private static final StandardJavaFileManager DISK =
            JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private final List<String> options;
    private final List<Path> classPath;
    private final boolean ourProcessors;
    private final List<Processor> otherProcessors;

    /** With the processors of this module, {@code --release 17} and the tests' class path. */
    public Compiler() {
        this(List.of("--release", "17"), List.of(), true, List.of());
    }

    private Compiler(
            List<String> options,
            List<Path> classPath,
            boolean ourProcessors,
            List<Processor> otherProcessors) {
        this.options = options;
        this.classPath = classPath;
        this.ourProcessors = ourProcessors;
        this.otherProcessors = otherProcessors;
    }

    /** With these options too. */
    public Compiler options(String... more) {
        return new Compiler(joined(options, more), classPath, ourProcessors, otherProcessors);
    }

    /** With these directories or jars before the tests' class path. */
    public Compiler classPath(Path... more) {
        return new Compiler(options, joined(classPath, more), ourProcessors, otherProcessors);
    }

    /** With these processors too. */
    public Compiler processors(Processor... more) {
        return new Compiler(options, classPath, ourProcessors, joined(otherProcessors, more));
    }

    /** Without the processors of this module. */
    public Compiler withoutProcessors() {
        return new Compiler(options, classPath, false, otherProcessors);
    }

    /**
     * Compiles sources, each a whole file. A file is named after the first type that it declares at
     * the beginning of a line.
     */
    public Compilation compile(String... sources) {
        List<Compilation.Message> messages = new ArrayList<>();
        try {
            InMemory files = new InMemory(DISK);
            DISK.setLocationFromPaths(StandardLocation.CLASS_PATH, fullClassPath());
            List<JavaFileObject> units = new ArrayList<>();
            for (String source : sources) {
                units.add(new Written(pathOf(source), source));
            }
            JavaCompiler.CompilationTask task =
                    JAVAC.getTask(
                            null,
                            files,
                            diagnostic -> messages.add(Compilation.Message.of(diagnostic)),
                            options,
                            null,
                            units);
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors());
            boolean succeeded = task.call();
            return new Compilation(succeeded, messages, files.sources(), files.classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> fullClassPath() {
        List<Path> full = new ArrayList<>(classPath);
        Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .forEach(entry -> full.add(Path.of(entry)));
        return full;
    }

    private List<Processor> processors() {
        List<Processor> processors = new ArrayList<>(otherProcessors);
        if (ourProcessors) {
            for (Processor processor : ServiceLoader.load(Processor.class)) {
                if (processor.getClass().getPackage() == Compiler.class.getPackage()) {
                    processors.add(processor);
                }
            }
        }
        return processors;
    }

    private static String pathOf(String source) {
        Matcher packageName = PACKAGE.matcher(source);
        Matcher type = TYPE.matcher(source);
        if (source.startsWith("module ")) {
            return "module-info";
        }
        String simple = type.find() ? type.group(1) : "None";
        return (packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "") + simple;
    }

    private static <T> List<T> joined(List<T> list, T[] more) {
        List<T> joined = new ArrayList<>(list);
        joined.addAll(Arrays.asList(more));
        return joined;
    }

    /** A source that a test wrote. */
    private static final class Written extends SimpleJavaFileObject {

        private final String source;

        Written(String path, String source) {
            super(URI.create("string:///" + path + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    /** A source or class that came of it. */
    private static final class Output extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String className, Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** Keeps in memory what javac and processors write. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, Output> sources = new HashMap<>();
        private final Map<String, Output> classes = new HashMap<>();

        InMemory(JavaFileManager disk) {
            super(disk);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            Output output = new Output(name, kind);
            (kind == JavaFileObject.Kind.SOURCE ? sources : classes).put(name, output);
            return output;
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.equals(b);
        }

        Map<String, String> sources() {
            Map<String, String> texts = new HashMap<>();
            sources.forEach(
                    (name, output) -> texts.put(name, output.getCharContent(false).toString()));
            return texts;
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> codes = new HashMap<>();
            classes.forEach((name, output) -> codes.put(name, output.bytes.toByteArray()));
            return codes;
        }
    }
}
