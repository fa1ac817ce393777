package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern that is no more than some characters and how many of them: {@code [A-Z0-9]{8}}. What it
 * matches can be told without a regex engine, whose first use a cold start waits for.
 *
 * @param ranges ASCII only, in the order of the pattern
 */
record CharacterClass(List<Range> ranges, Lengths lengths) {

    /** From one character to another, both included. */
    record Range(char from, char to) {}

    private static final List<Range> DIGITS = List.of(new Range('0', '9'));
    private static final List<Range> WORD =
            List.of(
                    new Range('a', 'z'),
                    new Range('A', 'Z'),
                    new Range('0', '9'),
                    new Range('_', '_'));

    CharacterClass {
        ranges = List.copyOf(ranges);
    }

    /** The pattern as such a class; empty if it is something else. */
    static Optional<CharacterClass> of(String regex) {
        return new Parser(regex).parse();
    }

    private static final class Parser {

        private final String regex;
        private int at;

        Parser(String regex) {
            this.regex = regex;
        }

        Optional<CharacterClass> parse() {
            skip('^');
            List<Range> ranges = new ArrayList<>();
            boolean simple = skip('[') ? bracketed(ranges) : skip('\\') && escape(ranges);
            Optional<Lengths> lengths = simple ? lengths() : Optional.empty();
            skip('$');
            return at == regex.length()
                    ? lengths.map(number -> new CharacterClass(ranges, number))
                    : Optional.empty();
        }

        /** What follows an opening bracket, the closing one included. */
        private boolean bracketed(List<Range> ranges) {
            if (peek() == '^' || peek() == ']') {
                return false;
            }
            while (at < regex.length()) {
                if (skip(']')) {
                    return true;
                }
                if (!item(ranges)) {
                    return false;
                }
            }
            return false;
        }

        /** A character, an escape or a range. */
        private boolean item(List<Range> ranges) {
            if (skip('\\')) {
                // A range that begins with an escape is left to those who know.
                return escape(ranges) && (peek() != '-' || peek(1) == ']');
            }
            char from = next();
            if (from == '-' && !ranges.isEmpty() && peek() != ']' || !isPlain(from)) {
                return false;
            }
            if (peek() != '-' || peek(1) == ']') {
                return ranges.add(new Range(from, from));
            }
            at++;
            char to = next();
            return isPlain(to) && to >= from && ranges.add(new Range(from, to));
        }

        /** What follows a backslash. */
        private boolean escape(List<Range> ranges) {
            char c = next();
            if (c == 'd') {
                return ranges.addAll(DIGITS);
            }
            if (c == 'w') {
                return ranges.addAll(WORD);
            }
            return c > ' '
                    && c < 0x7F
                    && !Character.isLetterOrDigit(c)
                    && ranges.add(new Range(c, c));
        }

        private Optional<Lengths> lengths() {
            if (skip('+')) {
                return Optional.of(new Lengths(1, Integer.MAX_VALUE));
            }
            if (skip('*')) {
                return Optional.of(Lengths.ANY);
            }
            if (skip('?')) {
                return Optional.of(new Lengths(0, 1));
            }
            if (!skip('{')) {
                return Optional.of(new Lengths(1, 1));
            }
            long min = number();
            long max = skip(',') ? (peek() == '}' ? Integer.MAX_VALUE : number()) : min;
            return skip('}') && min >= 0 && max >= min
                    ? Optional.of(new Lengths(min, max))
                    : Optional.empty();
        }

        /** Digits as a number, -1 if there are none or very many. */
        private long number() {
            int start = at;
            while (peek() >= '0' && peek() <= '9') {
                at++;
            }
            return at == start || at > start + 9 ? -1 : Long.parseLong(regex.substring(start, at));
        }

        private boolean skip(char c) {
            if (peek() != c) {
                return false;
            }
            at++;
            return true;
        }

        private char next() {
            char c = peek();
            at++;
            return c;
        }

        private char peek() {
            return peek(0);
        }

        /** The character so far ahead, 0 if there is none. */
        private char peek(int ahead) {
            return at + ahead < regex.length() ? regex.charAt(at + ahead) : 0;
        }

        /** Whether a character in brackets means itself wherever it stands. */
        private static boolean isPlain(char c) {
            return c >= ' ' && c < 0x7F && "[]\\&".indexOf(c) < 0;
        }
    }
}
