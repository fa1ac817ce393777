package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.Format;
import org.junit.jupiter.api.Test;

/**
 * Components and parameters that are JSON. The processor knows the Jackson module by name only,
 * whose place is taken by what generated code calls of it.
 */
class JsonValuesTest {

    private static final String ANNOTATION =
            """
            package io.github.cognitotriggers.jackson;
            public @interface JsonMetadata {
                int maxCharacters() default 16384;
                int maxDepth() default 16;
            }
            """;

    /** Reads a document as its own text, if that is what is asked for. */
    private static final String KEY =
            """
            package io.github.cognitotriggers.jackson;
            import com.fasterxml.jackson.core.type.TypeReference;
            import io.github.cognitotriggers.input.MetadataKey;
            public final class JsonKey<T> extends MetadataKey<T> {
                private final Class<T> type;
                private JsonKey(String name, Class<T> type) { super(name, false); this.type = type; }
                public static <T> JsonKey<T> of(String name, Class<T> type) { return new JsonKey<>(name, type); }
                public static <T> JsonKey<T> of(String name, TypeReference<T> type) { return new JsonKey<>(name, null); }
                public JsonKey<T> limits(int maxCharacters, int maxDepth) { return this; }
                @Override public JsonKey<T> optional() { return this; }
                @Override public String rule() { return "must be JSON"; }
                @Override protected T parse(String text) {
                    return type == null || !type.isInstance(text) ? null : type.cast(text);
                }
            }
            """;

    private static final String TYPE_REFERENCE =
            """
            package com.fasterxml.jackson.core.type;
            public abstract class TypeReference<T> {}
            """;

    @Test
    void a_json_component_is_read_by_the_modules_key() {
        Compilation compilation =
                compile(
                        """
                        @MetadataRecord
                        record R(
                                @JsonMetadata Cart cart,
                                @JsonMetadata(maxDepth = 3) Optional<Cart> other,
                                @JsonMetadata List<Cart> list,
                                @JsonMetadata Optional<Map<String, ? extends List<Cart>>> map,
                                @JsonMetadata Cart[] array,
                                @JsonMetadata @NotNull int number,
                                @JsonMetadata(maxCharacters = 5) String text) {
                            record Cart(int a) {}
                        }
                        """);

        assertThat(compilation.messages()).isEmpty();
        String source = compilation.generated("example.RBinder");
        assertThat(source)
                .isEqualTo(Format.of(source))
                .contains(
                        "MetadataKey<R.Cart> CART = JsonKey.of(\"cart\", R.Cart.class);",
                        "JsonKey.of(\"other\", R.Cart.class).limits(16384, 3);",
                        "JsonKey.of(\"list\", new TypeReference<List<R.Cart>>() {});",
                        "JsonKey.of(\"map\", new TypeReference<Map<String, ? extends"
                                + " List<R.Cart>>>() {});",
                        "JsonKey.of(\"array\", R.Cart[].class);",
                        "MetadataKey<Integer> NUMBER = JsonKey.of(\"number\", Integer.class);",
                        "JsonKey.of(\"text\", String.class).limits(5, 16);");
    }

    @Test
    void a_json_parameter_has_its_key_in_a_class_of_its_own() {
        Compilation compilation =
                compile(
                        """
                        final class Methods {
                            private Methods() {}
                            static String a(@FromClientMetadata @JsonMetadata Cart cart) { return ""; }
                            static String b(@FromClientMetadata("c") @JsonMetadata Optional<Cart> cart) { return ""; }
                            record Cart(int a) {}
                        }
                        """);

        assertThat(compilation.messages()).isEmpty();
        String source = compilation.generated("example.MethodsCalls");
        assertThat(source)
                .isEqualTo(Format.of(source))
                .contains(
                        "Methods.Cart cart = violations.require(clientMetadata, CartKey.KEY);",
                        "Methods.Cart cart = violations.find(clientMetadata, CartKey2.KEY);",
                        """
                            private static final class CartKey2 {

                                static final MetadataKey<Methods.Cart> KEY = JsonKey.of("c", Methods.Cart.class);
                            }
                        """);
    }

    @Test
    void constraints_do_not_reach_into_json() {
        Compilation compilation =
                compile(
                        """
                        @MetadataRecord record R(
                                @JsonMetadata List<@Size(max = 3) String> a,
                                @JsonMetadata @Size(max = 3) List<String> b,
                                @JsonMetadata Map<String, List<@NotBlank String>> c) {}
                        """);

        String problem =
                " is on JSON, which constraints do not reach. Check it in the constructor of the"
                        + " type. (docs/diagnostics/CT016.md)";
        assertThat(compilation.errors())
                .extracting(message -> message.place() + " " + message.text())
                .containsExactly(
                        "ERROR CT016 R.java:9 CT016: @Size on the component a of R" + problem,
                        "ERROR CT016 R.java:10 CT016: @Size on the component b of R" + problem,
                        "ERROR CT016 R.java:11 CT016: @NotBlank on the component c of R" + problem);
    }

    @Test
    void types_of_json_can_be_named_by_generated_code() {
        assertThat(
                        compile(
                                        """
                                        @MetadataRecord record R(
                                                @JsonMetadata List<Hidden> a) {
                                            private record Hidden(int a) {}
                                        }
                                        """)
                                .errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.place()).isEqualTo("ERROR CT022 R.java:9");
                            assertThat(error.text())
                                    .contains("needs the type Hidden, which generated code cannot");
                        });
    }

    @Test
    void limits_are_those_that_a_key_takes() {
        for (String limits : new String[] {"maxCharacters = 0", "maxDepth = 0", "maxDepth = 501"}) {
            assertThat(
                            compile(
                                            "@MetadataRecord record R(\n@JsonMetadata("
                                                    + limits
                                                    + ") String a) {}")
                                    .errors())
                    .extracting(message -> message.place() + " " + message.text())
                    .containsExactly(
                            "ERROR CT017 R.java:9 CT017: @JsonMetadata on the component a of R has"
                                + " a limit that JsonKey does not take. Write at least 1 character,"
                                + " and 1 to 500 levels. (docs/diagnostics/CT017.md)");
        }
    }

    @Test
    void without_the_module_there_is_no_json() {
        assertThat(
                        new Compiler()
                                .compile(
                                        source(
                                                "@MetadataRecord record R(\n"
                                                        + "@JsonMetadata String a) {}"),
                                        ANNOTATION)
                                .errors())
                .extracting(message -> message.place() + " " + message.text())
                .containsExactly(
                        "ERROR CT025 R.java:9 CT025: The component a of R is read as JSON, and"
                            + " cognito-triggers-jackson is not on the class path. Add it to the"
                            + " dependencies. (docs/diagnostics/CT025.md)");
    }

    private static Compilation compile(String types) {
        return BoundRecord.STRICT
                .options("-Xlint:-unchecked")
                .processors(new ParameterProbe())
                .compile(source(types), ANNOTATION, KEY, TYPE_REFERENCE);
    }

    private static String source(String types) {
        return BoundRecord.source("import io.github.cognitotriggers.jackson.*;\n" + types);
    }
}
