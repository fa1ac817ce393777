package io.github.cognitotriggers.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;

/**
 * A test for every class that pages of the documentation show: it compiles, with the annotation
 * processors on the class path. Run by the module that has all that the pages need.
 */
public final class Examples {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\bclass (\\w+)");

    /** What an example that shows a class without its imports may use. */
    private static final String IMPORTS =
            """
            import static org.junit.jupiter.api.Assertions.*;
            import static java.nio.charset.StandardCharsets.UTF_8;
            import io.github.cognitotriggers.*;
            import io.github.cognitotriggers.challenge.*;
            import io.github.cognitotriggers.federation.*;
            import io.github.cognitotriggers.input.*;
            import io.github.cognitotriggers.message.*;
            import io.github.cognitotriggers.migration.*;
            import io.github.cognitotriggers.postauthentication.*;
            import io.github.cognitotriggers.postconfirmation.*;
            import io.github.cognitotriggers.preauthentication.*;
            import io.github.cognitotriggers.presignup.*;
            import io.github.cognitotriggers.pretoken.*;
            import io.github.cognitotriggers.sender.*;
            import java.io.*;
            import java.nio.file.*;
            import java.security.MessageDigest;
            import java.time.Duration;
            import java.util.*;
            import org.junit.jupiter.api.Test;
            """;

    /** The rest of the product that the examples are part of. */
    private static final String PRODUCT =
            """
            abstract class Product {
                static Product members, tenants, signIns, codes, legacy;
                abstract void addOnce(String sub, String email);
                abstract boolean admits(String tenant, UserAttributes user);
                abstract void record(String sub);
                abstract String forRound(String user, int round);
                abstract LegacyUser signIn(String user, String password);
                static String decrypt(String code) { return code; }
            }
            interface LegacyUser { String email(); }
            """;

    private final Path classes;

    private Examples(Path classes) {
        this.classes = classes;
    }

    /**
     * The tests of these pages.
     *
     * @param classes an empty directory
     * @param pages chooses them by their paths below the root of the project: {@code
     *     docs/routing.md}
     */
    public static Stream<DynamicTest> of(Path classes, Predicate<String> pages) throws IOException {
        Examples examples = new Examples(classes);
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            for (Path page : Stream.concat(Stream.of(ROOT.resolve("README.md")), docs).toList()) {
                String path = ROOT.relativize(page).toString().replace(File.separatorChar, '/');
                if (path.endsWith(".md") && pages.test(path)) {
                    examples.addTests(path, Files.readString(page), tests);
                }
            }
        }
        return tests.stream();
    }

    private void addTests(String page, String text, List<DynamicTest> tests) {
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            String code = blocks.group(1);
            Matcher name = CLASS.matcher(code);
            if (name.find()) {
                String title = page + " " + name.group(1);
                tests.add(DynamicTest.dynamicTest(title, () -> compile(code)));
            }
        }
    }

    private void compile(String example) throws IOException {
        String source = example.startsWith("package") ? example : complete(example);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, found, options(), null, sources(source)).call();
        }
        assertThat(found.getDiagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
    }

    /** Naming the path of the processors makes those on it run on every JDK. */
    private List<String> options() {
        String classPath = System.getProperty("java.class.path");
        return List.of(
                "-d",
                classes.toString(),
                "-cp",
                classes + File.pathSeparator + classPath,
                "-processorpath",
                classPath);
    }

    private static String complete(String example) {
        return "package example;\n"
                + IMPORTS
                + (example.contains("@MetadataRecord") || example.contains("@Pattern(")
                        ? "import jakarta.validation.constraints.*;\n"
                        : "")
                + "import static example.Product.*;\n"
                + example
                + PRODUCT.replace("abstract class", "@SuppressWarnings(\"all\") abstract class");
    }

    /** The example, and the handlers of other pages that it names. */
    private static List<JavaFileObject> sources(String source) {
        List<JavaFileObject> sources = new ArrayList<>(List.of(new Source(source)));
        for (String handler : List.of("InviteOnly", "ThreeTries", "CodeByEmail", "VerifyCode")) {
            if (source.contains("new " + handler + "(") && !source.startsWith("package com")) {
                sources.add(new Source(stub(handler)));
            }
        }
        return sources;
    }

    private static String stub(String handler) {
        String trigger =
                switch (handler) {
                    case "ThreeTries" -> "DefineAuthChallenge";
                    case "CodeByEmail" -> "CreateAuthChallenge";
                    case "VerifyCode" -> "VerifyAuthChallenge";
                    default -> "PreSignUp";
                };
        return "package example;\n"
                + IMPORTS
                + ("final class " + handler + " extends " + trigger + "Handler {")
                + ("protected " + trigger + "Response handle(" + trigger + "Event event,")
                + "TriggerContext context) { throw new UnsupportedOperationException(); } }";
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String code) {
            super(URI.create("string:///" + nameOf(code) + ".java"), Kind.SOURCE);
            this.code = code;
        }

        private static String nameOf(String code) {
            Matcher name = CLASS.matcher(code);
            return name.find() ? name.group(1) : "None";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
