package example;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import javax.annotation.processing.Generated;

/** Calls the annotated methods of {@link Challenges.ByCode}. */
@Generated("io.github.cognitotriggers.processor.TriggersProcessor")
final class Challenges_ByCodeRoutes extends TriggerRoutes {

    private static final int NEXT = 0;
    private static final int SEND = 1;
    private static final int CHECK = 2;

    private final Challenges.ByCode triggers;

    Challenges_ByCodeRoutes(Challenges.ByCode triggers) {
        super(
                "ByCode",
                Trigger.DEFINE_AUTH_CHALLENGE,
                Trigger.CREATE_AUTH_CHALLENGE,
                Trigger.VERIFY_AUTH_CHALLENGE);
        this.triggers = triggers;
    }

    @Override
    protected Object read(Trigger trigger, TriggerEnvelope envelope) {
        switch (trigger.configName()) {
            case "DefineAuthChallenge" -> {
                return new DefineAuthChallengeEvent(envelope);
            }
            case "CreateAuthChallenge" -> {
                return new CreateAuthChallengeEvent(envelope);
            }
            case "VerifyAuthChallengeResponse" -> {
                return new VerifyAuthChallengeEvent(envelope);
            }
            default -> throw unknown(trigger);
        }
    }

    @Override
    protected int find(Trigger trigger, Object event) {
        return switch (trigger.configName()) {
            case "DefineAuthChallenge" -> NEXT;
            case "CreateAuthChallenge" -> findCreateAuthChallenge((CreateAuthChallengeEvent) event);
            case "VerifyAuthChallengeResponse" ->
                    findVerifyAuthChallenge((VerifyAuthChallengeEvent) event);
            default -> throw unknown(trigger);
        };
    }

    private int findCreateAuthChallenge(CreateAuthChallengeEvent event) {
        String challengeName = event.challengeNameValue();
        String channel = event.clientMetadata().find("channel").orElse(null);
        if ("CUSTOM_CHALLENGE".equals(challengeName) && channel != null) {
            return SEND;
        }
        // Without a method there is no challenge to pass.
        return REFUSED;
    }

    private int findVerifyAuthChallenge(VerifyAuthChallengeEvent event) {
        String clientId = event.callerContext().rawClientId().orElse(null);
        if ("1example23456789".equals(clientId) || "2example23456789".equals(clientId)) {
            return CHECK;
        }
        // The answer is answerCorrect: false, since no method has agreed.
        return REFUSED;
    }

    @Override
    protected Object call(int route, Object event, TriggerContext context) throws Exception {
        switch (route) {
            case NEXT -> {
                return triggers.next((DefineAuthChallengeEvent) event);
            }
            case SEND -> {
                return triggers.send((CreateAuthChallengeEvent) event);
            }
            case CHECK -> {
                return triggers.check((VerifyAuthChallengeEvent) event);
            }
            default -> throw unknown(route);
        }
    }

    @Override
    protected String method(int route) {
        return switch (route) {
            case NEXT -> "next";
            case SEND -> "send";
            case CHECK -> "check";
            default -> throw unknown(route);
        };
    }

    @Override
    protected String condition(int route) {
        return switch (route) {
            case NEXT -> "";
            case SEND -> "challengeName = CUSTOM_CHALLENGE, clientMetadata.channel present";
            case CHECK -> "clientId = 1example23456789 or 2example23456789";
            default -> throw unknown(route);
        };
    }
}
