package io.github.cognitotriggers.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.local.pool.SentMessage;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the console says of a message. */
class SentLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | anna@example.com | CustomMessage_SignUp | 123456 |"
                        + " Sent EMAIL to anna@example.com  CustomMessage_SignUp  code 123456",
                "SMS | +12065550100 | CustomSMSSender_Authentication | 12345678 | Sent SMS to"
                        + " +12065550100  CustomSMSSender_Authentication  code 12345678",
                "EMAIL | anna@example.com | CustomMessage_AdminCreateUser | Pass w0rd |"
                        + " Sent EMAIL to anna@example.com  CustomMessage_AdminCreateUser"
                        + "  temporary password Pass w0rd",
                "EMAIL | anna@example.com | CustomMessage_AdminCreateUser | '' |"
                        + " Sent EMAIL to anna@example.com  CustomMessage_AdminCreateUser",
            })
    void a_line_has_where_it_went_what_for_and_the_code(
            String medium, String destination, String source, String code, String line) {
        SentMessage message =
                new SentMessage(
                        "pool",
                        "anna",
                        medium,
                        destination,
                        null,
                        "Text",
                        code,
                        source,
                        Instant.EPOCH,
                        null);
        assertThat(SentLine.of(message)).isEqualTo(line);
    }
}
