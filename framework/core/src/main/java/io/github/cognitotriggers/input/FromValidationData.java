package io.github.cognitotriggers.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a parameter of a trigger's method what the event has under {@code validationData}: a value
 * by its key, or a {@link MetadataRecord} by several. All that is wrong with an event's data, of
 * all parameters, is one {@link InvalidMetadataException}, and the method is not called.
 *
 * <p>A value is a {@code String}, {@code int}, {@code long}, {@code boolean}, enum constant, {@code
 * UUID}, {@code Instant}, {@code Locale}, {@code URI} or {@code List} of these, each as {@link
 * MetadataKey} reads it. In an {@link java.util.Optional} it may be absent. Constraints of {@code
 * jakarta.validation.constraints} are checked.
 *
 * @see ValidationData
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface FromValidationData {

    /** The key; the parameter's name if it is empty. Not for a record. */
    String value() default "";
}
