package io.github.cognitotriggers.preauthentication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;

class PreAuthenticationHandlerTest {

    private static final String EVENT =
            """
            { "version": "1", "triggerSource" : "PreAuthentication_Authentication", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
              "request": {"userAttributes": {"email": "canary@example.com"},
                "validationData": {"tenant": "canary"}, "userNotFound": false, "future": [1.0e+2]},
              "response": { } }
            """;

    private static final class OneTenant extends PreAuthenticationHandler {
        @Override
        protected void handle(PreAuthenticationEvent event, TriggerContext context) {
            if (!event.validationData().find("tenant").orElse("").equals("canary")) {
                throw new TriggerRejectedException("You cannot sign in here.");
            }
        }
    }

    private static PreAuthenticationEvent event(String json) {
        return PreAuthenticationEvent.fromJson(json.getBytes(UTF_8));
    }

    @Test
    void what_lets_the_sign_in_go_on_is_the_event_as_it_came() {
        assertThat(FunctionCall.of(new OneTenant(), EVENT).answer()).isEqualTo(EVENT);
    }

    @Test
    void a_rejection_leaves_with_its_text() {
        assertThatThrownBy(
                        () ->
                                FunctionCall.of(
                                        new OneTenant(), EVENT.replace("\"tenant\"", "\"x\"")))
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage("You cannot sign in here");
    }

    @Test
    void an_event_of_another_trigger_is_refused() {
        assertThatThrownBy(
                        () ->
                                FunctionCall.of(
                                        new OneTenant(),
                                        EVENT.replace("PreAuthentication_", "PostAuthentication_")))
                .isInstanceOf(TriggerFailedException.class);
    }

    @Test
    void every_member_is_read() {
        PreAuthenticationEvent event = event(EVENT);

        assertThat(event.triggerSource())
                .isEqualTo(TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION);
        assertThat(event.userAttributes().email()).contains("canary@example.com");
        assertThat(event.validationData().find("tenant")).contains("canary");
        assertThat(event.userNotFound()).contains(false);
        assertThat(
                        event(EVENT.replace("\"userNotFound\": false", "\"userNotFound\": true"))
                                .userNotFound())
                .contains(true);
    }

    @Test
    void absent_members_read_as_nothing() {
        PreAuthenticationEvent event =
                event("{\"triggerSource\":\"PreAuthentication_Authentication\",\"request\":{}}");

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.validationData().isEmpty()).isTrue();
        assertThat(event.userNotFound()).isEmpty();
    }

    @Test
    void null_members_read_as_nothing() {
        PreAuthenticationEvent event =
                event(
                        """
                        {"triggerSource":"PreAuthentication_Authentication",
                         "request":{"userAttributes":null,"validationData":null,"userNotFound":null}}\
                        """);

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.validationData().isEmpty()).isTrue();
        assertThat(event.userNotFound()).isEmpty();
    }

    @Test
    void a_member_of_another_type_is_named() {
        PreAuthenticationEvent event =
                event(EVENT.replace("\"userNotFound\": false", "\"userNotFound\": \"no\""));

        assertThatThrownBy(event::userNotFound)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "event.request.userNotFound must be a boolean, not a string");
    }

    @Test
    void a_later_change_of_the_array_does_not_reach_the_event() {
        byte[] json = EVENT.getBytes(UTF_8);
        PreAuthenticationEvent event = PreAuthenticationEvent.fromJson(json);
        json[EVENT.indexOf("canary@")] = 'X';

        assertThat(event.userAttributes().email()).contains("canary@example.com");
    }

    @Test
    void toString_shows_no_value() {
        assertThat(event(EVENT).toString()).contains("validationData").doesNotContain("canary");
    }
}
