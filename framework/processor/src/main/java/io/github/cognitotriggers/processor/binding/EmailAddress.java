package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.List;
import java.util.Set;

/**
 * That a text is no email address.
 *
 * @param isFirst whether it is this one that writes the methods, which all share
 */
record EmailAddress(boolean isFirst) implements Condition {

    static final String METHOD = "isEmailAddress";

    /** Of all the methods, which no other one may have: each class has them once, or not at all. */
    static final Set<String> NAMES = Set.of(METHOD, "isDotted");

    private static final String METHODS =
            """

            /** Whether it is a local part of at most 64 characters, and a domain's name. */
            private static boolean isEmailAddress(String text) {
                int at = text.lastIndexOf('@');
                return at <= 64
                        && text.length() - at <= 256
                        && isDotted(text, 0, at, "!#$%&'*+/=?^_`{|}~-")
                        && isDotted(text, at + 1, text.length(), "-");
            }

            /** Whether it is letters, digits and signs, with single dots between them. */
            private static boolean isDotted(String text, int from, int to, String signs) {
                char before = '.';
                for (int i = from; i < to; i++) {
                    char c = text.charAt(i);
                    boolean isSign = signs.indexOf(c) >= 0;
                    if (c == '.' ? before == '.' : !isSign && !Character.isLetterOrDigit(c)) {
                        return false;
                    }
                    before = c;
                }
                return before != '.';
            }
            """;

    @Override
    public List<String> broken(String variable, JavaSource out) {
        return List.of("!" + METHOD + "(" + variable + ")");
    }

    @Override
    public void writeMethods(JavaSource out) {
        if (isFirst) {
            out.lines(METHODS);
        }
    }
}
