package io.github.cognitotriggers.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The local user pool and the test kit, beside what is wanted of them. */
final class LocalPoolBench {

    static final int CONNECTIONS = 8;

    private static final int FEW_USERS = 100;
    private static final double WARM_UP_SECONDS = 8;

    private final Path root;
    private final Path jar;
    private final List<String> jarCommand;
    private final Options options;
    private final Report report = new Report();

    LocalPoolBench(Path root, Options options) {
        this.root = root;
        this.jar = root.resolve("framework/local/target/cognito-triggers-local.jar");
        this.jarCommand = List.of(Program.java(), "-jar", jar.toString());
        this.options = options;
    }

    void run() throws Exception {
        report.section(
                "Java "
                        + System.getProperty("java.version")
                        + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " cores, load average "
                        + load());
        starts();
        rates();
        memory("java -jar", jarCommand);
        memory("launcher", launcherCommand());
        testKit();
        report.section("Load average at the end " + load());
        System.out.print(report);
    }

    private static String load() throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg"));
        return load.substring(0, load.indexOf(' ')) + " (the last minute)";
    }

    // ---- Start-up ----

    private void starts() throws Exception {
        step("start-up");
        report.section("Start of the sample template, functions in process");
        started("java -jar", jarCommand, 1.0);
        started("launcher with its archive", launcherCommand(), 0.5);
    }

    /** The launcher with an archive beside it, in a directory of its own. */
    private List<String> launcherCommand() throws Exception {
        Path copy = Files.createDirectories(root.resolve("bench/target/launcher"));
        Path launcher = copy.resolve("cognito-local");
        Files.copy(
                root.resolve("framework/local/src/main/dist/cognito-local"),
                launcher,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(
                jar,
                copy.resolve("cognito-triggers-local.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> command = List.of(launcher.toString());
        sample(command).close(); // Writes the archive when it ends.
        return command;
    }

    private void started(String what, List<String> command, double wantedSeconds) throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> cpuSeconds = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        sample(command).close(); // The files are in memory from now on.
        for (int i = 0; i < options.starts(); i++) {
            try (Program program = sample(command)) {
                seconds.add(program.secondsToReady());
                cpuSeconds.add(program.cpuSecondsToReady());
                Thread.sleep(1000); // What it does in the background.
                resident.add(program.residentMiB());
            }
        }
        report.atMost(what + ": until it answers", Median.of(seconds), wantedSeconds, " s");
        report.plain(what + ": processor time until then", "%.2f s", Median.of(cpuSeconds));
        report.atMost(what + ": resident a second later", Median.of(resident), 120, " MiB");
    }

    private Program sample(List<String> command) throws Exception {
        return start(
                command,
                "template.yaml",
                root.resolve("sample-triggers/target/function/plain/lib") + "/*");
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    // ---- Sign-ins ----

    private void rates() throws Exception {
        try (Program server = bench(jarCommand);
                Program crowded = bench(jarCommand);
                WorkerProcess clients = new WorkerProcess();
                WorkerProcess limits = new WorkerProcess()) {
            Map<String, Pool> pools = server.pools();
            Pool plain = pool(pools, "plain");
            Pool triggers = pool(pools, "triggers");
            Pool custom = pool(pools, "custom");
            Pool many = pool(crowded.pools(), "plain");
            step("users");
            for (Pool pool : List.of(plain, triggers, custom)) {
                clients.users(server.port(), pool, FEW_USERS);
            }
            clients.users(crowded.port(), many, options.users());
            step("warm-up");
            double warmUp = Math.min(WARM_UP_SECONDS, 3 * options.seconds());
            clients.signIns(SignIn.CUSTOM, server.port(), custom, FEW_USERS, warmUp);
            clients.signIns(SignIn.PASSWORD, server.port(), triggers, FEW_USERS, warmUp);
            clients.signIns(SignIn.PASSWORD, server.port(), plain, FEW_USERS, warmUp);
            clients.signIns(SignIn.SRP, server.port(), plain, FEW_USERS, warmUp);
            clients.signIns(SignIn.PASSWORD, crowded.port(), many, options.users(), warmUp);
            limits.signatures(warmUp / 2);
            limits.exponentiations(warmUp / 2);

            Series signatures = new Series();
            Series exponentiations = new Series();
            Series password = new Series();
            Series withTriggers = new Series();
            Series customAuth = new Series();
            Series srp = new Series();
            Series crowd = new Series();
            for (int i = 1; i <= options.rounds(); i++) {
                step("sign-ins, round " + i + " of " + options.rounds());
                signatures.add(limits.signatures(options.seconds()));
                measure(password, clients, SignIn.PASSWORD, server, plain, FEW_USERS);
                measure(withTriggers, clients, SignIn.PASSWORD, server, triggers, FEW_USERS);
                measure(customAuth, clients, SignIn.CUSTOM, server, custom, FEW_USERS);
                measure(crowd, clients, SignIn.PASSWORD, crowded, many, options.users());
                exponentiations.add(limits.exponentiations(options.seconds()));
                measure(srp, clients, SignIn.SRP, server, plain, FEW_USERS);
            }
            rates(signatures, password, withTriggers, customAuth, crowd);
            srpRates(signatures, exponentiations, srp);
        }
    }

    private void measure(
            Series series, WorkerProcess clients, SignIn kind, Program server, Pool pool, int users)
            throws IOException {
        long cpu = server.cpuNanos();
        Round round = clients.signIns(kind, server.port(), pool, users, options.seconds());
        series.add(round, server.cpuNanos() - cpu);
    }

    private void rates(
            Series signatures,
            Series password,
            Series withTriggers,
            Series customAuth,
            Series crowd) {
        report.section(
                "Sign-ins by HTTP, "
                        + CONNECTIONS
                        + " connections; medians of "
                        + options.rounds()
                        + " rounds of "
                        + options.seconds()
                        + " s");
        report.plain("RS256 signatures alone, all cores", "%.0f/s", signatures.perSecond());
        report.plain("  limit: two for a sign-in", "%.0f/s", signatures.perSecond() / 2);
        report.plain("password", "%.0f/s", password.perSecond());
        report.plain("password, three triggers", "%.0f/s", withTriggers.perSecond());
        report.plain("custom auth, two calls, six triggers", "%.0f/s", customAuth.perSecond());
        report.plain("password, " + options.users() + " users", "%.0f/s", crowd.perSecond());
        report.atLeast("password / limit", 2 * password.to(signatures), 0.6, "");
        report.atLeast("three triggers / password", withTriggers.to(password), 0.8, "");
        report.atLeast("custom auth / password", customAuth.to(password), 0.5, "");
        report.atLeast(
                options.users() + " users / " + FEW_USERS + " users", crowd.to(password), 0.85, "");
        report.section("Processor time of one, server and clients together");
        double pair = 2 * signatures.cpuMillisEach();
        report.plain("two signatures", "%.2f ms", pair);
        report.plain("password", "%.2f ms", password.cpuMillisEach());
        report.plain("password, three triggers", "%.2f ms", withTriggers.cpuMillisEach());
        report.plain("custom auth", "%.2f ms", customAuth.cpuMillisEach());
        report.plain("  two signatures / password", "%.2f", pair / password.cpuMillisEach());
    }

    private void srpRates(Series signatures, Series exponentiations, Series srp) {
        report.section("SRP sign-ins; both sides compute on this machine");
        report.plain(
                "modular exponentiations of both sides alone",
                "%.0f/s",
                exponentiations.perSecond());
        double both = 1 / (1 / exponentiations.perSecond() + 2 / signatures.perSecond());
        report.plain("  with two signatures", "%.0f/s", both);
        report.plain("SRP", "%.0f/s", srp.perSecond());
        report.plain("  SRP / exponentiations", "%.2f", srp.to(exponentiations));
        report.plain("  SRP / exponentiations and signatures", "%.2f", srp.perSecond() / both);
    }

    // ---- Memory ----

    private void memory(String what, List<String> command) throws Exception {
        report.section(
                "Memory over sign-ins with three triggers, " + what + ", " + FEW_USERS + " users");
        List<Double> live = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        try (Program server = bench(command);
                WorkerProcess clients = new WorkerProcess()) {
            Pool pool = pool(server.pools(), "triggers");
            clients.users(server.port(), pool, FEW_USERS);
            report.plain("at first: resident", "%.0f MiB", server.residentMiB());
            long done = 0;
            int marks = 4;
            for (int mark = 1; mark <= marks; mark++) {
                long until = (long) options.signIns() * mark / marks;
                step("memory, " + what + ", until " + until + " sign-ins");
                while (done < until) {
                    done +=
                            clients.signIns(SignIn.PASSWORD, server.port(), pool, FEW_USERS, 1)
                                    .count();
                }
                resident.add(server.residentMiB());
                live.add(server.liveMiB());
                report.plain(
                        "after " + done + ": resident, live objects",
                        "%.0f, %.1f MiB",
                        last(resident),
                        last(live));
            }
        }
        report.atMost("resident at the end / after a quarter", growth(resident), 1.1, "");
        report.atMost("live objects at the end / after a quarter", growth(live), 1.1, "");
    }

    private static double growth(List<Double> series) {
        return last(series) / series.get(0);
    }

    private static double last(List<Double> series) {
        return series.get(series.size() - 1);
    }

    private Program bench(List<String> command) throws Exception {
        return start(command, "bench/template.yaml", System.getProperty("java.class.path"));
    }

    private Program start(List<String> command, String template, String classPath)
            throws Exception {
        List<String> all = new ArrayList<>(command);
        all.addAll(
                List.of(
                        "--template",
                        root.resolve(template).toString(),
                        "--in-process",
                        "--classpath",
                        classPath));
        return Program.start(all, Map.of("AWS_SAM_LOCAL", "true", "JAVA_HOME", javaHome()));
    }

    private static Pool pool(Map<String, Pool> pools, String name) {
        return Objects.requireNonNull(pools.get(name), name);
    }

    // ---- Test kit ----

    private void testKit() throws IOException {
        step("test kit");
        Process process = WorkerProcess.start(KitWorker.class);
        String[] medians =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .trim()
                        .split(" ", -1);
        report.section("Test kit in a warm JVM");
        report.atMost("a pool's start", Double.parseDouble(medians[0]), 50, " ms");
        report.atMost("a custom-auth sign-in", Double.parseDouble(medians[1]), 20, " ms");
        report.plain("  its processor time", "%.2f ms", Double.parseDouble(medians[2]));
    }

    private static void step(String what) {
        System.err.println(
                "… " + ManagementFactory.getRuntimeMXBean().getUptime() / 1000 + " s: " + what);
    }
}
