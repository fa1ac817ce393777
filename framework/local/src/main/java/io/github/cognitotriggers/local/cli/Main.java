package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.template.Nearest;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar cognito-triggers-local.jar}. */
public final class Main {

    /** Something that the user can mend, such as a broken template or a port in use. */
    static final int FAILED = 1;

    /** Options that do not make sense. */
    static final int USAGE = CommandLine.ExitCode.USAGE;

    private Main() {}

    /**
     * Serves user pools until it is ended, or does what a subcommand says.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        ClientTimes.bound();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        if (status != Serve.RUNNING) {
            System.exit(status);
        }
    }

    /** The exit code, or {@link Serve#RUNNING} while the server's threads go on. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine =
                new CommandLine(CommandSpec.forAnnotatedObject(new Serve()))
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(
                                (failure, command, parsed) -> {
                                    if (failure instanceof CliException) {
                                        err.println(failure.getMessage());
                                        return FAILED;
                                    }
                                    throw failure;
                                });
        commandLine.setParameterExceptionHandler(
                (wrong, given) -> {
                    err.println(wrong.getMessage() + hint(wrong) + "; --help lists the options");
                    return USAGE;
                });
        commandLine.setUsageHelpAutoWidth(false);
        return commandLine.execute(arguments);
    }

    /** What may have been meant; empty if the message says all. */
    private static String hint(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return Nearest.hint(
                    unmatched.getUnmatched().get(0),
                    wrong.getCommandLine().getCommandSpec().optionsMap().keySet());
        }
        return wrong.getArgSpec() instanceof OptionSpec option
                        && option.longestName().equals("--port")
                ? "; " + Serve.PORTS
                : "";
    }
}
