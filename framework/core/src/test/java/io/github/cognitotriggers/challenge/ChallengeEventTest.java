package io.github.cognitotriggers.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeEventTest {

    @Nested
    class Define {

        @Test
        void reads_the_users_attributes() {
            assertThat(define("{'userAttributes': {'sub': 's1'}}").userAttributes().sub())
                    .hasValue("s1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'userAttributes': null}"})
        void has_no_attributes_where_there_is_no_user(String request) {
            assertThat(define(request).userAttributes().asMap()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{'session': []}", "{}", "{'session': null}"})
        void begins_with_an_empty_session(String request) {
            assertThat(define(request).session()).isEmpty();
        }

        @Test
        void reads_the_session_oldest_first() {
            DefineAuthChallengeEvent event =
                    define(
                            """
                            {'session': [
                              {'challengeName': 'SRP_A', 'challengeResult': true, 'challengeMetadata': null},
                              {'challengeName': 'CUSTOM_CHALLENGE', 'challengeResult': false,
                               'challengeMetadata': 'CODE-1'}]}
                            """);

            assertThat(event.session())
                    .extracting(ChallengeResult::challengeName)
                    .containsExactly(ChallengeName.SRP_A, ChallengeName.CUSTOM_CHALLENGE);
            assertThat(event.session())
                    .extracting(ChallengeResult::challengeResult)
                    .containsExactly(true, false);
            assertThat(event.session().get(1).challengeMetadata()).hasValue("CODE-1");
        }

        @Test
        void does_not_let_the_session_be_changed() {
            DefineAuthChallengeEvent event =
                    define("{'session': [{'challengeName': 'SRP_A', 'challengeResult': true}]}");

            assertThatThrownBy(() -> event.session().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void reads_client_metadata() {
            assertThat(define("{'clientMetadata': {'k': 'v'}}").clientMetadata().find("k"))
                    .hasValue("v");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'clientMetadata': null}"})
        void has_no_client_metadata_when_the_authentication_begins(String request) {
            assertThat(define(request).clientMetadata().isEmpty()).isTrue();
        }

        @Test
        void reads_user_not_found() {
            assertThat(define("{'userNotFound': true}").userNotFound()).hasValue(true);
            assertThat(define("{'userNotFound': false}").userNotFound()).hasValue(false);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'userNotFound': null}"})
        void does_not_know_of_unknown_users_unless_cognito_says_so(String request) {
            assertThat(define(request).userNotFound()).isEmpty();
        }
    }

    @Nested
    class Step {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'challengeName': 'SMS_MFA'}",
                    "{'challengeName': 'SMS_MFA', 'challengeResult': null}"
                })
        void without_a_result_is_not_passed(String entry) {
            assertThat(step(entry).challengeResult()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'challengeName': 'SMS_MFA'}",
                    "{'challengeName': 'SMS_MFA', 'challengeMetadata': null}"
                })
        void may_have_no_metadata(String entry) {
            assertThat(step(entry).challengeMetadata()).isEmpty();
        }

        @Test
        void of_a_newer_kind_keeps_its_name() {
            ChallengeResult step = step("{'challengeName': 'FACE_SCAN', 'challengeResult': true}");

            assertThat(step.challengeName()).isEqualTo(ChallengeName.UNKNOWN);
            assertThat(step.challengeNameValue()).isEqualTo("FACE_SCAN");
        }

        @Test
        void without_a_name_is_an_error() {
            ChallengeResult step = step("{'challengeResult': true}");

            assertThatThrownBy(step::challengeName)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("event.request.session[0].challengeName is missing");
        }

        @Test
        void with_a_result_that_is_text_is_an_error_that_does_not_show_it() {
            ChallengeResult step = step("{'challengeName': 'SRP_A', 'challengeResult': 'c4n4ry'}");

            assertThatThrownBy(step::challengeResult)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "event.request.session[0].challengeResult must be a boolean, not a"
                                    + " string")
                    .hasMessageNotContaining("c4n4ry");
        }

        @Test
        void that_is_no_object_is_an_error() {
            DefineAuthChallengeEvent event = define("{'session': [null]}");

            assertThatThrownBy(event::session)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("event.request.session[0] must be an object, not null");
        }

        @Test
        void shows_no_value() {
            assertThat(
                            step("{'challengeName': 'c4n4ry', 'challengeMetadata': 'c4n4ry'}")
                                    .toString())
                    .isEqualTo("ChallengeResult{challengeName, challengeMetadata}");
        }

        private ChallengeResult step(String entry) {
            return define("{'session': [" + entry + "]}").session().get(0);
        }
    }

    @Nested
    class Create {

        @Test
        void reads_what_define_asked_for() {
            CreateAuthChallengeEvent event = create("{'challengeName': 'CUSTOM_CHALLENGE'}");

            assertThat(event.challengeName()).isEqualTo(ChallengeName.CUSTOM_CHALLENGE);
            assertThat(event.challengeNameValue()).isEqualTo("CUSTOM_CHALLENGE");
        }

        @Test
        void keeps_a_name_that_it_does_not_know() {
            CreateAuthChallengeEvent event = create("{'challengeName': 'RIDDLE'}");

            assertThat(event.challengeName()).isEqualTo(ChallengeName.UNKNOWN);
            assertThat(event.challengeNameValue()).isEqualTo("RIDDLE");
        }

        @Test
        void needs_a_challenge_name() {
            assertThatThrownBy(() -> create("{}").challengeName())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("event.request.challengeName is missing");
            assertThatThrownBy(() -> create("{'challengeName': null}").challengeName())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("event.request.challengeName is null");
        }

        @Test
        void reads_the_users_attributes() {
            assertThat(create("{'userAttributes': {'email': 'e'}}").userAttributes().email())
                    .hasValue("e");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{'session': []}", "{}", "{'session': null}"})
        void begins_with_an_empty_session(String request) {
            assertThat(create(request).session()).isEmpty();
        }

        @Test
        void finds_the_metadata_of_its_earlier_rounds() {
            assertThat(
                            create(
                                            "{'session': [{'challengeName': 'CUSTOM_CHALLENGE',"
                                                    + " 'challengeResult': false,"
                                                    + " 'challengeMetadata': 'CODE-1'}]}")
                                    .session()
                                    .get(0)
                                    .challengeMetadata())
                    .hasValue("CODE-1");
        }

        @Test
        void reads_client_metadata() {
            assertThat(create("{'clientMetadata': {'k': 'v'}}").clientMetadata().find("k"))
                    .hasValue("v");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'clientMetadata': null}"})
        void has_no_client_metadata_in_the_first_round(String request) {
            assertThat(create(request).clientMetadata().isEmpty()).isTrue();
        }

        @Test
        void reads_user_not_found() {
            assertThat(create("{'userNotFound': true}").userNotFound()).hasValue(true);
            assertThat(create("{'userNotFound': null}").userNotFound()).isEmpty();
            assertThat(create("{}").userNotFound()).isEmpty();
        }
    }

    @Nested
    class Verify {

        @Test
        void reads_the_private_parameters_in_order() {
            assertThat(
                            verify("{'privateChallengeParameters': {'z': '1', 'a': '2'}}")
                                    .privateChallengeParameters())
                    .containsExactly(entry("z", "1"), entry("a", "2"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'privateChallengeParameters': null}"})
        void may_have_no_private_parameters(String request) {
            assertThat(verify(request).privateChallengeParameters()).isEmpty();
        }

        @Test
        void reads_the_answer() {
            assertThat(verify("{'challengeAnswer': '123456'}").challengeAnswer())
                    .isEqualTo("123456");
            assertThat(verify("{'challengeAnswer': ''}").challengeAnswer()).isEmpty();
        }

        @Test
        void needs_an_answer() {
            assertThatThrownBy(() -> verify("{}").challengeAnswer())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("event.request.challengeAnswer is missing");
            assertThatThrownBy(() -> verify("{'challengeAnswer': null}").challengeAnswer())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("event.request.challengeAnswer is null");
        }

        @Test
        void takes_no_object_for_an_answer() {
            assertThatThrownBy(() -> verify("{'challengeAnswer': {'c4n4ry': 1}}").challengeAnswer())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("event.request.challengeAnswer must be a string")
                    .hasMessageNotContaining("c4n4ry");
        }

        @Test
        void reads_the_users_attributes() {
            assertThat(verify("{'userAttributes': {'email': 'e'}}").userAttributes().email())
                    .hasValue("e");
        }

        @Test
        void reads_client_metadata() {
            assertThat(verify("{'clientMetadata': {'k': 'v'}}").clientMetadata().find("k"))
                    .hasValue("v");
            assertThat(verify("{'clientMetadata': null}").clientMetadata().isEmpty()).isTrue();
            assertThat(verify("{}").clientMetadata().isEmpty()).isTrue();
        }

        @Test
        void reads_user_not_found() {
            assertThat(verify("{'userNotFound': true}").userNotFound()).hasValue(true);
            assertThat(verify("{'userNotFound': null}").userNotFound()).isEmpty();
            assertThat(verify("{}").userNotFound()).isEmpty();
        }
    }

    @Test
    void no_event_shows_a_value() {
        String request =
                """
                {'userAttributes': {'email': 'c4n4ry'}, 'clientMetadata': {'k': 'c4n4ry'},
                 'challengeName': 'c4n4ry', 'challengeAnswer': 'c4n4ry', 'userNotFound': true,
                 'privateChallengeParameters': {'code': 'c4n4ry'},
                 'session': [{'challengeName': 'c4n4ry', 'challengeMetadata': 'c4n4ry'}]}
                """;

        assertThat(define(request).toString()).contains("session").doesNotContain("c4n4ry");
        assertThat(create(request).toString()).contains("session").doesNotContain("c4n4ry");
        assertThat(verify(request).toString()).contains("challengeAnswer").doesNotContain("c4n4ry");
        assertThat(define(request).session().toString()).doesNotContain("c4n4ry");
    }

    private static DefineAuthChallengeEvent define(String request) {
        return DefineAuthChallengeEvent.fromJson(
                ChallengeEvents.defineEvent(quoted(request), "{}").getBytes(UTF_8));
    }

    private static CreateAuthChallengeEvent create(String request) {
        return CreateAuthChallengeEvent.fromJson(
                ChallengeEvents.createEvent(quoted(request), "{}").getBytes(UTF_8));
    }

    private static VerifyAuthChallengeEvent verify(String request) {
        return VerifyAuthChallengeEvent.fromJson(
                ChallengeEvents.verifyEvent(quoted(request), "{}").getBytes(UTF_8));
    }

    /** Requests are written with single quotes, which Java need not escape. */
    private static String quoted(String request) {
        return request.replace('\'', '"');
    }
}
