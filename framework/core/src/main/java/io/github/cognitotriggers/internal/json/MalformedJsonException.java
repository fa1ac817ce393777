package io.github.cognitotriggers.internal.json;

/**
 * An event that is not JSON, or not of the shape it must have. The message says where, never what
 * was there.
 */
public final class MalformedJsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private MalformedJsonException(String message) {
        super(message);
    }

    /**
     * One to throw. Typed as it is since the JVM, to verify a class, loads the types that it throws
     * or catches: by this, an event that is as it should be does not wait for this one.
     */
    public static IllegalArgumentException because(String message) {
        return new MalformedJsonException(message);
    }
}
