package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.recording.EventFiles;
import io.github.cognitotriggers.local.template.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a sample event. */
@Command(
        name = "event",
        description = "Prints an event as Cognito sends it, with a made-up user.",
        sortOptions = false)
final class PrintEvent implements Callable<Integer> {

    private static final int LATEST_PRE_TOKEN = 3;

    @Parameters(paramLabel = "TRIGGER_SOURCE", description = "PreSignUp_SignUp, for example")
    String triggerSource = "";

    @Option(
            names = "--version-of-event",
            paramLabel = "N",
            description = "For pre token generation: 1, 2 or 3. Default: 2")
    @Nullable Integer eventVersion;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        TriggerSource source = TriggerSource.of(triggerSource);
        Trigger trigger = source.trigger();
        if (trigger == null) {
            throw Serve.wrong(command, "There is no such trigger source; " + hint());
        }
        int latest = trigger == Trigger.PRE_TOKEN_GENERATION ? LATEST_PRE_TOKEN : 1;
        int version = eventVersion == null ? byDefault(source) : eventVersion;
        if (version < 1 || version > latest) {
            throw Serve.wrong(
                    command,
                    "Events of "
                            + source.value()
                            + " have version 1"
                            + (latest == 1 ? "" : " to " + latest)
                            + " only");
        }
        if (source == TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS
                && version < LATEST_PRE_TOKEN) {
            throw Serve.wrong(
                    command, "Cognito sends " + source.value() + " with event version 3 only");
        }
        command.commandLine().getOut().print(EventFiles.pretty(SampleEvent.of(source, version)));
        command.commandLine().getOut().flush();
        return 0;
    }

    private static int byDefault(TriggerSource source) {
        if (source == TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS) {
            return LATEST_PRE_TOKEN;
        }
        return source.trigger() == Trigger.PRE_TOKEN_GENERATION ? 2 : 1;
    }

    /** Those that begin so, else the nearest one, else all. */
    private String hint() {
        List<String> all = sources();
        List<String> near =
                triggerSource.isEmpty()
                        ? List.of()
                        : all.stream().filter(source -> source.startsWith(triggerSource)).toList();
        if (near.isEmpty()) {
            near = Nearest.to(triggerSource, all).stream().toList();
        }
        return near.isEmpty()
                ? "there are " + String.join(", ", all)
                : "did you mean " + String.join(", ", near) + "?";
    }

    private static List<String> sources() {
        return Arrays.stream(TriggerSource.values())
                .map(TriggerSource::value)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
