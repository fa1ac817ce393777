package io.github.cognitotriggers.challenge;

import static io.github.cognitotriggers.challenge.ChallengeEvents.defineEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefineAuthChallengeHandlerTest {

    private static final String FIRST =
            "{\"challengeName\": null, \"issueTokens\": null, \"failAuthentication\": null}";

    private static final String NOTHING_YET = "{\"userAttributes\": {}, \"session\": []}";
    private static final String SRP_BEGUN = session("SRP_A", true);
    private static final String PASSED = session("CUSTOM_CHALLENGE", true);
    private static final String MISSED = session("CUSTOM_CHALLENGE", false);

    @Test
    void a_custom_challenge_is_asked_for() {
        assertThat(answer(DefineAuthChallengeResponse.customChallenge(), NOTHING_YET, FIRST))
                .isEqualTo(
                        defineEvent(
                                NOTHING_YET,
                                "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"issueTokens\":false,"
                                        + "\"failAuthentication\":false}"));
    }

    @Test
    void a_named_challenge_is_asked_for() {
        assertThat(
                        answer(
                                DefineAuthChallengeResponse.challenge("PASSWORD_VERIFIER"),
                                SRP_BEGUN,
                                FIRST))
                .isEqualTo(
                        defineEvent(
                                SRP_BEGUN,
                                "{\"challengeName\":\"PASSWORD_VERIFIER\",\"issueTokens\":false,"
                                        + "\"failAuthentication\":false}"));
    }

    @Test
    void tokens_are_issued_without_a_challenge() {
        assertThat(answer(DefineAuthChallengeResponse.issueTokens(), PASSED, FIRST))
                .isEqualTo(
                        defineEvent(
                                PASSED,
                                "{\"challengeName\":null,\"issueTokens\":true,"
                                        + "\"failAuthentication\":false}"));
    }

    @Test
    void the_authentication_ends_without_a_challenge() {
        assertThat(answer(DefineAuthChallengeResponse.failAuthentication(), MISSED, FIRST))
                .isEqualTo(
                        defineEvent(
                                MISSED,
                                "{\"challengeName\":null,\"issueTokens\":false,"
                                        + "\"failAuthentication\":true}"));
    }

    @Test
    void tokens_that_an_earlier_round_issued_do_not_come_along_with_a_challenge() {
        assertThat(
                        answer(
                                DefineAuthChallengeResponse.customChallenge(),
                                MISSED,
                                "{\"issueTokens\": true, \"failAuthentication\": true}"))
                .isEqualTo(
                        defineEvent(
                                MISSED,
                                "{\"issueTokens\":false,\"failAuthentication\":false,"
                                        + "\"challengeName\":\"CUSTOM_CHALLENGE\"}"));
    }

    @Test
    void the_challenge_of_an_earlier_round_does_not_come_along_with_tokens() {
        assertThat(
                        answer(
                                DefineAuthChallengeResponse.issueTokens(),
                                PASSED,
                                "{\"challengeName\": \"CUSTOM_CHALLENGE\", \"new\": [1.0],"
                                        + " \"issueTokens\": false, \"failAuthentication\": true}"))
                .isEqualTo(
                        defineEvent(
                                PASSED,
                                "{\"challengeName\":null,\"new\": [1.0],"
                                        + "\"issueTokens\":true,\"failAuthentication\":false}"));
    }

    @Test
    void a_response_without_members_gets_all_three() {
        assertThat(answer(DefineAuthChallengeResponse.failAuthentication(), MISSED, "{}"))
                .isEqualTo(
                        defineEvent(
                                MISSED,
                                "{\"challengeName\":null,\"issueTokens\":false,"
                                        + "\"failAuthentication\":true}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_challenge_has_a_name(String name) {
        assertThatThrownBy(() -> DefineAuthChallengeResponse.challenge(name))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("challengeName must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOM_CHALLENGE", "NEW_PASSWORD_REQUIRED"})
    void a_documented_challenge_is_not_worth_a_warning(String name) {
        assertThat(log(DefineAuthChallengeResponse.challenge(name), NOTHING_YET))
                .doesNotContain("WARN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "SRP_A", "FACE_SCAN"})
    void a_challenge_that_define_is_not_known_to_answer_is_warned_about(String name) {
        assertThat(log(DefineAuthChallengeResponse.challenge(name), NOTHING_YET))
                .contains("WARN")
                .contains(
                        "challengeName is none that define auth challenge is known to answer:"
                                + " CUSTOM_CHALLENGE, PASSWORD_VERIFIER, NEW_PASSWORD_REQUIRED");
    }

    @Test
    void the_password_is_asked_for_after_srp_a() {
        DefineAuthChallengeResponse password =
                DefineAuthChallengeResponse.challenge("PASSWORD_VERIFIER");

        assertThat(log(password, SRP_BEGUN)).doesNotContain("WARN");
        assertThat(log(password, MISSED))
                .contains("challengeName PASSWORD_VERIFIER, but the session has no SRP_A");
    }

    @Test
    void tokens_for_a_passed_challenge_are_not_worth_a_warning() {
        assertThat(log(DefineAuthChallengeResponse.issueTokens(), PASSED)).doesNotContain("WARN");
    }

    @Test
    void tokens_for_nothing_are_warned_about() {
        String warning =
                "issueTokens, but the session has no passed challenge other than SRP_A,"
                        + " which proves nothing";

        assertThat(log(DefineAuthChallengeResponse.issueTokens(), NOTHING_YET)).contains(warning);
        assertThat(log(DefineAuthChallengeResponse.issueTokens(), SRP_BEGUN)).contains(warning);
        assertThat(log(DefineAuthChallengeResponse.issueTokens(), MISSED)).contains(warning);
    }

    @Test
    void a_rejection_leaves_with_its_text() {
        assertThatThrownBy(
                        () ->
                                FunctionCall.of(
                                        new DefineAuthChallengeHandler() {
                                            @Override
                                            protected DefineAuthChallengeResponse handle(
                                                    DefineAuthChallengeEvent event,
                                                    TriggerContext context) {
                                                throw new TriggerRejectedException(
                                                        "Come back later.");
                                            }
                                        },
                                        defineEvent(NOTHING_YET, FIRST)))
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage("Come back later");
    }

    @Test
    void an_answer_says_one_thing_only() {
        assertThat(DefineAuthChallengeResponse.issueTokens().issuesTokens()).isTrue();
        assertThat(DefineAuthChallengeResponse.issueTokens().failsAuthentication()).isFalse();
        assertThat(DefineAuthChallengeResponse.issueTokens().challengeName()).isEmpty();

        assertThat(DefineAuthChallengeResponse.failAuthentication().issuesTokens()).isFalse();
        assertThat(DefineAuthChallengeResponse.failAuthentication().failsAuthentication()).isTrue();
        assertThat(DefineAuthChallengeResponse.failAuthentication().challengeName()).isEmpty();

        assertThat(DefineAuthChallengeResponse.customChallenge().issuesTokens()).isFalse();
        assertThat(DefineAuthChallengeResponse.customChallenge().failsAuthentication()).isFalse();
        assertThat(DefineAuthChallengeResponse.customChallenge().challengeName())
                .hasValue("CUSTOM_CHALLENGE");
    }

    @Test
    void an_answer_shows_known_names_only() {
        assertThat(DefineAuthChallengeResponse.customChallenge())
                .hasToString(
                        "DefineAuthChallengeResponse[challengeName=CUSTOM_CHALLENGE,"
                                + " issueTokens=false, failAuthentication=false]");
        assertThat(DefineAuthChallengeResponse.issueTokens())
                .hasToString(
                        "DefineAuthChallengeResponse[challengeName=null, issueTokens=true,"
                                + " failAuthentication=false]");
        assertThat(DefineAuthChallengeResponse.challenge("c4n4ry").toString())
                .doesNotContain("c4n4ry");
    }

    private static String answer(
            DefineAuthChallengeResponse response, String request, String cameWith) {
        return FunctionCall.of(new Answering(response), defineEvent(request, cameWith)).answer();
    }

    private static String log(DefineAuthChallengeResponse response, String request) {
        return FunctionCall.of(new Answering(response), defineEvent(request, FIRST)).log();
    }

    private static String session(String name, boolean result) {
        return "{\"session\": [{\"challengeName\": \""
                + name
                + "\", \"challengeResult\": "
                + result
                + "}]}";
    }

    private static final class Answering extends DefineAuthChallengeHandler {

        private final DefineAuthChallengeResponse response;

        Answering(DefineAuthChallengeResponse response) {
            this.response = response;
        }

        @Override
        protected DefineAuthChallengeResponse handle(
                DefineAuthChallengeEvent event, TriggerContext context) {
            return response;
        }
    }
}
