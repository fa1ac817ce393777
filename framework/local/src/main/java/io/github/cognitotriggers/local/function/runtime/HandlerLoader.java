package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a handler of what a template calls {@code Handler}: a class, or {@code Class::method}. As
 * on Lambda the class has a public constructor without parameters, which is called once.
 *
 * <p>Taken are {@link RequestStreamHandler}, and {@link RequestHandler} or a method whose event is
 * a {@link Map}, {@link Object}, {@link String} or {@link InputStream}. A class of one's own as the
 * event needs Lambda's serializer, which is not here.
 */
public final class HandlerLoader {

    private HandlerLoader() {}

    /**
     * Loads the class and makes its object.
     *
     * @param handler as in the template
     * @throws HandlerException if there is no such class or method, or it is of another kind
     * @throws Exception what the constructor threw
     */
    public static Handler load(String handler, ClassLoader loader) throws Exception {
        int colons = handler.indexOf("::");
        String className = colons < 0 ? handler : handler.substring(0, colons);
        String methodName = colons < 0 ? "handleRequest" : handler.substring(colons + 2);
        Class<?> type = load(className, loader, handler);
        if (RequestStreamHandler.class.isAssignableFrom(type)
                && methodName.equals("handleRequest")) {
            return streaming((RequestStreamHandler) create(type));
        }
        Method method = method(type, methodName, handler);
        Object object = Modifier.isStatic(method.getModifiers()) ? null : create(type);
        return calling(method, object);
    }

    private static Class<?> load(String className, ClassLoader loader, String handler)
            throws HandlerException {
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

    private static Object create(Class<?> type) throws Exception {
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

    /** The method with most parameters, as on Lambda; not the compiler's bridges. */
    private static Method method(Class<?> type, String name, String handler)
            throws HandlerException {
        List<Method> found = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && !method.isBridge()) {
                found.add(method);
            }
        }
        found.sort((a, b) -> Integer.compare(b.getParameterCount(), a.getParameterCount()));
        if (found.isEmpty()) {
            throw new HandlerException(
                    "java.lang.NoSuchMethodException",
                    "Class "
                            + type.getName()
                            + " has no public method "
                            + name
                            + ", and is no RequestHandler or RequestStreamHandler");
        }
        for (Method method : found) {
            if (isTaken(method)) {
                return method;
            }
        }
        throw new HandlerException(
                "Runtime.HandlerNotSupported",
                "The event of "
                        + handler
                        + " is of a class of its own: the local pool calls RequestStreamHandler,"
                        + " and handlers of a Map, Object, String or InputStream");
    }

    private static boolean isTaken(Method method) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length == 0 || types.length > 3) {
            return false;
        }
        if (types.length == 3) {
            return types[0] == InputStream.class
                    && types[1] == OutputStream.class
                    && types[2] == Context.class;
        }
        if (types.length == 2 && types[1] != Context.class) {
            return types[0] == InputStream.class && types[1] == OutputStream.class;
        }
        return types[0] == Object.class
                || types[0] == String.class
                || types[0] == InputStream.class
                || types[0].isAssignableFrom(Map.class)
                || types[0] == LinkedHashMap.class
                || types[0] == HashMap.class;
    }

    private static Handler calling(Method method, @Nullable Object object) {
        // Its class need not be public if it implements an interface that is.
        method.setAccessible(true);
        Class<?>[] types = method.getParameterTypes();
        return (event, context) -> {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            @Nullable Object[] arguments = new @Nullable Object[types.length];
            arguments[0] = argument(types[0], event);
            for (int i = 1; i < types.length; i++) {
                arguments[i] = types[i] == OutputStream.class ? output : context;
            }
            try {
                Object result = method.invoke(object, arguments);
                return method.getReturnType() == void.class ? output.toByteArray() : answer(result);
            } catch (InvocationTargetException e) {
                throw unwrap(e);
            }
        };
    }

    private static @Nullable Object argument(Class<?> type, byte[] event) {
        if (type == InputStream.class) {
            return new ByteArrayInputStream(event);
        }
        Object value = PlainJson.read(new String(event, StandardCharsets.UTF_8));
        if (type == String.class && !(value instanceof String)) {
            throw new IllegalArgumentException(
                    "An error occurred during JSON parsing: the event is no text");
        }
        return value;
    }

    private static byte[] answer(@Nullable Object result) throws IOException {
        if (result instanceof InputStream stream) {
            return stream.readAllBytes();
        }
        return PlainJson.write(result).getBytes(StandardCharsets.UTF_8);
    }

    private static Exception unwrap(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : e;
    }
}
