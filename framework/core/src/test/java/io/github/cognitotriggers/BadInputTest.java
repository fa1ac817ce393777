package io.github.cognitotriggers;

import static io.github.cognitotriggers.EngineCall.errorLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log and the caller get for an event that is not one. */
class BadInputTest {

    /** Reads all that an event has. */
    private static final class Function extends AnyFunction {
        Function() {
            super(
                    (event, context) -> {
                        event.version();
                        event.region();
                        event.userPoolId();
                        event.userName();
                        event.callerContext().clientId();
                        event.callerContext().awsSdkVersion();
                        ((AnyEvent) event).userAttributes().email();
                        return TriggerResponse.none();
                    });
        }
    }

    private static final String HEADER =
            "{\"version\":\"1\",\"triggerSource\":\"PreSignUp_SignUp\",\"region\":\"eu-west-1\","
                + "\"userPoolId\":\"p\",\"userName\":\"mary\",\"callerContext\":{\"clientId\":\"c\"},"
                + "\"request\":{\"userAttributes\":{\"email\":\"e\"}},\"response\":{}}";

    private static final String HANDLER = "Handler failed: ";
    private static final String FUNCTION = "Function failed: ";

    static Stream<Arguments> events() {
        return Stream.of(
                bad(
                        "",
                        FUNCTION
                                + "event is not valid JSON at byte 0: the text ends where a value"
                                + " should be"),
                bad(
                        " \n",
                        FUNCTION
                                + "event is not valid JSON at byte 2: the text ends where a value"
                                + " should be"),
                bad(
                        "{",
                        FUNCTION
                                + "event is not valid JSON at byte 1: expected a member name in"
                                + " double quotes"),
                bad(
                        "hello",
                        FUNCTION
                                + "event is not valid JSON at byte 0: no JSON value starts like"
                                + " this"),
                bad(
                        HEADER + "x",
                        FUNCTION
                                + "event is not valid JSON at byte "
                                + HEADER.length()
                                + ": more text after the end of the value"),
                bad(
                        "{\"triggerSource",
                        FUNCTION
                                + "event is not valid JSON at byte 15: the text ends inside a"
                                + " string"),
                bad("[]", FUNCTION + "event must be a JSON object, not an array"),
                bad("\"event\"", FUNCTION + "event must be a JSON object, not a string"),
                bad("null", FUNCTION + "event must be a JSON object, not null"),
                bad("42", FUNCTION + "event must be a JSON object, not a number"),
                bad("{}", FUNCTION + "event.triggerSource is missing"),
                bad(
                        "{\"triggerSource\":null,\"request\":{}}",
                        FUNCTION + "event.triggerSource is null"),
                bad(
                        "{\"triggerSource\":7,\"request\":{}}",
                        FUNCTION + "event.triggerSource must be a string, not a number (byte 17)"),
                bad(
                        "{\"triggerSource\":\"PreSignUp_SignUp\"}",
                        FUNCTION + "event.request is missing"),
                bad(
                        "{\"triggerSource\":\"PreSignUp_SignUp\",\"request\":null}",
                        FUNCTION + "event.request is null"),
                bad(
                        "{\"triggerSource\":\"PreSignUp_SignUp\",\"request\":[]}",
                        FUNCTION + "event.request must be an object, not an array (byte 46)"),
                bad(
                        "\ufeff" + HEADER,
                        FUNCTION
                                + "event is not valid JSON at byte 0: a byte order mark, which JSON"
                                + " does not allow; send the text without it"),
                bad(
                        "[".repeat(6 * 1024 * 1024),
                        FUNCTION
                                + "event"
                                + "[0]".repeat(20)
                                + "… is not valid JSON at byte 500: nested deeper than 500 levels"),
                bad(
                        "{\"a\":".repeat(6 * 1024 * 1024 / 5),
                        FUNCTION
                                + "event"
                                + ".a".repeat(20)
                                + "… is not valid JSON at byte 2500: nested deeper than 500"
                                + " levels"),
                bad(
                        " ".repeat(6 * 1024 * 1024 + 1),
                        FUNCTION + "event has 6291457 bytes, more than 6291456"),
                header("\"version\":\"1\",", "", HANDLER + "event.version is missing"),
                header(
                        "\"version\":\"1\"",
                        "\"version\":{}",
                        HANDLER + "event.version must be a string, not an object (byte 11)"),
                header(
                        "\"region\":\"eu-west-1\"",
                        "\"region\":null",
                        HANDLER + "event.region is null"),
                header("\"region\":\"eu-west-1\",", "", HANDLER + "event.region is missing"),
                header(
                        "\"p\"",
                        "1",
                        HANDLER
                                + "event.userPoolId must be a string, not a number (byte "
                                + at("\"p\"")
                                + ")"),
                header(
                        "\"mary\"",
                        "true",
                        HANDLER
                                + "event.userName must be a string, not a boolean (byte "
                                + at("\"mary\"")
                                + ")"),
                header(
                        "{\"clientId\":\"c\"}",
                        "\"c\"",
                        HANDLER
                                + "event.callerContext must be an object, not a string (byte "
                                + at("{\"clientId")
                                + ")"),
                header(
                        "{\"clientId\":\"c\"}",
                        "{\"clientId\":[]}",
                        HANDLER
                                + "event.callerContext.clientId must be a string, not an array"
                                + " (byte "
                                + (at("{\"clientId") + 12)
                                + ")"),
                header(
                        "{\"email\":\"e\"}",
                        "[]",
                        HANDLER
                                + "event.request.userAttributes must be an object, not an array"
                                + " (byte "
                                + at("{\"email")
                                + ")"),
                header(
                        "\"e\"",
                        "{\"x\":1}",
                        HANDLER
                                + "event.request.userAttributes.email must be a string, not an"
                                + " object (byte "
                                + at("\"e\"")
                                + ")"));
    }

    private static int at(String text) {
        return HEADER.indexOf(text);
    }

    private static Arguments bad(String event, String message) {
        return Arguments.of(event.getBytes(StandardCharsets.UTF_8), message);
    }

    private static Arguments header(String member, String bad, String message) {
        return bad(HEADER.replace(member, bad), message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("events")
    void is_logged_with_its_place_and_leaves_as_the_neutral_text(byte[] event, String message) {
        EngineCall call =
                EngineCall.of(new Function(), event, new FakeEnvironment()).leavesNeutral();

        assertThat(call.firstLine()).isEqualTo(errorLine(message));
        assertThat(call.lines()[1]).isEqualTo(exceptionOf(message));
        assertThat(call.lines()[2]).startsWith("\tat ");
        assertThat(call.summary())
                .startsWith("level=INFO requestId=request-1 triggerSource=")
                .contains(" outcome=failed ms=0");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("events")
    void nothing_is_written_to_the_output(byte[] event, String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(
                        () ->
                                new Function()
                                        .handleRequest(
                                                new ByteArrayInputStream(event),
                                                out,
                                                new RecordingContext()))
                .isInstanceOf(TriggerFailedException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void bytes_that_are_not_utf_8_are_logged_with_their_place() {
        byte[] event = HEADER.getBytes(StandardCharsets.ISO_8859_1);
        int at = HEADER.indexOf("mary") + 1;
        event[at] = (byte) 0xE9;

        EngineCall call =
                EngineCall.of(new Function(), event, new FakeEnvironment()).leavesNeutral();

        assertThat(call.firstLine())
                .isEqualTo(
                        errorLine(
                                "Function failed: event.userName is not valid JSON at byte "
                                        + at
                                        + ": not valid UTF-8"));
    }

    @Test
    void an_event_that_is_cut_anywhere_never_answers() {
        byte[] event = HEADER.getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < event.length; end++) {
            EngineCall.of(new Function(), Arrays.copyOf(event, end), new FakeEnvironment())
                    .leavesNeutral();
        }
    }

    @Test
    void the_whole_event_answers() {
        assertThat(EngineCall.of(new Function(), HEADER).answer()).isEqualTo(HEADER);
    }

    private static String exceptionOf(String message) {
        return "io.github.cognitotriggers.internal.json.MalformedJsonException: "
                + message.substring(message.indexOf(": ") + 2);
    }
}
