package io.github.cognitotriggers.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

    @Test
    void it_is_as_wide_as_it_says_but_not_too_narrow_to_read() {
        assertThat(Terminal.of(XTERM, "24 80\n")).isEqualTo(new Terminal(80, true));
        assertThat(Terminal.of(XTERM, "24 20\n").width()).isEqualTo(60);
        assertThat(Terminal.of(XTERM, "0 0\n").width()).isEqualTo(120);
        assertThat(Terminal.of(XTERM, "").width()).isEqualTo(120);
    }

    @Test
    void colours_are_for_those_that_have_them_and_whoever_wants_them() {
        assertThat(Terminal.of(Map.of(), "24 80").colours()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), "24 80").colours()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), "24 80").colours())
                .isFalse();
    }

    @Test
    void a_long_text_goes_on_below_itself_and_is_cut_after_so_many_lines() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Screen screen =
                new Screen(
                        new PrintStream(written, true, StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        new Terminal(20, false));

        screen.wrap("label ", "one two three four five six");
        screen.wrap("label ", "one two three four five six", Screen.Style.RED, 2);

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "label one two three",
                        "      four five six",
                        "label one two three",
                        "      four five six");

        written.reset();
        screen.wrap("label ", "one two three four five six", Screen.Style.PLAIN, 1);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .startsWith("label one two three…");
    }

    @Test
    void colours_take_no_room() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Screen screen =
                new Screen(
                        new PrintStream(written, true, StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        new Terminal(10, true));

        screen.wrap(screen.mark(true) + " ", "one two three");

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("\u001b[32m✔\u001b[0m one two", "  three");
    }
}
