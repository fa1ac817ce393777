package io.github.cognitotriggers;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition on the data that an app sent: {@code @When(clientMetadata = "flow", is = "invite")}.
 * Exactly one of {@link #clientMetadata} and {@link #validationData} is to be given.
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface When {

    /** A name in {@code clientMetadata}. */
    String clientMetadata() default "";

    /** A name in {@code validationData}. */
    String validationData() default "";

    /** The value is one of these, upper and lower case included; any, if there is none. */
    String[] is() default {};
}
