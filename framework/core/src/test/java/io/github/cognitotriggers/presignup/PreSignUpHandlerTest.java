package io.github.cognitotriggers.presignup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
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
}
