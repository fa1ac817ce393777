package io.github.cognitotriggers.input;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A key whose values are text: {@code MetadataKey.ofString("code").length(8,
 * 8).matching("[A-Z0-9]+")}. A value must keep all rules that were given.
 */
public final class StringKey extends MetadataKey<String> {

    /** Without a limit a client could send 131,072 characters, and overflow a pattern's stack. */
    private static final int LONGEST_TO_MATCH = 1024;

    private final int min;
    private final int max;
    private final @Nullable Pattern pattern;
    private final String @Nullable [] choices;
    private final @Nullable String description;

    StringKey(String name) {
        this(name, false, 0, Amount.UNLIMITED, null, null, null);
    }

    private StringKey(
            String name,
            boolean optional,
            int min,
            int max,
            @Nullable Pattern pattern,
            String @Nullable [] choices,
            @Nullable String description) {
        super(name, optional);
        this.min = min;
        this.max = max;
        this.pattern = pattern;
        this.choices = choices;
        this.description = description;
    }

    /**
     * With this many characters, as {@link String#length()} counts them.
     *
     * @throws IllegalArgumentException if {@code min} is negative or greater than {@code max}
     */
    public StringKey length(int min, int max) {
        Amount.check(name(), "a length", min, max);
        return new StringKey(name(), isOptional(), min, max, pattern, choices, description);
    }

    /**
     * With a value that matches from its first to its last character. The pattern is compiled once,
     * here, and tried only on values of the right length: without {@link #length}, at most 1024
     * characters.
     *
     * @throws IllegalArgumentException if it is not a regular expression
     */
    public StringKey matching(String regex) {
        return new StringKey(name(), isOptional(), min, max, compile(regex), choices, description);
    }

    /**
     * With one of these values, upper and lower case included.
     *
     * @throws IllegalArgumentException if there are none
     */
    public StringKey oneOf(String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(name() + ": one of no values is not possible");
        }
        return new StringKey(name(), isOptional(), min, max, pattern, values.clone(), description);
    }

    /**
     * With a rule in words instead of lengths and patterns: {@code describedAs("8 letters and
     * digits")} reads {@code must be 8 letters and digits}. The end user may see it.
     */
    public StringKey describedAs(String description) {
        return new StringKey(name(), isOptional(), min, max, pattern, choices, description);
    }

    @Override
    public StringKey optional() {
        return new StringKey(name(), true, min, max, pattern, choices, description);
    }

    @Override
    public String rule() {
        if (description != null) {
            return "must be " + description;
        }
        StringBuilder rule = new StringBuilder();
        if (min > 0 || max < Amount.UNLIMITED) {
            rule.append(" and be ")
                    .append(Amount.text(min, max, "character", "characters"))
                    .append(" long");
        }
        if (pattern != null) {
            // In quotes: a pattern may end in a full stop, which a rejection's text would lose.
            rule.append(" and match \"").append(pattern.pattern()).append('"');
        }
        if (choices != null) {
            rule.append(" and be one of ").append(String.join(", ", choices));
        }
        return rule.length() == 0 ? "must be a string" : "must" + rule.substring(" and".length());
    }

    @Override
    protected @Nullable String parse(String text) {
        if (text.length() < min || text.length() > longest()) {
            return null;
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            return null;
        }
        return choices == null || isChoice(choices, text) ? text : null;
    }

    private Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(name() + ": " + e.getMessage(), e);
        }
    }

    private int longest() {
        return pattern != null && max == Amount.UNLIMITED ? Math.max(min, LONGEST_TO_MATCH) : max;
    }

    private static boolean isChoice(String[] choices, String text) {
        for (String choice : choices) {
            if (choice.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
