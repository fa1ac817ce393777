package io.github.cognitotriggers.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.sample.demo.SampleTemplate.Function;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the demo shows, as a test: every sample event gets the answer that was written for it. */
class SampleEventsTest {

    private final Project project = Project.find();
    private final SampleTemplate template = SampleTemplate.read(project.template());
    private final List<SampleEvent> events = SampleEvent.readAll(project.events());

    SampleEventsTest() throws Exception {}

    /**
     * Each event goes twice to the same handler, as it does when Cognito calls again after a
     * time-out. Both answers have to be the expected one, and the second the same as the first.
     */
    @TestFactory
    List<DynamicTest> each_event_gets_the_expected_answer_also_when_it_comes_twice() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SampleEvent event : events) {
            tests.add(DynamicTest.dynamicTest(event.name(), () -> deliverTwice(event)));
        }
        return tests;
    }

    private void deliverTwice(SampleEvent event) throws Exception {
        Expectation expectation = Expectation.of(event, project.expected());
        if (expectation == null) {
            throw new AssertionError("There is no events/expected/" + event.name() + ".json");
        }
        Function function = template.functionFor(event.trigger());
        assertThat(function == null).isEqualTo(expectation.expectsNoFunction());
        if (function == null) {
            return;
        }
        RunningFunction running = RunningFunction.start(function);
        FunctionCall first = running.send(event);
        FunctionCall second = running.send(event);

        assertThat(expectation.differences(event, first))
                .as("%s, log: %s", event.name(), first.log())
                .isEmpty();
        assertThat(expectation.differences(event, second))
                .as("%s again, log: %s", event.name(), second.log())
                .isEmpty();
        assertThat(second.errorMessage()).isEqualTo(first.errorMessage());
        assertThat(second.answer()).isEqualTo(first.answer());
    }

    /** What the demo shows beside each event. */
    @TestFactory
    List<DynamicTest> each_event_is_taken_by_a_method_of_its_function_or_passed() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SampleEvent event : events) {
            Function function = template.functionFor(event.trigger());
            if (function != null) {
                tests.add(DynamicTest.dynamicTest(event.name(), () -> checkRoute(event, function)));
            }
        }
        return tests;
    }

    private static void checkRoute(SampleEvent event, Function function) throws Exception {
        FunctionCall call = RunningFunction.start(function).send(event);
        SummaryLine summary = call.summary();
        if (summary == null) {
            throw new AssertionError("The log has no summary line: " + call.log());
        }
        if (summary.outcome().equals("passed")) {
            assertThat(summary.route()).isEmpty();
            return;
        }
        assertThat(summary.outcome()).isIn("ok", "rejected");
        List<String> methods = new ArrayList<>();
        for (Method method : routed(function).getDeclaredMethods()) {
            methods.add(routed(function).getSimpleName() + "." + method.getName());
        }
        assertThat(methods).contains(summary.route());
    }

    /** The class with the methods of a function: named as the function's, without the ending. */
    private static Class<?> routed(Function function) throws ClassNotFoundException {
        assertThat(function.handler()).endsWith("Function");
        return Class.forName(
                function.handler().substring(0, function.handler().length() - "Function".length()));
    }

    @Test
    void every_trigger_source_has_an_event() {
        List<String> names = events.stream().map(SampleEvent::name).toList();
        for (TriggerSource source : TriggerSource.values()) {
            if (source != TriggerSource.UNKNOWN) {
                assertThat(names).contains(source.value());
            }
        }
    }

    @Test
    void every_event_is_named_after_its_trigger_source() throws Exception {
        for (SampleEvent event : events) {
            assertThat(event.declaredSource()).as(event.name()).isEqualTo(event.source());
        }
    }

    @Test
    void every_expectation_belongs_to_an_event() throws Exception {
        assertThat(SampleEvent.namesIn(project.expected()))
                .isSubsetOf(events.stream().map(SampleEvent::name).toList());
    }

    @Test
    void the_readme_lists_every_event_with_its_function() throws Exception {
        String readme = Files.readString(project.events().resolve("README.md"));
        for (SampleEvent event : events) {
            Function function = template.functionFor(event.trigger());
            // The custom senders, which no function takes, share a line.
            String row =
                    function == null
                            ? "| `"
                                    + event.source().substring(0, event.source().indexOf('_'))
                                    + "_*` | – |"
                            : "| `" + event.name() + "` | " + function.name() + " |";
            assertThat(readme).contains(row);
        }
    }

    @Test
    void the_readme_of_the_project_lists_every_function_with_its_class_and_its_events()
            throws Exception {
        String readme = Files.readString(project.root().resolve("README.md"));
        for (SampleEvent event : events) {
            Function function = template.functionFor(event.trigger());
            String files = event.source().substring(0, event.source().indexOf('_')) + "_*.json`";
            String row =
                    function == null
                            ? files
                            : String.format(
                                    "| `%s` | `%s` | `%s |",
                                    function.name(), routed(function).getSimpleName(), files);
            assertThat(readme).contains(row);
        }
    }

    @Test
    void every_function_of_the_template_gets_an_event() {
        List<Function> called = new ArrayList<>();
        for (SampleEvent event : events) {
            called.add(template.functionFor(event.trigger()));
        }
        assertThat(called).containsAll(template.functions());
    }
}
