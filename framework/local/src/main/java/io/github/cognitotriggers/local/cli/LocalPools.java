package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.TemplatePools;
import io.github.cognitotriggers.local.function.FunctionClasses;
import io.github.cognitotriggers.local.function.FunctionLog;
import io.github.cognitotriggers.local.function.FunctionSettings;
import io.github.cognitotriggers.local.function.Functions;
import io.github.cognitotriggers.local.function.LambdaEndpoint;
import io.github.cognitotriggers.local.recording.InvocationFile;
import io.github.cognitotriggers.local.server.LocalServer;
import io.github.cognitotriggers.local.server.ServerSettings;
import io.github.cognitotriggers.local.template.FunctionResource;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.template.TemplateException;
import io.github.cognitotriggers.local.template.TemplateSettings;
import io.github.cognitotriggers.local.template.TemplateWarning;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what the options say, and starts it. */
final class LocalPools {

    private static final Path DEFAULT_TEMPLATE = Path.of("template.yaml");

    private static final long CHECK_MILLIS = 500;

    private final Serve options;
    private final PrintWriter out;
    private final PrintWriter err;

    /** Closed in the opposite order. */
    private final List<AutoCloseable> open = new ArrayList<>();

    LocalPools(Serve options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /**
     * Returns once the server listens.
     *
     * @throws CliException if it cannot
     */
    void start() throws CliException {
        try {
            run();
        } catch (CliException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void run() throws CliException {
        Path file = templateFile();
        String region = region();
        Template template = file == null ? DefaultTemplate.in(region) : read(file, region);
        for (TemplateWarning warning : template.warnings()) {
            if (!isMoot(warning)) {
                warn(warning.describe(String.valueOf(file)));
            }
        }
        List<FunctionSettings> functions =
                options.lambdaEndpoint == null && file != null
                        ? functions(file, region, template)
                        : List.of();
        FunctionCatalog catalog = catalog(functions);
        TriggerCheck check = new TriggerCheck(template, functions, catalog, this::warn);
        check.configuration();
        Thread classes = check.classesInBackground();
        LocalServer server = serve(template, functions, catalog);
        open.add(server);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close"));
        await(classes);
        new Welcome(server.endpoint(), region, file, template, out).print();
    }

    /** So that its warnings come first; a slow disk must not keep anybody waiting. */
    private static void await(Thread check) {
        try {
            check.join(CHECK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether it is of no matter here: functions in this process have no environment that something
     * could be missing in, nor a Java of their own, and layers are for others if the class path was
     * named, or if the functions run elsewhere.
     */
    private boolean isMoot(TemplateWarning warning) {
        boolean elsewhere = options.lambdaEndpoint != null;
        return options.inProcess && allAre(warning, ".Environment")
                || (options.inProcess || elsewhere) && allAre(warning, ".Runtime")
                || (options.classPath != null || elsewhere) && allAre(warning, ".Layers");
    }

    private static boolean allAre(TemplateWarning warning, String property) {
        return warning.names().stream().allMatch(name -> name.contains(property));
    }

    private @Nullable Path templateFile() throws CliException {
        if (options.template != null) {
            return options.template;
        }
        if (Files.exists(DEFAULT_TEMPLATE)) {
            return DEFAULT_TEMPLATE;
        }
        if (!options.parameters.isEmpty()) {
            throw new CliException(
                    "There is no template.yaml here for --parameter; see --template");
        }
        return null;
    }

    private static String region() {
        String region = System.getenv("AWS_REGION");
        if (region == null || region.isBlank()) {
            region = System.getenv("AWS_DEFAULT_REGION");
        }
        return region == null || !region.matches("[a-z]{2}(-[a-z]+)+-[0-9]") ? "us-east-1" : region;
    }

    private Template read(Path file, String region) throws CliException {
        try {
            return Template.read(file, new TemplateSettings(region, options.parameters));
        } catch (TemplateException e) {
            throw new CliException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CliException("Cannot read " + file + ": " + Failures.reason(e));
        }
    }

    private List<FunctionSettings> functions(Path file, String region, Template template)
            throws CliException {
        EnvironmentFile environment =
                options.envVars == null
                        ? EnvironmentFile.none()
                        : EnvironmentFile.read(options.envVars);
        List<String> names =
                template.functions().stream().map(FunctionResource::logicalId).toList();
        for (String unknown : environment.unknown(names)) {
            warn("--env-vars: the template has no function " + unknown);
        }
        List<Path> named =
                options.classPath == null ? List.of() : ClassPath.parse(options.classPath);
        List<FunctionSettings> functions = new ArrayList<>();
        for (FunctionResource function : template.functions()) {
            functions.add(
                    FunctionSettings.of(
                            function,
                            classes(file, function, named),
                            region,
                            environment.applied(function.logicalId(), function.environment())));
        }
        return functions;
    }

    private static FunctionClasses classes(Path file, FunctionResource function, List<Path> named)
            throws CliException {
        if (!named.isEmpty()) {
            return FunctionClasses.named(named, Path.of(""));
        }
        try {
            return FunctionClasses.built(file, function);
        } catch (IOException e) {
            throw new CliException(
                    "Cannot read the classes of "
                            + function.logicalId()
                            + ": "
                            + Failures.reason(e));
        }
    }

    private FunctionCatalog catalog(List<FunctionSettings> functions) throws CliException {
        FunctionLog log = (function, line) -> out.println("[" + function + "] " + line);
        if (options.lambdaEndpoint != null) {
            try {
                return new LambdaEndpoint(options.lambdaEndpoint, log);
            } catch (IllegalArgumentException e) {
                throw new CliException("--lambda-endpoint: this is no URL of http or https");
            }
        }
        Functions running =
                options.inProcess
                        ? Functions.inThisProcess(functions, log)
                        : Functions.inProcesses(functions, log);
        open.add(running);
        return running;
    }

    private LocalServer serve(
            Template template, List<FunctionSettings> functions, FunctionCatalog catalog)
            throws CliException {
        ServerSettings.Builder settings =
                ServerSettings.builder()
                        .host(options.host)
                        .port(options.port)
                        .allowRemote(options.allowRemote);
        options.origins.forEach(settings::origin);
        TemplatePools pools =
                TemplatePools.of(template, catalog)
                        .withTimeline(
                                new RefusedAnswers(template, functions, recorder(), out::println))
                        .withMessages(message -> out.println(SentLine.of(message)))
                        .withWarnings(this::warn);
        try {
            return LocalServer.start(settings.build(), pools);
        } catch (TemplatePools.RefusedException e) {
            throw new CliException(String.valueOf(e.getMessage()));
        } catch (BindException e) {
            throw new CliException(e.getMessage() + "; --port takes another one");
        } catch (UnknownHostException e) {
            throw new CliException("--host: there is no " + options.host);
        } catch (IOException e) {
            throw new CliException("Cannot listen: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            if (options.allowRemote) {
                throw e;
            }
            throw new CliException(
                    "--host "
                            + options.host
                            + ": other machines would reach it, and see every password and code;"
                            + " --allow-remote if that is meant");
        }
    }

    private TimelineRecorder recorder() throws CliException {
        if (options.record == null) {
            return TimelineRecorder.NONE;
        }
        try {
            InvocationFile recording = InvocationFile.open(options.record, this::warn);
            open.add(recording);
            return recording;
        } catch (IOException e) {
            throw new CliException("Cannot write " + options.record + ": " + Failures.reason(e));
        }
    }

    private void warn(String message) {
        err.println("warning: " + message);
    }

    private synchronized void close() {
        for (int i = open.size() - 1; i >= 0; i--) {
            try {
                open.get(i).close();
            } catch (Exception e) {
                // The process ends; what is left of it ends with it.
            }
        }
        open.clear();
    }
}
