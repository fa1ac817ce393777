package io.github.cognitotriggers.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.function.FunctionSettings;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.matrix.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the console says of answers that the pool refuses, at the start and at a call. */
class RefusedAnswersTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:local-Texts";
    private static final FunctionSettings TEXTS =
            new FunctionSettings(
                    "TextsFunction",
                    "local-Texts",
                    ARN,
                    "a.Texts",
                    "java21",
                    List.of(),
                    Path.of(""),
                    128,
                    Duration.ofSeconds(3),
                    "us-east-1",
                    Map.of());

    private final List<String> lines = new ArrayList<>();

    private static Template template(String trigger, String arn) {
        ObjectNode pool = JsonNodeFactory.instance.objectNode();
        pool.putObject("LambdaConfig").put(trigger, arn);
        return template(pool);
    }

    private static Template template(ObjectNode pool) {
        return new Template(
                List.of(new PoolResource("UserPool", "us-east-1_P", pool, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static TriggerInvocation invocation(String poolId, @Nullable String error) {
        return new TriggerInvocation(
                Instant.EPOCH,
                Operation.SIGN_UP,
                TriggerSource.CUSTOM_MESSAGE_SIGN_UP,
                1,
                "{\"userPoolId\": \"" + poolId + "\"}",
                null,
                error,
                Duration.ZERO,
                Map.of(),
                Map.of(),
                List.of());
    }

    private void record(Template template, String poolId, @Nullable String error) {
        List<TriggerInvocation> told = new ArrayList<>();
        new RefusedAnswers(template, List.of(TEXTS), told::add, lines::add)
                .record(invocation(poolId, error));
        assertThat(told).hasSize(1);
    }

    @Test
    void a_refused_answer_and_a_time_out_are_lines_with_the_functions_name() {
        Template template = template("CustomMessage", ARN + ":live");

        record(
                template,
                "us-east-1_P",
                "InvalidLambdaResponseException: Unrecognizable lambda output"
                        + " (response.emailMessage: the pool does not send with Amazon SES)");
        record(
                template,
                "us-east-1_P",
                "UnexpectedLambdaException: CustomMessage invocation failed due to error Socket"
                        + " timeout while invoking Lambda function.");
        record(
                template,
                "us-east-1_P",
                "UserLambdaValidationException: CustomMessage failed with error RequestId: 1 Error:"
                        + " Task timed out after 3.00 seconds.");

        assertThat(lines)
                .containsExactly(
                        "[TextsFunction] refused by the pool: Unrecognizable lambda output"
                                + " (response.emailMessage: the pool does not send with Amazon"
                                + " SES)",
                        "[TextsFunction] given up by the pool: CustomMessage invocation failed due"
                                + " to error Socket timeout while invoking Lambda function.",
                        "[TextsFunction] ended: Task timed out after 3.00 seconds.");
    }

    @Test
    void what_went_well_and_what_a_function_says_itself_is_no_line() {
        Template template = template("CustomMessage", ARN);

        record(template, "us-east-1_P", null);
        record(
                template,
                "us-east-1_P",
                "UserLambdaValidationException: CustomMessage failed with error No.");

        assertThat(lines).isEmpty();
    }

    @Test
    void a_pool_that_is_not_of_the_template_has_the_triggers_name() {
        record(
                template("CustomMessage", ARN),
                "us-east-1_Q",
                "InvalidLambdaResponseException: Unrecognizable lambda output (no object)");
        record(
                template("CustomMessage", "arn:aws:lambda:us-east-1:123456789012:function:other"),
                "us-east-1_P",
                "InvalidLambdaResponseException: Unrecognizable lambda output (no object)");

        assertThat(lines)
                .containsExactly(
                        "[CustomMessage] refused by the pool: Unrecognizable lambda output (no"
                                + " object)",
                        "[other] refused by the pool: Unrecognizable lambda output (no object)");
    }

    @Test
    void email_texts_that_will_be_refused_are_told_at_the_start() {
        ObjectNode sends = JsonNodeFactory.instance.objectNode();
        sends.putObject("LambdaConfig").put("CustomMessage", ARN);
        sends.putObject("EmailConfiguration").put("EmailSendingAccount", "DEVELOPER");
        check(template(sends));
        check(template("PreSignUp", ARN));
        assertThat(lines).noneMatch(line -> line.contains("SES"));

        check(template("CustomMessage", ARN));

        assertThat(lines)
                .contains(
                        "UserPool.CustomMessage: the pool refuses its email texts, since it does"
                                + " not send with Amazon SES"
                                + " (EmailConfiguration.EmailSendingAccount DEVELOPER); texts of"
                                + " SMS messages count");
    }

    private void check(Template template) {
        new TriggerCheck(template, List.of(), FunctionCatalog.NONE, lines::add).configuration();
    }
}
