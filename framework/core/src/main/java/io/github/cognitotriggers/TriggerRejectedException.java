package io.github.cognitotriggers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the user wanted to do, with a text that the end user may see. Nothing else that a
 * handler throws reaches the user with its text.
 *
 * <p>Cognito shows {@code <Trigger> failed with error <text>.} as the message of a {@code
 * UserLambdaValidationException}. So the text is one short line: control characters and line breaks
 * become blanks, full stops at its end are dropped since Cognito adds its own, and it is cut after
 * {@value #MAX_LENGTH} characters. An app that must tell one refusal from another reads a stable
 * code: {@code [CODE] text}.
 *
 * <p>Not every trigger's text reaches the user: a user migration should answer {@code declined()}
 * instead, and what a custom sender throws reaches nobody.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#important-lambda-considerations">Important
 *     considerations</a>
 */
public class TriggerRejectedException extends RuntimeException {

    /** Characters of a text, without its code, that leave the function. */
    public static final int MAX_LENGTH = 256;

    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_TEXT = "The request was refused";

    private final @Nullable String code;

    /** Refuses with a text for the end user; one of our own if it is null or blank. */
    public TriggerRejectedException(@Nullable String text) {
        this(null, text, null);
    }

    /**
     * Refuses with a code for the app and a text for the end user.
     *
     * @param code 1 to 32 of {@code A-Z}, {@code 0-9}, {@code _} and {@code -}
     * @throws IllegalArgumentException if the code has other characters
     */
    public TriggerRejectedException(String code, @Nullable String text) {
        this(code, text, null);
    }

    /**
     * Refuses, with a cause that goes to the log and not to the user.
     *
     * @param code as in {@link #TriggerRejectedException(String, String)}, or null for none
     * @param cause what happened, or null
     */
    public TriggerRejectedException(
            @Nullable String code, @Nullable String text, @Nullable Throwable cause) {
        // No stack: the runtime would log it and return it to the caller.
        super((code == null ? "" : "[" + checkCode(code) + "] ") + line(text), cause, false, false);
        this.code = code;
    }

    private TriggerRejectedException(TriggerRejectedException rejection) {
        super(rejection.getMessage(), null, false, false);
        this.code = rejection.code;
    }

    /** What leaves the function: the same text and code, without a cause. */
    final RuntimeException withoutCause() {
        return getCause() == null ? this : new TriggerRejectedException(this);
    }

    /** The code, if there is one, and the text. */
    @Override
    public final String getMessage() {
        // Final: a text that a subclass made up would reach the user unchecked.
        return String.valueOf(super.getMessage());
    }

    /** As {@link #getMessage()}: this one Lambda's runtime sends. */
    @Override
    public final String getLocalizedMessage() {
        return getMessage();
    }

    /** The code for the app, if there is one. */
    public final Optional<String> code() {
        return Optional.ofNullable(code);
    }

    private static String checkCode(String code) {
        boolean valid = !code.isEmpty() && code.length() <= 32;
        for (int i = 0; valid && i < code.length(); i++) {
            char c = code.charAt(i);
            valid = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "A rejection's code is 1 to 32 of A-Z, 0-9, _ and -");
        }
        return code;
    }

    /** One line: no control characters, no halves of characters, no full stop at its end. */
    private static String line(@Nullable String text) {
        if (text == null) {
            return DEFAULT_TEXT;
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                // A pair stays whole; half of one has no place in a URL or in UTF-8.
                if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    line.append(c).append(text.charAt(++i));
                }
            } else if (c > ' ' && c < 0x7F || c > 0x9F && c != 0x2028 && c != 0x2029) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        trimEnd(line);
        if (line.length() > MAX_LENGTH) {
            boolean splitsPair = Character.isHighSurrogate(line.charAt(MAX_LENGTH - 1));
            line.setLength(splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
            trimEnd(line);
            line.append('…');
        }
        return line.length() == 0 ? DEFAULT_TEXT : line.toString();
    }

    private static void trimEnd(StringBuilder line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '.')) {
            end--;
        }
        line.setLength(end);
    }
}
