package io.github.cognitotriggers.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomEmailSenderHandlerTest {

    private static final String EVENT =
            """
            { "version": "1", "triggerSource" : "CustomEmailSender_SignUp", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
              "request": {"type": "customEmailSenderRequestV1", "code": "canary+code=",
                "clientMetadata": {"locale": "canary"}, "userAttributes": {"email": "canary@example.com"}} }
            """;

    /** Notes what it would have sent. */
    private static final class Outbox extends CustomEmailSenderHandler {

        private final List<CustomEmailSenderEvent> sent = new ArrayList<>();

        @Override
        protected void handle(CustomEmailSenderEvent event, TriggerContext context) {
            if (event.userAttributes().email().isEmpty()) {
                throw new IllegalStateException("canary");
            }
            sent.add(event);
        }
    }

    private static CustomEmailSenderEvent event(String json) {
        return CustomEmailSenderEvent.fromJson(json.getBytes(UTF_8));
    }

    @Test
    void the_event_goes_back_as_it_came_and_gets_no_response() {
        Outbox outbox = new Outbox();

        assertThat(FunctionCall.of(outbox, EVENT).answer()).isEqualTo(EVENT);
        assertThat(outbox.sent).hasSize(1);
    }

    @Test
    void a_failure_leaves_as_one_so_that_Lambda_tries_again() {
        assertThatThrownBy(() -> FunctionCall.of(new Outbox(), EVENT.replace("email\"", "x\"")))
                .isInstanceOf(TriggerFailedException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void every_member_is_read() {
        CustomEmailSenderEvent event = event(EVENT);

        assertThat(event.triggerSource()).isEqualTo(TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP);
        assertThat(event.type()).isEqualTo("customEmailSenderRequestV1");
        assertThat(event.code()).contains("canary+code=");
        assertThat(event.userAttributes().email()).contains("canary@example.com");
        assertThat(event.clientMetadata().find("locale")).contains("canary");
        assertThat(event.accountTakeOver()).isEmpty();
    }

    @Test
    void absent_members_read_as_nothing() {
        CustomEmailSenderEvent event =
                event("{\"triggerSource\":\"CustomEmailSender_SignUp\",\"request\":{}}");

        assertThat(event.code()).isEmpty();
        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
        assertThatThrownBy(event::type).hasMessage("event.request.type is missing");
    }

    @Test
    void null_members_read_as_nothing() {
        CustomEmailSenderEvent event =
                event(
                        """
                        {"triggerSource":"CustomEmailSender_SignUp",
                         "request":{"type":null,"code":null,"userAttributes":null,"clientMetadata":null}}\
                        """);

        assertThat(event.code()).isEmpty();
        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
        assertThatThrownBy(event::type).hasMessage("event.request.type is null");
    }

    @Test
    void toString_shows_no_value() {
        assertThat(event(EVENT).toString()).contains("code").doesNotContain("canary");
    }
}
