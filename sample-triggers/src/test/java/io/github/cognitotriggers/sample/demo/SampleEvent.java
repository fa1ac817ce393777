package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of {@code events/}. */
final class SampleEvent {

    private final String name;
    private final byte[] json;

    SampleEvent(String name, byte[] json) {
        this.name = name;
        this.json = json;
    }

    /** The file's name without {@code .json}: the trigger source, and a variant after a dot. */
    String name() {
        return name;
    }

    byte[] json() {
        return json.clone();
    }

    /** All events of a directory, in the order of {@link TriggerSource}, variants last. */
    static List<SampleEvent> readAll(Path directory) throws IOException {
        List<SampleEvent> events = new ArrayList<>();
        for (String name : namesIn(directory)) {
            events.add(
                    new SampleEvent(name, Files.readAllBytes(directory.resolve(name + ".json"))));
        }
        events.sort(
                Comparator.comparing((SampleEvent event) -> TriggerSource.of(event.source()))
                        .thenComparing(SampleEvent::name));
        return events;
    }

    /** The names, without {@code .json}, of the JSON files in a directory. */
    static List<String> namesIn(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (var files = Files.newDirectoryStream(directory, "*.json")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - ".json".length()));
            }
        }
        return names;
    }

    String source() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The event's own {@code triggerSource}. */
    String declaredSource() throws IOException {
        return new ObjectMapper().readTree(json).path("triggerSource").asText();
    }

    @Nullable Trigger trigger() {
        return Trigger.ofSource(source());
    }

    @Override
    public String toString() {
        return name;
    }
}
