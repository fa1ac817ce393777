package io.github.cognitotriggers.sample.demo;

import io.github.cognitotriggers.sample.demo.SampleTemplate.Function;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends the events of {@code events/} through the sample functions, as Lambda would, prints which
 * method took each and what came of it, and says whether every answer is the one in {@code
 * events/expected/}.
 *
 * <p>Exit code: 0 if all is as expected, 1 if anything is not, 2 for an option it does not know.
 */
public final class EventsDemo {

    private static final String HELP =
            """
            Sends the sample events through the sample functions and compares what they answer.

              mvn -q -Pdemo -Devents                              all events
              mvn -q -Pdemo -Devents -Ddemo.args=PreSignUp        those with this text in their name
              mvn -q -Pdemo -Devents -Ddemo.args="--full Create"  with options

            Options:
              --full   the whole changed part of each response, on as many lines as it takes
              --log    what the function logged, below each event
              --help   this text

            For each event it shows: as expected or not, its name (trigger source, variant), and the method that
            took it with what chose that one among the methods of the function. Below that what became of
            it, and what changed in its response:

              ok         the method answered; "refused" if that ends a sign-in, "declined" a migration
              rejected   it refused, with a text for the user
              passed     no method is for this source: the event went back as it came
              continued  the method failed, and the event went back as it came
              unmatched  no method's conditions hold; misrouted: no method is for this trigger
              failed     anything else
            """;

    private final Screen screen = Screen.open();
    private final Set<String> options = new LinkedHashSet<>();
    private String filter = "";

    private EventsDemo() {}

    public static void main(String[] args) throws Exception {
        System.exit(new EventsDemo().run(args));
    }

    private int run(String[] args) throws IOException {
        for (String arg : args) {
            if (!arg.startsWith("-")) {
                filter = arg;
            } else if (Set.of("--full", "--log", "--help").contains(arg)) {
                options.add(arg);
            } else {
                screen.line("Unknown option " + arg + "; --help shows those there are");
                return 2;
            }
        }
        if (options.contains("--help")) {
            screen.line(HELP.stripTrailing());
            return 0;
        }
        return sendAll();
    }

    private int sendAll() throws IOException {
        Project project = Project.find();
        SampleTemplate template = SampleTemplate.read(project.template());
        List<SampleEvent> events = SampleEvent.readAll(project.events());
        events.removeIf(event -> !event.name().contains(filter));
        screen.line(
                "Sending "
                        + count(events.size(), "event")
                        + " of events/ to the "
                        + count(template.functions().size(), "function")
                        + " of template.yaml");
        String layout = layout(events);
        int wrong = 0;
        int withoutFunction = 0;
        Set<Function> called = new LinkedHashSet<>();
        for (SampleEvent event : events) {
            Result result = Result.of(event, template, Expectation.of(event, project.expected()));
            wrong += result.isAsExpected() ? 0 : 1;
            Function function = result.function();
            if (function == null) {
                withoutFunction++;
            } else {
                called.add(function);
            }
            print(result, layout);
        }
        List<String> gaps = filter.isEmpty() ? gaps(project, template, events, called) : List.of();
        for (String gap : gaps) {
            screen.line(screen.mark(false) + " " + gap);
        }
        boolean allGood = wrong == 0 && !events.isEmpty() && gaps.isEmpty();
        screen.line(
                screen.mark(allGood)
                        + " "
                        + count(events.size(), "event")
                        + ", "
                        + wrong
                        + " not as expected; "
                        + count(events.size() - withoutFunction, "answer")
                        + " of "
                        + count(called.size(), "function")
                        + ", "
                        + count(withoutFunction, "event")
                        + " without a sample function");
        return allGood ? 0 : 1;
    }

    /** Mark and event, as wide as the longest name, before what is said of it. */
    private static String layout(List<SampleEvent> events) {
        int name = 1;
        for (SampleEvent event : events) {
            name = Math.max(name, event.name().length());
        }
        return "%s %-" + name + "s  ";
    }

    private void print(Result result, String layout) throws IOException {
        boolean skipped = result.function() == null && result.isAsExpected();
        String mark = skipped ? "-" : screen.mark(result.isAsExpected());
        screen.wrap(String.format(layout, mark, result.event().name()), result.route());
        if (!skipped) {
            String below =
                    String.format(layout, " ", "") + String.format("%-8s ", result.outcome());
            // A text for the user is not cut: its words count.
            if (options.contains("--full") || !result.isAnswer()) {
                screen.wrap(below, result.change(true));
            } else {
                screen.cut(below, result.change(false));
            }
        }
        for (String difference : result.differences()) {
            screen.line("    " + difference);
        }
        FunctionCall call = result.call();
        // A failure that nobody expected is told by its log.
        if (call != null
                && (options.contains("--log") || !result.isAsExpected() && call.answer() == null)) {
            call.log().lines().forEach(logged -> screen.line("    | " + logged));
        }
    }

    /** What the sample events as a whole leave out. */
    private static List<String> gaps(
            Project project,
            SampleTemplate template,
            List<SampleEvent> events,
            Set<Function> called)
            throws IOException {
        List<String> gaps = new ArrayList<>();
        for (Function function : template.functions()) {
            if (!called.contains(function)) {
                gaps.add(function.name() + " got no event");
            }
        }
        List<String> names = events.stream().map(SampleEvent::name).toList();
        for (String expected : SampleEvent.namesIn(project.expected())) {
            if (!names.contains(expected)) {
                gaps.add("events/expected/" + expected + ".json belongs to no event");
            }
        }
        return gaps;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
