package io.github.cognitotriggers.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitotriggers.RandomSource;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.jackson.Shop.Boxes;
import io.github.cognitotriggers.jackson.Shop.Cart;
import io.github.cognitotriggers.jackson.Shop.Discount;
import io.github.cognitotriggers.jackson.Shop.Numbers;
import io.github.cognitotriggers.jackson.Shop.Open;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever a client sends is read or is a violation, and what a violation says is made of the words
 * that are listed here, of numbers that count, and of the names of our own types.
 */
class JsonKeyRandomTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int RUNS = 5_000;

    private static final String NAMES =
            "(id|items|gifts|color|shipping|by|days|branch|sku|count|price|percent|value|any|[bsilfdzc]|\\*)";
    private static final String PATH = "(" + NAMES + "|\\[\\d+\\])((\\." + NAMES + ")|\\[\\d+\\])*";
    private static final String TYPES =
            "(Cart|Item|Color|Shipping|Percent|UUID|Numbers|Boxes|Discount|Open|Post|PickUp"
                    + "|int|long|short|byte|char|String)";
    private static final String WANTED =
            "(an array|an object|a string|a whole number|a number|true or false|not null"
                    + "|a number in the range of TYPE|a value of TYPE|JSON for TYPE"
                    + "|a known kind of TYPE|what TYPE accepts)";
    private static final String GRAMMAR =
            "at character \\d+, (valid JSON|a value|the end|a name that its object does not have"
                    + " yet|a number of at most 64 characters that a double can hold)";
    private static final String RULE =
            ("clientMetadata\\.key must be JSON for TYPE(: (at most 16384 characters"
                            + "|objects and arrays nested at most 16 deep|"
                            + GRAMMAR
                            + "|(at PATH, )?WANTED))?")
                    .replace("PATH", PATH)
                    .replace("WANTED", WANTED)
                    .replace("TYPE", TYPES);

    private static final List<JsonKey<?>> KEYS =
            List.of(
                    JsonKey.of("key", Cart.class),
                    JsonKey.of("key", Numbers.class),
                    JsonKey.of("key", Boxes.class),
                    JsonKey.of("key", Discount.class),
                    JsonKey.of("key", Open.class));

    private final RandomSource random = RandomSource.create();
    private int read;
    private int refused;

    @Test
    void documents_of_about_the_right_shape() {
        run(() -> value(4));
        assertThat(read).as("%s: some are right", random).isPositive();
    }

    @Test
    void documents_that_were_damaged() {
        run(() -> damage(damage(value(4))));
    }

    @Test
    void any_characters() {
        run(() -> random.text(40));
    }

    @Test
    void any_bytes() {
        run(
                () -> {
                    byte[] bytes = new byte[random.below(40)];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) random.below(256);
                    }
                    return new String(
                            bytes,
                            random.onceIn(2)
                                    ? StandardCharsets.UTF_8
                                    : StandardCharsets.ISO_8859_1);
                });
    }

    private void run(Supplier<String> documents) {
        for (int i = 0; i < RUNS; i++) {
            String document = documents.get();
            JsonKey<?> key = KEYS.get(random.below(KEYS.size()));
            try {
                assertThat(Inputs.of("key", document).require(key)).isNotNull();
                read++;
            } catch (InvalidMetadataException e) {
                assertThat(e.getMessage()).as("%s %s", random, document).matches(RULE);
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError(random + " " + document, e);
            }
        }
        assertThat(refused).as(random.toString()).isGreaterThan(RUNS / 2);
    }

    private String value(int depth) {
        StringBuilder json = new StringBuilder();
        switch (random.below(depth == 0 ? 6 : 12)) {
            case 0 -> json.append(random.oneOf("true", "false", "null"));
            case 1 ->
                    json.append(
                            random.oneOf(
                                    "0",
                                    "1",
                                    "-7",
                                    "1.5",
                                    "1e2",
                                    "1e300",
                                    "1e999",
                                    "300",
                                    "70000",
                                    "3000000000",
                                    "12345678901234567890",
                                    "NaN",
                                    "-0",
                                    "01"));
            case 2 -> json.append(random.oneOf("\"post\"", "\"RED\"", "\"a\"", "\"NaN\"", "\"\""));
            case 3 ->
                    json.append(random.oneOf("\"7\"", "\"00000000-0000-0000-0000-000000000000\""));
            case 4, 5 -> json.append(quote(random.text(12)));
            case 6, 7 -> {
                json.append('[');
                for (int items = random.below(4), i = 0; i < items; i++) {
                    json.append(i == 0 ? "" : ",").append(value(depth - 1));
                }
                json.append(']');
            }
            default -> {
                json.append('{');
                for (int members = random.below(5), i = 0; i < members; i++) {
                    json.append(i == 0 ? "" : ",").append(quote(name())).append(':');
                    json.append(value(depth - 1));
                }
                json.append('}');
            }
        }
        return json.toString();
    }

    private String name() {
        return random.onceIn(5)
                ? random.text(6)
                : random.oneOf(
                        "id",
                        "items",
                        "gifts",
                        "color",
                        "shipping",
                        "by",
                        "days",
                        "branch",
                        "sku",
                        "count",
                        "price",
                        "percent",
                        "b",
                        "s",
                        "i",
                        "l",
                        "f",
                        "d",
                        "z",
                        "c",
                        "any");
    }

    private static String quote(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String damage(String json) {
        int from = random.below(json.length() + 1);
        int to = Math.min(json.length(), from + random.below(3));
        String put = random.oneOf("", "", "\"", "{", "}", "[", "]", ",", ":", "\\", "1", "\u0000");
        return json.substring(0, from) + put + json.substring(to);
    }
}
