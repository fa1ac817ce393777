package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Functions of {@link Handlers}, and what they logged. */
final class FunctionFixture {

    static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:function:Fun";

    static final String SIGN_UP =
            "{\"version\":\"1\",\"triggerSource\":\"PreSignUp_SignUp\",\"region\":\"eu-west-1\","
                    + "\"userPoolId\":\"eu-west-1_Pool\",\"userName\":\"mary\",\"callerContext\":"
                    + "{\"clientId\":\"client1\"},\"request\":{},\"response\":{}}";

    /** {@code NAME: line}. */
    final List<String> console = Collections.synchronizedList(new ArrayList<>());

    /** The last call's own. */
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    static FunctionSettings settings(String handler) {
        return settings(handler, Duration.ofSeconds(30), List.of(testClasses()));
    }

    static FunctionSettings settings(String handler, Duration timeout, List<Path> classPath) {
        return new FunctionSettings(
                "Fun",
                "Fun",
                ARN,
                handler,
                "java17",
                classPath,
                Path.of("").toAbsolutePath(),
                256,
                timeout,
                "eu-west-1",
                Map.of("GREETING", "hello", "AWS_ACCESS_KEY_ID", "given"));
    }

    /** A function that is written with the framework. */
    static FunctionSettings refusing() {
        return settings(
                Handlers.Refusing.class.getName(),
                Duration.ofSeconds(30),
                List.of(testClasses(), home(PreSignUpHandler.class)));
    }

    static String nameOf(Class<?> type) {
        return type.getName();
    }

    static Path testClasses() {
        return home(Handlers.class);
    }

    /** The jar or directory that a class is from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    void onConsole(String function, String line) {
        console.add(function + ": " + line);
    }

    String call(FunctionCatalog functions, String event) throws Exception {
        log.clear();
        return new String(
                functions
                        .find(ARN + ":live")
                        .orElseThrow()
                        .invoke(
                                event.getBytes(StandardCharsets.UTF_8),
                                new InvocationContext("request-1", log::add)),
                StandardCharsets.UTF_8);
    }

    /** One of {@code Functions}' ways to run functions. */
    @FunctionalInterface
    interface Start {
        Functions start(List<FunctionSettings> functions, FunctionLog log);
    }

    void assertThatARejectionIsOneLineWithItsText(Start start) throws Exception {
        try (Functions refusing = start.start(List.of(refusing()), this::onConsole)) {
            assertThatThrownBy(() -> call(refusing, SIGN_UP))
                    .hasMessage("[NOT_TODAY] Not \"today\"");
        }
        assertThat(console)
                .singleElement()
                .asString()
                .startsWith("Fun: level=INFO requestId=request-1 triggerSource=PreSignUp_SignUp ")
                .contains(" outcome=rejected ")
                .endsWith(" error=\"[NOT_TODAY] Not \\\"today\\\"\"");
        assertThat(log).hasSize(1);
    }

    void assertThatARefusalOfAFunctionThatLogsNothingIsLogged(Start start) throws Exception {
        try (Functions refusing =
                start.start(List.of(settings(Handlers.Silent.class.getName())), this::onConsole)) {
            assertThatThrownBy(() -> call(refusing, "x")).hasMessage("Not today");
        }
        assertThat(console)
                .containsExactly("Fun: " + Handlers.Silent.Refusal.class.getName() + ": Not today");
    }
}
