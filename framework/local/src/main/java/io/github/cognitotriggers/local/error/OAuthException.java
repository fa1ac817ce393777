package io.github.cognitotriggers.local.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error of the token endpoint as its client sees it: a code such as {@code invalid_client}.
 *
 * <p>It is an answer of the endpoint, not a fault of the pool.
 */
public final class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final @Nullable String description;

    /** An error that the code says all about. */
    public OAuthException(String error) {
        this(error, null, null);
    }

    /**
     * An error that something else led to: a trigger's function, say.
     *
     * @param error the code
     * @param description for {@code error_description}; null if there is none
     * @param cause for whoever debugs the function; null if there is none
     */
    public OAuthException(String error, @Nullable String description, @Nullable Throwable cause) {
        super(description == null ? error : error + ": " + description, cause);
        this.error = error;
        this.description = description;
    }

    /** What the member {@code error} of the answer says. */
    public String error() {
        return error;
    }

    /** What the member {@code error_description} of the answer says, if it has one. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** The status of the HTTP response: 400, whatever the error. */
    public int httpStatus() {
        // AWS documents 400 for all of them, invalid_client included.
        return 400;
    }
}
