package io.github.cognitotriggers.input;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name of something that an app sends along, its type, and the rule that its value must keep:
 *
 * <pre>{@code
 * static final MetadataKey<Integer> SEATS = MetadataKey.ofInt("seats").between(1, 500);
 * ...
 * int seats = event.clientMetadata().require(SEATS);
 * }</pre>
 *
 * <p>Immutable, made to be a constant: methods that add a rule return a new key. Values are taken
 * as they are: nothing is trimmed, an empty text is a value, upper and lower case differ. A value
 * that breaks the rule is an {@link InvalidMetadataException}, whose text has the source, the name
 * and the rule and never the value.
 *
 * @param <T> what a value is read as
 * @see ClientInput#require(MetadataKey)
 * @see ClientInput#find(MetadataKey)
 */
public abstract class MetadataKey<T> {

    private final String name;
    private final boolean optional;

    /**
     * For kinds of other modules.
     *
     * @throws IllegalArgumentException if the name is empty
     */
    protected MetadataKey(String name, boolean optional) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A metadata key needs a name");
        }
        this.name = name;
        this.optional = optional;
    }

    /** Any text; {@link StringKey} has the rules that it may keep. */
    public static StringKey ofString(String name) {
        return new StringKey(name);
    }

    /** A whole number in decimal digits, with a minus sign if it is negative; nothing else. */
    public static IntKey ofInt(String name) {
        return new IntKey(name);
    }

    /** As {@link #ofInt}, up to 64 bits. */
    public static LongKey ofLong(String name) {
        return new LongKey(name);
    }

    // The factories below ask each kind for itself as a MetadataKey. With `new BooleanKey(...)`
    // here the verifier would load every kind to see that it is one.

    /** {@code true} or {@code false}, in lower case; nothing else. */
    public static MetadataKey<Boolean> ofBoolean(String name) {
        return BooleanKey.of(name);
    }

    /**
     * A constant of an enum by its exact name, upper and lower case included. Reads the enum's
     * constants by reflection, once, when the key is made; {@link #ofEnum(String, Enum[])} does
     * without.
     */
    public static <E extends Enum<E>> MetadataKey<E> ofEnum(String name, Class<E> type) {
        return EnumKey.of(name, type.getEnumConstants());
    }

    /**
     * One of these constants by its exact name, upper and lower case included: {@code
     * ofEnum("plan", Plan.values())}.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // Copied by the key and only read.
    public static <E extends Enum<E>> MetadataKey<E> ofEnum(String name, E... constants) {
        return EnumKey.of(name, constants);
    }

    /** A UUID as 36 characters, hexadecimal digits in any case; no shortened form. */
    public static MetadataKey<UUID> ofUuid(String name) {
        return UuidKey.of(name);
    }

    /**
     * A point in time in ISO 8601's extended form, as JavaScript's {@code toISOString} writes it:
     * {@code 2026-11-21T07:15:30Z}. Seconds are needed, a fraction of up to 9 digits may follow,
     * and an offset from UTC such as {@code +01:00} may stand for {@code Z}.
     */
    public static MetadataKey<Instant> ofInstant(String name) {
        return InstantKey.of(name);
    }

    /**
     * A well-formed BCP 47 language tag of at most 100 characters, such as {@code fr-FR}. That
     * there is such a language is not checked; {@code fr_FR} is not well-formed.
     */
    public static MetadataKey<Locale> ofLocale(String name) {
        return LocaleKey.of(name);
    }

    /** An absolute URI: one that begins with a scheme. */
    public static UriKey ofUri(String name) {
        return new UriKey(name);
    }

    /**
     * Values separated by commas, each of which keeps the rule of the element's key. The list has
     * the name of that key, and is optional if that is.
     *
     * @throws IllegalArgumentException if the element is a list itself
     */
    public static <T> ListKey<T> ofList(MetadataKey<T> element) {
        return new ListKey<>(element);
    }

    /** The name in {@code clientMetadata} or {@code validationData}. */
    public final String name() {
        return name;
    }

    /** Whether {@link Violations#check} lets it be absent. */
    public final boolean isOptional() {
        return optional;
    }

    /**
     * This key, but its absence is no violation when several keys are checked at once. A value that
     * is there must keep the rule all the same. {@link ClientInput#require(MetadataKey)} asks for a
     * value in any case.
     */
    public abstract MetadataKey<T> optional();

    /**
     * What a value must be, as the messages say it: {@code must be a whole number from 1 to 500}.
     */
    public abstract String rule();

    /** What the text says, or null if it breaks the rule. */
    protected abstract @Nullable T parse(String text);

    /**
     * What a text that breaks the rule must be: the rule, or a more exact one. It has nothing of
     * the text in it.
     */
    protected String brokenRule(String text) {
        return rule();
    }

    /** The name and the rule. */
    @Override
    public final String toString() {
        return name + (optional ? " (optional) " : " ") + rule();
    }
}
