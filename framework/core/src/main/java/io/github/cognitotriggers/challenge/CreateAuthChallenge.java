package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.When;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes events of create auth challenge. The method answers {@link
 * CreateAuthChallengeResponse}.
 *
 * <p>Parameters, in any order: the {@link CreateAuthChallengeEvent}, a {@link
 * io.github.cognitotriggers.TriggerContext}, and what {@link
 * io.github.cognitotriggers.CognitoTriggers} lists. With conditions it takes only the events for
 * which all of them hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html">Create
 *     auth challenge Lambda trigger</a>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CreateAuthChallenge {

    /**
     * One of these app clients, by its id or, as {@code "${NAME}"}, by the environment variable
     * that has it; any client, or none, if there is none.
     */
    String[] clientId() default {};

    /** All of these hold for the data that the app sent. */
    When[] when() default {};

    /** One of these is the challenge that define auth challenge asked for; any if there is none. */
    String[] challengeName() default {};
}
