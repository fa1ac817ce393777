package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.template.TemplateException;
import io.github.cognitotriggers.local.trigger.TimelineText;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.sample.demo.Screen.Style;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the user pool of {@code template.yaml} on this machine, walks a user through it by calls
 * of the AWS SDK, and prints for each call the triggers that it fired, with what they got, what did
 * not travel, and what they answered.
 *
 * <p>Exit code: 0 if all went as expected, 1 if anything did not, 2 for an option it does not know.
 */
public final class PoolDemo {

    private static final String HELP =
            """
            Walks a user through the sample's user pool, which runs on this machine.

              mvn -q -Pdemo                       the walk
              mvn -q -Pdemo -Ddemo.args=--full    the same with an option
              mvn -q -Pdemo -Devents              the files of events/ through the sample functions

            Options:
              --full   the whole changed part of each response, on as many lines as it takes
              --log    what the functions logged, below each trigger
              --help   this text

            For each call of the API it shows whether all was as expected, then the triggers in the order in which
            they fired, with the milliseconds they took of the 5,000 that Cognito waits, and for each of them

              taken by       the method that took the event, and what chose that one
              received       the metadata that came with the event
              not passed on  what the client sent as well, and Cognito keeps from this trigger
              answered       what changed in its response
              failed         or how it refused, in Cognito's words

            and below them what the client got.
            """;

    /** A line of a {@link TimelineText} with a label. */
    private static final Pattern LABELLED =
            Pattern.compile(" +(received|not passed on|answered|failed)  +(.*)");

    private final Screen screen;
    private final Set<String> options = new LinkedHashSet<>();
    private int calls;
    private int wrong;
    private int triggers;

    private PoolDemo(Screen screen) {
        this.screen = screen;
    }

    public static void main(String[] args) throws IOException {
        System.exit(new PoolDemo(Screen.open()).run(args));
    }

    private int run(String[] args) throws IOException {
        for (String arg : args) {
            if (!Set.of("--full", "--log", "--help").contains(arg)) {
                screen.line("Unknown option " + arg + "; --help shows those there are");
                return 2;
            }
            options.add(arg);
        }
        if (options.contains("--help")) {
            screen.line(HELP.stripTrailing());
            return 0;
        }
        walk();
        boolean allGood = wrong == 0;
        screen.line("");
        screen.line(
                screen.mark(allGood)
                        + " "
                        + calls
                        + " calls fired "
                        + triggers
                        + " triggers, "
                        + (allGood ? "all as expected" : wrong + " not as expected"));
        return allGood ? 0 : 1;
    }

    private void walk() throws IOException {
        try (PrintedCodes codes = PrintedCodes.watch();
                SamplePool pool = SamplePool.start(Project.find().template(), PoolWalk.ADA);
                SampleApp app =
                        new SampleApp(pool.endpoint(), pool.userPoolId(), pool.clientId())) {
            screen.wrap(
                    "",
                    "The user pool of template.yaml, with the sample functions, is at "
                            + pool.endpoint()
                            + "; the AWS SDK for Java calls it");
            new PoolWalk(pool, app, codes, this::show).go();
        } catch (TemplateException | IllegalStateException e) {
            wrong++;
            screen.line("");
            screen.wrap(screen.mark(false) + " ", String.valueOf(e.getMessage()));
        }
    }

    private void show(WalkedCall<?> call) {
        boolean good = call.differences().isEmpty();
        calls++;
        wrong += good ? 0 : 1;
        screen.line("");
        screen.line(screen.mark(good) + " " + screen.styled(call.title(), Style.BOLD));
        for (TriggerInvocation invocation : call.fired()) {
            triggers++;
            show(invocation);
        }
        screen.wrap("  = ", call.outcome());
        for (String difference : call.differences()) {
            screen.wrap("    ", difference, Style.RED, Integer.MAX_VALUE);
        }
    }

    /** Below the line of a trigger the one of who took it, and then the others. */
    private void show(TriggerInvocation invocation) {
        String text = TimelineText.masked().withValues().call("", List.of(invocation), null);
        for (String line : text.strip().lines().toList()) {
            Matcher labelled = LABELLED.matcher(line);
            if (labelled.matches()) {
                show(labelled.group(1), labelled.group(2), invocation);
            } else {
                screen.line("  " + line.strip());
                labelled("taken by", WalkedCall.takenBy(invocation), Style.FAINT);
            }
        }
        if (options.contains("--log")) {
            invocation.log().forEach(entry -> labelled("logged", entry.strip(), Style.FAINT));
        }
    }

    private void show(String label, String content, TriggerInvocation invocation) {
        switch (label) {
            case "answered" ->
                    screen.wrap(columns(label), answer(invocation), Style.PLAIN, linesOfAnAnswer());
            case "failed" -> labelled(label, content, Style.RED);
            case "not passed on" -> labelled(label, content, Style.YELLOW);
            default -> labelled(label, content, Style.PLAIN);
        }
    }

    /** The changed part of the response, as for the files of {@code events/}. */
    private String answer(TriggerInvocation invocation) {
        JsonNode before = JsonText.parse(invocation.event()).path("response");
        JsonNode after = JsonText.parse(String.valueOf(invocation.response())).path("response");
        String changed = ChangedPart.of(before, after, options.contains("--full"));
        return changed.isEmpty() ? "nothing" : changed;
    }

    private int linesOfAnAnswer() {
        return options.contains("--full") ? Integer.MAX_VALUE : 2;
    }

    private void labelled(String label, String content, Style style) {
        screen.wrap(columns(label), content, style, Integer.MAX_VALUE);
    }

    private static String columns(String label) {
        return String.format("       %-15s", label);
    }
}
