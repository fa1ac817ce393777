package io.github.cognitotriggers.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitotriggers.runtime.Answer;
import io.github.cognitotriggers.runtime.OnRuntimeClient;
import io.github.cognitotriggers.runtime.RuntimeClient;
import io.github.cognitotriggers.sample.demo.SampleTemplate.Function;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What would be deployed, under AWS's runtime client: each function with its own jars and no other,
 * restored from a snapshot as the template has it, gets its sample events one after the other. So
 * no event may depend on what another one leaves in a store.
 */
@OnRuntimeClient
class PackagedFunctionsIT {

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "AWS_SAM_LOCAL", "true",
                    "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                    "AWS_LAMBDA_LOG_FORMAT", "JSON");

    private static final String FRAMEWORK = "io.github.cognitotriggers";
    private static final String PRODUCT = FRAMEWORK + ".sample";
    private static final String STORE = PRODUCT + ".store";

    /** Each function runs once, for all tests. */
    private static final Map<Function, Run> RUNS = new HashMap<>();

    private final Project project = Project.find();
    private final SampleTemplate template = SampleTemplate.read(project.template());

    /**
     * What came of a function's events.
     *
     * @param loaded the product's and the framework's classes that the JVM loaded, by their names
     */
    private record Run(int events, List<String> differences, List<String> loaded) {}

    PackagedFunctionsIT() throws IOException {}

    @ParameterizedTest
    @MethodSource("functions")
    void each_event_gets_the_expected_answer_also_when_it_comes_twice(Function function)
            throws IOException {
        Run run = run(function);

        assertThat(run.events()).isPositive();
        assertThat(run.differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_loads_nothing_of_another_one(Function function) throws IOException {
        for (Function other : template.functions()) {
            if (!other.equals(function)) {
                String routed = other.handler().replaceFirst("Function$", "");
                assertThat(run(function).loaded())
                        .filteredOn(name -> name.replace(".Dagger", ".").startsWith(routed))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_loads_its_own_part_of_the_product_and_one_trigger_of_the_framework(
            Function function) throws IOException {
        List<String> loaded = run(function).loaded();
        String part = function.handler().substring(0, function.handler().lastIndexOf('.'));

        assertThat(loaded)
                .filteredOn(name -> name.startsWith(PRODUCT))
                .allMatch(name -> Set.of(part, STORE, PRODUCT).contains(packageOf(name)));
        assertThat(loaded)
                .filteredOn(name -> name.endsWith("Event"))
                .as("the trigger's own and what all have in common")
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void what_only_the_compiler_needs_is_not_deployed(Function function) throws IOException {
        try (Stream<Path> jars = Files.list(jars(function).resolve("lib"))) {
            assertThat(jars.map(jar -> String.valueOf(jar.getFileName())))
                    .anyMatch(name -> name.startsWith("cognito-triggers-"))
                    .noneMatch(name -> name.startsWith("jakarta.validation"))
                    .noneMatch(name -> name.startsWith("cognito-triggers-processor"))
                    .noneMatch(name -> name.startsWith("dagger-compiler"))
                    .noneMatch(name -> name.startsWith("jspecify"));
        }
    }

    private Run run(Function function) throws IOException {
        Run known = RUNS.get(function);
        if (known == null) {
            known = start(function);
            RUNS.put(function, known);
        }
        return known;
    }

    private Run start(Function function) throws IOException {
        Path classes = Files.createTempFile("classes", ".log");
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put(
                "JAVA_TOOL_OPTIONS", "-Xlog:class+load=info:file=" + classes + ":none:filecount=0");
        int events = 0;
        List<String> differences = new ArrayList<>();
        try (RuntimeClient client =
                RuntimeClient.startPackaged(jars(function), function.handler(), environment)) {
            for (SampleEvent event : SampleEvent.readAll(project.events())) {
                if (function.equals(template.functionFor(event.trigger()))) {
                    events++;
                    differences.addAll(deliverTwice(event, client));
                }
            }
        }
        List<String> loaded = new ArrayList<>();
        for (String line : Files.readAllLines(classes)) {
            if (line.startsWith(FRAMEWORK)) {
                loaded.add(line.substring(0, line.indexOf(' ')));
            }
        }
        Files.delete(classes);
        return new Run(events, differences, loaded);
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private List<String> deliverTwice(SampleEvent event, RuntimeClient client) throws IOException {
        Expectation expectation = Expectation.of(event, project.expected());
        if (expectation == null) {
            return List.of(event.name() + ": nobody wrote down what it is answered");
        }
        String json = new String(event.json(), StandardCharsets.UTF_8);
        Answer first = client.invoke(json);
        Answer second = client.invoke(json);
        List<String> differences = new ArrayList<>();
        for (String difference : expectation.differences(event, call(first))) {
            differences.add(event.name() + ": " + difference + ", log: " + first.log());
        }
        if (!sent(second).equals(sent(first))) {
            differences.add(event.name() + ": answered " + first + " and then " + second);
        }
        return differences;
    }

    private static FunctionCall call(Answer answer) throws IOException {
        return answer.isError()
                ? FunctionCall.failed(new IOException(errorMessage(answer)), answer.log())
                : FunctionCall.answered(
                        answer.body().getBytes(StandardCharsets.UTF_8), answer.log());
    }

    /** All that Cognito gets to see of an answer. */
    private static String sent(Answer answer) throws IOException {
        return answer.isError() ? errorMessage(answer) : answer.body();
    }

    private static String errorMessage(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).path("errorMessage").asText();
    }

    /** The directory whose jars the Makefile copies for a function. */
    private Path jars(Function function) throws IOException {
        String assignment = "jars = ";
        String set = "";
        for (String line : Files.readAllLines(project.root().resolve("Makefile"))) {
            int at = line.indexOf(assignment);
            // The set of all functions stands alone on its line, and first.
            if (at == 0 || (at > 0 && targets(line, at).contains("build-" + function.name()))) {
                set = line.substring(at + assignment.length());
            }
        }
        return project.root().resolve("sample-triggers/target/function").resolve(set);
    }

    private static List<String> targets(String line, int end) {
        return List.of(line.substring(0, end).split("[: ]+"));
    }

    private static List<Function> functions() throws IOException {
        return SampleTemplate.read(Project.find().template()).functions();
    }
}
