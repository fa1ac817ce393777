package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.internal.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerRejectedExceptionTest {

    @Test
    void the_full_stop_at_the_end_is_dropped_since_cognito_adds_its_own() {
        assertThat(text("Not today.")).isEqualTo("Not today");
        assertThat(text("Wait...  . ")).isEqualTo("Wait");
        assertThat(text("Is it? 1.5 times!")).isEqualTo("Is it? 1.5 times!");
    }

    @Test
    void the_text_is_one_line() {
        assertThat(text(" \ta\r\nb\u0000\u0001 c\u007fd\u0085e\u009ff\u2028g\u2029h\n"))
                .isEqualTo("a b c d e f g h");
        assertThat(text("é \u00a0日本")).isEqualTo("é \u00a0日本");
    }

    @Test
    void a_pair_stays_whole_and_half_of_one_is_dropped() {
        assertThat(text("a\ud83d\ude00b")).isEqualTo("a\ud83d\ude00b");
        assertThat(text("a\ud83db\ude00c\ud83d")).isEqualTo("abc");
    }

    @Test
    void a_text_without_characters_is_replaced() {
        assertThat(text("")).isEqualTo("The request was refused");
        assertThat(text(" \n..")).isEqualTo("The request was refused");
        assertThat(new TriggerRejectedException("A", "")).hasMessage("[A] The request was refused");
    }

    @Test
    void the_text_is_cut_after_256_characters() {
        String longest = "x".repeat(256);

        assertThat(text(longest)).isEqualTo(longest);
        assertThat(text(longest + "y")).isEqualTo(longest + "…");
        assertThat(text("x".repeat(5_000_000))).isEqualTo(longest + "…");
        assertThat(text("x".repeat(255) + ".y")).isEqualTo("x".repeat(255) + "…");
        assertThat(new TriggerRejectedException("CODE", longest + "y"))
                .hasMessage("[CODE] " + longest + "…");
    }

    @Test
    void a_text_of_the_longest_length_loses_its_full_stop_and_no_more() {
        assertThat(text("x".repeat(256) + ".")).isEqualTo("x".repeat(256));
        assertThat(text("x".repeat(256) + " \n")).isEqualTo("x".repeat(256));
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertThat(text("x".repeat(255) + "\ud83d\ude00")).isEqualTo("x".repeat(255) + "…");
        assertThat(text("x".repeat(254) + "\ud83d\ude00"))
                .isEqualTo("x".repeat(254) + "\ud83d\ude00");
    }

    @Test
    void no_text_is_ever_longer_or_on_two_lines() {
        RandomSource random = RandomSource.create();
        for (int i = 0; i < 5_000; i++) {
            String text = text(random.text(600));
            assertThat(text.length()).as("%s", random).isBetween(1, 257);
            assertThat(text.chars().noneMatch(Character::isISOControl)).as("%s", random).isTrue();
            // What UTF-8 cannot hold would come back as a question mark.
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            assertThat(new String(utf8, StandardCharsets.UTF_8)).as("%s", random).isEqualTo(text);
            assertThat(new JsonWriter().value(text).toByteArray()).isNotEmpty();
        }
    }

    @Test
    void the_code_stands_before_the_text() {
        TriggerRejectedException rejection = new TriggerRejectedException("A-Z_09", "Text.");

        assertThat(rejection).hasMessage("[A-Z_09] Text").hasNoCause();
        assertThat(rejection.code()).contains("A-Z_09");
        assertThat(new TriggerRejectedException("Text").code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A B", "A]", "Ä", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456", "A\n"})
    void a_code_of_other_characters_is_refused(String code) {
        assertThatThrownBy(() -> new TriggerRejectedException(code, "Text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A rejection's code is 1 to 32 of A-Z, 0-9, _ and -");
    }

    @Test
    void it_has_a_cause_for_the_log_and_neither_stack_nor_suppressed_exceptions() {
        IOException cause = new IOException("why");
        TriggerRejectedException rejection = new TriggerRejectedException(null, "Text", cause);
        rejection.addSuppressed(new IOException("more"));

        assertThat(rejection).hasMessage("Text").hasCause(cause).hasNoSuppressedExceptions();
        assertThat(rejection.getStackTrace()).isEmpty();
        assertThat(rejection.withoutCause()).hasMessage("Text").hasNoCause();
    }

    private static String text(String text) {
        return String.valueOf(new TriggerRejectedException(text).getMessage());
    }
}
