package io.github.cognitotriggers.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomSmsSenderHandlerTest {

    private static final String EVENT =
            """
            { "version": "1", "triggerSource" : "CustomSMSSender_Authentication", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
              "request": {"type": "customSMSSenderRequestV1", "code": "canary+code=",
                "clientMetadata": {"locale": "canary"}, "userAttributes": {"phone_number": "+1canary"}} }
            """;

    /** Notes what it would have sent. */
    private static final class Outbox extends CustomSmsSenderHandler {

        private final List<CustomSmsSenderEvent> sent = new ArrayList<>();

        @Override
        protected void handle(CustomSmsSenderEvent event, TriggerContext context) {
            sent.add(event);
        }
    }

    private static CustomSmsSenderEvent event(String json) {
        return CustomSmsSenderEvent.fromJson(json.getBytes(UTF_8));
    }

    @Test
    void the_event_goes_back_as_it_came_and_gets_no_response() {
        Outbox outbox = new Outbox();

        assertThat(FunctionCall.of(outbox, EVENT).answer()).isEqualTo(EVENT);
        assertThat(outbox.sent).hasSize(1);
    }

    @Test
    void the_other_spelling_of_the_source_is_the_same_trigger() {
        Outbox outbox = new Outbox();
        String event = EVENT.replace("CustomSMSSender", "CustomSmsSender");

        assertThat(FunctionCall.of(outbox, event).answer()).isEqualTo(event);
        assertThat(outbox.sent.get(0).triggerSource())
                .isEqualTo(TriggerSource.CUSTOM_SMS_SENDER_AUTHENTICATION);
    }

    @Test
    void every_member_is_read() {
        CustomSmsSenderEvent event = event(EVENT);

        assertThat(event.type()).isEqualTo("customSMSSenderRequestV1");
        assertThat(event.code()).contains("canary+code=");
        assertThat(event.userAttributes().phoneNumber()).contains("+1canary");
        assertThat(event.clientMetadata().find("locale")).contains("canary");
    }

    @Test
    void absent_members_read_as_nothing() {
        CustomSmsSenderEvent event =
                event("{\"triggerSource\":\"CustomSMSSender_SignUp\",\"request\":{}}");

        assertThat(event.code()).isEmpty();
        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
        assertThatThrownBy(event::type).hasMessage("event.request.type is missing");
    }

    @Test
    void null_members_read_as_nothing() {
        CustomSmsSenderEvent event =
                event(
                        """
                        {"triggerSource":"CustomSMSSender_SignUp",
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
