package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.RandomSource;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.processor.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Patterns that became loops, held to the regular expressions that they stand for. */
class PatternsTest {

    private static final List<String> LOOPS =
            List.of(
                    "[A-Z0-9]{8}",
                    "[a-z-]{1,20}",
                    "[-a-z]*",
                    "\\d{6}",
                    "\\d",
                    "\\w+",
                    "\\-{2}",
                    "[\\d]{1,3}",
                    "[\\w.-]+",
                    "[a\\-z]{2}",
                    "[a-c]?",
                    "[a-c]{2,}",
                    "[a-c]{0}",
                    "^[a-c]+$",
                    "[.*+?{}()|$/]+",
                    "[a-]",
                    "[+-]{1,2}",
                    "[ -~]{3}",
                    "[a-cx-z]{3}",
                    "[a^]+",
                    "[0-9a-fA-F]{4}",
                    "[\\]\\[]+",
                    "[\\\\]",
                    "[a-z\\d_]{2}",
                    "[\"']{1}",
                    "[a-z\\-]+",
                    "[\\d-]{2}",
                    "\\.+",
                    "[#]*",
                    "\\$?");

    private static final List<String> OTHERS =
            List.of(
                    "[^a]",
                    "a",
                    "[a]|b",
                    "[a][b]",
                    "[a-c&&[b]]",
                    "[[a]b]",
                    "\\s",
                    "\\D",
                    ".",
                    "a+",
                    "[a]+?",
                    "[a]*+",
                    "[é]",
                    "[a-é]",
                    "\\p{L}",
                    "[\\p{L}]",
                    "[a]{2}{3}",
                    "",
                    "[a-\\d]",
                    "\\Qa\\E",
                    "[\\x41]",
                    "(?i)[a]",
                    "[a]$|b",
                    "[a]{2}\\d",
                    "[&&a]",
                    "[&]+");

    private static final String ALPHABET =
            "abcxyzABFZ0189_-.+*?{}()|$/^&#~ \"'\\[]é\n\u0000\uD83D\uDE00";

    @Test
    void a_loop_accepts_what_the_pattern_accepts_and_nothing_else() {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < LOOPS.size(); i++) {
            sources.add(source("R" + i, LOOPS.get(i)));
        }
        Compilation compilation = BoundRecord.compile(sources.toArray(new String[0]));
        ClassLoader classes = compilation.classLoader();
        RandomSource random = RandomSource.create();

        for (int i = 0; i < LOOPS.size(); i++) {
            String regex = LOOPS.get(i);
            assertThat(compilation.generated("example.R" + i + "Binder"))
                    .as(regex)
                    .doesNotContain("java.util.regex");
            BoundRecord record = BoundRecord.of(classes, "R" + i);
            Pattern pattern = Pattern.compile(regex);
            for (int j = 0; j < 3_000; j++) {
                String text = text(random);
                assertThat(accepts(record, text))
                        .as("%s of \"%s\", %s", regex, text, random)
                        .isEqualTo(pattern.matcher(text).matches());
            }
        }
    }

    @Test
    void what_is_no_simple_class_is_left_to_the_regex_engine() {
        assertThat(LOOPS).allMatch(regex -> CharacterClass.of(regex).isPresent());
        assertThat(OTHERS)
                .allSatisfy(
                        regex ->
                                assertThat(CharacterClass.of(regex)).as("\"%s\"", regex).isEmpty());
    }

    /** Every short string over the characters that mean something in a class. */
    @Test
    void a_class_is_never_taken_for_another() {
        String[] parts = {
            "[", "]", "^", "-", "a", "c", "\\", "d", "&", "{", "2", "}", ",", "+", "$"
        };
        RandomSource random = RandomSource.create();
        int simple = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder regex = new StringBuilder("[");
            for (int j = random.below(9); j >= 0; j--) {
                regex.append(random.oneOf(parts));
            }
            CharacterClass found = CharacterClass.of(regex.toString()).orElse(null);
            if (found != null) {
                simple++;
                Pattern pattern = Pattern.compile(regex.toString());
                for (String text :
                        List.of(
                                "", "a", "b", "c", "d", "-", "^", "aa", "a-", "2", "&", "]", "\\",
                                "+$", "{}")) {
                    assertThat(accepts(found, text))
                            .as("%s of \"%s\", %s", regex, text, random)
                            .isEqualTo(pattern.matcher(text).matches());
                }
            }
        }
        assertThat(simple).isGreaterThan(1_000);
    }

    private static boolean accepts(CharacterClass found, String text) {
        return text.length() >= found.lengths().min()
                && text.length() <= found.lengths().max()
                && text.chars()
                        .allMatch(
                                c ->
                                        found.ranges().stream()
                                                .anyMatch(
                                                        range ->
                                                                c >= range.from()
                                                                        && c <= range.to()));
    }

    private static boolean accepts(BoundRecord record, String text) {
        return record.bind(BoundRecord.metadata("v", text), new Violations()) != null;
    }

    private static String text(RandomSource random) {
        int from = random.below(ALPHABET.length());
        int kinds = 1 + random.below(random.onceIn(2) ? 3 : ALPHABET.length());
        StringBuilder text = new StringBuilder();
        for (int i = random.below(10); i > 0; i--) {
            text.append(ALPHABET.charAt((from + random.below(kinds)) % ALPHABET.length()));
        }
        return text.toString();
    }

    private static String source(String name, String regex) {
        return "@MetadataRecord record "
                + name
                + "(@Pattern(regexp = "
                + io.github.cognitotriggers.processor.source.JavaSource.literal(regex)
                + ") String v) {}";
    }
}
