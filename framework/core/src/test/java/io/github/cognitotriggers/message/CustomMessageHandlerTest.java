package io.github.cognitotriggers.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;

class CustomMessageHandlerTest {

    private static final String RESPONSE =
            "{\"smsMessage\": null,  \"emailMessage\": null, \"emailSubject\": null, \"new\": 1e2}";

    private static final String SIGN_UP =
            """
            { "version": "1", "triggerSource" : "CustomMessage_SignUp", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
              "request": {"userAttributes": {"email": "canary@example.com"}, "codeParameter": "{####}",
                "linkParameter": "{##Click Here##}", "usernameParameter": null,
                "clientMetadata": {"locale": "canary"}},
              "response": RESPONSE }
            """
                    .replace("RESPONSE", RESPONSE);

    private static final String ADMIN_CREATE_USER =
            SIGN_UP.replace("CustomMessage_SignUp", "CustomMessage_AdminCreateUser")
                    .replace(
                            "\"usernameParameter\": null", "\"usernameParameter\": \"{username}\"");

    /** Always answers the same. */
    private static final class Wording extends CustomMessageHandler {

        private final CustomMessageResponse response;

        Wording(CustomMessageResponse.Builder response) {
            this.response = response.build();
        }

        @Override
        protected CustomMessageResponse handle(CustomMessageEvent event, TriggerContext context) {
            return response;
        }
    }

    private static CustomMessageEvent event(String json) {
        return CustomMessageEvent.fromJson(json.getBytes(UTF_8));
    }

    private static CustomMessageResponse.Builder email(String message) {
        return CustomMessageResponse.builder().emailMessage(message);
    }

    private static CustomMessageResponse.Builder sms(String message) {
        return CustomMessageResponse.builder().smsMessage(message);
    }

    private static String answer(CustomMessageResponse.Builder response, String event) {
        return FunctionCall.of(new Wording(response), event).answer();
    }

    /** What the log says when an answer breaks a rule. */
    private static String failure(CustomMessageResponse.Builder response, String event) {
        RecordingContext lambda = new RecordingContext();
        assertThatThrownBy(() -> FunctionCall.call(new Wording(response), event, lambda))
                .isInstanceOf(TriggerFailedException.class);
        return lambda.log();
    }

    @Test
    void all_members_are_written_and_nothing_else_changes() {
        assertThat(
                        answer(
                                CustomMessageResponse.builder()
                                        .emailSubject("Welcome")
                                        .emailMessage("Your code is \"{####}\"")
                                        .smsMessage("Code {####}"),
                                SIGN_UP))
                .isEqualTo(
                        SIGN_UP.replace(
                                RESPONSE,
                                "{\"smsMessage\":\"Code {####}\",\"emailMessage\":\"Your code is"
                                        + " \\\"{####}\\\"\",\"emailSubject\":\"Welcome\",\"new\":"
                                        + " 1e2}"));
    }

    @Test
    void what_is_not_set_goes_back_as_it_came() {
        assertThat(answer(sms("Code {####}"), SIGN_UP))
                .isEqualTo(
                        SIGN_UP.replace("\"smsMessage\": null", "\"smsMessage\":\"Code {####}\"")
                                .replace(",  \"emailMessage\": null, ", ",\"emailMessage\": null,")
                                .replace("null, \"new\": 1e2", "null,\"new\": 1e2"));
    }

    @Test
    void nothing_set_is_the_event_as_it_came() {
        assertThat(answer(CustomMessageResponse.builder(), SIGN_UP)).isEqualTo(SIGN_UP);
        assertThat(CustomMessageResponse.unchanged().emailSubject()).isEmpty();
        assertThat(CustomMessageResponse.unchanged().emailMessage()).isEmpty();
        assertThat(CustomMessageResponse.unchanged().smsMessage()).isEmpty();
    }

    @Test
    void nothing_set_needs_no_placeholder_in_the_event() {
        String event = SIGN_UP.replace("\"codeParameter\": \"{####}\",", "");

        assertThat(answer(CustomMessageResponse.builder(), event)).isEqualTo(event);
        assertThat(answer(CustomMessageResponse.builder().emailSubject("Hi"), event))
                .contains("\"emailSubject\":\"Hi\"");
    }

    @Test
    void an_email_without_code_and_link_is_refused() {
        assertThat(failure(email("Welcome, canary"), SIGN_UP))
                .contains(
                        "emailMessage needs the placeholder that the event names in"
                                + " request.codeParameter, or a link {##words##}")
                .doesNotContain("Welcome, canary");
    }

    @Test
    void an_email_with_a_link_needs_no_code() {
        assertThat(answer(email("Go on {##here##}"), SIGN_UP)).contains("Go on {##here##}");
    }

    @Test
    void a_link_without_words_or_end_is_none() {
        String event = SIGN_UP.replace("\"{####}\"", "\"{code}\"");

        assertThat(failure(email("Go on {####}"), event)).contains("request.codeParameter");
        assertThat(failure(email("Go on {##here"), event)).contains("request.codeParameter");
    }

    @Test
    void the_placeholder_is_the_one_that_the_event_names() {
        String event = SIGN_UP.replace("\"{####}\"", "\"{code}\"");

        assertThat(answer(sms("Code {code}"), event)).contains("Code {code}");
        assertThat(failure(sms("Code {####}"), event)).contains("request.codeParameter");
    }

    @Test
    void a_text_message_needs_the_code_whatever_link_it_has() {
        assertThat(failure(sms("Go on {##here##}"), SIGN_UP))
                .contains(
                        "smsMessage needs the placeholder that the event names in"
                                + " request.codeParameter")
                .doesNotContain("or a link");
    }

    @Test
    void an_invitation_needs_the_user_name_in_the_email() {
        assertThat(answer(email("{username}, {####}"), ADMIN_CREATE_USER))
                .contains("{username}, {####}");
        assertThat(failure(email("Password {####}"), ADMIN_CREATE_USER))
                .contains(
                        "emailMessage needs the placeholder that the event names in"
                                + " request.usernameParameter");
    }

    @Test
    void an_invitation_needs_the_user_name_in_the_text_message() {
        assertThat(answer(sms("{username}, {####}"), ADMIN_CREATE_USER))
                .contains("{username}, {####}");
        assertThat(failure(sms("Password {####}"), ADMIN_CREATE_USER))
                .contains(
                        "smsMessage needs the placeholder that the event names in"
                                + " request.usernameParameter");
    }

    @Test
    void an_invitation_needs_the_code_too() {
        assertThat(failure(email("Hello {username}"), ADMIN_CREATE_USER))
                .contains("request.codeParameter");
    }

    @Test
    void only_an_invitation_needs_the_user_name() {
        String guide =
                SIGN_UP.replace("\"usernameParameter\": null", "\"usernameParameter\": \"None\"");

        assertThat(answer(sms("Code {####}"), guide)).contains("Code {####}");
    }

    @Test
    void an_invitation_whose_event_names_no_user_name_placeholder_passes() {
        String event = SIGN_UP.replace("CustomMessage_SignUp", "CustomMessage_AdminCreateUser");

        assertThat(answer(sms("Code {####}"), event)).contains("Code {####}");
    }

    @Test
    void a_subject_has_1_to_140_characters() {
        assertThat(CustomMessageResponse.builder().emailSubject("a").build().emailSubject())
                .contains("a");
        CustomMessageResponse.builder().emailSubject("a".repeat(140)).build();

        assertThatThrownBy(() -> CustomMessageResponse.builder().emailSubject("").build())
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("emailSubject must have 1 to 140 characters, not 0");
        assertThatThrownBy(
                        () -> CustomMessageResponse.builder().emailSubject("a".repeat(141)).build())
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("emailSubject must have 1 to 140 characters, not 141");
    }

    @Test
    void an_email_has_6_to_20000_characters() {
        assertThat(email("{####}").build().emailMessage()).contains("{####}");
        email("a".repeat(20_000)).build();

        assertThatThrownBy(() -> email("12345").build())
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("emailMessage must have 6 to 20000 characters, not 5");
        assertThatThrownBy(() -> email("a".repeat(20_001)).build())
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("emailMessage must have 6 to 20000 characters, not 20001");
    }

    @Test
    void a_text_message_has_6_to_140_characters() {
        assertThat(sms("{####}").build().smsMessage()).contains("{####}");
        sms("a".repeat(140)).build();

        assertThatThrownBy(() -> sms("12345").build())
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("smsMessage must have 6 to 140 characters, not 5");
        assertThatThrownBy(() -> sms("a".repeat(141)).build())
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("smsMessage must have 6 to 140 characters, not 141");
    }

    @Test
    void a_character_that_Java_needs_two_units_for_counts_once() {
        sms("😀".repeat(140)).build();

        assertThatThrownBy(() -> sms("😀".repeat(5)).build()).hasMessageEndingWith("not 5");
    }

    @Test
    void every_member_of_the_event_is_read() {
        CustomMessageEvent event = event(ADMIN_CREATE_USER);

        assertThat(event.triggerSource()).isEqualTo(TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER);
        assertThat(event.userAttributes().email()).contains("canary@example.com");
        assertThat(event.codeParameter()).isEqualTo("{####}");
        assertThat(event.linkParameter()).contains("{##Click Here##}");
        assertThat(event.usernameParameter()).contains("{username}");
        assertThat(event.clientMetadata().find("locale")).contains("canary");
    }

    @Test
    void absent_members_read_as_nothing() {
        CustomMessageEvent event =
                event("{\"triggerSource\":\"CustomMessage_SignUp\",\"request\":{}}");

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.linkParameter()).isEmpty();
        assertThat(event.usernameParameter()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
        assertThatThrownBy(event::codeParameter)
                .hasMessage("event.request.codeParameter is missing");
    }

    @Test
    void null_members_read_as_nothing() {
        CustomMessageEvent event =
                event(
                        """
                        {"triggerSource":"CustomMessage_SignUp","request":{"userAttributes":null,
                         "codeParameter":null,"linkParameter":null,"usernameParameter":null,"clientMetadata":null}}\
                        """);

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.linkParameter()).isEmpty();
        assertThat(event.usernameParameter()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
        assertThatThrownBy(event::codeParameter).hasMessage("event.request.codeParameter is null");
    }

    @Test
    void toString_of_the_event_shows_no_value() {
        assertThat(event(SIGN_UP).toString()).contains("codeParameter").doesNotContain("canary");
    }

    @Test
    void toString_of_the_response_names_what_is_set_and_shows_no_value() {
        assertThat(CustomMessageResponse.unchanged()).hasToString("CustomMessageResponse[]");
        assertThat(sms("canary {####}").build()).hasToString("CustomMessageResponse[smsMessage]");
        assertThat(sms("canary {####}").emailSubject("canary").emailMessage("canary").build())
                .hasToString("CustomMessageResponse[emailSubject, emailMessage, smsMessage]");
    }
}
