package io.github.cognitotriggers.testkit.docs;

import static io.github.cognitotriggers.TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_SIGN_UP;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.testkit.CallResult;
import io.github.cognitotriggers.testkit.CognitoExtension;
import io.github.cognitotriggers.testkit.TestPool;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationTest {

    @RegisterExtension
    static final CognitoExtension cognito =
            CognitoExtension.builder()
                    .trigger(Trigger.PRE_SIGN_UP, new InviteOnly(Set.of("ACME2026")))
                    .trigger(Trigger.POST_CONFIRMATION, (in, out, context) -> in.transferTo(out))
                    .perTest();

    @Test
    void whoever_is_invited_is_in_at_once(TestPool pool) {
        CallResult result =
                pool.signUp(
                        "mary",
                        userAttribute("email", "mary@example.com"),
                        clientMetadata("invitation", "ACME2026"));

        assertThat(result)
                .fired(PRE_SIGN_UP_SIGN_UP, POST_CONFIRMATION_CONFIRM_SIGN_UP)
                .sentNothing()
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .received(clientMetadata("invitation", "ACME2026"))
                .receivedNoValidationData()
                .answered("autoConfirmUser", true);
    }

    @Test
    void nobody_else_signs_up(TestPool pool) {
        assertThat(pool.signUp("john", clientMetadata("invitation", "GUESSED1")))
                .rejectedWith(
                        "UserLambdaValidationException",
                        "PreSignUp failed with error This invitation is not valid.");
    }
}
