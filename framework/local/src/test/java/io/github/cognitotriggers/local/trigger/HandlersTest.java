package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static io.github.cognitotriggers.local.trigger.OneTrigger.NEW_USER;
import static io.github.cognitotriggers.local.trigger.OneTrigger.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.AnsweringHandlers;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeHandler;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeHandler;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeHandler;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import io.github.cognitotriggers.matrix.Operation;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationHandler;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that are written with the framework, called as Lambda calls them. */
class HandlersTest {

    private static final TriggerFunction ANSWERING = TriggerFunction.of(new AnsweringHandlers());

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void a_handler_of_every_trigger_reads_the_event_and_its_answer_is_right(Trigger trigger)
            throws Exception {
        OneTrigger pool = new OneTrigger(trigger, ANSWERING);
        Triggers triggers = pool.in(Firing.operation(trigger));

        if (trigger == Trigger.INBOUND_FEDERATION) {
            triggers.inboundFederation(federated());
        } else {
            Firing.fire(triggers, trigger);
        }
        pool.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(pool.invocation().error()).isNull();
        assertThat(pool.invocation().log()).isNotEmpty();
    }

    @Test
    void what_handlers_answer_arrives() {
        assertThat(
                        in(Trigger.PRE_SIGN_UP, Operation.SIGN_UP)
                                .preSignUp(TriggerSource.PRE_SIGN_UP_SIGN_UP, NEW_USER))
                .isEqualTo(new PreSignUpAnswer(true, false, false));
        assertThat(
                        in(Trigger.CREATE_AUTH_CHALLENGE, Operation.INITIATE_AUTH)
                                .createAuthChallenge(MARY, "CUSTOM_CHALLENGE", List.of()))
                .isEqualTo(
                        new CreateAuthChallengeAnswer(
                                Map.of("question", "1 + 1"), Map.of("answer", "2"), "SUM"));
        assertThat(
                        in(Trigger.USER_MIGRATION, Operation.INITIATE_AUTH)
                                .userMigration(
                                        TriggerSource.USER_MIGRATION_AUTHENTICATION,
                                        "legacy@example.com",
                                        "Legacy-Passw0rd!"))
                .contains(
                        new UserMigrationAnswer(
                                Map.of("email", "legacy@example.com", "email_verified", "true"),
                                true,
                                true,
                                List.of("SMS"),
                                false,
                                false));
        assertThat(
                        in(Trigger.CUSTOM_MESSAGE, Operation.ADMIN_CREATE_USER)
                                .customMessage(
                                        TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER, MARY, true))
                .isEqualTo(
                        new CustomMessageAnswer(null, "Code {####} for {username}", "Your code"));
        assertThat(
                        in(Trigger.INBOUND_FEDERATION, Operation.MANAGED_LOGIN)
                                .inboundFederation(federated()))
                .contains(Map.of("sub", json("\"1\""), "tenant", json("\"acme\"")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pre_token_generation_answers_in_the_form_of_the_version(int version) {
        OneTrigger pool =
                new OneTrigger(
                        PoolTriggers.builder().preTokenGeneration(version, ANSWERING).build());

        PreTokenGenerationAnswer answer =
                pool.in(Operation.INITIATE_AUTH)
                        .preTokenGeneration(
                                TriggerSource.TOKEN_GENERATION_AUTHENTICATION,
                                MARY,
                                GroupConfiguration.NONE,
                                List.of("aws.cognito.signin.user.admin"));

        assertThat(answer.idToken().toAddOrOverride())
                .isEqualTo(Map.of("tenant", json("\"acme\"")));
        assertThat(answer.groups()).isEqualTo(new GroupChange.Keep());
    }

    @Test
    void a_handler_that_rejects_has_its_text_in_the_error() {
        OneTrigger pool = new OneTrigger(Trigger.PRE_SIGN_UP, TriggerFunction.of(new Closed()));

        assertThatThrownBy(
                        () ->
                                pool.in(Operation.SIGN_UP)
                                        .preSignUp(TriggerSource.PRE_SIGN_UP_SIGN_UP, NEW_USER))
                .hasMessage("PreSignUp failed with error We are closed.");
    }

    @Test
    void a_handler_that_declines_a_migration_leaves_the_user_unknown() {
        OneTrigger pool = new OneTrigger(Trigger.USER_MIGRATION, TriggerFunction.of(new Nobody()));
        CallContext call =
                OneTrigger.call(Operation.INITIATE_AUTH).withPreventUserExistenceErrors(true);

        assertThat(
                        pool.in(call)
                                .userMigration(
                                        TriggerSource.USER_MIGRATION_AUTHENTICATION,
                                        "nobody@example.com",
                                        "Legacy-Passw0rd!"))
                .isEmpty();
    }

    @Test
    void a_custom_authentication_runs_through_three_handlers() {
        PoolTriggers functions =
                PoolTriggers.builder()
                        .on(Trigger.DEFINE_AUTH_CHALLENGE, function(new Define()))
                        .on(Trigger.CREATE_AUTH_CHALLENGE, function(new Create()))
                        .on(Trigger.VERIFY_AUTH_CHALLENGE, function(new Verify()))
                        .build();
        OneTrigger pool = new OneTrigger(functions);
        Triggers initiate = pool.in(Operation.INITIATE_AUTH);
        Triggers respond =
                pool.in(
                        OneTrigger.call(Operation.RESPOND_TO_AUTH_CHALLENGE)
                                .withData(Map.of("tenant", "acme"), null));

        DefineAuthChallengeAnswer first = initiate.defineAuthChallenge(MARY, List.of());
        CreateAuthChallengeAnswer challenge =
                initiate.createAuthChallenge(MARY, "CUSTOM_CHALLENGE", List.of());
        boolean right =
                respond.verifyAuthChallenge(MARY, challenge.privateChallengeParameters(), "4");
        DefineAuthChallengeAnswer last =
                respond.defineAuthChallenge(
                        MARY,
                        List.of(
                                new ChallengeResult(
                                        "CUSTOM_CHALLENGE", right, challenge.challengeMetadata())));

        assertThat(first.challengeName()).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(right).isTrue();
        assertThat(last.issueTokens()).isTrue();
        assertThat(pool.timeline.invocations())
                .extracting(invocation -> invocation.source().trigger())
                .containsExactly(
                        Trigger.DEFINE_AUTH_CHALLENGE,
                        Trigger.CREATE_AUTH_CHALLENGE,
                        Trigger.VERIFY_AUTH_CHALLENGE,
                        Trigger.DEFINE_AUTH_CHALLENGE);
    }

    private static Triggers in(Trigger trigger, Operation operation) {
        return new OneTrigger(trigger, ANSWERING).in(operation);
    }

    private static TriggerFunction function(RequestStreamHandler handler) {
        return TriggerFunction.of(handler);
    }

    private static FederatedSignIn federated() {
        return new FederatedSignIn(
                "Corp_1",
                "Corp",
                "OIDC",
                (ObjectNode) json("{\"idToken\":{\"sub\":\"1\"},\"userInfo\":{}}"));
    }

    private static final class Closed extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            throw new TriggerRejectedException("We are closed");
        }
    }

    private static final class Nobody extends UserMigrationHandler {
        @Override
        protected UserMigrationResponse handle(UserMigrationEvent event, TriggerContext context) {
            return UserMigrationResponse.declined();
        }
    }

    private static final class Define extends DefineAuthChallengeHandler {
        @Override
        protected DefineAuthChallengeResponse handle(
                DefineAuthChallengeEvent event, TriggerContext context) {
            return event.session().stream().anyMatch(round -> round.challengeResult())
                    ? DefineAuthChallengeResponse.issueTokens()
                    : DefineAuthChallengeResponse.customChallenge();
        }
    }

    private static final class Create extends CreateAuthChallengeHandler {
        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return CreateAuthChallengeResponse.builder()
                    .publicChallengeParameter("question", "2 + 2")
                    .privateChallengeParameter("answer", "4")
                    .challengeMetadata("SUM")
                    .build();
        }
    }

    private static final class Verify extends VerifyAuthChallengeHandler {
        @Override
        protected VerifyAuthChallengeResponse handle(
                VerifyAuthChallengeEvent event, TriggerContext context) {
            return VerifyAuthChallengeResponse.of(
                    event.challengeAnswer().equals(event.privateChallengeParameters().get("answer"))
                            && event.clientMetadata().find("tenant").isPresent());
        }
    }
}
