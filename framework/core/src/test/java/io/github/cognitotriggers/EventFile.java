package io.github.cognitotriggers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The events that tests read: those of {@code events/}, and captured ones in the directory of the
 * system property {@code observed.events} where there is one.
 */
public final class EventFile {

    private final String name;
    private final byte[] json;

    private EventFile(String name, byte[] json) {
        this.name = name;
        this.json = json;
    }

    public String name() {
        return name;
    }

    public byte[] json() {
        return json.clone();
    }

    public static List<EventFile> all() {
        List<EventFile> files = new ArrayList<>(samples());
        files.addAll(observed());
        return files;
    }

    public static List<EventFile> samples() {
        return in(root().resolve("events"));
    }

    public static List<EventFile> observed() {
        String directory = System.getProperty("observed.events", "");
        return directory.isEmpty() ? List.of() : in(root().resolve(directory));
    }

    private static Path root() {
        return Path.of(System.getProperty("project.root", "../.."));
    }

    private static List<EventFile> in(Path directory) {
        List<EventFile> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(directory, "*.json")) {
            for (Path file : found) {
                String name = file.getFileName().toString();
                files.add(new EventFile(name, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort((a, b) -> a.name().compareTo(b.name()));
        return files;
    }

    @Override
    public String toString() {
        return name;
    }
}
