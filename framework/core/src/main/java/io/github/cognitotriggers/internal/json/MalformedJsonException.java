package io.github.cognitotriggers.internal.json;

/**
 * An event that is not JSON, or not of the shape it must have. The message says where, never what
 * was there.
 */
public final class MalformedJsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message) {
        super(message);
    }
}
