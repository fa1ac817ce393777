package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.processor.routing.Subject.Kind;
import java.util.List;

/**
 * Events that conditions can describe and Cognito never sends, as far as AWS's documentation says
 * so.
 *
 * @param conditions what they have in common
 * @param reason why there are none, as a part of a sentence
 */
record ImpossibleEvents(Trigger trigger, Conditions conditions, String reason) {

    private static final List<ImpossibleEvents> ALL =
            List.of(
                    // "Pre token generation Lambda trigger" of the developer guide.
                    new ImpossibleEvents(
                            Trigger.PRE_TOKEN_GENERATION,
                            Conditions.NONE
                                    .and(
                                            Subject.SOURCE,
                                            Values.of(
                                                    List.of(
                                                            TriggerSource
                                                                    .TOKEN_GENERATION_CLIENT_CREDENTIALS
                                                                    .value())))
                                    .and(Subject.of(Kind.VERSION), Values.of(List.of("1", "2"))),
                            "Cognito sends TokenGeneration_ClientCredentials with version 3 only"),
                    // "Custom authentication challenge Lambda triggers" of the developer guide.
                    new ImpossibleEvents(
                            Trigger.CREATE_AUTH_CHALLENGE,
                            Conditions.NONE.and(
                                    Subject.of(Kind.CHALLENGE_NAME),
                                    Values.of(
                                            List.of("PASSWORD_VERIFIER", "NEW_PASSWORD_REQUIRED"))),
                            "Cognito itself makes the challenges PASSWORD_VERIFIER and"
                                    + " NEW_PASSWORD_REQUIRED"));

    static List<ImpossibleEvents> of(Trigger trigger) {
        return ALL.stream().filter(events -> events.trigger() == trigger).toList();
    }
}
