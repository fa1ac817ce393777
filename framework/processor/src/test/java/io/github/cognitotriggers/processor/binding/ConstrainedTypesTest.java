package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every constraint on every type, wherever it can stand. */
class ConstrainedTypesTest {

    private static final List<String> TYPES =
            List.of(
                    "String:text:a",
                    "int:number:1",
                    "Integer:number:1",
                    "long:number:1",
                    "Long:number:1",
                    "boolean::true",
                    "Boolean::true",
                    "java.lang.annotation.RetentionPolicy::CLASS",
                    "UUID::0188b3a0-0000-4000-8000-000000000000",
                    "Instant:time:2001-01-01T00:00:00Z",
                    "Locale::fr",
                    "URI::a:b");

    /** Where in a component the type stands; {@code %s} is constraint and type. */
    private enum Place {
        ALONE("%s", false),
        IN_OPTIONAL("Optional<%s>", false),
        IN_LIST("List<%s>", true),
        IN_OPTIONAL_LIST("Optional<List<%s>>", true);

        private final String shape;
        private final boolean isElement;

        Place(String shape, boolean isElement) {
            this.shape = shape;
            this.isElement = isElement;
        }
    }

    /** A component with a constraint. */
    private record Variant(
            String component, Place place, String type, String kind, ConstraintSample sample) {

        boolean fits() {
            // What is in an Optional may be absent, so that @NotNull would contradict it.
            return sample.fits().contains("any")
                    ? place != Place.IN_OPTIONAL
                    : sample.fits().contains(kind);
        }

        String rule() {
            boolean isLong = type.equalsIgnoreCase("long");
            String rule =
                    sample.rule()
                            .replace("MIN", isLong ? "" + Long.MIN_VALUE : "" + Integer.MIN_VALUE)
                            .replace("MAX", isLong ? "" + Long.MAX_VALUE : "" + Integer.MAX_VALUE);
            if (!place.isElement || sample.annotation().contains("message")) {
                return rule;
            }
            return "must be at most 100 values separated by commas, each of which " + element(rule);
        }

        private String element(String rule) {
            if (kind.equals("time")) {
                return "must be an ISO 8601 instant such as 2026-11-21T07:15:30Z and "
                        + rule.substring("must ".length());
            }
            return rule.startsWith("must be ")
                    ? rule
                    : "must be a string and " + rule.substring("must ".length());
        }
    }

    private static List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (ConstraintSample sample : ConstraintSample.all().toList()) {
            for (String type : TYPES) {
                String[] parts = type.split(":", 3);
                for (Place place : Place.values()) {
                    if (place == Place.ALONE || !isPrimitive(parts[0])) {
                        String constrained = sample.annotation() + " " + parts[0];
                        if (parts[0].contains(".")) {
                            int last = parts[0].lastIndexOf('.') + 1;
                            constrained =
                                    place == Place.ALONE
                                            ? constrained
                                            : parts[0].substring(0, last)
                                                    + sample.annotation()
                                                    + " "
                                                    + parts[0].substring(last);
                        }
                        variants.add(
                                new Variant(
                                        String.format(place.shape, constrained) + " v",
                                        place,
                                        parts[0],
                                        parts[1],
                                        withGood(sample, parts[2])));
                    }
                }
            }
        }
        return variants;
    }

    private static ConstraintSample withGood(ConstraintSample sample, String good) {
        return sample.fits().contains("any")
                ? new ConstraintSample(sample.annotation(), sample.fits(), good, "", "")
                : sample;
    }

    private static boolean isPrimitive(String type) {
        return List.of("int", "long", "boolean").contains(type);
    }

    private static Compilation compile(List<Variant> variants) {
        return BoundRecord.STRICT
                .options("-Xmaxerrs", "10000")
                .compile(
                        Stream.iterate(0, i -> i < variants.size(), i -> i + 1)
                                .map(i -> source("R" + i, variants.get(i)))
                                .toArray(String[]::new));
    }

    private static String source(String name, Variant variant) {
        return BoundRecord.source(
                "@MetadataRecord record " + name + "(\n" + variant.component() + ") {}");
    }

    @Test
    void a_constraint_that_fits_is_checked_with_the_right_rule() {
        List<Variant> right = variants().stream().filter(Variant::fits).toList();
        assertThat(right).hasSizeGreaterThan(250);

        Compilation compilation = compile(right);

        assertThat(compilation.messages()).isEmpty();
        ClassLoader classes = compilation.classLoader();
        for (int i = 0; i < right.size(); i++) {
            Variant variant = right.get(i);
            ConstraintSample sample = variant.sample();
            BoundRecord record = BoundRecord.of(classes, "R" + i);
            assertThat(record.values("v", sample.good())).as("%s", variant).isNotEmpty();
            if (sample.canBreak()) {
                String bad =
                        variant.place().isElement
                                ? sample.good() + "," + sample.bad()
                                : sample.bad();
                assertThat(record.wrong("v", bad))
                        .as("%s", variant)
                        .containsExactly("v " + variant.rule());
            }
        }
    }

    @Test
    void one_that_does_not_fit_is_an_error_at_its_line() {
        List<Variant> wrong = variants().stream().filter(variant -> !variant.fits()).toList();
        assertThat(wrong).hasSizeGreaterThan(1000);

        List<Compilation.Message> errors = compile(wrong).errors();

        for (int i = 0; i < wrong.size(); i++) {
            String file = "R" + i + ".java";
            assertThat(errors.stream().filter(error -> error.file().equals(file)))
                    .as("%s", wrong.get(i))
                    .isNotEmpty()
                    .allSatisfy(
                            error -> {
                                assertThat(error.place()).isEqualTo("ERROR CT016 " + file + ":8");
                                assertThat(error.text()).contains("does not fit");
                            });
        }
    }

    @Test
    void one_on_an_optional_itself_never_fits() {
        List<Variant> wrong =
                ConstraintSample.all()
                        .map(
                                sample ->
                                        new Variant(
                                                sample.annotation() + " Optional<String> v",
                                                Place.IN_OPTIONAL,
                                                "String",
                                                "text",
                                                sample))
                        .toList();

        List<Compilation.Message> errors = compile(wrong).errors();

        assertThat(errors.stream().map(Compilation.Message::code)).containsOnly("CT016");
        assertThat(errors.stream().map(Compilation.Message::file).distinct()).hasSize(wrong.size());
    }

    @Test
    void the_size_of_a_list_is_checked_beside_its_elements() {
        BoundRecord record =
                BoundRecord.of(
                        """
                        @Size(min = 1, max = 2) List<@Size(max = 3) String> teams,
                        @NotEmpty List<@Min(3) Integer> numbers,
                        @Size(max = 2, message = "must have few") List<@Past(message = "must be over") Instant> days,
                        Optional<@Size(min = 2) List<@NotBlank String>> names,
                        @Size(max = 200) List<String> many
                        """);

        assertThat(
                        record.wrong(
                                "teams", "a,b,c",
                                "numbers", "",
                                "days",
                                        "9001-01-01T00:00:00Z,9001-01-01T00:00:00Z,9001-01-01T00:00:00Z",
                                "names", "a",
                                "many", ",".repeat(200)))
                .containsExactly(
                        "teams must be 1 to 2 values separated by commas, each of which must be at"
                                + " most 3 characters long",
                        "numbers must be 1 to 100 values separated by commas, each of which must be"
                                + " a whole number from 3 to 2147483647",
                        "days must have few",
                        "days must be over",
                        "names must be 2 to 100 values separated by commas, each of which must be a"
                                + " string and not be blank",
                        "many must be at most 200 values separated by commas, each of which must be"
                                + " a string");
        assertThat(
                        record.wrong(
                                "teams",
                                "a,bcde",
                                "numbers",
                                "2",
                                "days",
                                "",
                                "names",
                                "a, ",
                                "many",
                                ",".repeat(199)))
                .containsExactly(
                        "teams must be 1 to 2 values separated by commas, each of which must be at"
                                + " most 3 characters long",
                        "numbers must be 1 to 100 values separated by commas, each of which must be"
                                + " a whole number from 3 to 2147483647",
                        "names must be 2 to 100 values separated by commas, each of which must be a"
                                + " string and not be blank");
    }

    @Test
    void a_rule_with_its_own_message_is_noted_beside_the_others() {
        BoundRecord record =
                BoundRecord.of(
                        """
                        @Size(min = 2) @NotBlank(message = "must be filled in")
                        @Pattern(regexp = "[a]*", message = "must be a's") String v
                        """);

        assertThat(record.wrong("v", " "))
                .containsExactly(
                        "v must be at least 2 characters long",
                        "v must be filled in",
                        "v must be a's");
        assertThat(record.wrong("v", "ab")).containsExactly("v must be a's");
    }

    @Test
    void a_pattern_is_tried_on_no_more_than_1024_characters_unless_a_max_says_so() {
        BoundRecord record =
                BoundRecord.of(
                        """
                        @Pattern(regexp = "a*|b*") String unlimited,
                        @Size(max = 2000) @Pattern(regexp = "a*|b*") String limited,
                        @Size(max = 2000, message = "must be short") @Pattern(regexp = "a*|b*") String own
                        """);

        assertThat(
                        record.wrong(
                                "unlimited", "a".repeat(1025),
                                "limited", "a".repeat(2001),
                                "own", "a".repeat(100_000)))
                .containsExactly(
                        "unlimited must match \"a*|b*\"",
                        "limited must be at most 2000 characters long and match \"a*|b*\"",
                        "own must match \"a*|b*\"",
                        "own must be short");
        record.values("unlimited", "a".repeat(1024), "limited", "a".repeat(2000), "own", "b");
    }
}
