package io.github.cognitotriggers.sample.store;

/** A round's code, and whether it is on its way to the user. */
public final class RoundCode {

    private final String code;
    private final boolean sent;

    public RoundCode(String code, boolean sent) {
        this.code = code;
        this.sent = sent;
    }

    public String code() {
        return code;
    }

    public boolean isSent() {
        return sent;
    }

    /** Without the code. */
    @Override
    public String toString() {
        return sent ? "RoundCode[sent]" : "RoundCode[not sent]";
    }
}
