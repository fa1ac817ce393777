package io.github.cognitotriggers.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is read from client input: each component from the key of its name.
 *
 * <pre>{@code
 * @MetadataRecord
 * record Invitation(@NotBlank @Size(max = 40) String code, Optional<Locale> locale) {}
 * }</pre>
 *
 * <p>Components have the types that {@link FromClientMetadata} lists; one that is not an {@link
 * java.util.Optional} is required. Constraints of {@code jakarta.validation.constraints} become
 * plain code where the record is compiled; what is not supported does not compile. The record's own
 * constructor runs too: what it throws is a violation.
 *
 * @see FromClientMetadata
 * @see FromValidationData
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MetadataRecord {}
