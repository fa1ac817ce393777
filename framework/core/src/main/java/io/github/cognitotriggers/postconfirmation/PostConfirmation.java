package io.github.cognitotriggers.postconfirmation;

import io.github.cognitotriggers.OnError;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.When;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes events of post confirmation. It has no answer: the method is {@code
 * void}.
 *
 * <p>Parameters, in any order: the {@link PostConfirmationEvent}, a {@link
 * io.github.cognitotriggers.TriggerContext}, and what {@link
 * io.github.cognitotriggers.CognitoTriggers} lists. With conditions it takes only the events for
 * which all of them hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html">Post
 *     confirmation Lambda trigger</a>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PostConfirmation {

    /** One of these sources of this trigger; of any if there is none. */
    TriggerSource[] source() default {};

    /**
     * One of these app clients, by its id or, as {@code "${NAME}"}, by the environment variable
     * that has it; any client, or none, if there is none.
     */
    String[] clientId() default {};

    /** All of these hold for the data that the app sent. */
    When[] when() default {};

    /** What becomes of the event when the method throws. */
    OnError onError() default OnError.FAIL;
}
