package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a user's own unit tests build on. */
class WholeFunctionTest {

    private static final String SIGN_UP =
            """
            {"version":"1","triggerSource":"PreSignUp_SignUp","region":"eu-west-1",
             "userPoolId":"eu-west-1_EXAMPLE","userName":"mary","callerContext":{},
             "request":{"userAttributes":{"email":"mary@example.com"}},
             "response":{"autoConfirmUser":false}}
            """;

    private static final class Confirming extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            return PreSignUpResponse.builder().autoConfirmUser(true).build();
        }
    }

    @Test
    void a_test_can_call_a_function_without_a_context() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] event = SIGN_UP.getBytes(StandardCharsets.UTF_8);

        new Confirming().handleRequest(new ByteArrayInputStream(event), answer, null);

        assertThat(answer.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        SIGN_UP.replace("\"autoConfirmUser\":false", "\"autoConfirmUser\":true"));
    }

    @Test
    void an_event_of_another_trigger_is_refused() {
        byte[] event =
                SIGN_UP.replace("PreSignUp_SignUp", "DefineAuthChallenge_Authentication")
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> PreSignUpEvent.fromJson(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "event.triggerSource is one of the trigger DefineAuthChallenge, not of"
                                + " PreSignUp");
    }

    @Test
    void an_event_of_a_newer_source_or_trigger_can_be_read() {
        for (String source : new String[] {"PreSignUp_New", "NewTrigger_New"}) {
            byte[] event =
                    SIGN_UP.replace("PreSignUp_SignUp", source).getBytes(StandardCharsets.UTF_8);

            assertThat(PreSignUpEvent.fromJson(event).triggerSourceValue()).isEqualTo(source);
        }
    }

    @Test
    void responses_are_equal_if_they_set_the_same() {
        assertThat(PreSignUpResponse.builder().autoConfirmUser(true).build())
                .isEqualTo(PreSignUpResponse.builder().autoConfirmUser(true).build())
                .hasSameHashCodeAs(PreSignUpResponse.builder().autoConfirmUser(true).build())
                .isNotEqualTo(PreSignUpResponse.builder().autoConfirmUser(false).build())
                .isNotEqualTo(PreSignUpResponse.unchanged())
                .isNotEqualTo(VerifyAuthChallengeResponse.correct());
        assertThat(VerifyAuthChallengeResponse.correct())
                .isEqualTo(VerifyAuthChallengeResponse.of(true))
                .isNotEqualTo(VerifyAuthChallengeResponse.incorrect());
        assertThat(DefineAuthChallengeResponse.issueTokens())
                .isEqualTo(DefineAuthChallengeResponse.issueTokens())
                .isNotEqualTo(DefineAuthChallengeResponse.failAuthentication());
        assertThat(PreTokenGenerationResponse.builder().claim("tenant", "acme").build())
                .isEqualTo(PreTokenGenerationResponse.builder().claim("tenant", "acme").build())
                .isNotEqualTo(
                        PreTokenGenerationResponse.builder().idTokenClaim("tenant", "acme").build())
                .isNotEqualTo(
                        PreTokenGenerationResponse.builder().claim("tenant", "other").build());
    }

    @Test
    void a_rejection_without_a_text_has_one_of_ours() {
        assertThat(new TriggerRejectedException((String) null))
                .hasMessage("The request was refused");
        assertThat(new TriggerRejectedException("CODE", " "))
                .hasMessage("[CODE] The request was refused");
    }
}
