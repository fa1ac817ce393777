package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions in this JVM. */
class InProcessFunctionTest {

    private final FunctionFixture fixture = new FunctionFixture();

    private Functions of(String handler) {
        return Functions.inThisProcess(
                List.of(FunctionFixture.settings(handler)), fixture::onConsole);
    }

    @Test
    void the_handler_is_made_once() throws Exception {
        try (Functions functions = of(Handlers.Obedient.class.getName())) {
            long pid = ProcessHandle.current().pid();
            assertThat(fixture.call(functions, "x")).isEqualTo(pid + " 1");
            assertThat(fixture.call(functions, "x")).isEqualTo(pid + " 2");
        }
    }

    @Test
    void its_errors_are_those_of_lambda() throws Exception {
        try (Functions functions = of(Handlers.Obedient.class.getName())) {
            assertThatThrownBy(() -> fixture.call(functions, "throw"))
                    .isInstanceOf(FunctionErrorException.class)
                    .hasMessage("told so");
            assertThatThrownBy(() -> fixture.call(functions, "throw nothing"))
                    .hasMessage("java.lang.IllegalStateException");
            assertThat(fixture.console.get(0))
                    .isEqualTo("Fun: java.lang.IllegalStateException: told so");
        }
        try (Functions functions = of("a.Missing")) {
            assertThatThrownBy(() -> fixture.call(functions, "x"))
                    .hasMessage("Class not found: a.Missing");
        }
        try (Functions functions = of(Handlers.Methods.class.getName() + "::missing")) {
            assertThatThrownBy(() -> fixture.call(functions, "x"))
                    .hasMessageContaining("has no public method missing");
        }
    }

    @Test
    void it_sees_nothing_of_what_the_pool_is_made_of() throws Exception {
        try (Functions functions = of("com.fasterxml.jackson.databind.ObjectMapper")) {
            assertThatThrownBy(() -> fixture.call(functions, "x"))
                    .hasMessage("Class not found: com.fasterxml.jackson.databind.ObjectMapper");
        }
    }

    @Test
    void its_thread_has_its_class_loader_while_it_runs() throws Exception {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        try (Functions functions = of(Handlers.Obedient.class.getName())) {
            for (int i = 0; i < 2; i++) {
                assertThat(fixture.call(functions, "class loader")).isEqualTo("true");
            }
            assertThatThrownBy(() -> fixture.call(functions, "throw")).hasMessage("told so");
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ours);
    }

    @Test
    void handlers_of_objects_are_called() throws Exception {
        FunctionSettings confirming =
                FunctionFixture.settings(
                        ObjectHandlers.Confirming.class.getName(),
                        Duration.ofSeconds(30),
                        ObjectHandlers.CLASS_PATH);
        try (Functions functions =
                Functions.inThisProcess(List.of(confirming), fixture::onConsole)) {
            assertThat(fixture.call(functions, "{\"response\":{}}"))
                    .contains("\"autoConfirmUser\":true");
            assertThatThrownBy(() -> fixture.call(functions, "{\"response\":7}"))
                    .hasMessage("An error occurred during JSON parsing");
        }
    }

    @Test
    void static_methods_and_logs_work_as_in_a_jvm_of_its_own() throws Exception {
        try (Functions functions = of(Handlers.Methods.class.getName() + "::first")) {
            assertThat(fixture.call(functions, "{\"a\":[1]}")).isEqualTo("[1]");
        }
        try (Functions functions = of(Handlers.Obedient.class.getName())) {
            fixture.call(functions, "log");
            assertThat(fixture.log).containsExactly("one", "two");
        }
    }

    @Test
    void a_rejection_is_one_line_with_its_text() throws Exception {
        fixture.assertThatARejectionIsOneLineWithItsText(Functions::inThisProcess);
    }

    @Test
    void a_refusal_of_a_function_that_logs_nothing_is_logged() throws Exception {
        fixture.assertThatARefusalOfAFunctionThatLogsNothingIsLogged(Functions::inThisProcess);
    }
}
