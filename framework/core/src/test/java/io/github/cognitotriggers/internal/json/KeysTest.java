package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void an_ordinary_name_stays_as_it_is() {
        assertThat(Keys.shorten("invitation-é.ü_日本 \"x\"")).isEqualTo("invitation-é.ü_日本 \"x\"");
    }

    @Test
    void what_would_break_or_turn_a_line_is_escaped() {
        assertThat(Keys.shorten("a\nb\rc\td\u0000e\u001bf\u007fg\u0085h\u009bi"))
                .isEqualTo("a\\u000ab\\u000dc\\u0009d\\u0000e\\u001bf\\u007fg\\u0085h\\u009bi");
        assertThat(
                        Keys.shorten(
                                "\u2028\u2029\u202a\u202e\u200b\u200f\u2060\u2069\ufeff\u00ad\u061c"))
                .isEqualTo(
                        "\\u2028\\u2029\\u202a\\u202e\\u200b\\u200f\\u2060\\u2069\\ufeff\\u00ad\\u061c");
        assertThat(Keys.shorten("\ud83d\ude00\ud83d")).isEqualTo("\\ud83d\\ude00\\ud83d");
    }

    @Test
    void neighbours_of_what_is_escaped_stay() {
        String text = " ~\u00a0\u200a\u2010\u2027\u202f\u205f\u206a\ufefe\ud7ff\ue000";

        assertThat(Keys.shorten(text)).isEqualTo(text);
    }

    @Test
    void a_name_is_cut_after_64_characters() {
        assertThat(Keys.shorten("x".repeat(64))).isEqualTo("x".repeat(64));
        assertThat(Keys.shorten("x".repeat(65))).isEqualTo("x".repeat(64) + "…");
    }

    @Test
    void names_are_cut_after_20_and_the_rest_is_counted() {
        List<String> keys = new ArrayList<>(Collections.nCopies(20, "k"));
        assertThat(Keys.join(keys)).isEqualTo("k" + ", k".repeat(19));

        keys.add("k");
        keys.add("k");
        assertThat(Keys.join(keys)).isEqualTo("k" + ", k".repeat(19) + ", and 2 more");
        assertThat(Keys.join(List.of())).isEmpty();
    }
}
