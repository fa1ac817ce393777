package io.github.cognitotriggers.processor.binding;

import java.util.List;
import java.util.stream.Stream;

/**
 * A constraint as it stands in a source.
 *
 * @param annotation with its members
 * @param fits kinds of types: {@code text}, {@code number}, {@code time}, {@code list}, {@code any}
 * @param good a value that keeps it
 * @param bad one that does not; empty also if there is none
 * @param rule what is said of that one; empty if there is none
 */
record ConstraintSample(
        String annotation, List<String> fits, String good, String bad, String rule) {

    static final String INT_RULE = "must be a whole number from ";

    boolean canBreak() {
        return !rule.isEmpty();
    }

    static Stream<ConstraintSample> all() {
        return Stream.of(texts(), numbers(), times(), lists(), any()).flatMap(samples -> samples);
    }

    private static Stream<ConstraintSample> texts() {
        return Stream.of(
                text("@NotBlank", "a", " ", "must not be blank"),
                text("@NotBlank(message = \"must be filled in\")", "a", "", "must be filled in"),
                text(
                        "@Pattern(regexp = \"[A-Z0-9]{8}\")",
                        "ABCD1234", "abcd1234", "must match \"[A-Z0-9]{8}\""),
                text(
                        "@Pattern(regexp = \"[a-z-]{1,20}\")",
                        "a-b",
                        "a_b",
                        "must match \"[a-z-]{1,20}\""),
                text("@Pattern(regexp = \"\\\\d{6}\")", "123456", "12345", "must match \"\\d{6}\""),
                text("@Pattern(regexp = \"a|bc\")", "bc", "c", "must match \"a|bc\""),
                text(
                        "@Pattern(regexp = \"ab\", flags = Pattern.Flag.CASE_INSENSITIVE)",
                        "aB",
                        "a",
                        "must match \"ab\""),
                text(
                        "@Pattern(regexp = \"a.\", flags = {Pattern.Flag.CASE_INSENSITIVE,"
                                + " Pattern.Flag.DOTALL})",
                        "A\n",
                        "b",
                        "must match \"a.\""),
                text(
                        "@Pattern(regexp = \"a|b\", message = \"must be a or b\")",
                        "a",
                        "c",
                        "must be a or b"),
                text(
                        "@Pattern.List({@Pattern(regexp = \"[a-c]+\"), @Pattern(regexp ="
                                + " \"[b-d]+\")})",
                        "bc",
                        "ab",
                        "must match \"[a-c]+\" and match \"[b-d]+\""),
                text(
                        "@Pattern(regexp = \"a.*\") @Pattern(regexp = \".*b\")",
                        "axb",
                        "ax",
                        "must match \"a.*\" and match \".*b\""),
                text("@Email", "mary@example.com", "mary", "must be an email address"),
                text(
                        "@Email(regexp = \".*[.]org\")",
                        "mary@example.org",
                        "mary@example.com",
                        "must be an email address and match \".*[.]org\""),
                text(
                        "@Size(max = 3) @NotBlank",
                        "abc",
                        "abcd",
                        "must be at most 3 characters long and not be blank"),
                text("@Size(min = 2) @Size(max = 3)", "ab", "a", "must be 2 to 3 characters long"),
                text("@Size(min = 3, max = 3)", "abc", "ab", "must be 3 characters long"),
                text(
                        "@Size(max = 3, message = \"must be short\") @NotBlank",
                        "abc",
                        "abcd",
                        "must be short"));
    }

    private static Stream<ConstraintSample> numbers() {
        return Stream.of(
                number("@Min(3)", "3", "2", INT_RULE + "3 to MAX"),
                number("@Max(3)", "3", "4", INT_RULE + "MIN to 3"),
                number("@Min(-1) @Max(3)", "-1", "-2", INT_RULE + "-1 to 3"),
                number("@Positive", "1", "0", INT_RULE + "1 to MAX"),
                number("@PositiveOrZero", "0", "-1", INT_RULE + "0 to MAX"),
                number("@Negative", "-1", "0", INT_RULE + "MIN to -1"),
                number("@NegativeOrZero", "0", "1", INT_RULE + "MIN to 0"),
                number("@DecimalMin(\"1.5\")", "2", "1", INT_RULE + "2 to MAX"),
                number("@DecimalMin(\"-1.5\")", "-1", "-2", INT_RULE + "-1 to MAX"),
                number(
                        "@DecimalMin(value = \"2\", inclusive = false)",
                        "3",
                        "2",
                        INT_RULE + "3 to MAX"),
                number(
                        "@DecimalMin(value = \"2.5\", inclusive = false)",
                        "3",
                        "2",
                        INT_RULE + "3 to MAX"),
                number("@DecimalMax(\"1.5\")", "1", "2", INT_RULE + "MIN to 1"),
                number(
                        "@DecimalMax(value = \"2\", inclusive = false)",
                        "1",
                        "2",
                        INT_RULE + "MIN to 1"),
                number(
                        "@DecimalMax(value = \"-2.5\", inclusive = false)",
                        "-3",
                        "-2",
                        INT_RULE + "MIN to -3"),
                number("@DecimalMax(\"1e-999999999\")", "0", "1", INT_RULE + "MIN to 0"),
                number("@DecimalMax(\"1e999999999\")", "2147483647", "", ""),
                number(
                        "@Digits(integer = 3, fraction = 2)",
                        "-999",
                        "1000",
                        INT_RULE + "-999 to 999"),
                number("@Digits(integer = 30, fraction = 0)", "2147483647", "", ""),
                number("@Min(value = 3, message = \"must be three\")", "3", "2", "must be three"),
                number(
                        "@Min(3) @Max(value = 5, message = \"must be less\")",
                        "5",
                        "6",
                        "must be less"),
                number(
                        "@DecimalMin.List({@DecimalMin(\"1\"), @DecimalMin(\"2\")})",
                        "2",
                        "1",
                        INT_RULE + "2 to MAX"));
    }

    private static Stream<ConstraintSample> times() {
        String past = "2001-01-01T00:00:00Z";
        String future = "9001-01-01T00:00:00Z";
        return Stream.of(
                time("@Past", past, future, "must be in the past"),
                time("@PastOrPresent", past, future, "must not be in the future"),
                time("@Future", future, past, "must be in the future"),
                time("@FutureOrPresent", future, past, "must not be in the past"),
                time("@Past(message = \"must be over\")", past, future, "must be over"));
    }

    /** Those of texts as well. */
    private static Stream<ConstraintSample> lists() {
        return Stream.of(
                new ConstraintSample(
                        "@NotEmpty",
                        List.of("text", "list"),
                        "a",
                        "",
                        "must be at least 1 character long"),
                new ConstraintSample(
                        "@Size(min = 1, max = 9)",
                        List.of("text", "list"),
                        "a",
                        "",
                        "must be 1 to 9 characters long"),
                new ConstraintSample("@Size", List.of("text", "list"), "a", "", ""),
                new ConstraintSample(
                        "@NotEmpty(message = \"must have something\")",
                        List.of("text", "list"),
                        "a",
                        "",
                        "must have something"));
    }

    private static Stream<ConstraintSample> any() {
        return Stream.of(new ConstraintSample("@NotNull", List.of("any"), "", "", ""));
    }

    private static ConstraintSample text(String annotation, String good, String bad, String rule) {
        return new ConstraintSample(annotation, List.of("text"), good, bad, rule);
    }

    private static ConstraintSample number(
            String annotation, String good, String bad, String rule) {
        return new ConstraintSample(annotation, List.of("number"), good, bad, rule);
    }

    private static ConstraintSample time(String annotation, String good, String bad, String rule) {
        return new ConstraintSample(annotation, List.of("time"), good, bad, rule);
    }
}
