package io.github.cognitotriggers.local.function.runtime;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's serializer and the libraries that are packed with it under names of their own, and
 * nothing else of the jar they are in: that may be the program's, with all that the pool is made
 * of. The function does not see them either, as its class loader is no child of this one.
 */
final class SerializerClasses extends URLClassLoader {

    private static final List<String> ROOMS =
            List.of(
                    "com/amazonaws/services/lambda/runtime/serialization/",
                    "com/amazonaws/lambda/thirdparty/");

    static {
        registerAsParallelCapable();
    }

    SerializerClasses(URL jar) {
        super(new URL[] {jar}, getPlatformClassLoader());
    }

    private static boolean isOurs(String path) {
        return ROOMS.stream().anyMatch(path::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!isOurs(name.replace('.', '/'))) {
            throw new ClassNotFoundException(name);
        }
        return super.findClass(name);
    }

    @Override
    public @Nullable URL findResource(String name) {
        return isOurs(name) ? super.findResource(name) : null;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        return isOurs(name) ? super.findResources(name) : Collections.emptyEnumeration();
    }
}
