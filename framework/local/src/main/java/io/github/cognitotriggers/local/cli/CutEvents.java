package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.recording.EventFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Cuts a recording into event files. */
@Command(
        name = "events",
        description =
                "Cuts a recording into event files for `sam local invoke`: TRIGGER_SOURCE.json, and"
                        + " TRIGGER_SOURCE.2.json and so on for further ones.",
        sortOptions = false)
final class CutEvents implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "What --record wrote")
    @Nullable Path from;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "Where the files go")
    @Nullable Path to;

    @Option(names = "--overwrite", description = "Replace files that are there")
    boolean overwrite;

    @Option(
            names = "--with-passwords",
            description =
                    "Keep the passwords of user migration's events, which else become "
                            + EventFiles.PASSWORD)
    boolean withPasswords;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CliException {
        Path recording = Objects.requireNonNull(from);
        Path directory = Objects.requireNonNull(to);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        EventFiles.Result result;
        try {
            result = new EventFiles(directory, withPasswords, overwrite).cut(recording);
        } catch (FileAlreadyExistsException e) {
            throw new CliException(e.getMessage() + " is there already; --overwrite replaces it");
        } catch (IOException e) {
            throw new CliException(
                    "Cannot cut " + recording + " into " + directory + ": " + Failures.reason(e));
        }
        result.files().forEach(out::println);
        result.skippedLines()
                .forEach(
                        line ->
                                err.println(
                                        recording
                                                + ":"
                                                + line
                                                + ": no call of a trigger, left out"));
        if (result.files().isEmpty()) {
            throw new CliException(recording + " has no call of a trigger");
        }
        return 0;
    }
}
