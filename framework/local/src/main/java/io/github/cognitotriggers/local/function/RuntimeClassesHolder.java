package io.github.cognitotriggers.local.function;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Copies the classes when the first JVM is started, and deletes them at the end. */
final class RuntimeClassesHolder implements AutoCloseable {

    private @Nullable RuntimeClasses classes;

    synchronized RuntimeClasses get() throws IOException {
        if (classes == null) {
            classes = RuntimeClasses.copy();
        }
        return classes;
    }

    @Override
    public synchronized void close() throws IOException {
        if (classes != null) {
            classes.close();
            classes = null;
        }
    }
}
