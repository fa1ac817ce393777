package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.When;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes events of pre token generation. The method answers {@link
 * PreTokenGenerationResponse}.
 *
 * <p>Parameters, in any order: the {@link PreTokenGenerationEvent}, a {@link
 * io.github.cognitotriggers.TriggerContext}, and what {@link
 * io.github.cognitotriggers.CognitoTriggers} lists. With conditions it takes only the events for
 * which all of them hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
 *     token generation Lambda trigger</a>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PreTokenGeneration {

    /** One of these sources of this trigger; of any if there is none. */
    TriggerSource[] source() default {};

    /**
     * One of these app clients, by its id or, as {@code "${NAME}"}, by the environment variable
     * that has it; any client, or none, if there is none.
     */
    String[] clientId() default {};

    /** All of these hold for the data that the app sent. */
    When[] when() default {};

    /**
     * One of these versions of the event: {@code "1"}, {@code "2"}, {@code "3"}; any if there is
     * none.
     */
    String[] version() default {};
}
