package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Of which event and answer a {@link RequestHandler} is, also if a class in between says so. */
final class HandlerTypes {

    private HandlerTypes() {}

    /**
     * Event and answer.
     *
     * @return two types, which are variables where the class leaves them open; empty if it is raw
     */
    static List<Type> of(Class<?> type) {
        return of(type, List.of());
    }

    /**
     * The same of a class whose own variables stand for something.
     *
     * @param arguments what they stand for; empty if that is not known
     */
    private static List<Type> of(Class<?> type, List<Type> arguments) {
        List<Type> above = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            above.add(type.getGenericSuperclass());
        }
        for (Type one : above) {
            Class<?> raw =
                    (Class<?>) (one instanceof ParameterizedType given ? given.getRawType() : one);
            if (!RequestHandler.class.isAssignableFrom(raw)) {
                continue;
            }
            List<Type> given =
                    one instanceof ParameterizedType parameterized
                            ? replaced(parameterized, type, arguments)
                            : List.of();
            return raw == RequestHandler.class ? given : of(raw, given);
        }
        return List.of();
    }

    /** Variables by themselves; within other types Lambda leaves them as they are too. */
    private static List<Type> replaced(
            ParameterizedType type, Class<?> owner, List<Type> arguments) {
        List<Type> variables = List.of(owner.getTypeParameters());
        List<Type> replaced = new ArrayList<>();
        for (Type argument : type.getActualTypeArguments()) {
            int at = variables.indexOf(argument);
            replaced.add(at < 0 || arguments.isEmpty() ? argument : arguments.get(at));
        }
        return replaced;
    }
}
