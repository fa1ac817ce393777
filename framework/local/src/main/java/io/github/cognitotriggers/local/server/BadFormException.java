package io.github.cognitotriggers.local.server;

/** What was sent is no {@code application/x-www-form-urlencoded}, or not what the page takes. */
final class BadFormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;

    BadFormException(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** What is wrong with it, for the client. */
    String text() {
        return text;
    }
}
