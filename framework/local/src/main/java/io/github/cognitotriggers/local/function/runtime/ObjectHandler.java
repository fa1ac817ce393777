package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handler that takes an object and answers one, with Lambda's serializer on both sides. */
final class ObjectHandler implements Handler {

    /** What is called with the object: the function's own code. */
    @FunctionalInterface
    interface Call {
        @Nullable Object with(@Nullable Object event, Context context) throws Exception;
    }

    private final Serializer event;
    private final Serializer answer;
    private final Call call;

    private ObjectHandler(Serializer event, Serializer answer, Call call) {
        this.event = event;
        this.answer = answer;
        this.call = call;
    }

    /**
     * A handler of these types.
     *
     * @param event null if it takes none
     * @throws HandlerException if a type has no serializer
     */
    static ObjectHandler of(@Nullable Type event, Type answer, Serializers serializers, Call call)
            throws Exception {
        return new ObjectHandler(
                event == null ? Serializer.NONE : serializers.of(event),
                answer == void.class || answer == Void.class
                        ? Serializer.NONE
                        : serializers.of(answer),
                call);
    }

    /**
     * A {@link RequestHandler}.
     *
     * @throws HandlerException if it does not say of what types it is
     */
    @SuppressWarnings("unchecked") // What it is given is of the type that it names.
    static ObjectHandler of(Class<?> type, Serializers serializers) throws Exception {
        List<Type> types = HandlerTypes.of(type);
        if (types.isEmpty() || types.stream().anyMatch(ObjectHandler::saysNothing)) {
            throw new HandlerException(
                    "Runtime.HandlerNotSupported",
                    "Class "
                            + type.getName()
                            + " does not implement RequestHandler with concrete type parameters");
        }
        RequestHandler<@Nullable Object, @Nullable Object> handler =
                (RequestHandler<@Nullable Object, @Nullable Object>) HandlerLoader.create(type);
        return of(types.get(0), types.get(1), serializers, handler::handleRequest);
    }

    private static boolean saysNothing(Type type) {
        return type instanceof TypeVariable<?> variable
                && List.of(variable.getBounds()).equals(List.of(Object.class));
    }

    @Override
    public byte[] handle(byte[] json, Context context) throws Exception {
        Object object;
        try {
            object = event.read(json);
        } catch (Throwable e) {
            throw new RuntimeException("An error occurred during JSON parsing", e);
        }
        Object result = call.with(object, context);
        try {
            return answer.write(result);
        } catch (Throwable e) {
            throw new RuntimeException(
                    "An error occurred during JSON serialization of response", e);
        }
    }
}
