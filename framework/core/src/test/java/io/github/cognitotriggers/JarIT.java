package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar that a function carries. */
class JarIT {

    private static final int MAX_BYTES = 160_000;
    private static final int MAX_BYTES_WITH_ANNOTATIONS = 180_000;
    private static final int ZIP_HEADERS = 76;

    private static final File JAR = new File(System.getProperty("packed.jar", ""));

    /** Annotations and their enums are read by the compiler; no function ever loads one. */
    @Test
    void it_is_small() throws IOException {
        long annotations = 0;
        for (ZipEntry entry : entries()) {
            if (isForTheCompiler(entry.getName())) {
                annotations +=
                        entry.getCompressedSize() + 2L * entry.getName().length() + ZIP_HEADERS;
            }
        }

        assertThat(annotations).isPositive();
        assertThat(JAR.length() - annotations).isLessThanOrEqualTo(MAX_BYTES);
        assertThat(JAR.length()).isLessThanOrEqualTo(MAX_BYTES_WITH_ANNOTATIONS);
    }

    @Test
    void it_has_a_module_name() throws IOException {
        assertThat(manifest().getValue("Automatic-Module-Name"))
                .isEqualTo("io.github.cognitotriggers");
    }

    /** The same sources and JDK give the same bytes: no time, user or machine gets in. */
    @Test
    void nothing_in_it_tells_when_or_where_it_was_built() throws IOException {
        Instant packed = Instant.parse(System.getProperty("packed.time", ""));

        assertThat(entries())
                .extracting(entry -> entry.getTimeLocal().toInstant(ZoneOffset.UTC))
                .containsOnly(packed);
        assertThat(manifest().keySet())
                .extracting(Object::toString)
                .doesNotContain("Built-By", "Build-Jdk", "Build-Date", "Build-Host");
    }

    @Test
    void it_has_classes_only() throws IOException {
        assertThat(entries())
                .extracting(ZipEntry::getName)
                .allMatch(
                        name ->
                                name.endsWith("/")
                                        || name.startsWith("META-INF/")
                                        || name.startsWith("io/github/cognitotriggers/")
                                                && name.endsWith(".class"));
    }

    private static boolean isForTheCompiler(String entry) {
        if (!entry.endsWith(".class") || entry.endsWith("package-info.class")) {
            return false;
        }
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            Class<?> type = Class.forName(name, false, JarIT.class.getClassLoader());
            return type.isAnnotation() || type == OnError.class || type == Unmatched.class;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ZipEntry> entries() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            return jar.stream().map(ZipEntry.class::cast).toList();
        }
    }

    private static Attributes manifest() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            return jar.getManifest().getMainAttributes();
        }
    }
}
