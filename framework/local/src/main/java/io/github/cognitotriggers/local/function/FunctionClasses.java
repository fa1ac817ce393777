package io.github.cognitotriggers.local.function;

import io.github.cognitotriggers.local.template.FunctionResource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Where a function's classes are.
 *
 * @param classPath directories and jars; empty if there are none
 * @param directory the working directory
 */
public record FunctionClasses(List<Path> classPath, Path directory) {

    private static final Path SAM_BUILD = Path.of(".aws-sam", "build");

    public FunctionClasses {
        classPath = List.copyOf(classPath);
    }

    /** Those of a class path that somebody named, the same for every function. */
    public static FunctionClasses named(List<Path> classPath, Path directory) {
        return new FunctionClasses(
                classPath.stream().map(Path::toAbsolutePath).toList(), directory.toAbsolutePath());
    }

    /**
     * Those that {@code sam build} made: {@code .aws-sam/build/NAME} beside the template, or beside
     * it if the template itself is the built one; else what {@code CodeUri} names: a jar, or a
     * directory that is laid out as Lambda has it.
     */
    public static FunctionClasses built(Path template, FunctionResource function)
            throws IOException {
        Path beside = template.toAbsolutePath().normalize().getParent();
        Path root = beside == null ? Path.of("").toAbsolutePath() : beside;
        for (Path directory :
                List.of(
                        root.resolve(SAM_BUILD).resolve(function.logicalId()),
                        root.resolve(function.logicalId()))) {
            Path parent = directory.getParent();
            if (parent != null && parent.endsWith(SAM_BUILD) && Files.isDirectory(directory)) {
                return new FunctionClasses(unpacked(directory), directory);
            }
        }
        Path code = function.codeUri() == null ? root : root.resolve(function.codeUri());
        if (isUnpacked(code, function.handler())) {
            return new FunctionClasses(unpacked(code), code);
        }
        return Files.isRegularFile(code) && code.toString().endsWith(".jar")
                ? new FunctionClasses(List.of(code), root)
                : new FunctionClasses(List.of(), root);
    }

    /** Whether a directory has jars in its lib, or the handler's class; sources have neither. */
    private static boolean isUnpacked(Path directory, String handler) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        int colons = handler.indexOf("::");
        String className = colons < 0 ? handler : handler.substring(0, colons);
        return unpacked(directory).size() > 1 || has(List.of(directory), className);
    }

    /** As Lambda has it: the directory itself, and the jars of its lib in their order. */
    private static List<Path> unpacked(Path directory) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(directory));
        Path lib = directory.resolve("lib");
        if (Files.isDirectory(lib)) {
            classPath.addAll(jars(lib));
        }
        return classPath;
    }

    /** The jars of a directory, in the order of their names, so that every start is the same. */
    public static List<Path> jars(Path directory) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.jar")) {
            found.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }

    /** Whether a class is there, without loading it. */
    public static boolean has(List<Path> classPath, String className) {
        String file = className.replace('.', '/') + ".class";
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                if (Files.exists(entry.resolve(file))) {
                    return true;
                }
            } else if (Files.isRegularFile(entry)) {
                try (ZipFile jar = new ZipFile(entry.toFile())) {
                    if (jar.getEntry(file) != null) {
                        return true;
                    }
                } catch (IOException e) {
                    // The JVM will not find it there either.
                }
            }
        }
        return false;
    }
}
