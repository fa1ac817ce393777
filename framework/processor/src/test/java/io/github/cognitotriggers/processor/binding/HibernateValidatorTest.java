package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.RandomSource;
import io.github.cognitotriggers.input.Violations;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code made of constraints, held to the reference implementation of Jakarta Validation. */
class HibernateValidatorTest {

    /** Whose messages nobody reads. */
    private static final MessageInterpolator NO_MESSAGES =
            new MessageInterpolator() {
                @Override
                public String interpolate(String template, Context context) {
                    return template;
                }

                @Override
                public String interpolate(String template, Context context, Locale locale) {
                    return template;
                }
            };

    private static final Validator VALIDATOR =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(NO_MESSAGES)
                    .buildValidatorFactory()
                    .getValidator();

    private static final List<String> TEXTS =
            List.of(
                    "@NotBlank String",
                    "@NotEmpty String",
                    "@Size(min = 2, max = 5) String",
                    "@Size(min = 3) @NotBlank String",
                    "@Pattern(regexp = \"[a-c]{2,4}\") String",
                    "@Pattern(regexp = \"a*b?|c+\") String",
                    "@Pattern(regexp = \"AB*\", flags = Pattern.Flag.CASE_INSENSITIVE) String",
                    "@Size(max = 3) @Pattern(regexp = \"[abc]+\") String",
                    "@Pattern(regexp = \"a.*\") @Pattern(regexp = \".*b\") String",
                    "@NotNull String");

    private static final List<String> NUMBERS =
            List.of(
                    "@Min(-3) @Max(7)",
                    "@Positive",
                    "@PositiveOrZero",
                    "@Negative",
                    "@NegativeOrZero",
                    "@DecimalMin(\"-2.5\")",
                    "@DecimalMax(\"2.5\")",
                    "@DecimalMin(value = \"2\", inclusive = false)",
                    "@DecimalMax(value = \"-1.0\", inclusive = false)",
                    "@DecimalMin(value = \"1e1\")",
                    "@DecimalMax(\"-1.5E+1\")",
                    "@DecimalMax(\"0.000\")",
                    "@Digits(integer = 1, fraction = 0)",
                    "@Digits(integer = 2, fraction = 5)",
                    "@Min(Long.MIN_VALUE)",
                    "@Max(Integer.MAX_VALUE)",
                    "@Digits(integer = 10, fraction = 0)");

    private static final List<String> LISTS =
            List.of(
                    "@Size(min = 1, max = 3) List<String>",
                    "@NotEmpty List<String>",
                    "List<@NotEmpty String>",
                    "List<@Size(max = 2) String>",
                    "@Size(min = 2) List<@Pattern(regexp = \"[a-c]+\") String>",
                    "List<@Pattern(regexp = \"a|b\") String>");

    @Test
    void texts_are_accepted_alike() {
        compare(TEXTS, random -> text(random, "abcAB  "), text -> text);
    }

    @Test
    void numbers_are_accepted_alike() {
        compare(with(NUMBERS, " int"), random -> "" + number(random), Integer::valueOf);
        compare(with(NUMBERS, " Long"), random -> "" + number(random), Long::valueOf);
    }

    @Test
    void lists_are_accepted_alike() {
        compare(
                LISTS,
                random -> text(random, "abc,, "),
                text -> text.isEmpty() ? List.of() : List.of(text.split(",", -1)));
    }

    @ParameterizedTest
    @MethodSource
    void ordinary_addresses_are_emails_for_both(String address) {
        Map<String, BoundRecord> email = records(List.of("@Email String"));
        email.forEach((type, record) -> assertThat(accepts(record, address)).isTrue());
        assertThat(isValid(email.values().iterator().next(), address)).isTrue();
    }

    static Stream<String> ordinary_addresses_are_emails_for_both() {
        return Stream.of(
                "a@b",
                "mary@example.com",
                "mary.o'neil+tag@mail.example.co.uk",
                "x_y-z@1-2.example",
                "müller@exämple.de",
                "!#$%&'*+/=?^_`{|}~-@a.b",
                "a".repeat(64) + "@b.c");
    }

    @ParameterizedTest
    @MethodSource
    void texts_that_are_none_are_emails_for_neither(String text) {
        Map<String, BoundRecord> email = records(List.of("@Email String"));
        email.forEach((type, record) -> assertThat(accepts(record, text)).isFalse());
        assertThat(isValid(email.values().iterator().next(), text)).isFalse();
    }

    static Stream<String> texts_that_are_none_are_emails_for_neither() {
        return Stream.of(
                " ",
                "a",
                "@",
                "a@",
                "@b",
                "a@b@c",
                "a b@c",
                "a@b c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a@.b",
                "a@b.",
                "a@b..c",
                "a@b\n",
                "a@b,c",
                "<a@b>",
                "a@(b)",
                "a".repeat(65) + "@b.c",
                "a@" + "b".repeat(256));
    }

    /** Both accept or refuse each of many random texts, for each of the constrained types. */
    private static void compare(
            List<String> types,
            Function<RandomSource, String> texts,
            Function<String, Object> read) {
        RandomSource random = RandomSource.create();
        records(types)
                .forEach(
                        (type, record) -> {
                            for (int i = 0; i < 500; i++) {
                                String text = texts.apply(random);
                                assertThat(accepts(record, text))
                                        .as("%s of \"%s\", %s", type, text, random)
                                        .isEqualTo(isValid(record, read.apply(text)));
                            }
                        });
    }

    private static Map<String, BoundRecord> records(List<String> types) {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            sources.add("@MetadataRecord public record R" + i + "(" + types.get(i) + " v) {}");
        }
        ClassLoader classes = BoundRecord.compile(sources.toArray(new String[0])).classLoader();
        Map<String, BoundRecord> records = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            records.put(types.get(i), BoundRecord.of(classes, "R" + i));
        }
        return records;
    }

    private static boolean accepts(BoundRecord record, String text) {
        return record.bind(BoundRecord.metadata("v", text), new Violations()) != null;
    }

    private static boolean isValid(BoundRecord record, Object value) {
        return VALIDATOR.validateValue(record.type(), "v", value).isEmpty();
    }

    private static List<String> with(List<String> constraints, String type) {
        return constraints.stream().map(constraint -> constraint + type).toList();
    }

    private static int number(RandomSource random) {
        return switch (random.below(4)) {
            case 0 -> random.below(Integer.MAX_VALUE) * (random.onceIn(2) ? 1 : -1);
            case 1 -> random.below(2_000) - 1_000;
            default -> random.below(30) - 15;
        };
    }

    private static String text(RandomSource random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.below(8); i > 0; i--) {
            text.append(alphabet.charAt(random.below(alphabet.length())));
        }
        return text.toString();
    }
}
