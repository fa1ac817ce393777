package io.github.cognitotriggers.local.function.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a function logs while it works at an event, in lines, and at the end how it failed. Lambda's
 * runtime logs an exception that has no stack, such as a rejection, in a line of its own. Where the
 * framework's summary line has come just before, both are one line here: {@code … outcome=rejected
 * ms=3 error="This invitation is not valid"}. Thread-safe.
 */
public final class CallLog implements Consumer<String> {

    private final Consumer<String> lines;

    /** The summary line, until it is known how the call ended: the framework logs it last. */
    private @Nullable String summary;

    /**
     * Hands lines on.
     *
     * @param lines takes each line, without its end
     */
    public CallLog(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Takes what the function logs, in one line or several. */
    @Override
    public synchronized void accept(String message) {
        message.stripTrailing().lines().forEach(this::line);
    }

    private void line(String line) {
        answered();
        if (isSummary(line)) {
            summary = line;
        } else {
            lines.accept(line);
        }
    }

    private static boolean isSummary(String line) {
        return line.startsWith("level=INFO requestId=") && line.contains(" outcome=");
    }

    /** Says that the handler answered. */
    public synchronized void answered() {
        if (summary != null) {
            lines.accept(summary);
            summary = null;
        }
    }

    /** Says what the handler threw; not again what this runtime says of it. */
    public synchronized void failed(Throwable failure) {
        if (summary != null && failure.getStackTrace().length == 0 && failure.getCause() == null) {
            summary += " error=" + quoted(HandlerException.errorMessage(failure));
        } else if (!(failure instanceof HandlerException)) {
            // As Lambda's runtime does.
            StringWriter stack = new StringWriter();
            failure.printStackTrace(new PrintWriter(stack));
            accept(stack.toString());
        }
        answered();
    }

    /** On one line, whatever is in it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default ->
                        quoted.append(
                                Character.isISOControl(c)
                                        ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                                        : c);
            }
        }
        return quoted.append('"').toString();
    }
}
