package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an app could send as JSON. */
final class Shop {

    private Shop() {}

    record Cart(
            @Nullable String id,
            @Nullable List<Item> items,
            @Nullable Map<String, Item> gifts,
            @Nullable Color color,
            @Nullable Shipping shipping) {}

    record Item(@JsonProperty(required = true) String sku, int count, @Nullable BigDecimal price) {}

    enum Color {
        RED,
        BLUE
    }

    /** Which of the two it is, a name says that the types themselves list. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Post.class, name = "post"),
        @JsonSubTypes.Type(value = PickUp.class, name = "pickUp")
    })
    sealed interface Shipping permits Post, PickUp {}

    record Post(int days) implements Shipping {}

    record PickUp(@Nullable UUID branch) implements Shipping {}

    /** Which class it is, the document says. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "class")
    interface AnyClass {}

    record OneClass(int number) implements AnyClass {}

    record Numbers(byte b, short s, int i, long l, float f, double d, boolean z, char c) {}

    static final class Arrays {
        public float @Nullable [] fs;
        public double @Nullable [] ds;
        public int @Nullable [] is;
    }

    record Boxes(
            @Nullable Integer i,
            @Nullable Long l,
            @Nullable Float f,
            @Nullable Double d,
            @Nullable Boolean z,
            @Nullable Object any) {}

    /** Refuses some numbers by itself, with the number in its complaint. */
    record Percent(int value) {
        @JsonCreator
        static Percent of(int value) {
            if (value > 100) {
                throw new IllegalArgumentException("too much: " + value);
            }
            return new Percent(value);
        }
    }

    record Discount(@Nullable Percent percent) {}

    record Loop(@Nullable Loop next) {}

    /** Takes members of any name. */
    static final class Open {
        final Map<String, Integer> more = new HashMap<>();

        @JsonAnySetter
        void put(String name, Integer value) {
            more.put(name, value);
        }
    }

    /** Nothing tells Jackson which class to make. */
    interface Abstract {}

    record WithAbstract(@Nullable Abstract part) {}
}
