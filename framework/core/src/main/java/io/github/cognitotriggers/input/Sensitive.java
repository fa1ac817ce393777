package io.github.cognitotriggers.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a value out of every text that is made of its {@link MetadataRecord}, and says that it is
 * known to be sent unencrypted: Cognito does not encrypt what an app sends along.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Sensitive {}
