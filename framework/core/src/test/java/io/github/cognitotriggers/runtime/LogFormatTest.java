package io.github.cognitotriggers.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our lines in a function's log, in both formats, after AWS's runtime client had its way. */
@OnRuntimeClient
class LogFormatTest {

    private static final String EVENT =
            MinimalEvents.of(Trigger.POST_CONFIRMATION)
                    .replace(
                            "{\"locale\":\"fr-FR\"}",
                            "{\"locale\":\"canary\",\"two words\":\"canary\",\"a\\n"
                                    + "b\":\"canary\"}");

    /** Fails if the event's user has no email address. */
    public static final class Welcome extends PostConfirmationHandler {
        @Override
        protected void handle(PostConfirmationEvent event, TriggerContext context) {
            event.userAttributes().requireEmail();
        }
    }

    @Test
    void the_summary_is_one_json_object_on_one_line_in_json_format() throws Exception {
        String log = log(EVENT, "JSON", "INFO");

        assertThat(log).endsWith("}\n");
        assertThat(log.lines()).hasSize(1);
        JsonNode summary = new ObjectMapper().readTree(log);
        assertThat(summary.get("level").textValue()).isEqualTo("INFO");
        assertThat(summary.get("requestId").textValue()).isEqualTo("request-1");
        assertThat(summary.get("triggerSource").textValue())
                .isEqualTo("PostConfirmation_ConfirmSignUp");
        assertThat(summary.get("clientId").textValue()).isEqualTo("1example23456789");
        assertThat(summary.get("route").textValue()).isEqualTo("Welcome");
        assertThat(summary.get("outcome").textValue()).isEqualTo("ok");
        assertThat(summary.get("ms").isIntegralNumber()).isTrue();
        assertThat(summary.get("clientMetadata"))
                .extracting(JsonNode::textValue)
                .containsExactly("locale", "two words", "a\\u000ab");
    }

    @Test
    void the_summary_is_one_line_of_pairs_in_text_format() {
        String log = log(EVENT, "Text", "");

        assertThat(log)
                .matches(
                        "level=INFO requestId=request-1"
                                + " triggerSource=PostConfirmation_ConfirmSignUp"
                                + " clientId=1example23456789 route=Welcome outcome=ok ms=[0-9]+"
                                + " clientMetadata=\\[locale,\"two words\",\"a\\\\\\\\u000ab\"]\n");
    }

    @Test
    void a_failure_is_one_json_object_with_its_stack_in_json_format() throws Exception {
        List<String> lines =
                log(EVENT.replace("\"email\"", "\"other\""), "JSON", "INFO").lines().toList();

        JsonNode failure = new ObjectMapper().readTree(lines.get(0));
        assertThat(failure.get("level").textValue()).isEqualTo("ERROR");
        assertThat(failure.get("message").textValue())
                .isEqualTo("Welcome failed: event.request.userAttributes.email is missing");
        assertThat(failure.get("stackTrace").textValue()).contains("Welcome.handle");
        assertThat(new ObjectMapper().readTree(lines.get(1)).get("outcome").textValue())
                .isEqualTo("failed");
    }

    @Test
    void every_line_of_a_failure_is_json_in_json_format() throws Exception {
        String log = log(EVENT.replace("\"email\"", "\"other\""), "JSON", "INFO");

        for (String line : log.lines().toList()) {
            assertThat(new ObjectMapper().readTree(line).isObject()).isTrue();
        }
    }

    @Test
    void the_log_level_filters_the_summary() {
        assertThat(log(EVENT, "JSON", "WARN")).isEmpty();
    }

    @Test
    void the_log_level_leaves_a_failure() {
        String log = log(EVENT.replace("\"email\"", "\"other\""), "JSON", "ERROR");

        assertThat(log).contains("\"level\":\"ERROR\"").doesNotContain("outcome");
    }

    @Test
    void no_value_of_the_client_is_logged_in_either_format() {
        assertThat(log(EVENT, "JSON", "TRACE")).doesNotContain("canary");
        assertThat(log(EVENT, "Text", "")).doesNotContain("canary");
    }

    /** What one event leaves in the log of a function with these settings. */
    private static String log(String event, String format, String level) {
        Map<String, String> settings =
                level.isEmpty()
                        ? Map.of("AWS_LAMBDA_LOG_FORMAT", format)
                        : Map.of("AWS_LAMBDA_LOG_FORMAT", format, "AWS_LAMBDA_LOG_LEVEL", level);
        try (RuntimeClient client =
                RuntimeClient.start(
                        System.getProperty("java.class.path"), Welcome.class.getName(), settings)) {
            return client.invoke(event).log();
        }
    }
}
