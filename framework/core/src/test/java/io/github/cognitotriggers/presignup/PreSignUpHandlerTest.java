package io.github.cognitotriggers.presignup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerRejectedException;
import org.junit.jupiter.api.Test;

class PreSignUpHandlerTest {

    private static final String EVENT =
            """
            { "version": "1", "triggerSource" : "PreSignUp_SignUp", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
              "request": {"userAttributes": {"email": "mary@example.com"}, "validationData": null,
                "clientMetadata": {"invitation": "ABCD1234"}, "future": [1.0e+2]},
              "response": {"autoConfirmUser": false, "autoVerifyEmail": false,  "autoVerifyPhone": false, "new": 1e2} }
            """;

    private static final String WITHOUT_ATTRIBUTES =
            EVENT.replace("{\"email\": \"mary@example.com\"}", "{}");

    private static final class InviteOnly extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            if (event.clientMetadata().find("invitation").isEmpty()) {
                throw new TriggerRejectedException("NO_INVITATION", "You need an invitation.");
            }
            return PreSignUpResponse.builder().autoConfirmUser(true).autoVerifyEmail(true).build();
        }
    }

    @Test
    void only_the_members_that_were_set_change() {
        FunctionCall call = FunctionCall.of(new InviteOnly(), EVENT);

        assertThat(call.answer())
                .isEqualTo(
                        EVENT.replace(
                                "{\"autoConfirmUser\": false, \"autoVerifyEmail\": false, "
                                        + " \"autoVerifyPhone\": false, \"new\": 1e2}",
                                "{\"autoConfirmUser\":true,\"autoVerifyEmail\":true,\"autoVerifyPhone\":"
                                    + " false,\"new\": 1e2}"));
    }

    @Test
    void a_rejection_leaves_with_its_text() {
        assertThatThrownBy(
                        () ->
                                FunctionCall.of(
                                        new InviteOnly(), EVENT.replace("invitation", "other")))
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage("[NO_INVITATION] You need an invitation")
                .hasNoCause();
    }

    @Test
    void an_empty_response_leaves_the_event_as_it_came() {
        assertThat(FunctionCall.of(answering(PreSignUpResponse.unchanged()), EVENT).answer())
                .isEqualTo(EVENT);
    }

    @Test
    void a_member_that_is_false_is_written() {
        PreSignUpResponse response =
                PreSignUpResponse.builder()
                        .autoConfirmUser(false)
                        .autoVerifyEmail(false)
                        .autoVerifyPhone(false)
                        .build();

        assertThat(FunctionCall.of(answering(response), WITHOUT_ATTRIBUTES).answer())
                .contains(
                        "{\"autoConfirmUser\":false,\"autoVerifyEmail\":false,"
                                + "\"autoVerifyPhone\":false,\"new\": 1e2}");
    }

    @Test
    void auto_verify_needs_the_attribute() {
        assertRefused(
                PreSignUpResponse.builder().autoVerifyEmail(true).build(),
                "autoVerifyEmail needs the attribute email, which this user does not have");
        assertRefused(
                PreSignUpResponse.builder().autoVerifyPhone(true).build(),
                "autoVerifyPhone needs the attribute phone_number, which this user does not have");
    }

    @Test
    void auto_verify_passes_with_the_attribute() {
        String event =
                EVENT.replace("\"email\":", "\"phone_number\": \"+12065550100\", \"email\":");
        PreSignUpResponse response =
                PreSignUpResponse.builder().autoVerifyEmail(true).autoVerifyPhone(true).build();

        assertThat(FunctionCall.of(answering(response), event).answer())
                .contains("\"autoVerifyEmail\":true,\"autoVerifyPhone\":true");
    }

    @Test
    void auto_verify_needs_nothing_where_cognito_ignores_it() {
        String event = WITHOUT_ATTRIBUTES.replace("PreSignUp_SignUp", "PreSignUp_AdminCreateUser");
        PreSignUpResponse response =
                PreSignUpResponse.builder().autoVerifyEmail(true).autoVerifyPhone(true).build();

        assertThat(FunctionCall.of(answering(response), event).answer())
                .contains("\"autoVerifyEmail\":true,\"autoVerifyPhone\":true");
    }

    private static PreSignUpHandler answering(PreSignUpResponse response) {
        return new PreSignUpHandler() {
            @Override
            protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
                return response;
            }
        };
    }

    private static void assertRefused(PreSignUpResponse response, String rule) {
        RecordingContext lambda = new RecordingContext();

        assertThatThrownBy(() -> FunctionCall.call(answering(response), WITHOUT_ATTRIBUTES, lambda))
                .isInstanceOf(TriggerFailedException.class);
        assertThat(lambda.log()).contains("message=\"PreSignUp failed: " + rule + "\"");
    }
}
