package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.pool.SentMessage;

/** A message in a line of the console, with its code, for who would look for it in a mailbox. */
final class SentLine {

    private SentLine() {}

    static String of(SentMessage message) {
        return "Sent "
                + message.medium()
                + " to "
                + message.destination()
                + "  "
                + message.triggerSource()
                + secret(message);
    }

    /** Who migrates brings a password, and the invitation has none. */
    private static String secret(SentMessage message) {
        if (message.code().isEmpty()) {
            return "";
        }
        boolean isInvitation = message.triggerSource().endsWith("_AdminCreateUser");
        return (isInvitation ? "  temporary password " : "  code ") + message.code();
    }
}
