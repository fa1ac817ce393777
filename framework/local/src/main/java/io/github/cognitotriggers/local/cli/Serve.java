package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.server.ServerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Serves the template's user pools. */
@Command(
        name = "cognito-triggers-local",
        description =
                "Serves the Amazon Cognito user pools of a CloudFormation or SAM template on this"
                        + " machine, and fires their triggers as Cognito does.",
        subcommands = {CutEvents.class, PrintEvent.class},
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "It prints what functions log and, for each message that a pool sends, a line with its"
                    + " code or temporary password.",
            "",
            "It is a tool for tests: whoever reaches it is its administrator, and GET"
                    + " /local/messages has every code and password.",
            "",
            "Exit codes: 0 done, 1 it could not start (the reason is told), 2 wrong options."
        })
final class Serve implements Callable<Integer> {

    /** In place of an exit code: the server's threads go on. */
    static final int RUNNING = -1;

    static final String PORTS = "--port is 0 to 65535";

    /** Any other would never be equal to what a browser sends. */
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#\\s\\p{Lu}]+");

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description =
                    "The template, in YAML or JSON. Default: ./template.yaml if there is one, else"
                            + " one pool without triggers")
    @Nullable Path template;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the template; may be repeated")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServerSettings.DEFAULT_PORT,
            description = "The port to listen at, 0 for any free one. Default: ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = ServerSettings.DEFAULT_HOST,
            description = "The address to listen at. Default: ${DEFAULT-VALUE}")
    String host = ServerSettings.DEFAULT_HOST;

    @Option(
            names = "--allow-remote",
            description =
                    "Listen at an address that other machines reach, who then see every password"
                            + " and code")
    boolean allowRemote;

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            description =
                    "Pages of this origin, such as https://app.example.test:3000, may call the"
                            + " server too; those of localhost may anyway. May be repeated")
    List<String> origins = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description =
                    "Directories and jars with the functions' classes, for all of them; dir/* is"
                        + " the jars of a directory. Default: .aws-sam/build/NAME as `sam build`"
                        + " made it, else what CodeUri names: a jar, or a directory with classes or"
                        + " lib/*.jar")
    @Nullable String classPath;

    @Option(
            names = "--in-process",
            description =
                    "Run the functions in this JVM: a quick start and one memory for all, but"
                            + " without the template's environment")
    boolean inProcess;

    @Option(
            names = "--env-vars",
            paramLabel = "FILE",
            description =
                    "Environment variables of the functions, in the JSON format of `sam local"
                            + " --env-vars`")
    @Nullable Path envVars;

    @Option(
            names = "--lambda-endpoint",
            paramLabel = "URL",
            description =
                    "Call all functions through this Lambda endpoint, `sam local start-lambda`"
                            + " for example")
    @Nullable String lambdaEndpoint;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Add every call of a trigger to this file, a line of JSON each; it will hold"
                            + " passwords and codes")
    @Nullable Path record;

    @Option(
            names = "--end-with-parent",
            description =
                    "End when the process that started it has ended, some seconds later; for a"
                            + " build or a script that may be killed")
    boolean endWithParent;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version")
    boolean version;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CliException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (port < 0 || port > 65_535) {
            throw wrong(command, PORTS);
        }
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw wrong(
                    command,
                    "--origin is what a browser sends of a page: scheme, host and port, in lower"
                            + " case and with no path");
        }
        if (lambdaEndpoint != null && (inProcess || classPath != null || envVars != null)) {
            throw wrong(
                    command,
                    "--lambda-endpoint runs the functions elsewhere: it goes with none of"
                            + " --in-process, --classpath and --env-vars");
        }
        if (inProcess && envVars != null) {
            throw wrong(
                    command,
                    "--in-process gives functions no environment of their own: it does not go with"
                            + " --env-vars");
        }
        if (endWithParent) {
            ParentProcess.endWithIt();
        }
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        new LocalPools(this, out, err).start();
        return RUNNING;
    }

    static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
