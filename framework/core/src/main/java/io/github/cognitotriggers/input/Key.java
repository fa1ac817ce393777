package io.github.cognitotriggers.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The key of a {@link MetadataRecord}'s component, where it is not the component's name. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** The key in {@code clientMetadata} or {@code validationData}. */
    String value();
}
