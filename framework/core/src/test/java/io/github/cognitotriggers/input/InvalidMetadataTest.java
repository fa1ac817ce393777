package io.github.cognitotriggers.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client sent is in no text that comes of it. */
class InvalidMetadataTest {

    private static final String CANARY = "canary\\u0000-canary,canary_4711";

    private enum Plan {
        MONTHLY
    }

    static List<MetadataKey<?>> keys() {
        List<MetadataKey<?>> keys =
                new ArrayList<>(
                        List.of(
                                MetadataKey.ofString("k").length(0, 3),
                                MetadataKey.ofString("k").matching("[A-Z]+"),
                                MetadataKey.ofString("k").oneOf("a", "b"),
                                MetadataKey.ofInt("k"),
                                MetadataKey.ofLong("k"),
                                MetadataKey.ofBoolean("k"),
                                MetadataKey.ofEnum("k", Plan.class),
                                MetadataKey.ofUuid("k"),
                                MetadataKey.ofInstant("k"),
                                MetadataKey.ofLocale("k"),
                                MetadataKey.ofUri("k"),
                                MetadataKey.ofUri("k").schemes("https")));
        for (MetadataKey<?> key : List.copyOf(keys)) {
            keys.add(MetadataKey.ofList(key));
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void no_value_is_in_an_exception(MetadataKey<?> key) throws IOException {
        ClientMetadata input = Inputs.clientMetadata("{\"k\":\"" + CANARY + "\"}");
        Throwable rejection = catchThrowable(() -> input.require(key));

        StringWriter trace = new StringWriter();
        rejection.printStackTrace(new PrintWriter(trace));
        ByteArrayOutputStream serialized = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(serialized)) {
            out.writeObject(rejection);
        }
        assertThat(rejection)
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessage("clientMetadata." + key)
                .hasNoCause();
        assertThat(rejection.getSuppressed()).isEmpty();
        assertThat(
                        trace
                                + serialized.toString(StandardCharsets.ISO_8859_1)
                                + ((InvalidMetadataException) rejection).violations()
                                + new Violations().check(input, key)
                                + input
                                + key)
                .doesNotContain("canary")
                .doesNotContain("4711");
    }

    private static final class Seats extends PreSignUpHandler {

        private static final MetadataKey<Integer> SEATS =
                MetadataKey.ofInt("seats").between(1, 500);
        private static final MetadataKey<String> CAPTCHA = MetadataKey.ofString("captcha");

        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            new Violations()
                    .check(event.clientMetadata(), SEATS)
                    .check(event.validationData(), CAPTCHA)
                    .throwIfAny();
            return PreSignUpResponse.unchanged();
        }
    }

    @Test
    void a_function_refuses_with_the_rules_and_logs_no_value() {
        RecordingContext lambda = new RecordingContext();
        String event =
                """
                {"version":"1","triggerSource":"PreSignUp_SignUp","region":"eu-west-1",
                 "userPoolId":"eu-west-1_EXAMPLE","userName":"mary","callerContext":{},
                 "request":{"userAttributes":{},"validationData":null,
                   "clientMetadata":{"seats":"canary"}},
                 "response":{}}
                """;

        Throwable refusal = catchThrowable(() -> FunctionCall.call(new Seats(), event, lambda));

        assertThat(refusal)
                .hasMessage(
                        "clientMetadata.seats must be a whole number from 1 to 500;"
                                + " validationData.captcha is required")
                .hasNoCause();
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(lambda.log()).contains("rejected").doesNotContain("canary");
    }
}
