package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients see of functions that fail: the collected facts on it, row by row. */
class FailureTest {

    private static final String INVALID_JSON = "Invalid lambda function output : Invalid JSON";
    private static final String UNRECOGNIZABLE = "Unrecognizable lambda output";

    /** As error texts have been seen to spell them. */
    private static final Map<Trigger, String> SPELLINGS =
            Map.of(
                    Trigger.PRE_SIGN_UP, "PreSignUp",
                    Trigger.POST_CONFIRMATION, "PostConfirmation",
                    Trigger.PRE_AUTHENTICATION, "PreAuthentication",
                    Trigger.POST_AUTHENTICATION, "PostAuthentication",
                    Trigger.DEFINE_AUTH_CHALLENGE, "DefineAuthChallenge",
                    Trigger.CREATE_AUTH_CHALLENGE, "CreateAuthChallenge",
                    Trigger.VERIFY_AUTH_CHALLENGE, "VerifyAuthChallengeResponse",
                    Trigger.PRE_TOKEN_GENERATION, "PreTokenGeneration",
                    Trigger.CUSTOM_MESSAGE, "CustomMessage",
                    // Nobody has seen this one.
                    Trigger.INBOUND_FEDERATION, "InboundFederation");

    static Stream<Trigger> judged() {
        return Firing.synchronousTriggers().filter(trigger -> trigger != Trigger.USER_MIGRATION);
    }

    static Stream<Trigger> asked() {
        return judged().filter(
                        trigger ->
                                trigger != Trigger.POST_CONFIRMATION
                                        && trigger != Trigger.PRE_AUTHENTICATION
                                        && trigger != Trigger.POST_AUTHENTICATION);
    }

    @ParameterizedTest
    @MethodSource("judged")
    void a_function_that_throws_fails_the_call_with_its_message_and_a_full_stop(Trigger trigger) {
        assertThat(error(OneTrigger.throwing(trigger, new Exception("Not today")), trigger))
                .isEqualTo(
                        "400 UserLambdaValidationException: "
                                + SPELLINGS.get(trigger)
                                + " failed with error Not today.");
    }

    @Test
    void an_exception_without_a_message_is_told_by_its_class() {
        assertThat(
                        error(
                                OneTrigger.throwing(
                                        Trigger.PRE_SIGN_UP, new IllegalStateException()),
                                Trigger.PRE_SIGN_UP))
                .endsWith("PreSignUp failed with error java.lang.IllegalStateException.");
    }

    @Test
    void an_error_without_a_message_shows_as_null() {
        assertThat(
                        error(
                                OneTrigger.throwing(
                                        Trigger.PRE_SIGN_UP,
                                        new FunctionErrorException("Unhandled", null)),
                                Trigger.PRE_SIGN_UP))
                .endsWith("PreSignUp failed with error null.");
    }

    @Test
    void the_full_stop_is_doubled_after_a_message_that_has_one() {
        assertThat(
                        error(
                                OneTrigger.throwing(
                                        Trigger.PRE_SIGN_UP, new Exception("Not today.")),
                                Trigger.PRE_SIGN_UP))
                .endsWith("PreSignUp failed with error Not today..");
    }

    @Test
    void the_functions_own_exception_is_the_cause_for_whoever_debugs_it() {
        Exception failure = new Exception("Not today");
        OneTrigger pool = OneTrigger.throwing(Trigger.PRE_SIGN_UP, failure);

        assertThatThrownBy(() -> Firing.fire(pool.in(Operation.SIGN_UP), Trigger.PRE_SIGN_UP))
                .hasCause(failure);
    }

    @Test
    void an_error_of_the_java_machine_fails_the_call_as_an_exception_does() {
        OneTrigger pool =
                new OneTrigger(
                        Trigger.PRE_SIGN_UP,
                        event -> {
                            throw new NoClassDefFoundError("com/example/Gone");
                        });

        assertThat(error(pool, Trigger.PRE_SIGN_UP))
                .endsWith("PreSignUp failed with error com/example/Gone.");
    }

    @Test
    void a_function_that_lambda_ends_fails_the_call_with_lambdas_text() {
        CountDownLatch never = new CountDownLatch(1);
        OneTrigger pool =
                new OneTrigger(
                        Trigger.DEFINE_AUTH_CHALLENGE,
                        TriggerFunction.of(
                                (in, out, context) -> sleep(never),
                                new LambdaSettings("slow", Duration.ofMillis(20), 128)));

        assertThat(error(pool, Trigger.DEFINE_AUTH_CHALLENGE))
                .matches(
                        "400 UserLambdaValidationException: DefineAuthChallenge failed with error"
                                + " RequestId: [0-9a-f-]{36} Error: Task timed out after 0.02"
                                + " seconds\\.");
        assertThat(pool.timeline.invocations()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("judged")
    void a_function_that_takes_too_long_fails_the_call_with_a_socket_timeout(Trigger trigger) {
        CountDownLatch never = new CountDownLatch(1);
        OneTrigger pool =
                new OneTrigger(
                                trigger,
                                event -> {
                                    sleep(never);
                                    return event;
                                })
                        .with(
                                TriggerLimits.DEFAULT
                                        .withTimeout(Duration.ofMillis(10))
                                        .withAttempts(1));

        assertThat(error(pool, trigger))
                .isEqualTo(
                        "400 UnexpectedLambdaException: "
                                + SPELLINGS.get(trigger)
                                + " invocation failed due to error Socket timeout while invoking"
                                + " Lambda function.");
    }

    @Test
    void cognito_waits_for_5_seconds() {
        assertThat(TriggerLimits.DEFAULT.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void a_function_that_is_gone_or_not_permitted_is_access_denied(Trigger trigger) {
        assertThat(error(new OneTrigger(trigger, TriggerFunction.notInvokable()), trigger))
                .isEqualTo(
                        "400 UnexpectedLambdaException: "
                                + SPELLINGS.get(trigger)
                                + " invocation failed due to error AccessDeniedException.");
    }

    @Test
    void an_error_of_the_invoke_api_is_not_tried_again() {
        OneTrigger pool =
                new OneTrigger(
                        Trigger.PRE_SIGN_UP,
                        event -> {
                            throw new InvokeException("ServiceException");
                        });

        assertThat(error(pool, Trigger.PRE_SIGN_UP))
                .endsWith("PreSignUp invocation failed due to error ServiceException.");
        assertThat(pool.timeline.invocations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "not JSON", "{\"version\":", "{} {}", "{'a':1}"})
    void null_empty_or_no_json_is_invalid_json(String output) {
        judged().forEach(
                        trigger ->
                                assertThat(error(OneTrigger.writing(trigger, output), trigger))
                                        .isEqualTo(
                                                "400 InvalidLambdaResponseException: "
                                                        + INVALID_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "true", "1", "\"event\"", "{\"statusCode\":200}"})
    void json_that_is_not_the_event_is_unrecognizable(String output) {
        judged().forEach(
                        trigger ->
                                assertThat(error(OneTrigger.writing(trigger, output), trigger))
                                        .isEqualTo(
                                                "400 InvalidLambdaResponseException: "
                                                        + UNRECOGNIZABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callerContext",
                "version",
                "region",
                "userPoolId",
                "userName",
                "triggerSource",
                "request"
            })
    void an_answer_without_this_member_of_the_event_is_unrecognizable(String member) {
        judged().forEach(
                        trigger ->
                                assertThat(
                                                error(
                                                        changing(
                                                                trigger,
                                                                event -> event.remove(member)),
                                                        trigger))
                                        .endsWith(UNRECOGNIZABLE));
    }

    @Test
    void members_in_pascal_case_are_unrecognizable() {
        OneTrigger pool =
                OneTrigger.writing(
                        Trigger.POST_CONFIRMATION,
                        """
                        {"Version":"1","Region":"eu-west-1","UserPoolId":"eu-west-1_EXAMPLE01",
                         "UserName":"mary","CallerContext":{},"TriggerSource":
                         "PostConfirmation_ConfirmSignUp","Request":{},"Response":{}}
                        """);

        assertThat(error(pool, Trigger.POST_CONFIRMATION)).endsWith(UNRECOGNIZABLE);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_trigger_that_is_asked_for_something_needs_its_response(Trigger trigger) {
        assertThat(error(changing(trigger, event -> event.remove("response")), trigger))
                .endsWith(UNRECOGNIZABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST_CONFIRMATION", "PRE_AUTHENTICATION", "POST_AUTHENTICATION"})
    void a_trigger_that_is_asked_for_nothing_may_lack_its_response(Trigger trigger) {
        OneTrigger pool = changing(trigger, event -> event.remove("response"));

        assertThatCode(() -> Firing.fire(pool.in(Firing.operation(trigger)), trigger))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("judged")
    void members_that_were_null_may_be_dropped_and_others_added(Trigger trigger) {
        OneTrigger pool =
                changing(
                        trigger,
                        event -> {
                            event.put("more", true);
                            event.withObject("/response").put("more", 1);
                            event.withObject("/request").remove("validationData");
                            event.withObject("/request").remove("linkParameter");
                            event.withObject("/callerContext").remove("clientId");
                            ObjectNode response = event.withObject("/response");
                            List<String> nulls =
                                    response.propertyStream()
                                            .filter(member -> member.getValue().isNull())
                                            .map(Map.Entry::getKey)
                                            .toList();
                            response.remove(nulls);
                        });

        assertThatCode(() -> Firing.fire(pool.in(Firing.operation(trigger)), trigger))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("judged")
    void null_client_metadata_in_the_answer_does_not_matter(Trigger trigger) {
        OneTrigger pool =
                changing(
                        trigger,
                        event -> {
                            event.withObject("/request").putNull("clientMetadata");
                            event.withObject("/callerContext").putNull("clientId");
                        });

        assertThatCode(() -> Firing.fire(pool.in(Firing.operation(trigger)), trigger))
                .doesNotThrowAnyException();
    }

    @Test
    void nothing_but_the_response_is_read_back() {
        OneTrigger pool =
                changing(
                        Trigger.PRE_SIGN_UP,
                        event ->
                                event.withObject("/request/userAttributes")
                                        .put("email", "mallory@example.com"));

        assertThat(
                        pool.in(Operation.SIGN_UP)
                                .preSignUp(TriggerSource.PRE_SIGN_UP_SIGN_UP, OneTrigger.NEW_USER))
                .isEqualTo(PreSignUpAnswer.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE"})
    void custom_authentication_without_its_function_has_an_error_of_its_own(Trigger trigger) {
        assertThat(error(new OneTrigger(PoolTriggers.NONE), trigger))
                .endsWith(": null failed with error Generate callenges lambda cannot be called..");
    }

    @Test
    void a_custom_sender_that_throws_reaches_nobody() throws Exception {
        OneTrigger pool =
                OneTrigger.throwing(Trigger.CUSTOM_EMAIL_SENDER, new Exception("No mail today"));

        Firing.fire(pool.in(Operation.SIGN_UP), Trigger.CUSTOM_EMAIL_SENDER);
        pool.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(pool.invocation().error()).contains("No mail today");
        assertThat(pool.invocation().response()).isNull();
    }

    @Test
    void a_custom_senders_answer_is_not_judged() throws Exception {
        OneTrigger pool = OneTrigger.writing(Trigger.CUSTOM_SMS_SENDER, "sent");

        Firing.fire(pool.in(Operation.SIGN_UP), Trigger.CUSTOM_SMS_SENDER);
        pool.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(pool.invocation().error()).isNull();
        assertThat(pool.invocation().response()).isEqualTo("sent");
    }

    @Test
    void the_timeline_says_what_is_wrong_with_an_answer() {
        OneTrigger pool =
                OneTrigger.responding(
                        Trigger.VERIFY_AUTH_CHALLENGE, "{\"answerCorrect\":\"true\"}");

        assertThatThrownBy(
                        () ->
                                pool.in(Operation.RESPOND_TO_AUTH_CHALLENGE)
                                        .verifyAuthChallenge(MARY, Map.of(), "314159"))
                .hasMessage(UNRECOGNIZABLE);

        assertThat(pool.invocation().error())
                .isEqualTo(
                        "InvalidLambdaResponseException: Unrecognizable lambda output"
                                + " (response.answerCorrect: no boolean)");
    }

    private static String error(OneTrigger pool, Trigger trigger) {
        Triggers triggers = pool.in(Firing.operation(trigger));
        CognitoException error =
                catchThrowableOfType(CognitoException.class, () -> Firing.fire(triggers, trigger));
        assertThat(error).as("%s", trigger).isNotNull();
        return error.httpStatus() + " " + error.errorType() + ": " + error.getMessage();
    }

    private static OneTrigger changing(
            Trigger trigger, java.util.function.Consumer<ObjectNode> change) {
        return new OneTrigger(
                trigger,
                bytes -> {
                    ObjectNode event = (ObjectNode) Json.read(bytes);
                    change.accept(event);
                    return Json.write(event);
                });
    }

    private static void sleep(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
