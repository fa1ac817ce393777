package io.github.cognitotriggers.local.cli;

/** Something that the user can mend. The message is all that is shown. */
final class CliException extends Exception {

    private static final long serialVersionUID = 1L;

    CliException(String message) {
        super(message, null, false, false);
    }
}
