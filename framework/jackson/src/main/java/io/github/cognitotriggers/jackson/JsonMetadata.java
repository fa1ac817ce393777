package io.github.cognitotriggers.jackson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads a value of client metadata or validation data as a JSON document, bound to the type of the
 * parameter or record component that has this annotation: what {@link JsonKey} does.
 *
 * <pre>{@code
 * @MetadataRecord
 * record Order(@JsonMetadata Cart cart, @JsonMetadata(maxDepth = 2) List<Item> extras) {}
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface JsonMetadata {

    /** Characters that the document may have, as {@link String#length()} counts them. */
    int maxCharacters() default JsonKey.DEFAULT_MAX_CHARACTERS;

    /** Objects and arrays that may contain one another. */
    int maxDepth() default JsonKey.DEFAULT_MAX_DEPTH;
}
