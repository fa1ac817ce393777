package io.github.cognitotriggers.local.recording;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.trigger.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a recording into events for {@code sam local invoke}: {@code <triggerSource>.json}, and
 * {@code <triggerSource>.2.json} and so on for further ones. An event that is there already, as of
 * a second attempt, is not written twice.
 */
public final class EventFiles {

    /** What stands for a password. */
    public static final String PASSWORD = "REPLACED";

    private static final DefaultPrettyPrinter PRINTER = printer();

    private final Path directory;
    private final boolean passwords;
    private final boolean overwrite;

    /**
     * @param directory made if it is not there
     * @param passwords whether to keep the passwords of user migration's events
     * @param overwrite whether to replace files that are there
     */
    public EventFiles(Path directory, boolean passwords, boolean overwrite) {
        this.directory = directory;
        this.passwords = passwords;
        this.overwrite = overwrite;
    }

    /**
     * What came of a recording.
     *
     * @param files that were written, in the order of the recording
     * @param skippedLines numbers of lines that are no invocation, counted from 1
     */
    public record Result(List<Path> files, List<Integer> skippedLines) {

        public Result {
            files = List.copyOf(files);
            skippedLines = List.copyOf(skippedLines);
        }
    }

    /**
     * Cuts a recording.
     *
     * @throws FileAlreadyExistsException if a file is there and is not to be overwritten; none has
     *     been written then
     * @throws IOException if reading or writing fails
     */
    public Result cut(Path recording) throws IOException {
        List<Integer> skipped = new ArrayList<>();
        Map<Path, String> events = read(recording, skipped);
        if (!overwrite) {
            for (Path file : events.keySet()) {
                if (Files.exists(file)) {
                    throw new FileAlreadyExistsException(file.toString());
                }
            }
        }
        Files.createDirectories(directory);
        for (Map.Entry<Path, String> event : events.entrySet()) {
            Files.writeString(event.getKey(), event.getValue());
        }
        return new Result(List.copyOf(events.keySet()), skipped);
    }

    private Map<Path, String> read(Path recording, List<Integer> skipped) throws IOException {
        Map<Path, String> events = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Set<ObjectNode> seen = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(recording)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                RecordedInvocation invocation = RecordedInvocation.read(line);
                if (invocation == null || !invocation.triggerSource().matches("[A-Za-z_]{1,80}")) {
                    if (!line.isBlank()) {
                        skipped.add(number);
                    }
                } else if (seen.add(invocation.event())) {
                    int count = counts.merge(invocation.triggerSource(), 1, Integer::sum);
                    String variant = count == 1 ? "" : "." + count;
                    events.put(
                            directory.resolve(invocation.triggerSource() + variant + ".json"),
                            write(invocation.event().deepCopy()));
                }
                number++;
            }
        }
        return events;
    }

    private String write(ObjectNode event) {
        if (!passwords && event.path("request") instanceof ObjectNode request) {
            JsonNode password = request.get("password");
            if (password != null && password.isTextual()) {
                request.put("password", PASSWORD);
            }
        }
        return pretty(event);
    }

    /** As the files of {@code events/} are: two blanks, a new line at the end. */
    public static String pretty(JsonNode event) {
        return Json.write(event, PRINTER) + "\n";
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEmptySeparator("")
                                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
