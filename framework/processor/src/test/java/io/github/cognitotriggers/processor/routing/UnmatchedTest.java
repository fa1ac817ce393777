package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Trigger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of events that no method takes. */
class UnmatchedTest {

    private static final String REFUSED = "unmatched";
    private static final String PASSED = "passed";

    /** Those whose annotation has a source. */
    static Stream<TriggerTypes> withSources() {
        return Stream.of(TriggerTypes.values()).filter(types -> types.sources().size() > 1);
    }

    @ParameterizedTest
    @MethodSource("withSources")
    void an_event_of_a_source_that_no_method_names_passes_except_to_senders(TriggerTypes types) {
        String expected = isSender(types) ? REFUSED : PASSED;
        String conditions = "source = " + types.sources().get(0);

        assertThat(call("", types, conditions, other(types))).isEqualTo(expected);
        assertThat(call("unmatched = Unmatched.PASS", types, conditions, other(types)))
                .isEqualTo(PASSED);
        assertThat(call("unmatched = Unmatched.REFUSE", types, conditions, other(types)))
                .isEqualTo(REFUSED);
        assertThat(call("", types, conditions, SampleEvent.of(types.sources().get(0).value())))
                .startsWith("Triggers.method [source = ");
    }

    @ParameterizedTest
    @EnumSource
    void an_event_of_a_source_with_methods_whose_conditions_do_not_hold_is_refused(
            TriggerTypes types) {
        SampleEvent event = SampleEvent.of(types.sources().get(0).value());
        String conditions = "clientId = \"web\"";

        assertThat(call("", types, conditions, event)).isEqualTo(REFUSED);
        assertThat(call("unmatched = Unmatched.REFUSE", types, conditions, event))
                .isEqualTo(REFUSED);
        assertThat(call("unmatched = Unmatched.PASS", types, conditions, event))
                .isEqualTo(decides(types) ? REFUSED : PASSED);
        assertThat(call("", types, conditions, event.clientId("web")))
                .startsWith("Triggers.method [clientId = web] ");
    }

    @Test
    void a_source_newer_than_the_processor_goes_to_methods_without_one() {
        SampleEvent event = SampleEvent.of("CustomMessage_New");
        RoutedFunction function =
                RoutedFunction.of(
                        method(TriggerTypes.CUSTOM_MESSAGE, "source = CUSTOM_MESSAGE_SIGN_UP")
                                + method(TriggerTypes.CUSTOM_MESSAGE, "")
                                        .replace("method(", "other("));

        assertThat(function.call(event)).startsWith("Triggers.other ");
    }

    @ParameterizedTest
    @CsvSource({
        "CustomSMSSender_SignUp",
        "CustomSmsSender_SignUp",
    })
    void both_spellings_of_a_source_lead_to_the_same_method(String source) {
        assertThat(
                        call(
                                "",
                                TriggerTypes.CUSTOM_SMS_SENDER,
                                "source = CUSTOM_SMS_SENDER_SIGN_UP",
                                SampleEvent.of(source)))
                .isEqualTo("Triggers.method [source = SIGN_UP] ok");
    }

    @Test
    void the_other_name_of_verify_is_a_source_of_it() {
        assertThat(
                        call(
                                "",
                                TriggerTypes.VERIFY_AUTH_CHALLENGE,
                                "",
                                SampleEvent.of("VerifyAuthChallenge_Authentication")))
                .startsWith("Triggers.method ");
    }

    @Test
    void a_refusal_is_the_answer_where_there_is_one() {
        assertThat(
                        function("", TriggerTypes.DEFINE_AUTH_CHALLENGE, "clientId = \"web\"")
                                .answer(SampleEvent.of("DefineAuthChallenge_Authentication")))
                .endsWith("\"response\":{\"issueTokens\":false,\"failAuthentication\":true}}");
        assertThat(
                        function("", TriggerTypes.VERIFY_AUTH_CHALLENGE, "clientId = \"web\"")
                                .answer(
                                        SampleEvent.of(
                                                "VerifyAuthChallengeResponse_Authentication")))
                .endsWith("\"response\":{\"answerCorrect\":false}}");
    }

    private static boolean isSender(TriggerTypes types) {
        return types == TriggerTypes.CUSTOM_EMAIL_SENDER || types == TriggerTypes.CUSTOM_SMS_SENDER;
    }

    private static boolean decides(TriggerTypes types) {
        Trigger trigger = types.trigger();
        return trigger == Trigger.DEFINE_AUTH_CHALLENGE
                || trigger == Trigger.CREATE_AUTH_CHALLENGE
                || trigger == Trigger.VERIFY_AUTH_CHALLENGE;
    }

    private static SampleEvent other(TriggerTypes types) {
        return SampleEvent.of(types.sources().get(1).value());
    }

    private static String call(
            String policy, TriggerTypes types, String conditions, SampleEvent event) {
        return function(policy, types, conditions).call(event);
    }

    private static RoutedFunction function(String policy, TriggerTypes types, String conditions) {
        return RoutedFunction.of(
                RoutedFunction.STRICT.compile(Sources.function(policy, method(types, conditions))));
    }

    private static String method(TriggerTypes types, String conditions) {
        boolean answers = Sources.hasResponse(types);
        return "@%s(%s)\n%s method(%s event) { %s }\n"
                .formatted(
                        types.simpleName(),
                        conditions,
                        answers ? types.responseName() : "void",
                        types.eventName(),
                        answers ? "throw new TriggerRejectedException(\"no\");" : "");
    }
}
