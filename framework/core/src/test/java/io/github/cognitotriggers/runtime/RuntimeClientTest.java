package io.github.cognitotriggers.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What AWS's runtime client sends to Lambda for what a handler does. */
@OnRuntimeClient
class RuntimeClientTest {

    private static final String EVENT =
            """
            { "version" : "1", "triggerSource": "PreSignUp_SignUp",\t"region":"eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "m\\u00e4ry \\ud83d\\ude00 ä😀\\/",
              "callerContext": {"clientId": null, "future": 1.0e+2},
              "request": {"userAttributes": {"email": "mary@example.com"}, "validationData": null,
                "clientMetadata": {"how": "HOW"}, "big": 123456789012345678901234567890, "dup": 1, "dup": 2},
              "response": %s , "after": [ ] }
            """;
    private static final String CAME =
            "{\"autoConfirmUser\": false, \"autoVerifyEmail\": false, \"autoVerifyPhone\": false}";
    private static final String LEFT =
            "{\"autoConfirmUser\":true,\"autoVerifyEmail\": false,\"autoVerifyPhone\": false}";

    private static RuntimeClient client;

    /** Does what the event's metadata asks for. */
    public static final class Obedient extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context)
                throws Exception {
            Throwable cause = new IllegalStateException("canary-cause");
            switch (event.clientMetadata().find("how").orElse("")) {
                case "reject" ->
                        throw new TriggerRejectedException("NO_ENTRY", "Not today.", cause);
                case "throw" -> throw new Exception("canary-message", cause);
                case "invalid" -> {
                    return PreSignUpResponse.builder().autoVerifyPhone(true).build();
                }
                default -> {
                    return PreSignUpResponse.builder().autoConfirmUser(true).build();
                }
            }
        }
    }

    /** Cannot be made. */
    public static final class Broken extends PreSignUpHandler {

        public Broken() {
            throw new IllegalStateException("no table");
        }

        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            return PreSignUpResponse.unchanged();
        }
    }

    @BeforeAll
    static void start() {
        client = RuntimeClient.start(classPath(), Obedient.class.getName(), Map.of());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void an_answer_is_the_event_byte_for_byte_outside_response() {
        Answer answer = client.invoke(EVENT.formatted(CAME));

        assertThat(answer.isError()).isFalse();
        assertThat(answer.body()).isEqualTo(EVENT.formatted(LEFT));
    }

    @Test
    void a_rejection_sends_its_text_and_neither_stack_nor_cause() throws Exception {
        Answer answer = client.invoke(event("reject"));

        assertErrorDocument(
                answer,
                "[NO_ENTRY] Not today",
                "io.github.cognitotriggers.TriggerRejectedException");
    }

    @Test
    void the_cause_of_a_rejection_is_in_the_log_only() {
        Answer answer = client.invoke(event("reject"));

        assertThat(answer.body()).doesNotContain("canary");
        assertThat(answer.log()).contains("Rejected: [NO_ENTRY] Not today", "canary-cause");
    }

    @Test
    void any_other_exception_sends_the_request_id_only() throws Exception {
        Answer answer = client.invoke(event("throw"));

        assertErrorDocument(
                answer,
                "Internal error, request id " + answer.requestId(),
                "io.github.cognitotriggers.TriggerFailedException");
        assertThat(answer.log()).containsOnlyOnce("canary-message\n").contains("canary-cause");
    }

    @Test
    void a_response_against_the_rules_sends_the_request_id_only() throws Exception {
        Answer answer = client.invoke(event("invalid"));

        assertErrorDocument(
                answer,
                "Internal error, request id " + answer.requestId(),
                "io.github.cognitotriggers.TriggerFailedException");
        assertThat(answer.log()).contains("autoVerifyPhone needs the attribute phone_number");
    }

    @Test
    void an_event_that_is_not_json_sends_the_request_id_only() throws Exception {
        Answer answer = client.invoke("{\"canary\":");

        assertErrorDocument(
                answer,
                "Internal error, request id " + answer.requestId(),
                "io.github.cognitotriggers.TriggerFailedException");
    }

    @Test
    void the_runtime_adds_two_short_lines_to_the_log_of_a_failure_and_no_stack() {
        Answer answer = client.invoke(event("throw"));

        assertThat(answer.log().substring(answer.log().indexOf("outcome=failed")).lines())
                .hasSizeLessThanOrEqualTo(4)
                .noneMatch(line -> line.contains("\tat "));
    }

    @Test
    void the_function_goes_on_after_failures() {
        client.invoke(event("reject"));
        client.invoke(event("throw"));

        assertThat(client.invoke(EVENT.formatted(CAME)).body()).isEqualTo(EVENT.formatted(LEFT));
    }

    @ParameterizedTest
    @MethodSource("smallFunctions")
    void each_base_class_runs_and_changes_nothing_but_response(Class<?> function) {
        String event = MinimalEvents.of(SmallFunctions.triggerOf(function));
        try (RuntimeClient other = RuntimeClient.start(classPath(), function.getName(), Map.of())) {
            Answer answer = other.invoke(event);

            assertThat(answer.isError()).as(answer.log()).isFalse();
            assertThat(withoutResponse(answer.body())).isEqualTo(withoutResponse(event));
        }
    }

    @Test
    void a_function_that_cannot_start_says_why() {
        assertThatThrownBy(() -> RuntimeClient.start(classPath(), Broken.class.getName(), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("The function did not start", "no table");
    }

    private static Stream<Class<?>> smallFunctions() {
        return SmallFunctions.all();
    }

    private static String event(String how) {
        return EVENT.formatted(CAME).replace("HOW", how);
    }

    /** In our events {@code response} is the last member. */
    private static String withoutResponse(String event) {
        int response = event.indexOf(",\"response\":");
        return response < 0 ? event : event.substring(0, response);
    }

    private static void assertErrorDocument(Answer answer, String message, String type)
            throws Exception {
        assertThat(answer.isError()).isTrue();
        JsonNode document = new ObjectMapper().readTree(answer.body());
        assertThat(document.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("errorMessage", "errorType", "stackTrace");
        assertThat(document.get("errorMessage").textValue()).isEqualTo(message);
        assertThat(document.get("errorType").textValue()).isEqualTo(type);
        assertThat(document.get("stackTrace")).isEmpty();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
