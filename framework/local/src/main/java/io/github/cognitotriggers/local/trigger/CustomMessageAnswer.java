package io.github.cognitotriggers.local.trigger;

import org.jspecify.annotations.Nullable;

/**
 * A message's texts, with their placeholders still in them; null stands for the pool's own text.
 *
 * @param smsMessage of a text message
 * @param emailMessage the body of an email
 * @param emailSubject the subject of an email
 */
public record CustomMessageAnswer(
        @Nullable String smsMessage, @Nullable String emailMessage, @Nullable String emailSubject) {

    /** The placeholder of the code or temporary password. */
    public static final String CODE_PARAMETER = "{####}";

    /** The placeholder of a link that confirms, with the text that Cognito offers for it. */
    public static final String LINK_PARAMETER = "{##Click Here##}";

    /** The placeholder of the user name in an invitation. */
    public static final String USERNAME_PARAMETER = "{username}";

    /** The pool's own texts. */
    public static final CustomMessageAnswer NONE = new CustomMessageAnswer(null, null, null);
}
