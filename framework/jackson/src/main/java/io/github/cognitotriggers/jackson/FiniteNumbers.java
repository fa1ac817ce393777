package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import java.io.IOException;

/**
 * Refuses what Jackson reads as a {@code float} or {@code double} that is none: the texts {@code
 * "NaN"} and {@code "Infinity"}, and numbers that only a {@code double} can be as a {@code float}.
 */
final class FiniteNumbers extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
        Class<?> read = type.getBeanClass();
        return read == double.class
                        || read == Double.class
                        || read == float.class
                        || read == Float.class
                ? new Finite(reader)
                : reader;
    }

    @Override
    public JsonDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config,
            ArrayType type,
            BeanDescription description,
            JsonDeserializer<?> reader) {
        return type.hasRawClass(double[].class) || type.hasRawClass(float[].class)
                ? new Finite(reader)
                : reader;
    }

    private static final class Finite extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Finite(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Finite(reader);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            Object value = super.deserialize(in, context);
            return isFinite(value)
                    ? value
                    : context.reportInputMismatch(handledType(), "not a finite number");
        }

        private static boolean isFinite(Object value) {
            if (value instanceof Number number) {
                return Double.isFinite(number.doubleValue());
            }
            if (value instanceof double[] numbers) {
                for (double number : numbers) {
                    if (!Double.isFinite(number)) {
                        return false;
                    }
                }
            } else if (value instanceof float[] numbers) {
                for (float number : numbers) {
                    if (!Float.isFinite(number)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
