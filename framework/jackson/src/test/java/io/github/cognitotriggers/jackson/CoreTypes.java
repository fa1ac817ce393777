package io.github.cognitotriggers.jackson;

import io.github.cognitotriggers.TriggerEvent;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the types of the core, in its jar or its folder of classes. */
final class CoreTypes {

    private CoreTypes() {}

    /** Public types that can be made and extend this one; their names end as its name does. */
    static List<Class<?>> of(Class<?> base) {
        try {
            Path place =
                    Path.of(
                            TriggerEvent.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isDirectory(place)) {
                return in(place, base);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return in(jar.getPath("/"), base);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> in(Path root, Class<?> base) throws IOException {
        String end = base.getSimpleName().replace("Trigger", "") + ".class";
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
                Class<?> type = type(root.relativize(file).toString());
                int modifiers = type.getModifiers();
                if (base.isAssignableFrom(type)
                        && Modifier.isPublic(modifiers)
                        && !Modifier.isAbstract(modifiers)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static Class<?> type(String file) {
        String name = file.replace('/', '.').replace(File.separatorChar, '.');
        try {
            return Class.forName(
                    name.substring(0, name.length() - ".class".length()),
                    false,
                    TriggerEvent.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
