package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.github.cognitotriggers.input.MetadataKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A key whose values are JSON documents, bound to a type of your own:
 *
 * <pre>{@code
 * static final JsonKey<Cart> CART = JsonKey.of("cart", Cart.class);
 * static final JsonKey<List<Item>> ITEMS =
 *         JsonKey.of("items", new TypeReference<List<Item>>() {}).limits(2_000, 3);
 * ...
 * Cart cart = event.clientMetadata().require(CART);
 * }</pre>
 *
 * <p>A value must be JSON by the letter of its standard, and one document: no comment, no {@code
 * NaN}, no name twice in an object, nothing after the end. It has at most {@value
 * #DEFAULT_MAX_CHARACTERS} characters and {@value #DEFAULT_MAX_DEPTH} levels unless {@link #limits}
 * says otherwise, and no number of more than {@value JsonGrammar#MAX_NUMBER_LENGTH} characters or
 * beyond the range of {@code double}. All that is checked before an object is made of it. {@code
 * null} is no value.
 *
 * <p>Basic types are not converted: the text {@code "5"} is no number, {@code 5} is no text, {@code
 * 1.5} and {@code 1.0} are no whole numbers, and a primitive cannot be null or left out. Members
 * that the type does not know are skipped, since an app may be newer than the function. A class is
 * never chosen by the document: type ids that name classes are refused, whatever the type's
 * annotations say. An {@link ObjectReader} of your own decides all this paragraph by itself, and
 * nothing of the one before.
 *
 * <p>The text of a violation names the place by the names of your type's members, and what belongs
 * there: {@code clientMetadata.cart must be JSON for Cart: at items[3].price, a whole number}. A
 * name that the client chose is a {@code *}.
 *
 * <p>A type that Jackson cannot read is no fault of the client: {@link IllegalArgumentException}
 * when the key is made or, where Jackson does not tell so early, {@link IllegalStateException} when
 * a document has a value of it.
 *
 * <p>Made to be a constant: what Jackson needs to know of the type is looked up when the key is
 * made. A function that uses one carries Jackson, and waits for it at a cold start.
 *
 * @param <T> what a value is read as
 */
public final class JsonKey<T> extends MetadataKey<T> {

    /** Characters that a document may have if nothing is said. */
    public static final int DEFAULT_MAX_CHARACTERS = 16_384;

    /** Objects and arrays that may contain one another if nothing is said. */
    public static final int DEFAULT_MAX_DEPTH = 16;

    private static final int GREATEST_MAX_DEPTH = 500;

    private final JavaType type;
    private final ObjectReader reader;
    private final int maxCharacters;
    private final int maxDepth;

    private JsonKey(
            String name,
            boolean optional,
            JavaType type,
            ObjectReader reader,
            int maxCharacters,
            int maxDepth) {
        super(name, optional);
        this.type = type;
        this.reader = reader;
        this.maxCharacters = maxCharacters;
        this.maxDepth = maxDepth;
    }

    /**
     * A document that is read as a class.
     *
     * @throws IllegalArgumentException if Jackson knows at once that it cannot read it
     */
    public static <T> JsonKey<T> of(String name, Class<T> type) {
        return of(name, type, StrictReader.INSTANCE);
    }

    /**
     * A document that is read as a type with parameters: {@code new TypeReference<List<Item>>()
     * {}}.
     *
     * @throws IllegalArgumentException if Jackson knows at once that it cannot read it
     */
    public static <T> JsonKey<T> of(String name, TypeReference<T> type) {
        return of(name, type, StrictReader.INSTANCE);
    }

    /**
     * A document that is read as a class, with modules and features of your own: {@code
     * JsonKey.of("stay", Stay.class, mapper.reader())}. What is said above of the JSON text holds
     * all the same.
     *
     * @throws IllegalArgumentException if Jackson knows at once that it cannot read it
     */
    public static <T> JsonKey<T> of(String name, Class<T> type, ObjectReader reader) {
        return of(name, reader.getTypeFactory().constructType(type), reader);
    }

    /**
     * A document that is read as a type with parameters, with modules and features of your own.
     *
     * @throws IllegalArgumentException if Jackson knows at once that it cannot read it
     */
    public static <T> JsonKey<T> of(String name, TypeReference<T> type, ObjectReader reader) {
        return of(name, reader.getTypeFactory().constructType(type), reader);
    }

    private static <T> JsonKey<T> of(String name, JavaType type, ObjectReader reader) {
        ObjectReader typed = reader.forType(type);
        try {
            // Makes Jackson find out how to read the type: now, and not at the first event.
            typed.readValue("null");
        } catch (InvalidDefinitionException e) {
            throw new IllegalArgumentException(
                    name + ": Jackson cannot read " + type.toCanonical(), e);
        } catch (IOException e) {
            // The type does not take null, which is fine.
        }
        return new JsonKey<>(name, false, type, typed, DEFAULT_MAX_CHARACTERS, DEFAULT_MAX_DEPTH);
    }

    /**
     * With other limits.
     *
     * @param maxCharacters characters that the document may have, as {@link String#length()} counts
     *     them; Cognito lets a value of client metadata have 131,072
     * @param maxDepth objects and arrays that may contain one another, 1 to 500: 1 for an object of
     *     texts and numbers
     * @throws IllegalArgumentException if one of them is less than 1, or the depth more than 500
     */
    public JsonKey<T> limits(int maxCharacters, int maxDepth) {
        if (maxCharacters < 1 || maxDepth < 1 || maxDepth > GREATEST_MAX_DEPTH) {
            throw new IllegalArgumentException(
                    name()
                            + ": a limit of "
                            + maxCharacters
                            + " characters and "
                            + maxDepth
                            + " levels is not possible: at least 1 character, and 1 to "
                            + GREATEST_MAX_DEPTH
                            + " levels");
        }
        return new JsonKey<>(name(), isOptional(), type, reader, maxCharacters, maxDepth);
    }

    @Override
    public JsonKey<T> optional() {
        return new JsonKey<>(name(), true, type, reader, maxCharacters, maxDepth);
    }

    @Override
    public String rule() {
        return "must be JSON for " + TypeName.of(type);
    }

    @Override
    protected @Nullable T parse(String text) {
        if (JsonGrammar.problem(text, maxCharacters, maxDepth) != null) {
            return null;
        }
        try {
            return bind(text);
        } catch (IOException | RuntimeException e) {
            requireReadable(e);
            return null;
        }
    }

    /** The rule, and the place in the document that broke it. */
    @Override
    protected String brokenRule(String text) {
        String problem = problem(text);
        return problem == null ? rule() : rule() + ": " + problem;
    }

    private @Nullable String problem(String text) {
        String problem = JsonGrammar.problem(text, maxCharacters, maxDepth);
        if (problem != null) {
            return problem;
        }
        try {
            return bind(text) == null ? "not null" : null;
        } catch (IOException | RuntimeException e) {
            return BindingProblem.of(e, reader.getConfig());
        }
    }

    private @Nullable T bind(String text) throws IOException {
        try (JsonParser document = JsonTokens.FACTORY.createParser(text)) {
            document.setCodec(reader);
            return reader.readValue(document);
        }
    }

    /**
     * A type that Jackson finds no way to read is a fault of the function, which no client can
     * help.
     */
    private void requireReadable(Exception e) {
        if (e instanceof InvalidDefinitionException unreadable) {
            JavaType part = unreadable.getType();
            throw new IllegalStateException(
                    name() + ": Jackson cannot read " + (part == null ? type : part).toCanonical());
        }
    }
}
