package io.github.cognitotriggers.testkit.docs;

import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.PreSignUpAnswer;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.testkit.Events;
import io.github.cognitotriggers.testkit.HandlerResult;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneEventTest {

    private final InviteOnly function = new InviteOnly(Set.of("ACME2026"));

    @Test
    void an_invitation_confirms() {
        HandlerResult<PreSignUpAnswer> result =
                Events.preSignUp().clientMetadata("invitation", "ACME2026").invoke(function);

        assertThat(result.answer().autoConfirmUser()).isTrue();
    }

    @Test
    void administrators_need_one_too() {
        HandlerResult<PreSignUpAnswer> result =
                Events.preSignUp()
                        .source(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER)
                        .invoke(function);

        assertThat(result)
                .eventHas("/callerContext/clientId", "CLIENT_ID_NOT_APPLICABLE")
                .rejectedWith(
                        "UserLambdaValidationException",
                        "PreSignUp failed with error This invitation is not valid.");
    }

    @Test
    void the_event_by_itself() {
        PreSignUpEvent event = Events.preSignUp().userAttribute("locale", "fr").build();

        assertThat(event.userAttributes().locale()).contains("fr");
    }
}
