package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a document is not of a type, in words of its own: Jackson's quote the document. */
final class BindingProblem {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(
                    byte.class,
                    Byte.class,
                    short.class,
                    Short.class,
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(
                    float.class,
                    Float.class,
                    double.class,
                    Double.class,
                    BigDecimal.class,
                    Number.class);

    private BindingProblem() {}

    /**
     * The place and what belongs there: {@code at items[3].price, a whole number}. Null if it is
     * the whole document, of which there is no more to say than its type.
     *
     * @param failure what Jackson threw, or the code of the type
     */
    static @Nullable String of(Exception failure, DeserializationConfig config) {
        List<JsonMappingException.Reference> references =
                failure instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        if (failure instanceof PropertyBindingException && !references.isEmpty()) {
            // The last is the member that nobody knows.
            references = references.subList(0, references.size() - 1);
        }
        String wanted = wanted(failure);
        if (references.isEmpty()) {
            return wanted;
        }
        return "at "
                + DocumentPath.of(references, config)
                + ", "
                + (wanted == null ? named(failure) : wanted);
    }

    /** What belongs there; null if it is a type that has no other words than its name. */
    private static @Nullable String wanted(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputCoercionException range) {
                return "a number in the range of " + range.getTargetType().getSimpleName();
            }
        }
        if (failure instanceof InvalidTypeIdException unknown) {
            return "a known kind of " + TypeName.of(unknown.getBaseType());
        }
        if (failure instanceof ValueInstantiationException refused) {
            return "what " + TypeName.of(refused.getType()) + " accepts";
        }
        if (failure instanceof PropertyBindingException unknown) {
            return "only members of " + unknown.getReferringClass().getSimpleName();
        }
        if (failure instanceof MismatchedInputException mismatch
                && mismatch.getTargetType() != null) {
            return wanted(mismatch.getTargetType());
        }
        return null;
    }

    private static @Nullable String wanted(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        } else if (NUMBERS.contains(type)) {
            return "a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == String.class) {
            return "a string";
        } else if (type.isEnum()) {
            return "a value of " + type.getSimpleName();
        } else if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        } else if (Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        return null;
    }

    private static String named(Exception failure) {
        return failure instanceof MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                ? "JSON for " + mismatch.getTargetType().getSimpleName()
                : "a value that can be read";
    }
}
