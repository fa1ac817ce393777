package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The serializer that Lambda's runtime has for a type: the function's own if it provides one, else
 * that of aws-lambda-java-serialization. The latter is called by reflection, since its classes are
 * in a class loader of their own.
 */
final class Serializers implements Closeable {

    private static final String PACKAGE = "com.amazonaws.services.lambda.runtime.serialization.";

    private final ClassLoader function;
    private final @Nullable String library;
    private @Nullable SerializerClasses classes;

    Serializers(ClassLoader function, @Nullable String library) {
        this.function = function;
        this.library = library;
    }

    /**
     * The serializer of a type.
     *
     * @throws HandlerException if there is none
     */
    synchronized Serializer of(Type type) throws Exception {
        CustomPojoSerializer custom = ownOfFunction();
        if (custom != null) {
            return custom(custom, type);
        }
        SerializerClasses loaded = classes();
        if (type instanceof Class<?> event && isSpecial(event, loaded)) {
            throw new HandlerException(
                    "Runtime.HandlerNotSupported",
                    "The local pool has no serializer for " + type + ", which no user pool sends");
        }
        Class<?> factory = loaded.loadClass(PACKAGE + "factories.JacksonFactory");
        Object serializer =
                factory.getMethod("getSerializer", Type.class)
                        .invoke(factory.getMethod("getInstance").invoke(null), type);
        Class<?> shape = loaded.loadClass(PACKAGE + "PojoSerializer");
        return lambda(
                serializer,
                shape.getMethod("fromJson", InputStream.class),
                shape.getMethod("toJson", Object.class, OutputStream.class));
    }

    private @Nullable CustomPojoSerializer ownOfFunction() throws HandlerException {
        List<CustomPojoSerializer> found = new ArrayList<>();
        ServiceLoader.load(CustomPojoSerializer.class, function).forEach(found::add);
        if (found.size() > 1) {
            throw new HandlerException(
                    "Runtime.HandlerNotSupported",
                    "The function has several services of " + CustomPojoSerializer.class.getName());
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private SerializerClasses classes() throws HandlerException, IOException {
        if (classes == null) {
            if (library == null) {
                throw new HandlerException(
                        "Runtime.HandlerNotSupported",
                        "Handlers that take or answer objects need Lambda's serializer,"
                                + " com.amazonaws:aws-lambda-java-serialization, beside the local"
                                + " pool");
            }
            classes = new SerializerClasses(Path.of(library).toUri().toURL());
        }
        return classes;
    }

    /** Events of queues, buckets and the like, for which Lambda sets its serializer up. */
    private static boolean isSpecial(Class<?> event, SerializerClasses loaded) throws Exception {
        return (boolean)
                loaded.loadClass(PACKAGE + "events.LambdaEventSerializers")
                        .getMethod("isLambdaSupportedEvent", String.class)
                        .invoke(null, event.getName());
    }

    private static Serializer lambda(Object serializer, Method fromJson, Method toJson) {
        return new Serializer() {
            @Override
            public @Nullable Object read(byte[] json) throws Exception {
                try {
                    return fromJson.invoke(serializer, new ByteArrayInputStream(json));
                } catch (InvocationTargetException e) {
                    throw HandlerLoader.unwrap(e);
                }
            }

            @Override
            public byte[] write(@Nullable Object value) throws Exception {
                ByteArrayOutputStream json = new ByteArrayOutputStream();
                try {
                    toJson.invoke(serializer, value, json);
                } catch (InvocationTargetException e) {
                    throw HandlerLoader.unwrap(e);
                }
                return json.toByteArray();
            }
        };
    }

    private static Serializer custom(CustomPojoSerializer serializer, Type type) {
        return new Serializer() {
            @Override
            public @Nullable Object read(byte[] json) {
                return serializer.fromJson(new ByteArrayInputStream(json), type);
            }

            @Override
            public byte[] write(@Nullable Object value) {
                ByteArrayOutputStream json = new ByteArrayOutputStream();
                serializer.toJson(value, json, type);
                return json.toByteArray();
            }
        };
    }

    @Override
    public synchronized void close() throws IOException {
        if (classes != null) {
            classes.close();
        }
    }
}
