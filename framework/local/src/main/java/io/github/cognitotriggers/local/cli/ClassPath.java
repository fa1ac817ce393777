package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.function.FunctionClasses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code --classpath} says, in the form that {@code java} takes: {@code dir/*} is its jars.
 */
final class ClassPath {

    private ClassPath() {}

    static List<Path> parse(String text) throws CliException {
        List<Path> entries = new ArrayList<>();
        for (String entry : text.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!entry.isBlank()) {
                add(entry, entries);
            }
        }
        if (entries.isEmpty()) {
            throw new CliException("--classpath is empty");
        }
        return entries;
    }

    private static void add(String entry, List<Path> entries) throws CliException {
        boolean jars = entry.endsWith("/*") || entry.endsWith(File.separator + "*");
        try {
            Path path = Path.of(jars ? entry.substring(0, entry.length() - 2) : entry);
            if (!Files.exists(path)) {
                throw new CliException(
                        "--classpath: there is no "
                                + path
                                + (path.isAbsolute()
                                        ? ""
                                        : ", relative to " + Path.of("").toAbsolutePath()));
            }
            if (jars) {
                entries.addAll(FunctionClasses.jars(path));
            } else {
                entries.add(path);
            }
        } catch (IOException | InvalidPathException e) {
            throw new CliException("--classpath: cannot read " + entry);
        }
    }
}
