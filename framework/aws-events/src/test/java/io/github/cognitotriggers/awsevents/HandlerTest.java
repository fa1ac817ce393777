package io.github.cognitotriggers.awsevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import org.junit.jupiter.api.Test;

/** A function whose methods are those of a handler from before, and what is generated for it. */
class HandlerTest {

    private static final String SIGN_UP =
            Events.of(
                    "PreSignUp_SignUp",
                    "{'userAttributes': {}, 'clientMetadata': {'invitation': 'canary'}}",
                    "{'autoConfirmUser': false, 'autoVerifyEmail': null}");

    static class Before extends CognitoTriggerHandler {

        boolean knowsWhatItDoes = true;

        CognitoUserPoolPreSignUpEvent invited(CognitoUserPoolPreSignUpEvent event) {
            if (event.getRequest().getClientMetadata().containsKey("invitation")) {
                event.getResponse().setAutoConfirmUser(true);
            }
            event.getResponse().setAutoVerifyEmail(!knowsWhatItDoes);
            return event;
        }

        CognitoUserPoolPostConfirmationEvent welcome(CognitoUserPoolPostConfirmationEvent event) {
            event.setUserName("changed");
            return event;
        }

        @Override
        protected TriggerRoutes routes() {
            return new Routes(this);
        }
    }

    private static final class Routes extends TriggerRoutes {

        private final Before triggers;

        Routes(Before triggers) {
            super("Before", Trigger.PRE_SIGN_UP, Trigger.POST_CONFIRMATION);
            this.triggers = triggers;
        }

        @Override
        protected Object read(Trigger trigger, TriggerEnvelope envelope) {
            return trigger == Trigger.PRE_SIGN_UP
                    ? new PreSignUpEvent(envelope)
                    : new PostConfirmationEvent(envelope);
        }

        @Override
        protected int find(Trigger trigger, Object event) {
            return trigger == Trigger.PRE_SIGN_UP ? 0 : 1;
        }

        @Override
        protected Object call(int route, Object event, TriggerContext context) {
            if (route == 0) {
                PreSignUpEvent typed = (PreSignUpEvent) event;
                return AwsPreSignUp.response(triggers.invited(AwsPreSignUp.event(typed)), typed);
            }
            triggers.welcome(AwsPostConfirmation.event((PostConfirmationEvent) event));
            return TriggerResponse.none();
        }

        @Override
        protected String method(int route) {
            return route == 0 ? "invited" : "welcome";
        }

        @Override
        protected String condition(int route) {
            return "";
        }
    }

    @Test
    void what_the_method_set_is_in_the_answer_and_nothing_else_changed() {
        assertThat(FunctionCall.of(new Before(), SIGN_UP).answer())
                .isEqualTo(
                        SIGN_UP.replace(
                                "{\"autoConfirmUser\": false, \"autoVerifyEmail\": null}",
                                "{\"autoConfirmUser\":true,\"autoVerifyEmail\": null}"));
    }

    @Test
    void what_a_method_without_a_response_returns_is_not_looked_at() {
        String event = Events.of("PostConfirmation_ConfirmSignUp", "{}", "{}");

        assertThat(FunctionCall.of(new Before(), event).answer()).isEqualTo(event);
    }

    @Test
    void a_bad_answer_fails_with_its_rule_in_the_log_and_no_value() {
        RecordingContext lambda = new RecordingContext();
        Before function = new Before();
        function.knowsWhatItDoes = false;

        assertThatThrownBy(() -> FunctionCall.call(function, SIGN_UP, lambda))
                .isInstanceOf(TriggerFailedException.class);
        assertThat(lambda.log())
                .contains("autoVerifyEmail needs the attribute email")
                .contains("Before.invited")
                .doesNotContain("canary");
    }
}
