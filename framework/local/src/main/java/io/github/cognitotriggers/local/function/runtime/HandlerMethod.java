package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method as a handler. It takes an event, streams or nothing, and maybe the {@link Context} as
 * its last parameter.
 */
final class HandlerMethod {

    private final Method method;
    private final @Nullable Object object;
    private final List<Class<?>> types;

    private HandlerMethod(Method method, @Nullable Object object) {
        this.method = method;
        this.object = object;
        this.types = List.of(method.getParameterTypes());
        // Its class need not be public if it implements an interface that is.
        method.setAccessible(true);
    }

    /**
     * The method of a name.
     *
     * @throws HandlerException if there is none that can be a handler
     */
    static Handler of(Class<?> type, String name, Serializers serializers) throws Exception {
        Method method = choose(type, name);
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        HandlerMethod handler =
                new HandlerMethod(method, isStatic ? null : HandlerLoader.create(type));
        List<Class<?>> taken = withoutContext(handler.types);
        if (taken.contains(InputStream.class) || taken.contains(OutputStream.class)) {
            return handler::stream;
        }
        return ObjectHandler.of(
                taken.isEmpty() ? null : method.getGenericParameterTypes()[0],
                method.getGenericReturnType(),
                serializers,
                handler::call);
    }

    /** As Lambda: the one with most parameters, where a context counts twice; bridges come last. */
    private static Method choose(Class<?> type, String name) throws HandlerException {
        List<Method> found = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && isHandler(List.of(method.getParameterTypes()))) {
                found.add(method);
            }
        }
        return found.stream()
                .min(
                        Comparator.comparing(Method::isBridge)
                                .thenComparing(HandlerMethod::weight, Comparator.reverseOrder()))
                .orElseThrow(
                        () ->
                                new HandlerException(
                                        "java.lang.NoSuchMethodException",
                                        "Class "
                                                + type.getName()
                                                + " has no public method "
                                                + name
                                                + " that takes an event or streams, and the"
                                                + " Context behind them or not"));
    }

    private static int weight(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return types.size() + (withoutContext(types).size() < types.size() ? 1 : 0);
    }

    private static boolean isHandler(List<Class<?>> types) {
        List<Class<?>> taken = withoutContext(types);
        return switch (taken.size()) {
            case 0 -> true;
            case 1 -> taken.get(0) != Context.class;
            default -> taken.equals(List.of(InputStream.class, OutputStream.class));
        };
    }

    private static List<Class<?>> withoutContext(List<Class<?>> types) {
        int last = types.size() - 1;
        return last >= 0 && types.get(last) == Context.class ? types.subList(0, last) : types;
    }

    private @Nullable Object call(@Nullable Object event, Context context) throws Exception {
        @Nullable Object[] arguments = new @Nullable Object[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = types.get(i) == Context.class ? context : event;
        }
        return invoke(arguments);
    }

    /** What it returns is not looked at. */
    private byte[] stream(byte[] event, Context context) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        @Nullable Object[] arguments = new @Nullable Object[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = types.get(i);
            arguments[i] =
                    type == InputStream.class
                            ? new ByteArrayInputStream(event)
                            : type == OutputStream.class ? output : context;
        }
        invoke(arguments);
        return types.contains(OutputStream.class)
                ? output.toByteArray()
                : Serializer.NONE.write(null);
    }

    private @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw HandlerLoader.unwrap(e);
        }
    }
}
