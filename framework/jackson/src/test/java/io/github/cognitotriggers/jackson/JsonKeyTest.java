package io.github.cognitotriggers.jackson;

import static io.github.cognitotriggers.jackson.Inputs.assertRefuses;
import static io.github.cognitotriggers.jackson.Inputs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.jackson.Shop.AnyClass;
import io.github.cognitotriggers.jackson.Shop.Arrays;
import io.github.cognitotriggers.jackson.Shop.Boxes;
import io.github.cognitotriggers.jackson.Shop.Cart;
import io.github.cognitotriggers.jackson.Shop.Color;
import io.github.cognitotriggers.jackson.Shop.Discount;
import io.github.cognitotriggers.jackson.Shop.Item;
import io.github.cognitotriggers.jackson.Shop.Loop;
import io.github.cognitotriggers.jackson.Shop.Numbers;
import io.github.cognitotriggers.jackson.Shop.OneClass;
import io.github.cognitotriggers.jackson.Shop.Open;
import io.github.cognitotriggers.jackson.Shop.Percent;
import io.github.cognitotriggers.jackson.Shop.Post;
import io.github.cognitotriggers.jackson.Shop.WithAbstract;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonKeyTest {

    private static final JsonKey<Cart> CART = JsonKey.of("cart", Cart.class);
    private static final JsonKey<List<Item>> ITEMS =
            JsonKey.of("items", new TypeReference<List<Item>>() {});

    @Test
    void reads_a_document_as_a_type() {
        assertThat(
                        read(
                                CART,
                                """
                                {"id": "c1", "items": [{"sku": "tea", "count": 2, "price": 3.50}],
                                 "gifts": {"mug": {"sku": "m", "count": 1}}, "color": "RED",
                                 "shipping": {"by": "post", "days": 3}}
                                """))
                .isEqualTo(
                        new Cart(
                                "c1",
                                List.of(new Item("tea", 2, new BigDecimal("3.50"))),
                                Map.of("mug", new Item("m", 1, null)),
                                Color.RED,
                                new Post(3)));
        assertThat(read(ITEMS, "[{\"sku\":\"tea\",\"count\":1}]"))
                .containsExactly(new Item("tea", 1, null));
        assertThat(read(JsonKey.of("text", String.class), "\"tea\"")).isEqualTo("tea");
        assertThat(read(JsonKey.of("tree", JsonNode.class), "{\"a\":[1]}").at("/a/0").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_a_type_does_not_name_may_be_absent_or_null() {
        Cart nothing = new Cart(null, null, null, null, null);

        assertThat(read(CART, "{}")).isEqualTo(nothing);
        assertThat(read(CART, " { \"id\" : null } ")).isEqualTo(nothing);
    }

    @Test
    void skips_members_that_the_type_does_not_know() {
        assertThat(read(CART, "{\"id\":\"c\",\"newer\":{\"a\":[1,{}]},\"more\":null}").id())
                .isEqualTo("c");
    }

    @Test
    void says_its_rule() {
        assertThat(CART).hasToString("cart must be JSON for Cart");
        assertThat(ITEMS.optional()).hasToString("items (optional) must be JSON for List<Item>");
        assertThat(JsonKey.of("m", new TypeReference<Map<String, Item[]>>() {}).rule())
                .isEqualTo("must be JSON for Map<String, Item[]>");
    }

    @Test
    void an_absent_document_is_a_matter_of_the_key() {
        assertThat(Inputs.of("other", "{}").find(CART)).isEmpty();
        assertThatThrownBy(() -> Inputs.of("other", "{}").require(CART))
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessage("clientMetadata.cart is required");
        Inputs.of("other", "{}").check(CART.optional());
    }

    @Test
    void a_violation_names_the_place_and_what_belongs_there() {
        assertRefuses(
                CART,
                "{\"items\":[{\"sku\":\"a\",\"count\":1},{\"sku\":\"b\",\"count\":\"2\"}]}",
                ": at items[1].count, a whole number");
        assertRefuses(
                CART,
                "{\"items\":[{\"sku\":\"a\",\"count\":1,\"price\":\"free\"}]}",
                ": at items[0].price, a number");
        assertRefuses(ITEMS, "[{\"sku\":7,\"count\":1}]", ": at [0].sku, a string");
        assertRefuses(CART, "{\"color\":\"GREEN\"}", ": at color, a value of Color");
        assertRefuses(CART, "{\"color\":1}", ": at color, a value of Color");
        assertRefuses(CART, "{\"items\":{}}", ": at items, an array");
        assertRefuses(CART, "{\"gifts\":[]}", ": at gifts, an object");
        assertRefuses(CART, "{\"items\":[[]]}", ": at items[0], JSON for Item");
        assertRefuses(CART, "{\"items\":[\"tea\"]}", ": at items[0], JSON for Item");
        assertRefuses(
                CART,
                "{\"shipping\":{\"by\":\"pickUp\",\"branch\":1.5}}",
                ": at shipping.branch, JSON for UUID");
    }

    @Test
    void a_document_that_is_another_type_as_a_whole_has_no_place() {
        assertRefuses(CART, "[]", "");
        assertRefuses(CART, "\"tea\"", "");
        assertRefuses(CART, "\"\"", "");
        assertRefuses(CART, "1", "");
        assertRefuses(ITEMS, "{}", ": an array");
        assertRefuses(JsonKey.of("n", Integer.class), "\"1\"", ": a whole number");
    }

    @Test
    void null_is_no_document() {
        assertRefuses(CART, "null", ": not null");
        assertRefuses(CART, " null ", ": not null");
        assertRefuses(JsonKey.of("n", int.class), "null", ": a whole number");
    }

    @Test
    void what_a_type_requires_must_be_there() {
        assertRefuses(ITEMS, "[{\"count\":1}]", ": at [0].sku, a string");
        assertRefuses(ITEMS, "[{\"sku\":\"a\"}]", ": at [0].count, a whole number");
        assertRefuses(ITEMS, "[{\"sku\":\"a\",\"count\":null}]", ": at [0].count, a whole number");
    }

    @Test
    void names_that_the_client_chose_are_not_repeated() {
        assertRefuses(
                CART,
                "{\"gifts\":{\"s3cret\":{\"sku\":\"a\",\"count\":true}}}",
                ": at gifts.*.count, a whole number");
        assertRefuses(
                JsonKey.of("open", Open.class), "{\"s3cret\":\"x\"}", ": at *, a whole number");
        assertRefuses(
                JsonKey.of("counts", new TypeReference<Map<Color, Integer>>() {}),
                "{\"s3cret\":1}",
                ": a value of Color");
    }

    @Test
    void nothing_is_converted() {
        JsonKey<Numbers> numbers = JsonKey.of("n", Numbers.class);
        JsonKey<Boxes> boxes = JsonKey.of("b", Boxes.class);
        for (String name : List.of("b", "s", "i", "l")) {
            for (String value : List.of("\"1\"", "1.0", "1.5", "1e2", "true", "null", "\"\"")) {
                assertPlace(numbers, with(name, value), "at " + name + ", a whole number");
            }
        }
        for (String name : List.of("f", "d")) {
            for (String value :
                    List.of("\"1\"", "true", "null", "\"\"", "\"NaN\"", "\"Infinity\"")) {
                assertPlace(numbers, with(name, value), "at " + name + ", a number");
            }
        }
        for (String value : List.of("\"true\"", "1", "0", "null", "\"\"")) {
            assertPlace(numbers, with("z", value), "at z, true or false");
        }
        for (String value : List.of("65", "\"ab\"", "null", "true")) {
            assertPlace(numbers, with("c", value), "at c, ");
        }
        assertRefuses(boxes, "{\"i\":\"1\"}", ": at i, a whole number");
        assertRefuses(boxes, "{\"l\":1.5}", ": at l, a whole number");
        assertRefuses(boxes, "{\"f\":\"NaN\"}", ": at f, a number");
        assertRefuses(boxes, "{\"d\":\"-Infinity\"}", ": at d, a number");
        assertRefuses(boxes, "{\"z\":\"true\"}", ": at z, true or false");
        assertRefuses(
                CART,
                "{\"shipping\":{\"by\":\"pickUp\",\"branch\":\"\"}}",
                ": at shipping.branch, JSON for UUID");
        assertRefuses(CART, "{\"color\":\"\"}", ": at color, a value of Color");
        assertThat(read(CART, "{\"id\":\"\"}").id()).isEmpty();
        for (String value : List.of("1", "1.5", "true", "[]", "{}")) {
            assertRefuses(CART, "{\"id\":" + value + "}", ": at id, a string");
        }
    }

    @Test
    void numbers_keep_to_their_type() {
        JsonKey<Numbers> numbers = JsonKey.of("n", Numbers.class);
        assertPlace(numbers, with("i", "2147483648"), "at i, a number in the range of int");
        assertPlace(
                numbers, with("l", "9223372036854775808"), "at l, a number in the range of long");
        assertPlace(numbers, with("s", "70000"), "at s, a number in the range of short");
        assertPlace(numbers, with("f", "1e300"), "at f, a number");
        JsonKey<Arrays> arrays = JsonKey.of("a", Arrays.class);
        assertPlace(arrays, "{\"fs\":[1, 1e300]}", "at fs");
        assertPlace(arrays, "{\"fs\":[\"NaN\"]}", "at fs");
        assertPlace(arrays, "{\"ds\":[1, \"Infinity\"]}", "at ds");
        assertPlace(arrays, "{\"is\":[1, 1.5]}", "at is");

        assertThat(read(numbers, with("i", "7")).i()).isEqualTo(7);
        assertThat(read(numbers, with("d", "1e308")).d()).isEqualTo(1e308);
        assertThat(read(arrays, "{\"fs\":[1.5]}").fs).containsExactly(1.5f);
        assertThat(read(arrays, "{\"ds\":[1.5]}").ds).containsExactly(1.5);
        assertThat(read(JsonKey.of("d", Double.class), "5e-324")).isEqualTo(Double.MIN_VALUE);
        assertThat(read(JsonKey.of("f", Float.class), "1.5")).isEqualTo(1.5f);
    }

    /** Otherwise right values, and this one. */
    private static String with(String name, String value) {
        String document =
                "{\"b\":1,\"s\":1,\"i\":1,\"l\":1,\"f\":1,\"d\":1,\"z\":true,\"c\":\"a\"}";
        return document.replaceAll("\"" + name + "\":[^,}]+", "\"" + name + "\":" + value);
    }

    private static void assertPlace(JsonKey<?> key, String document, String problem) {
        assertThatThrownBy(() -> read(key, document))
                .as(document)
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessageStartingWith(
                        "clientMetadata." + key.name() + " " + key.rule() + ": " + problem);
    }

    @Test
    void a_document_cannot_choose_a_class() {
        assertRefuses(
                JsonKey.of("any", AnyClass.class),
                "{\"class\":\"" + OneClass.class.getName() + "\",\"number\":1}",
                ": a known kind of AnyClass");
        assertRefuses(
                CART,
                "{\"shipping\":{\"by\":\"rocket\"}}",
                ": at shipping, a known kind of Shipping");
        assertRefuses(CART, "{\"shipping\":{}}", ": at shipping, a known kind of Shipping");
        assertThat(read(JsonKey.of("b", Boxes.class), "{\"any\":[\"java.util.Date\",1]}").any())
                .isEqualTo(List.of("java.util.Date", 1));
    }

    @Test
    void what_the_type_itself_refuses_is_a_violation_without_its_words() {
        assertThat(read(JsonKey.of("d", Discount.class), "{\"percent\":100}"))
                .isEqualTo(new Discount(new Percent(100)));
        assertRefuses(
                JsonKey.of("d", Discount.class),
                "{\"percent\":101}",
                ": at percent, what Percent accepts");
        assertRefuses(JsonKey.of("p", Percent.class), "101", ": what Percent accepts");
    }

    @Test
    void a_document_is_json_by_the_letter_and_one() {
        assertRefuses(CART, "", ": at character 0, a value");
        assertRefuses(CART, "  ", ": at character 2, a value");
        assertRefuses(CART, "{", ": at character 1, valid JSON");
        assertRefuses(CART, "{\"id\":\"c\"", ": at character 9, valid JSON");
        assertRefuses(CART, "[1,", ": at character 3, valid JSON");
        assertRefuses(CART, "{} {}", ": at character 3, the end");
        assertRefuses(CART, "1 2", ": at character 2, the end");
        assertRefuses(CART, "[] ]", ": at character 4, valid JSON");
        for (String document :
                List.of(
                        "NaN",
                        "{\"d\":NaN}",
                        "{\"d\":-Infinity}",
                        "{'id':1}",
                        "{id:1}",
                        "{/* */}",
                        "// \n{}",
                        "# \n{}",
                        "{\"id\":1,}",
                        "[,1]",
                        "[01]",
                        "[+1]",
                        "[.5]",
                        "[5.]",
                        "[0x10]",
                        "[\"\t\"]",
                        "[\"\\x\"]",
                        "\ufeff{}",
                        "s3cret",
                        "\"s3cret",
                        "{\"s3cret\"}",
                        "\u0000")) {
            assertThatThrownBy(() -> read(CART, document))
                    .as(document)
                    .isInstanceOf(InvalidMetadataException.class)
                    .hasMessageMatching(
                            "clientMetadata.cart must be JSON for Cart: at character \\d+, valid"
                                    + " JSON");
        }
    }

    @Test
    void a_name_is_in_its_object_once() {
        assertRefuses(
                CART,
                "{\"id\":\"a\",\"id\":\"b\"}",
                ": at character 10, a name that its object does not have yet");
        assertRefuses(
                CART,
                "{\"unknown\":[{\"a\":1,\"\\u0061\":1}]}",
                ": at character 19, a name that its object does not have yet");
        assertThat(read(CART, "{\"id\":\"a\",\"x\":{\"id\":1},\"y\":[{\"id\":1},{\"id\":1}]}").id())
                .isEqualTo("a");
    }

    @Test
    void huge_numbers_are_refused_also_where_nobody_reads_them() {
        String rule = ", a number of at most 64 characters that a double can hold";
        for (String number :
                List.of(
                        "1".repeat(65),
                        "0." + "0".repeat(63),
                        "1e400",
                        "-1e309",
                        "1e-401",
                        "1e99999999999",
                        "1e-99999999999",
                        "0e999999999")) {
            assertRefuses(CART, "{\"x\":" + number + "}", ": at character 5" + rule);
        }
        assertThat(read(CART, "{\"id\":\"a\",\"x\":[" + "1".repeat(64) + ",1e308,-5e-324,0]}").id())
                .isEqualTo("a");
    }

    @Test
    void a_document_has_a_greatest_length() {
        String spaces = " ".repeat(JsonKey.DEFAULT_MAX_CHARACTERS);

        assertThat(read(CART, "{}" + spaces.substring(2))).isNotNull();
        assertRefuses(CART, "{}" + spaces.substring(1), ": at most 16384 characters");
        JsonKey<Integer> digit = JsonKey.of("n", Integer.class).limits(1, 1);
        assertThat(read(digit, "7")).isEqualTo(7);
        assertRefuses(digit, "77", ": at most 1 character");
        assertThat(
                        read(
                                JsonKey.of("t", String.class).limits(131_072, 1),
                                "\"" + "x".repeat(131_070) + "\""))
                .hasSize(131_070);
    }

    @Test
    void a_document_has_a_greatest_depth() {
        String deepest = "{\"next\":".repeat(15) + "{}" + "}".repeat(15);
        JsonKey<Loop> loop = JsonKey.of("loop", Loop.class);

        assertThat(read(loop, deepest)).isNotNull();
        assertRefuses(
                loop, "{\"next\":" + deepest + "}", ": objects and arrays nested at most 16 deep");
        assertRefuses(CART, "[".repeat(17), ": objects and arrays nested at most 16 deep");
        assertRefuses(
                CART.limits(100, 1),
                "{\"items\":[]}",
                ": objects and arrays nested at most 1 deep");
        assertThat(
                        read(
                                loop.limits(10_000, 500),
                                "{\"next\":".repeat(499) + "{}" + "}".repeat(499)))
                .isNotNull();
    }

    @Test
    void limits_must_be_possible() {
        for (int[] limits : new int[][] {{0, 1}, {-1, 1}, {1, 0}, {1, 501}}) {
            assertThatThrownBy(() -> CART.limits(limits[0], limits[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cart: a limit of " + limits[0] + " characters and ");
        }
        assertThat(CART.optional().limits(1, 1).isOptional()).isTrue();
        assertThat(CART.limits(1, 1).isOptional()).isFalse();
    }

    @Test
    void a_reader_of_ones_own_decides_what_a_value_may_be() {
        ObjectReader lenient = JsonMapper.builder().build().reader();
        JsonKey<Item> item = JsonKey.of("item", Item.class, lenient);

        assertThat(read(item, "{\"sku\":7,\"count\":\"2\"}")).isEqualTo(new Item("7", 2, null));
        assertRefuses(item, "{\"sku\":\"a\",\"s3cret\":1}", ": only members of Item");
        assertRefuses(
                JsonKey.of("items", new TypeReference<List<Item>>() {}, lenient),
                "[{\"sku\":\"a\",\"s3cret\":1}]",
                ": at [0], only members of Item");
        assertRefuses(item, "{\"sku\":1}{}", ": at character 9, the end");
        assertRefuses(
                item,
                "{\"sku\":1,\"sku\":1}",
                ": at character 9, a name that its object does not have yet");
    }

    @Test
    void a_reader_of_ones_own_may_have_code_that_fails() {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(
                LocalDate.class,
                new JsonDeserializer<LocalDate>() {
                    @Override
                    public LocalDate deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        JsonNode tree = in.readValueAsTree();
                        return LocalDate.parse(tree.asText());
                    }
                });
        ObjectReader reader = JsonMapper.builder().addModule(module).build().reader();
        JsonKey<LocalDate> day = JsonKey.of("day", LocalDate.class, reader);
        JsonKey<List<LocalDate>> days =
                JsonKey.of("days", new TypeReference<List<LocalDate>>() {}, reader);

        assertThat(read(day, "\"2026-11-21\"")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertRefuses(day, "\"s3cret\"", "");
        assertRefuses(days, "[\"s3cret\"]", ": at [0], a value that can be read");
    }

    @Test
    void a_type_that_jackson_cannot_read_is_no_fault_of_a_client() {
        assertThatThrownBy(() -> JsonKey.of("key", new TypeReference<Map<Abstract2, String>>() {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key: Jackson cannot read java.util.Map<");
        JsonKey<WithAbstract> part = JsonKey.of("part", WithAbstract.class);

        assertThat(read(part, "{}")).isNotNull();
        assertThatThrownBy(() -> read(part, "{\"part\":{\"a\":\"s3cret\"}}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("part: Jackson cannot read " + Shop.Abstract.class.getName())
                .hasNoCause();
        assertThatThrownBy(() -> read(JsonKey.of("day", LocalDate.class), "\"s3cret\""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("day: Jackson cannot read java.time.LocalDate");
    }

    /** Nothing makes one of a member's name. */
    interface Abstract2 {}

    @Test
    void a_reader_that_is_not_deterministic_breaks_the_rule_at_least() {
        boolean[] fails = {true};
        SimpleModule module = new SimpleModule();
        module.addDeserializer(
                String.class,
                new JsonDeserializer<String>() {
                    @Override
                    public String deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        if (fails[0]) {
                            fails[0] = false;
                            throw new IOException("s3cret");
                        }
                        return in.getText();
                    }
                });
        JsonKey<String> once =
                JsonKey.of(
                        "once",
                        String.class,
                        JsonMapper.builder().addModule(module).build().reader());

        assertThatThrownBy(() -> read(once, "\"x\""))
                .hasMessage("clientMetadata.once must be JSON for String");
    }

    @Test
    void features_of_a_mapper_that_loosen_the_grammar_do_not_count() {
        ObjectReader loose =
                JsonMapper.builder()
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                        .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()
                        .reader();
        JsonKey<Item> item = JsonKey.of("item", Item.class, loose);

        assertRefuses(item, "{/* */\"sku\":\"a\"}", ": at character 2, valid JSON");
        assertThat(read(item, "{\"SKU\":\"a\"}").sku()).isEqualTo("a");
        assertRefuses(item, "{\"COUNT\":[]}", ": at count, a whole number");
    }

    @Test
    void the_annotation_has_the_limits_of_a_key() throws NoSuchMethodException {
        assertThat(JsonMetadata.class.getMethod("maxCharacters").getDefaultValue())
                .isEqualTo(JsonKey.DEFAULT_MAX_CHARACTERS);
        assertThat(JsonMetadata.class.getMethod("maxDepth").getDefaultValue())
                .isEqualTo(JsonKey.DEFAULT_MAX_DEPTH);
        assertThat(new Annotated(new Loop(null)).loop()).isEqualTo(new Loop(null));
    }

    private record Annotated(@JsonMetadata(maxCharacters = 100, maxDepth = 2) Loop loop) {}
}
