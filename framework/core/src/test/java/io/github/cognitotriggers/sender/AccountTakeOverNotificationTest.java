package io.github.cognitotriggers.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTakeOverNotificationTest {

    private static final String EVENT =
            """
            {"version": "1", "triggerSource": "CustomEmailSender_AccountTakeOverNotification",
             "request": {"type": "customEmailSenderRequestV1", "code": null, "clientMetadata": null,
               "userAttributes": {"EVENT_ID": "canary-1", "USER_NAME": "canary-2", "IP_ADDRESS": "canary-3",
                 "ACCOUNT_TAKE_OVER_ACTION": "BLOCK", "ONE_CLICK_LINK_VALID": "canary-4",
                 "ONE_CLICK_LINK_INVALID": "canary-5", "LOGIN_TIME": "canary-6", "FEEDBACK_TOKEN": "canary-7",
                 "CITY": "canary-8", "COUNTRY": "canary-9", "DEVICE_NAME": "canary-10"}}}
            """;

    private static AccountTakeOverNotification notification(String json) {
        return CustomEmailSenderEvent.fromJson(json.getBytes(UTF_8))
                .accountTakeOver()
                .orElseThrow();
    }

    @Test
    void every_member_is_read() {
        AccountTakeOverNotification notification = notification(EVENT);

        assertThat(notification.eventId()).isEqualTo("canary-1");
        assertThat(notification.userName()).isEqualTo("canary-2");
        assertThat(notification.ipAddress()).isEqualTo("canary-3");
        assertThat(notification.action()).isEqualTo(AccountTakeOverAction.BLOCK);
        assertThat(notification.actionValue()).isEqualTo("BLOCK");
        assertThat(notification.oneClickLinkValid()).isEqualTo("canary-4");
        assertThat(notification.oneClickLinkInvalid()).isEqualTo("canary-5");
        assertThat(notification.loginTime()).isEqualTo("canary-6");
        assertThat(notification.feedbackToken()).isEqualTo("canary-7");
        assertThat(notification.city()).contains("canary-8");
        assertThat(notification.country()).contains("canary-9");
        assertThat(notification.deviceName()).contains("canary-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CITY", "COUNTRY", "DEVICE_NAME"})
    void what_may_be_absent_reads_as_nothing_and_so_does_null(String name) {
        AccountTakeOverNotification absent = notification(EVENT.replace(name, "OTHER"));
        AccountTakeOverNotification isNull =
                notification(EVENT.replaceAll(name + "\": \"[^\"]*\"", name + "\": null"));

        for (AccountTakeOverNotification notification :
                new AccountTakeOverNotification[] {absent, isNull}) {
            assertThat(notification.city().isPresent()).isEqualTo(!name.equals("CITY"));
            assertThat(notification.country().isPresent()).isEqualTo(!name.equals("COUNTRY"));
            assertThat(notification.deviceName().isPresent())
                    .isEqualTo(!name.equals("DEVICE_NAME"));
        }
    }

    @Test
    void what_must_be_there_is_named_when_it_is_missing() {
        AccountTakeOverNotification notification =
                notification(EVENT.replace("FEEDBACK_TOKEN", "OTHER"));

        assertThatThrownBy(notification::feedbackToken)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event.request.userAttributes.FEEDBACK_TOKEN is missing");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void every_known_action_has_its_constant(AccountTakeOverAction action) {
        assertThat(notification(EVENT.replace("BLOCK", action.name())).action()).isEqualTo(action);
    }

    @Test
    void an_unknown_action_keeps_its_text() {
        AccountTakeOverNotification notification = notification(EVENT.replace("BLOCK", "CALL_MOM"));

        assertThat(notification.action()).isEqualTo(AccountTakeOverAction.UNKNOWN);
        assertThat(notification.actionValue()).isEqualTo("CALL_MOM");
    }

    @Test
    void toString_shows_no_value() {
        assertThat(notification(EVENT).toString())
                .contains("FEEDBACK_TOKEN")
                .doesNotContain("canary")
                .doesNotContain("BLOCK");
    }
}
