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
import java.util.List;
import java.util.Map;
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

    private final Project project = Project.find();
    private final SampleTemplate template = SampleTemplate.read(project.template());

    PackagedFunctionsIT() throws IOException {}

    @ParameterizedTest
    @MethodSource("functions")
    void each_event_gets_the_expected_answer_also_when_it_comes_twice(Function function)
            throws IOException {
        int events = 0;
        List<String> differences = new ArrayList<>();
        try (RuntimeClient client =
                RuntimeClient.startPackaged(jars(function), function.handler(), ENVIRONMENT)) {
            for (SampleEvent event : SampleEvent.readAll(project.events())) {
                if (function.equals(template.functionFor(event.trigger()))) {
                    events++;
                    differences.addAll(deliverTwice(event, client));
                }
            }
        }

        assertThat(events).isPositive();
        assertThat(differences).isEmpty();
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
