package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.function.FunctionSettings;
import io.github.cognitotriggers.local.function.Functions;
import io.github.cognitotriggers.matrix.Operation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers that get an event class of aws-lambda-java-events and return it as it is. */
class AwsEventsTest {

    private static final Map<Trigger, Class<?>> HANDLERS =
            Map.ofEntries(
                    Map.entry(Trigger.PRE_SIGN_UP, PreSignUp.class),
                    Map.entry(Trigger.POST_CONFIRMATION, PostConfirmation.class),
                    Map.entry(Trigger.PRE_AUTHENTICATION, PreAuthentication.class),
                    Map.entry(Trigger.POST_AUTHENTICATION, PostAuthentication.class),
                    Map.entry(Trigger.DEFINE_AUTH_CHALLENGE, DefineAuthChallenge.class),
                    Map.entry(Trigger.CREATE_AUTH_CHALLENGE, CreateAuthChallenge.class),
                    Map.entry(Trigger.VERIFY_AUTH_CHALLENGE, VerifyAuthChallenge.class),
                    Map.entry(Trigger.PRE_TOKEN_GENERATION, PreTokenGeneration.class),
                    Map.entry(Trigger.USER_MIGRATION, UserMigration.class),
                    Map.entry(Trigger.CUSTOM_MESSAGE, CustomMessage.class));

    private static final Functions FUNCTIONS =
            Functions.inThisProcess(
                    Stream.concat(HANDLERS.values().stream(), Stream.of(PreTokenGenerationV2.class))
                            .map(AwsEventsTest::settings)
                            .toList(),
                    (function, line) -> {});

    private static FunctionSettings settings(Class<?> handler) {
        return new FunctionSettings(
                handler.getSimpleName(),
                handler.getSimpleName(),
                "arn:aws:lambda:eu-west-1:123456789012:function:" + handler.getSimpleName(),
                handler.getName(),
                "java21",
                List.of(home(AwsEventsTest.class), home(CognitoUserPoolPreSignUpEvent.class)),
                Path.of(""),
                256,
                Duration.ofSeconds(30),
                "eu-west-1",
                Map.of());
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TriggerFunction function(Class<?> handler) {
        return FUNCTIONS.find(handler.getSimpleName()).orElseThrow();
    }

    @AfterAll
    static void close() throws IOException {
        FUNCTIONS.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trigger.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CUSTOM_EMAIL_SENDER", "CUSTOM_SMS_SENDER", "INBOUND_FEDERATION"})
    void what_they_lose_of_an_event_is_no_error(Trigger trigger) throws Exception {
        OneTrigger pool = new OneTrigger(trigger, function(requireNonNull(HANDLERS.get(trigger))));

        Firing.fire(pool.in(Firing.operation(trigger)), trigger);
        pool.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(pool.invocation().error()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void groups_stay_as_they_are(int version) {
        Class<?> handler = version == 1 ? PreTokenGeneration.class : PreTokenGenerationV2.class;
        OneTrigger pool =
                new OneTrigger(
                        PoolTriggers.builder()
                                .preTokenGeneration(version, function(handler))
                                .build());

        PreTokenGenerationAnswer answer =
                pool.in(Operation.INITIATE_AUTH)
                        .preTokenGeneration(
                                TriggerSource.TOKEN_GENERATION_AUTHENTICATION,
                                MARY,
                                GroupConfiguration.NONE,
                                List.of("aws.cognito.signin.user.admin"));

        assertThat(answer.groups()).isEqualTo(new GroupChange.Keep());
    }

    @Test
    void an_event_for_another_class_is_the_functions_own_affair() {
        OneTrigger pool = new OneTrigger(Trigger.PRE_SIGN_UP, function(CustomMessage.class));

        PreSignUpAnswer answer =
                pool.in(Operation.SIGN_UP)
                        .preSignUp(TriggerSource.PRE_SIGN_UP_SIGN_UP, OneTrigger.NEW_USER);

        assertThat(answer).isEqualTo(new PreSignUpAnswer(false, false, false));
    }

    /** Returns what it gets. */
    public abstract static class Echo<T> implements RequestHandler<T, T> {
        @Override
        public T handleRequest(T event, Context context) {
            return event;
        }
    }

    /** Of its trigger. */
    public static final class PreSignUp extends Echo<CognitoUserPoolPreSignUpEvent> {}

    /** Of its trigger. */
    public static final class PostConfirmation extends Echo<CognitoUserPoolPostConfirmationEvent> {}

    /** Of its trigger. */
    public static final class PreAuthentication
            extends Echo<CognitoUserPoolPreAuthenticationEvent> {}

    /** Of its trigger. */
    public static final class PostAuthentication
            extends Echo<CognitoUserPoolPostAuthenticationEvent> {}

    /** Of its trigger. */
    public static final class DefineAuthChallenge
            extends Echo<CognitoUserPoolDefineAuthChallengeEvent> {}

    /** Of its trigger. */
    public static final class CreateAuthChallenge
            extends Echo<CognitoUserPoolCreateAuthChallengeEvent> {}

    /** Of its trigger. */
    public static final class VerifyAuthChallenge
            extends Echo<CognitoUserPoolVerifyAuthChallengeResponseEvent> {}

    /** Of its trigger. */
    public static final class PreTokenGeneration
            extends Echo<CognitoUserPoolPreTokenGenerationEvent> {}

    /** Of its trigger. */
    public static final class PreTokenGenerationV2
            extends Echo<CognitoUserPoolPreTokenGenerationEventV2> {}

    /** Of its trigger, which has to say something. */
    public static final class UserMigration extends Echo<CognitoUserPoolMigrateUserEvent> {
        @Override
        public CognitoUserPoolMigrateUserEvent handleRequest(
                CognitoUserPoolMigrateUserEvent event, Context context) {
            event.getResponse().setUserAttributes(Map.of("email", "mary@example.com"));
            event.getResponse().setFinalUserStatus("CONFIRMED");
            return event;
        }
    }

    /** Of its trigger. */
    public static final class CustomMessage extends Echo<CognitoUserPoolCustomMessageEvent> {}
}
