package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Functions in JVMs of their own. */
class ProcessFunctionTest {

    private final FunctionFixture fixture = new FunctionFixture();
    private Functions functions = obedient(Duration.ofSeconds(30));

    private Functions obedient(Duration timeout) {
        return Functions.inProcesses(
                List.of(
                        FunctionFixture.settings(
                                Handlers.Obedient.class.getName(),
                                timeout,
                                List.of(FunctionFixture.testClasses()))),
                fixture::onConsole);
    }

    private Functions of(Class<?> handler, String method) {
        return Functions.inProcesses(
                List.of(FunctionFixture.settings(handler.getName() + method)), fixture::onConsole);
    }

    private String call(String event) throws Exception {
        return fixture.call(functions, event);
    }

    @AfterEach
    void close() throws Exception {
        functions.close();
    }

    @Test
    void a_jvm_is_started_at_the_first_event_and_kept() throws Exception {
        String first = call("x");
        String second = call("x");

        assertThat(first).endsWith(" 1").doesNotStartWith(ProcessHandle.current().pid() + " ");
        assertThat(second).isEqualTo(first.replace(" 1", " 2"));
    }

    @Test
    void events_at_the_same_time_get_jvms_of_their_own() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(
                        threads.submit(
                                () ->
                                        new String(
                                                function()
                                                        .invoke(
                                                                "sleep"
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8)),
                                                StandardCharsets.UTF_8)));
            }
            assertThat(answers.get(0).get()).endsWith(" 1");
            assertThat(answers.get(1).get()).endsWith(" 1").isNotEqualTo(answers.get(0).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private TriggerFunction function() {
        return functions.find("Fun").orElseThrow();
    }

    @Test
    void a_functions_exception_is_its_error_and_its_jvm_stays() throws Exception {
        String pid = call("x").split(" ", -1)[0];

        assertThatThrownBy(() -> call("throw"))
                .isInstanceOfSatisfying(
                        FunctionErrorException.class,
                        e -> {
                            assertThat(e.errorType()).isEqualTo("java.lang.IllegalStateException");
                            assertThat(e.getMessage()).isEqualTo("told so");
                        });
        assertThat(fixture.log.get(0)).isEqualTo("java.lang.IllegalStateException: told so");
        assertThatThrownBy(() -> call("throw nothing"))
                .hasMessage("java.lang.IllegalStateException");
        assertThatThrownBy(() -> call("error")).hasMessage("told so");
        assertThat(call("x")).isEqualTo(pid + " 5");
    }

    @Test
    void one_that_ends_itself_is_an_error_and_started_anew() throws Exception {
        String before = call("x");

        assertThatThrownBy(() -> call("exit"))
                .hasMessage("RequestId: request-1 Error: Runtime exited with error: exit status 3");
        assertThatThrownBy(() -> call("halt"))
                .hasMessage(
                        "RequestId: request-1 Error: Runtime exited without providing a reason");
        assertThat(call("x")).endsWith(" 1").isNotEqualTo(before);
    }

    @Test
    void one_that_was_killed_while_idle_is_started_anew() throws Exception {
        String before = call("x");
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(before.split(" ", -1)[0])).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);

        String after;
        try {
            after = call("x");
        } catch (FunctionErrorException e) {
            after = call("x"); // It died in the moment of the call.
        }
        assertThat(after).endsWith(" 1").isNotEqualTo(before);
    }

    @Test
    void lambdas_time_out_ends_it() throws Exception {
        functions = obedient(Duration.ofMillis(500));
        String before = call("x");

        assertThatThrownBy(() -> call("sleep long"))
                .hasMessage("RequestId: request-1 Error: Task timed out after 0.50 seconds");
        ProcessHandle.of(Long.parseLong(before.split(" ", -1)[0]))
                .ifPresent(process -> process.onExit().join());
        assertThat(call("x")).endsWith(" 1").isNotEqualTo(before);
    }

    @Test
    void lines_have_the_functions_name_and_belong_to_their_call() throws Exception {
        call("log");

        assertThat(fixture.log).containsExactly("one", "two", "three", "four", "five");
        assertThat(fixture.console)
                .containsExactly("Fun: one", "Fun: two", "Fun: three", "Fun: four", "Fun: five");
    }

    @Test
    void a_line_without_an_end_takes_no_memory() throws Exception {
        assertThat(call("print for ever")).endsWith(" 1");

        assertThat(fixture.log).last().isEqualTo("end");
        assertThat(fixture.log).allSatisfy(line -> assertThat(line.length()).isLessThan(100_000));
    }

    @Test
    void a_line_without_an_end_past_system_out_is_cut() throws Exception {
        call("print past System.out");
        functions.close(); // What it printed is read by a thread of its own.

        for (int i = 0; i < 1000 && printed() < 200_000; i++) {
            Thread.sleep(10);
        }
        assertThat(printed()).isEqualTo(200_000);
        assertThat(fixture.console).hasSizeGreaterThan(2);
    }

    private int printed() {
        synchronized (fixture.console) {
            return fixture.console.stream().mapToInt(l -> l.length() - "Fun: ".length()).sum();
        }
    }

    @Test
    void one_whose_handler_is_never_there_is_given_up() throws Exception {
        try (RuntimeClasses classes = RuntimeClasses.copy()) {
            FunctionProcess process =
                    FunctionProcess.start(
                            FunctionFixture.settings(Handlers.Hanging.class.getName()),
                            classes,
                            fixture::onConsole,
                            Duration.ofMillis(500));

            assertThatThrownBy(
                            () ->
                                    process.invoke(
                                                    new byte[0],
                                                    new InvocationContext("r", line -> {}))
                                            .get(60, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(FunctionErrorException.class)
                    .hasRootCauseMessage("Error: The handler was not there after 500 ms");
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_a_function_has_started_ends_with_it() throws Exception {
        ProcessHandle other = ProcessHandle.of(Long.parseLong(call("start another"))).orElseThrow();

        functions.close();

        other.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void it_has_lambdas_variables_and_its_own_and_none_of_ours() throws Exception {
        assertThat(call("variable"))
                .contains("AWS_LAMBDA_FUNCTION_NAME=Fun")
                .contains("AWS_LAMBDA_FUNCTION_MEMORY_SIZE=256")
                .contains("_HANDLER=" + Handlers.Obedient.class.getName())
                .contains("AWS_REGION=eu-west-1")
                .contains("AWS_EXECUTION_ENV=AWS_Lambda_java17")
                .contains("AWS_SAM_LOCAL=true")
                .contains("AWS_SECRET_ACCESS_KEY=local")
                .contains("AWS_ACCESS_KEY_ID=given")
                .contains("GREETING=hello")
                .doesNotContain("HOME=")
                .doesNotContain("USER=");
    }

    @Test
    void it_is_told_of_itself_and_has_its_memory() throws Exception {
        functions = obedient(Duration.ofSeconds(2));
        String[] context = call("context").split(" ", -1);

        assertThat(context).startsWith("request-1", "Fun", FunctionFixture.ARN, "256", "true");
        assertThat(Integer.parseInt(context[5])).isBetween(150, 256);
    }

    @Test
    void an_empty_answer_is_empty() throws Exception {
        assertThat(call("nothing")).isEmpty();
    }

    @Test
    void handlers_of_maps_and_methods_are_called() throws Exception {
        functions = of(Handlers.Maps.class, "");
        assertThat(call("{\"a\":{\"b\":[1,2.5,null,true,\"\\u00e9\\n\"]},\"c\":12345678901}"))
                .isEqualTo(
                        "{\"a\":{\"b\":[1,2.5,null,true,\"é\\n\"]},\"c\":12345678901,"
                                + "\"seen\":\"Fun\"}");
        functions.close();
        functions = of(Handlers.Methods.class, "::copy");
        assertThat(call("bytes")).isEqualTo("bytes");
        functions.close();
        functions = of(Handlers.Methods.class, "::greet");
        assertThat(call("\"Mary\"")).isEqualTo("\"Hello Mary \\\"Fun\\\"\"");
    }

    @Test
    void handlers_of_objects_are_called() throws Exception {
        functions =
                Functions.inProcesses(
                        List.of(
                                FunctionFixture.settings(
                                        ObjectHandlers.Confirming.class.getName(),
                                        Duration.ofSeconds(30),
                                        ObjectHandlers.CLASS_PATH)),
                        fixture::onConsole);
        assertThat(call("{\"response\":{\"autoConfirmUser\":false},\"userName\":\"mary\"}"))
                .contains("\"autoConfirmUser\":true")
                .contains("\"userName\":\"mary\"");
        assertThatThrownBy(() -> call("{\"response\":7}"))
                .isInstanceOfSatisfying(
                        FunctionErrorException.class,
                        e -> {
                            assertThat(e.errorType()).isEqualTo("java.lang.RuntimeException");
                            assertThat(e.getMessage())
                                    .isEqualTo("An error occurred during JSON parsing");
                        });
        functions.close();
        functions = of(ObjectHandlers.Methods.class, "::greet");
        assertThat(call("{\"name\":\"Mary\"}")).isEqualTo("{\"name\":\"Hello Mary\"}");
    }

    @Test
    void it_sees_nothing_of_what_the_pool_is_made_of() throws Exception {
        for (String name :
                List.of(
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer")) {
            functions.close();
            functions =
                    Functions.inProcesses(
                            List.of(FunctionFixture.settings(name)), fixture::onConsole);
            assertThatThrownBy(() -> call("{}")).hasMessage("Class not found: " + name);
        }
    }

    @Test
    void a_handler_that_cannot_be_made_is_an_error_each_time() throws Exception {
        functions = of(Handlers.Failing.class, "");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> call("x"))
                    .isInstanceOfSatisfying(
                            FunctionErrorException.class,
                            e -> {
                                assertThat(e.errorType())
                                        .isEqualTo("java.lang.IllegalStateException");
                                assertThat(e.getMessage()).isEqualTo("TABLE_NAME is not set");
                            });
        }
    }

    @Test
    void what_is_no_handler_is_named() throws Exception {
        functions =
                Functions.inProcesses(
                        List.of(FunctionFixture.settings("a.Missing")), fixture::onConsole);
        assertThatThrownBy(() -> call("x")).hasMessage("Class not found: a.Missing");
        functions.close();
        functions = of(Handlers.Needy.class, "");
        assertThatThrownBy(() -> call("{}"))
                .hasMessageContaining("no constructor without parameters");
    }

    @Test
    void one_that_is_not_built_is_named_with_the_cure() {
        functions =
                Functions.inProcesses(
                        List.of(FunctionFixture.settings("a.B", Duration.ofSeconds(3), List.of())),
                        fixture::onConsole);

        assertThatThrownBy(() -> call("x"))
                .hasMessage(
                        "function Fun is not built: run `sam build`, or name its classes with"
                                + " --classpath");
    }

    @Test
    @Timeout(60)
    void one_that_could_not_be_started_is_no_longer_counted() {
        Path broken =
                (Path)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {Path.class},
                                (proxy, method, arguments) -> {
                                    throw new StackOverflowError("told so");
                                });
        functions =
                Functions.inProcesses(
                        List.of(
                                FunctionFixture.settings(
                                        "a.B", Duration.ofSeconds(3), List.of(broken))),
                        fixture::onConsole);

        for (int i = 0; i < 11; i++) {
            assertThatThrownBy(() -> call("x")).hasMessage("told so");
        }
    }

    @Test
    void names_aliases_and_versions_find_it_and_others_do_not() {
        for (String name :
                List.of(
                        "Fun",
                        "Fun:live",
                        FunctionFixture.ARN,
                        FunctionFixture.ARN + ":1",
                        "123456789012:function:Fun:live")) {
            assertThat(functions.find(name)).as(name).isPresent();
        }
        assertThat(functions.find("Other")).isEmpty();
        assertThat(functions.find("arn:aws:lambda:eu-west-1:123456789012:function:Other"))
                .isEmpty();
    }

    @Test
    void all_end_with_the_pool() throws Exception {
        long pid = Long.parseLong(call("x").split(" ", -1)[0]);
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();

        functions.close();

        process.onExit().get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> call("x")).hasMessage("The local user pool is closing");
    }

    @Test
    void a_rejection_is_one_line_with_its_text() throws Exception {
        fixture.assertThatARejectionIsOneLineWithItsText(Functions::inProcesses);
    }

    @Test
    void a_refusal_of_a_function_that_logs_nothing_is_logged() throws Exception {
        fixture.assertThatARefusalOfAFunctionThatLogsNothingIsLogged(Functions::inProcesses);
    }
}
