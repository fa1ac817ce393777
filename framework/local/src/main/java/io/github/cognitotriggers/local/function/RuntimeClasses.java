package io.github.cognitotriggers.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.cognitotriggers.local.function.runtime.FunctionMain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function's JVM has on its class path besides the function: our main class in front, and
 * Lambda's interfaces behind, for functions that leave them to Lambda. Copied into a directory, so
 * that a function sees nothing else of what the pool is made of.
 */
final class RuntimeClasses implements AutoCloseable {

    private static final List<String> OWN =
            List.of(
                    "CallLog",
                    "Frame",
                    "Frame$Writer",
                    "FunctionMain",
                    "FunctionMain$Event",
                    "Handler",
                    "HandlerException",
                    "HandlerLoader",
                    "HandlerMethod",
                    "HandlerTypes",
                    "LambdaContext",
                    "LineStream",
                    "ObjectHandler",
                    "ObjectHandler$Call",
                    "Serializer",
                    "Serializer$1",
                    "SerializerClasses",
                    "Serializers",
                    "Serializers$1",
                    "Serializers$2");

    private static final List<String> LAMBDA =
            List.of(
                    "Client",
                    "ClientContext",
                    "CognitoIdentity",
                    "Context",
                    "CustomPojoSerializer",
                    "LambdaLogger",
                    "LambdaRuntime",
                    "LambdaRuntime$1",
                    "LambdaRuntimeInternal",
                    "RequestHandler",
                    "RequestStreamHandler",
                    "logging/LogFormat",
                    "logging/LogLevel");

    private final ScratchDirectory directory;
    private final @Nullable String serializer = SerializerLibrary.find();

    private RuntimeClasses(ScratchDirectory directory) {
        this.directory = directory;
    }

    static RuntimeClasses copy() throws IOException {
        RuntimeClasses classes = new RuntimeClasses(ScratchDirectory.create());
        copy(FunctionMain.class, OWN, classes.own());
        copy(Context.class, LAMBDA, classes.lambda());
        return classes;
    }

    private static void copy(Class<?> anchor, List<String> names, Path into) throws IOException {
        Path room = into.resolve(anchor.getPackageName().replace('.', '/'));
        for (String name : names) {
            // Loggers and serializers differ from one version of Lambda's interfaces to the next.
            try (InputStream in = anchor.getResourceAsStream(name + ".class")) {
                if (in != null) {
                    Path file = room.resolve(name + ".class");
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    /** A class path with a function's in the middle. */
    List<Path> around(List<Path> function) {
        List<Path> classPath = new ArrayList<>();
        classPath.add(own());
        classPath.addAll(function);
        classPath.add(lambda());
        return classPath;
    }

    /**
     * The jar that has Lambda's serializer, which a function's JVM opens if its handler needs it;
     * null if there is none.
     */
    @Nullable String serializer() {
        return serializer;
    }

    private Path own() {
        return directory.path().resolve("runtime");
    }

    private Path lambda() {
        return directory.path().resolve("lambda");
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
