package io.github.cognitotriggers.local.pool;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the pool's schema.
 *
 * @param name with {@code custom:} or {@code dev:} in front, if it is a custom one or one for
 *     developers only
 * @param required whether a sign-up has to have it; never for a custom one
 * @param mutable whether it can be changed once the user exists
 * @param type what its values have to be; users have all of them as texts
 * @param minimumLength of a text in characters; of others, not looked at
 * @param maximumLength of a text in characters, at most 2048
 * @param minimumValue of a number; null for any
 * @param maximumValue of a number; null for any
 */
public record AttributeDefinition(
        String name,
        boolean required,
        boolean mutable,
        Type type,
        int minimumLength,
        int maximumLength,
        @Nullable BigDecimal minimumValue,
        @Nullable BigDecimal maximumValue) {

    /** {@code AttributeDataType}. */
    public enum Type {
        STRING,
        NUMBER,
        DATE_TIME,
        BOOLEAN
    }

    /** The longest value that Cognito keeps. */
    static final int MAXIMUM_LENGTH = 2048;

    private static final String CUSTOM = "custom:";
    private static final String DEVELOPER = "dev:";

    /** Characters of {@code YYYY-MM-DD}. */
    private static final int DATE = 10;

    /**
     * Checks the name of a required attribute and the bounds.
     *
     * @throws IllegalArgumentException if a custom attribute is required, if the lengths are not
     *     within 0 and 2048, or if a least bound is above a greatest
     */
    public AttributeDefinition {
        if (required && (name.startsWith(CUSTOM) || name.startsWith(DEVELOPER))) {
            throw new IllegalArgumentException("A custom attribute cannot be required");
        }
        if (minimumLength < 0 || maximumLength > MAXIMUM_LENGTH || minimumLength > maximumLength) {
            throw new IllegalArgumentException("The bounds of a text are 0 to 2048");
        }
        if (minimumValue != null
                && maximumValue != null
                && minimumValue.compareTo(maximumValue) > 0) {
            throw new IllegalArgumentException("The least value is greater than the greatest");
        }
    }

    /** An attribute that is a text or, if {@code number} says so, any whole number. */
    AttributeDefinition(
            String name,
            boolean required,
            boolean mutable,
            boolean number,
            int minimumLength,
            int maximumLength) {
        this(
                name,
                required,
                mutable,
                number ? Type.NUMBER : Type.STRING,
                minimumLength,
                maximumLength,
                null,
                null);
    }

    /** A custom attribute that is a text of any length; {@code custom:} is added. */
    public static AttributeDefinition custom(String name) {
        return text(CUSTOM + name, 0, MAXIMUM_LENGTH);
    }

    /** A text that administrators alone can set; {@code dev:} is added. */
    public static AttributeDefinition developerOnly(String name) {
        return text(DEVELOPER + name, 0, MAXIMUM_LENGTH);
    }

    /** A standard attribute as it is in a new pool: optional and mutable. */
    public static AttributeDefinition standard(String name) {
        return switch (name) {
            case "birthdate" -> text(name, DATE, DATE);
            case "updated_at" -> text(name, 0, MAXIMUM_LENGTH).asNumber(BigDecimal.ZERO, null);
            case AttributeSchema.EMAIL_VERIFIED, AttributeSchema.PHONE_NUMBER_VERIFIED ->
                    text(name, 0, MAXIMUM_LENGTH).as(Type.BOOLEAN);
            default -> text(name, 0, MAXIMUM_LENGTH);
        };
    }

    private static AttributeDefinition text(String name, int minimumLength, int maximumLength) {
        return new AttributeDefinition(name, false, true, false, minimumLength, maximumLength);
    }

    /** Whether it is one that no client can set, whatever it may write. */
    boolean isDeveloperOnly() {
        return name.startsWith(DEVELOPER);
    }

    /** The same, required at sign-up. */
    public AttributeDefinition asRequired() {
        return new AttributeDefinition(
                name,
                true,
                mutable,
                type,
                minimumLength,
                maximumLength,
                minimumValue,
                maximumValue);
    }

    /** The same, fixed once the user exists. */
    public AttributeDefinition asImmutable() {
        return new AttributeDefinition(
                name,
                required,
                false,
                type,
                minimumLength,
                maximumLength,
                minimumValue,
                maximumValue);
    }

    /** The same, for numbers within bounds; null for no bound. */
    public AttributeDefinition asNumber(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new AttributeDefinition(
                name, required, mutable, Type.NUMBER, minimumLength, maximumLength, least, most);
    }

    /** The same, for values of another type. */
    public AttributeDefinition as(Type other) {
        return new AttributeDefinition(
                name,
                required,
                mutable,
                other,
                minimumLength,
                maximumLength,
                minimumValue,
                maximumValue);
    }
}
