package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function does with routes as the annotation processor makes them. */
class TriggerRoutesTest {

    private final List<String> called = new ArrayList<>();
    private final SignUpRoutes signUp = new SignUpRoutes();

    @Test
    void the_method_is_called_whose_route_is_found_and_the_log_says_which_and_why() {
        EngineCall call = call("PreSignUp_SignUp");

        assertThat(call.answer()).endsWith("\"response\":{\"answer\":\"invited\"}}");
        assertThat(called).containsExactly("SignUpTriggers.invited");
        assertThat(call.summary())
                .contains(
                        " route=SignUpTriggers.invited condition=\"source = SIGN_UP\" outcome=ok ");
    }

    @Test
    void an_unconditional_route_has_no_condition_in_the_log() {
        assertThat(call("PostConfirmation_ConfirmSignUp").summary())
                .contains(" route=SignUpTriggers.welcome outcome=continued ");
    }

    @Test
    void an_event_that_passes_goes_back_as_it_came_without_a_call() {
        EngineCall call = call("PreSignUp_AdminCreateUser");

        assertThat(call.answer()).isEqualTo(event("PreSignUp_AdminCreateUser"));
        assertThat(called).isEmpty();
        assertThat(call.lines()).hasSize(1);
        assertThat(call.summary()).contains(" route= outcome=passed ");
    }

    @Test
    void an_event_for_no_method_is_refused_and_logged() {
        EngineCall call = call("PreSignUp_ExternalProvider").leavesNeutral();

        assertThat(called).isEmpty();
        assertThat(call.firstLine())
                .isEqualTo(
                        "level=ERROR requestId=request-1 message=\"SignUp has methods for"
                            + " PreSignUp, but the conditions of none hold for this event of"
                            + " PreSignUp_ExternalProvider. Add a method without conditions, or say"
                            + " with @CognitoTriggers(unmatched) what becomes of such events\"");
        assertThat(call.summary()).contains(" route= outcome=unmatched ");
    }

    @ParameterizedTest
    @CsvSource({
        "DefineAuthChallenge_New, '\"issueTokens\":false,\"failAuthentication\":true'",
        "VerifyAuthChallengeResponse_New, '\"answerCorrect\":false'"
    })
    void where_an_answer_can_refuse_no_exception_does(String source, String refusal) {
        assertThat(call(source).answer()).endsWith("\"response\":{" + refusal + "}}");
    }

    @Test
    void a_failure_that_is_to_be_survived_is_logged_and_leaves_the_event_as_it_came() {
        EngineCall call = call("PostConfirmation_ConfirmSignUp");

        assertThat(call.answer()).isEqualTo(event("PostConfirmation_ConfirmSignUp"));
        assertThat(call.firstLine())
                .startsWith(
                        "level=ERROR requestId=request-1 message=\"SignUpTriggers.welcome failed,"
                                + " and the event goes back as it came: no mail today\"");
    }

    @Test
    void an_error_is_not_survived() {
        signUp.failure = new StackOverflowError();

        assertThat(call("PostConfirmation_ConfirmSignUp").thrown()).isSameAs(signUp.failure);
    }

    @Test
    void the_routes_of_several_classes_make_one_function() {
        MessageRoutes messages = new MessageRoutes("Messages");
        TriggerRoutes joined = CognitoTriggerHandler.routesOf(signUp, messages);

        assertThat(call(joined, "CustomMessage_SignUp").summary())
                .contains(" route=Messages.other condition=often outcome=ok ");
        assertThat(call(joined, "PreSignUp_SignUp").summary())
                .contains(" route=SignUpTriggers.invited condition=\"source = SIGN_UP\" ");
        assertThat(joined.continuesOnError(joined.find(Trigger.CUSTOM_MESSAGE, ""))).isFalse();
        assertThat(joined.find(Trigger.DEFINE_AUTH_CHALLENGE, "")).isEqualTo(TriggerRoutes.REFUSED);
        assertThatThrownBy(() -> joined.find(Trigger.USER_MIGRATION, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No such route: USER_MIGRATION");
    }

    @Test
    void two_classes_for_one_trigger_fail_where_they_are_given() {
        assertThatThrownBy(
                        () ->
                                new SignUp(
                                        Set.of(
                                                new MessageRoutes("Messages"),
                                                new MessageRoutes("Letters"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Two handlers for the trigger CustomMessage: ")
                .hasMessageContaining("Messages")
                .hasMessageContaining("Letters");
        assertThatThrownBy(() -> new SignUp(Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A function needs at least one handler");
    }

    @Test
    void a_function_without_routes_says_how_to_give_it_some() {
        CognitoTriggerHandler none = new CognitoTriggerHandler() {};

        assertThat(call(none, "PreSignUp_SignUp").leavesNeutral().firstLine())
                .contains("no routes; override it, or give a Set<TriggerRoutes> to super(...)");
    }

    @Test
    void a_condition_on_a_variable_that_is_not_set_names_it() {
        assertThat(TriggerRoutes.variable("PATH")).isEqualTo(System.getenv("PATH"));
        assertThatThrownBy(() -> TriggerRoutes.variable("NO_SUCH_CLIENT_ID"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The environment variable NO_SUCH_CLIENT_ID, which the clientId of a route"
                                + " names, is not set");
    }

    private EngineCall call(String source) {
        return call(signUp, source);
    }

    private static EngineCall call(TriggerRoutes routes, String source) {
        return call(new SignUp(Set.of(routes)), source);
    }

    private static EngineCall call(CognitoTriggerHandler function, String source) {
        return EngineCall.of(function, event(source).getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String source) {
        return "{\"version\":\"1\",\"triggerSource\":\""
                + source
                + "\",\"userName\":\"mary\",\"request\":{},\"response\":{}}";
    }

    private static final class SignUp extends CognitoTriggerHandler {
        SignUp(Set<TriggerRoutes> routes) {
            super(routes);
        }
    }

    /** As it would be generated. */
    private final class SignUpRoutes extends TriggerRoutes {

        private static final int INVITED = 0;
        private static final int WELCOME = 1;

        Throwable failure = new IllegalStateException("no mail today");

        SignUpRoutes() {
            super(
                    "SignUpTriggers",
                    Trigger.PRE_SIGN_UP,
                    Trigger.POST_CONFIRMATION,
                    Trigger.DEFINE_AUTH_CHALLENGE,
                    Trigger.VERIFY_AUTH_CHALLENGE);
        }

        @Override
        protected Object read(Trigger trigger, TriggerEnvelope envelope) {
            return new AnyFunction.AnyEvent(envelope);
        }

        @Override
        protected int find(Trigger trigger, Object event) {
            return switch (trigger.configName()) {
                case "PreSignUp" -> findPreSignUp((TriggerEvent) event);
                case "PostConfirmation" -> WELCOME;
                default -> REFUSED;
            };
        }

        private int findPreSignUp(TriggerEvent event) {
            return switch (event.triggerSourceValue()) {
                case "PreSignUp_SignUp" -> INVITED;
                case "PreSignUp_AdminCreateUser" -> PASSES;
                default -> REFUSED;
            };
        }

        @Override
        protected Object call(int route, Object event, TriggerContext context) throws Exception {
            called.add(context.route());
            if (route == WELCOME) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (Exception) failure;
            }
            return new AnyFunction.Answer("invited");
        }

        @Override
        protected String method(int route) {
            return route == INVITED ? "invited" : "welcome";
        }

        @Override
        protected String condition(int route) {
            return route == INVITED ? "source = SIGN_UP" : "";
        }

        @Override
        protected boolean continuesOnError(int route) {
            return route == WELCOME;
        }
    }

    private static final class MessageRoutes extends TriggerRoutes {

        MessageRoutes(String name) {
            super(name, Trigger.CUSTOM_MESSAGE);
        }

        @Override
        protected Object read(Trigger trigger, TriggerEnvelope envelope) {
            return new AnyFunction.AnyEvent(envelope);
        }

        @Override
        protected int find(Trigger trigger, Object event) {
            return 7;
        }

        @Override
        protected Object call(int route, Object event, TriggerContext context) {
            return TriggerResponse.none();
        }

        @Override
        protected String method(int route) {
            return route == 7 ? "other" : "";
        }

        @Override
        protected String condition(int route) {
            return "often";
        }
    }
}
