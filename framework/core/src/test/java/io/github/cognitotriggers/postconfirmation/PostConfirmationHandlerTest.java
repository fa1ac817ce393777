package io.github.cognitotriggers.postconfirmation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostConfirmationHandlerTest {

    private static final String EVENT =
            """
            { "version": "1", "triggerSource" : "PostConfirmation_ConfirmSignUp", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": null},
              "request": {"userAttributes": {"sub": "1-2-3", "cognito:user_status": "CONFIRMED"},
                "clientMetadata": {"invitation": "ABCD1234"}, "future": [1.0e+2]},
              "response": { } }
            """;

    private static final class Welcome extends PostConfirmationHandler {

        final List<String> welcomed = new ArrayList<>();

        @Override
        protected void handle(PostConfirmationEvent event, TriggerContext context) {
            if (event.clientMetadata().isEmpty()) {
                throw new TriggerRejectedException("No invitation.");
            }
            if (event.triggerSource() == TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP) {
                welcomed.add(event.userAttributes().sub().orElseThrow());
            }
        }
    }

    private static PostConfirmationEvent event(String json) {
        return PostConfirmationEvent.fromJson(json.getBytes(UTF_8));
    }

    @Test
    void the_event_goes_back_as_it_came() {
        Welcome function = new Welcome();

        assertThat(FunctionCall.of(function, EVENT).answer()).isEqualTo(EVENT);
        assertThat(function.welcomed).containsExactly("1-2-3");
    }

    @Test
    void a_new_password_is_told_from_a_confirmation() {
        Welcome function = new Welcome();

        FunctionCall.of(function, EVENT.replace("_ConfirmSignUp", "_ConfirmForgotPassword"));

        assertThat(function.welcomed).isEmpty();
    }

    @Test
    void a_rejection_leaves_with_its_text() {
        assertThatThrownBy(
                        () ->
                                FunctionCall.of(
                                        new Welcome(),
                                        EVENT.replace("{\"invitation\": \"ABCD1234\"}", "{}")))
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage("No invitation");
    }

    @Test
    void attributes_and_metadata_are_read() {
        PostConfirmationEvent event = event(EVENT);

        assertThat(event.userAttributes().userStatus()).contains("CONFIRMED");
        assertThat(event.clientMetadata().find("invitation")).contains("ABCD1234");
    }

    @Test
    void metadata_that_is_null_or_absent_reads_as_empty() {
        assertThat(event(EVENT.replace("{\"invitation\": \"ABCD1234\"}", "null")).clientMetadata())
                .matches(metadata -> metadata.isEmpty());
        assertThat(event(EVENT.replace("\"clientMetadata\"", "\"other\"")).clientMetadata())
                .matches(metadata -> metadata.isEmpty());
    }
}
