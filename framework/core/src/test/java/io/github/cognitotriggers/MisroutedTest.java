package io.github.cognitotriggers;

import static io.github.cognitotriggers.EngineCall.EVENT;
import static io.github.cognitotriggers.EngineCall.errorLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An event of a trigger that the function has no route for. */
class MisroutedTest {

    private static final class Function extends AnyFunction {
        Function() {
            super(
                    (event, context) -> {
                        throw new AssertionError("must not be called");
                    });
        }
    }

    private static final String ADVICE =
            "; it has routes for PreSignUp. Check the user pool's LambdaConfig";

    @Test
    void define_auth_challenge_fails_the_sign_in() {
        EngineCall call =
                call(
                        "DefineAuthChallenge_Authentication",
                        "{\"challengeName\":null,\"issueTokens\":null,\"failAuthentication\":null}");

        assertThat(call.answer())
                .endsWith(
                        "\"response\":{\"challengeName\":null,\"issueTokens\":false,\"failAuthentication\":true}}");
        isLogged(call, "DefineAuthChallenge_Authentication");
    }

    @Test
    void verify_auth_challenge_takes_no_answer_for_correct() {
        EngineCall call =
                call("VerifyAuthChallengeResponse_Authentication", "{\"answerCorrect\":null}");

        assertThat(call.answer()).endsWith("\"response\":{\"answerCorrect\":false}}");
        isLogged(call, "VerifyAuthChallengeResponse_Authentication");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trigger.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRE_SIGN_UP", "DEFINE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE"})
    void every_other_trigger_fails(Trigger trigger) {
        EngineCall call = call(trigger.sourcePrefix() + "_X", "{}").leavesNeutral();

        isLogged(call, trigger.sourcePrefix() + "_X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewTrigger_SignUp", "PreSignUp", "", "_", "presignup-SignUp"})
    void a_trigger_that_nobody_knows_fails(String source) {
        isLogged(call(source, "{}").leavesNeutral(), source);
    }

    @Test
    void a_source_that_would_break_the_line_is_escaped_and_cut() {
        EngineCall call = call("X\\n" + "x".repeat(1000) + "_SignUp", "{}").leavesNeutral();

        String shown = "X\\u000a" + "x".repeat(62) + "…";
        assertThat(call.firstLine())
                .isEqualTo(errorLine("Function has no route for " + shown + ADVICE));
        assertThat(call.summary())
                .contains(" triggerSource=\"X\\\\u000a" + "x".repeat(62) + "…\" ");
    }

    @Test
    void a_new_source_of_a_known_trigger_is_not_misrouted() {
        AnyFunction function =
                new AnyFunction(
                        (event, context) ->
                                new AnyFunction.Answer(
                                        event.triggerSource() + " " + event.triggerSourceValue()));

        assertThat(EngineCall.of(function, event("PreSignUp_Passkey", "{}")).answer())
                .endsWith("\"response\":{\"answer\":\"UNKNOWN PreSignUp_Passkey\"}}");
    }

    @Test
    void a_function_has_one_route_for_each_trigger() {
        TriggerRoutes one = new Function().routes();
        TriggerRoutes two =
                new AnyFunction(Trigger.CUSTOM_MESSAGE, (event, context) -> TriggerResponse.none())
                        .routes();

        TriggerRoutes both = CognitoTriggerHandler.routesOf(one, two);
        assertThat(both).hasToString("PreSignUp, CustomMessage");
        assertThat(both.serves(Trigger.CUSTOM_MESSAGE)).isTrue();
        assertThat(both.serves(Trigger.USER_MIGRATION)).isFalse();
        assertThatThrownBy(() -> CognitoTriggerHandler.routesOf(both, new Function().routes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Two handlers for the trigger PreSignUp: Handler and Handler. In a"
                                + " function all that handles a trigger is in one class");
    }

    @Test
    void handlers_for_one_trigger_each_make_a_function_for_several() {
        assertThat(
                        CognitoTriggerHandler.routesOf(
                                new Function(),
                                new AnyFunction(
                                        Trigger.USER_MIGRATION,
                                        (event, context) -> TriggerResponse.none())))
                .hasToString("PreSignUp, UserMigration");
        assertThatThrownBy(() -> CognitoTriggerHandler.routesOf(new TriggerRoutes[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A function needs at least one handler");
    }

    private static void isLogged(EngineCall call, String source) {
        assertThat(call.lines()).hasSize(2);
        assertThat(call.firstLine())
                .isEqualTo(errorLine("Function has no route for " + source + ADVICE));
        assertThat(call.summary()).contains(" route= outcome=misrouted ms=0");
    }

    private static EngineCall call(String source, String response) {
        return EngineCall.of(new Function(), event(source, response));
    }

    private static String event(String source, String response) {
        return EVENT.replace("PreSignUp_SignUp", source)
                .replace("\"response\":{}", "\"response\":" + response);
    }
}
