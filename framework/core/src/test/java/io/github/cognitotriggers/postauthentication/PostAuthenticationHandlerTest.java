package io.github.cognitotriggers.postauthentication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;

class PostAuthenticationHandlerTest {

    private static final String EVENT =
            """
            { "version": "1", "triggerSource" : "PostAuthentication_Authentication", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
              "request": {"userAttributes": {"email": "canary@example.com"},
                "clientMetadata": {"tenant": "canary"}, "newDeviceUsed": false, "future": [1.0e+2]},
              "response": { } }
            """;

    private static final class LastSignIn extends PostAuthenticationHandler {
        @Override
        protected void handle(PostAuthenticationEvent event, TriggerContext context) {
            if (!event.clientMetadata().find("tenant").orElse("").equals("canary")) {
                throw new TriggerRejectedException("Come back tomorrow.");
            }
        }
    }

    private static PostAuthenticationEvent event(String json) {
        return PostAuthenticationEvent.fromJson(json.getBytes(UTF_8));
    }

    @Test
    void the_event_goes_back_as_it_came() {
        assertThat(FunctionCall.of(new LastSignIn(), EVENT).answer()).isEqualTo(EVENT);
    }

    @Test
    void a_rejection_leaves_with_its_text() {
        assertThatThrownBy(
                        () ->
                                FunctionCall.of(
                                        new LastSignIn(), EVENT.replace("\"tenant\"", "\"x\"")))
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage("Come back tomorrow");
    }

    @Test
    void an_event_of_another_trigger_is_refused() {
        assertThatThrownBy(
                        () ->
                                FunctionCall.of(
                                        new LastSignIn(),
                                        EVENT.replace("PostAuthentication_", "PreAuthentication_")))
                .isInstanceOf(TriggerFailedException.class);
    }

    @Test
    void every_member_is_read() {
        PostAuthenticationEvent event = event(EVENT);

        assertThat(event.triggerSource())
                .isEqualTo(TriggerSource.POST_AUTHENTICATION_AUTHENTICATION);
        assertThat(event.userAttributes().email()).contains("canary@example.com");
        assertThat(event.clientMetadata().find("tenant")).contains("canary");
        assertThat(event.newDeviceUsed()).contains(false);
        assertThat(
                        event(EVENT.replace("\"newDeviceUsed\": false", "\"newDeviceUsed\": true"))
                                .newDeviceUsed())
                .contains(true);
    }

    @Test
    void absent_members_read_as_nothing() {
        PostAuthenticationEvent event =
                event("{\"triggerSource\":\"PostAuthentication_Authentication\",\"request\":{}}");

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
        assertThat(event.newDeviceUsed()).isEmpty();
    }

    @Test
    void null_members_read_as_nothing() {
        PostAuthenticationEvent event =
                event(
                        """
                        {"triggerSource":"PostAuthentication_Authentication",
                         "request":{"userAttributes":null,"clientMetadata":null,"newDeviceUsed":null}}\
                        """);

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
        assertThat(event.newDeviceUsed()).isEmpty();
    }

    @Test
    void a_member_of_another_type_is_named() {
        PostAuthenticationEvent event =
                event(EVENT.replace("\"newDeviceUsed\": false", "\"newDeviceUsed\": \"no\""));

        assertThatThrownBy(event::newDeviceUsed)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "event.request.newDeviceUsed must be a boolean, not a string");
    }

    @Test
    void a_later_change_of_the_array_does_not_reach_the_event() {
        byte[] json = EVENT.getBytes(UTF_8);
        PostAuthenticationEvent event = PostAuthenticationEvent.fromJson(json);
        json[EVENT.indexOf("canary@")] = 'X';

        assertThat(event.userAttributes().email()).contains("canary@example.com");
    }

    @Test
    void toString_shows_no_value() {
        assertThat(event(EVENT).toString()).contains("clientMetadata").doesNotContain("canary");
    }
}
