package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes handlers of what a template calls {@code Handler}: a {@link RequestStreamHandler}, a {@link
 * RequestHandler} or {@code Class::method}. As on Lambda the class has a public constructor without
 * parameters, which is called once for each handler, and what is not a stream goes through Lambda's
 * serializer. That one is loaded when the first handler needs it, and not for streams.
 */
public final class HandlerLoader implements AutoCloseable {

    private final ClassLoader loader;
    private final @Nullable String library;
    private @Nullable Serializers serializers;

    /**
     * Loads from a function's classes.
     *
     * @param loader has the function's classes
     * @param library the jar that has Lambda's serializer, maybe among other classes; null if there
     *     is none
     */
    public HandlerLoader(ClassLoader loader, @Nullable String library) {
        this.loader = loader;
        this.library = library;
    }

    /**
     * Loads the class and makes its object.
     *
     * @param handler as in the template
     * @throws HandlerException if there is no such class or method, or it is of another kind
     * @throws Exception what the constructor threw
     */
    public Handler load(String handler) throws Exception {
        int colons = handler.indexOf("::");
        if (colons >= 0) {
            Class<?> type = load(handler.substring(0, colons), handler);
            return HandlerMethod.of(type, handler.substring(colons + 2), serializers());
        }
        Class<?> type = load(handler, handler);
        if (RequestStreamHandler.class.isAssignableFrom(type)) {
            return streaming((RequestStreamHandler) create(type));
        }
        if (RequestHandler.class.isAssignableFrom(type)) {
            return ObjectHandler.of(type, serializers());
        }
        throw new HandlerException(
                "Runtime.HandlerNotSupported",
                "Class "
                        + handler
                        + " is no RequestHandler or RequestStreamHandler, and no method is named"
                        + " behind ::");
    }

    private synchronized Serializers serializers() {
        if (serializers == null) {
            serializers = new Serializers(loader, library);
        }
        return serializers;
    }

    private Class<?> load(String className, String handler) throws HandlerException {
        try {
            return Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new HandlerException(
                    "java.lang.ClassNotFoundException", "Class not found: " + className);
        } catch (LinkageError e) {
            throw new HandlerException(
                    e.getClass().getName(), "Class " + handler + " cannot be loaded: " + e);
        }
    }

    static Object create(Class<?> type) throws Exception {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            if (!Modifier.isPublic(constructor.getModifiers())
                    || !Modifier.isPublic(type.getModifiers())) {
                throw new HandlerException(
                        "java.lang.IllegalAccessException",
                        "Class " + type.getName() + " and its constructor have to be public");
            }
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new HandlerException(
                    "java.lang.NoSuchMethodException",
                    "Class " + type.getName() + " has no constructor without parameters");
        } catch (InstantiationException e) {
            throw new HandlerException(
                    "java.lang.InstantiationException", "Class " + type.getName() + " is abstract");
        } catch (InvocationTargetException e) {
            throw unwrap(e);
        }
    }

    private static Handler streaming(RequestStreamHandler handler) {
        return (event, context) -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
        };
    }

    /** What a method threw that was called by reflection. */
    static Exception unwrap(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : e;
    }

    /** Lets go of the serializer's jar; handlers are not to be called any more. */
    @Override
    public synchronized void close() throws IOException {
        if (serializers != null) {
            serializers.close();
        }
    }
}
