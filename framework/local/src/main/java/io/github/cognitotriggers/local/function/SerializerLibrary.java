package io.github.cognitotriggers.local.function;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where Lambda's serializer is: in a jar of its own, or in the program's. */
final class SerializerLibrary {

    private static final String CLASS =
            "/com/amazonaws/services/lambda/runtime/serialization/PojoSerializer.class";

    private SerializerLibrary() {}

    /** The file name of its jar; null if it is not on our class path. */
    static @Nullable String find() {
        URL found = SerializerLibrary.class.getResource(CLASS);
        if (found == null || !found.getProtocol().equals("jar")) {
            return null;
        }
        String file = found.getPath();
        return Path.of(URI.create(file.substring(0, file.length() - CLASS.length() - 1)))
                .toString();
    }
}
