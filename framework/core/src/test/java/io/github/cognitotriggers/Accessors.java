package io.github.cognitotriggers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Calls every accessor of an event, and of what those give, down to plain values. An accessor is a
 * public method without parameters; {@code require…} methods are left out, since they may fail.
 */
final class Accessors {

    private static final String OUR_PACKAGE = Accessors.class.getPackageName();

    private final Map<String, String> failures = new TreeMap<>();

    private Accessors() {}

    /** The accessors that failed, by path ({@code groupConfiguration.preferredRole}), and how. */
    static Map<String, String> failuresOf(TriggerEvent event) {
        Accessors accessors = new Accessors();
        accessors.walk("", event);
        return accessors.failures;
    }

    private void walk(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> walk(path, present));
        } else if (value instanceof Iterable<?> items) {
            items.forEach(item -> walk(path, item));
        } else if (value.getClass().getPackageName().startsWith(OUR_PACKAGE)
                && !(value instanceof Enum<?>)) {
            for (Method method : value.getClass().getMethods()) {
                if (isAccessor(method)) {
                    call(
                            path.isEmpty() ? method.getName() : path + "." + method.getName(),
                            value,
                            method);
                }
            }
        }
    }

    private void call(String path, Object target, Method method) {
        try {
            // The type may be package-private, its interface not.
            method.setAccessible(true);
            Object value = method.invoke(target);
            if (value == null) {
                failures.put(path, "gives null");
            } else {
                walk(path, value);
            }
        } catch (InvocationTargetException e) {
            failures.put(path, String.valueOf(e.getCause()));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != void.class
                && method.getDeclaringClass().getPackageName().startsWith(OUR_PACKAGE)
                && !method.getName().startsWith("require");
    }
}
