package io.github.cognitotriggers.message;

import io.github.cognitotriggers.OnError;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.When;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes events of custom message. The method answers {@link
 * CustomMessageResponse}.
 *
 * <p>Parameters, in any order: the {@link CustomMessageEvent}, a {@link
 * io.github.cognitotriggers.TriggerContext}, and what {@link
 * io.github.cognitotriggers.CognitoTriggers} lists. With conditions it takes only the events for
 * which all of them hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html">Custom
 *     message Lambda trigger</a>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CustomMessage {

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
