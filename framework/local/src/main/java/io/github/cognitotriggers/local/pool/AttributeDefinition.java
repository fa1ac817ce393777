package io.github.cognitotriggers.local.pool;

/**
 * An attribute of the pool's schema.
 *
 * @param name with its {@code custom:} in front, if it is a custom one
 * @param required whether a sign-up has to have it; never for a custom one
 * @param mutable whether it can be changed once the user exists
 * @param number whether its value has to be a whole number
 * @param minimumLength of a text in characters; of a number, not looked at
 * @param maximumLength of a text in characters, at most 2048
 */
public record AttributeDefinition(
        String name,
        boolean required,
        boolean mutable,
        boolean number,
        int minimumLength,
        int maximumLength) {

    /** The longest value that Cognito keeps. */
    static final int MAXIMUM_LENGTH = 2048;

    private static final String CUSTOM = "custom:";

    /** Checks the name of a required attribute and the bounds. */
    public AttributeDefinition {
        if (required && name.startsWith(CUSTOM)) {
            throw new IllegalArgumentException("A custom attribute cannot be required");
        }
        if (minimumLength < 0 || maximumLength > MAXIMUM_LENGTH || minimumLength > maximumLength) {
            throw new IllegalArgumentException("The bounds of a text are 0 to 2048");
        }
    }

    /** A custom attribute that is a text of any length; {@code custom:} is added. */
    public static AttributeDefinition custom(String name) {
        return new AttributeDefinition(CUSTOM + name, false, true, false, 0, MAXIMUM_LENGTH);
    }

    /** A standard attribute as it is in a new pool: optional and mutable. */
    public static AttributeDefinition standard(String name) {
        return new AttributeDefinition(name, false, true, false, 0, MAXIMUM_LENGTH);
    }

    /** The same, required at sign-up. */
    public AttributeDefinition asRequired() {
        return new AttributeDefinition(name, true, mutable, number, minimumLength, maximumLength);
    }

    /** The same, fixed once the user exists. */
    public AttributeDefinition asImmutable() {
        return new AttributeDefinition(name, required, false, number, minimumLength, maximumLength);
    }
}
