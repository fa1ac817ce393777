package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timeline for people to read: each call with the triggers that it fired, in order, what each got
 * and answered, what it did not get, and its milliseconds against Cognito's 5 seconds.
 *
 * <pre>
 * SignUp mary
 *   -&gt; PreSignUp_SignUp                            3 ms of 5000 ms
 *        received       clientMetadata {invitation=***}
 *        not passed on  ValidationData {captcha=***}
 *        answered       {autoConfirmUser=true}
 *   = succeeded
 * </pre>
 *
 * <p>Texts that a client or a user sent or a function answered are masked, so that a log may have
 * it; names of members, numbers and booleans are not. Only {@link #withValues()} shows them. The
 * message of a function that failed is not masked either: Cognito hands it to the client. Whatever
 * a text has, each line stays one: line ends and other control characters are escaped. Immutable.
 */
public final class TimelineText {

    private static final String MASKED = "***";
    private static final int SOURCE_WIDTH = 44;
    private static final int LABEL_WIDTH = 15;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Of a message: more of it is nothing to read in a line. */
    private static final int LONGEST_MESSAGE = 1_000;

    private final boolean values;
    private final boolean logs;
    private final boolean users;
    private final Duration budget;

    private TimelineText(boolean values, boolean logs, boolean users, Duration budget) {
        this.values = values;
        this.logs = logs;
        this.users = users;
        this.budget = budget;
    }

    /** Masks what may be a secret, and leaves the functions' logs away. */
    public static TimelineText masked() {
        return new TimelineText(false, false, false, TriggerLimits.DEFAULT.timeout());
    }

    /** The same with metadata and answers as they are: passwords and codes too. */
    public TimelineText withValues() {
        return new TimelineText(true, logs, users, budget);
    }

    /** The same with what functions logged before they failed; no line of it is masked. */
    public TimelineText withLogsOfFailures() {
        return new TimelineText(values, true, users, budget);
    }

    /**
     * The same with the time of day, in UTC, and the user's name in the headings of {@link #of}:
     * {@code 14:03:07.512Z SignUp mary}. The name is the one in the first event of the call.
     */
    public TimelineText withTimesAndUsers() {
        return new TimelineText(values, logs, true, budget);
    }

    /** The same for a pool that waits for so long. */
    public TimelineText withBudget(Duration newBudget) {
        return new TimelineText(values, logs, users, newBudget);
    }

    /**
     * Calls of functions, with a heading wherever another call of the API begins, as far as they
     * tell: two calls in a row that are alike and fire different triggers cannot be told apart.
     */
    public String of(List<TriggerInvocation> invocations) {
        StringBuilder text = new StringBuilder();
        List<TriggerInvocation> call = new ArrayList<>();
        for (TriggerInvocation invocation : invocations) {
            if (!call.isEmpty() && beginsCall(invocation, call)) {
                text.append(call(heading(call.get(0)), call, null));
                call.clear();
            }
            call.add(invocation);
        }
        if (!call.isEmpty()) {
            text.append(call(heading(call.get(0)), call, null));
        }
        return text.toString();
    }

    private String heading(TriggerInvocation first) {
        String operation = first.operation().label();
        return users
                ? (TIME.format(first.time()) + " " + operation + " " + userName(first)).strip()
                : operation;
    }

    private static boolean beginsCall(TriggerInvocation next, List<TriggerInvocation> call) {
        TriggerInvocation first = call.get(0);
        return next.operation() != first.operation()
                || !userName(next).equals(userName(first))
                || next.attempt() == 1
                        && call.stream().anyMatch(before -> before.source() == next.source());
    }

    private static String userName(TriggerInvocation invocation) {
        JsonNode event = parse(invocation.event());
        return event == null ? "" : event.path("userName").asText();
    }

    /**
     * One call of the API.
     *
     * @param title what was called, and for whom if that may be shown
     * @param invocations what it fired
     * @param outcome what its client got; null leaves the line away
     * @return lines, each with its end
     */
    public String call(
            String title, List<TriggerInvocation> invocations, @Nullable String outcome) {
        StringBuilder text = new StringBuilder(oneLine(title)).append('\n');
        for (TriggerInvocation invocation : invocations) {
            write(text, invocation);
        }
        if (outcome != null) {
            text.append("  = ").append(oneLine(cut(outcome))).append('\n');
        }
        return text.toString();
    }

    /** One call of a function, as lines. */
    private void write(StringBuilder text, TriggerInvocation invocation) {
        String name =
                invocation.source().value()
                        + (invocation.attempt() == 1 ? "" : ", call " + invocation.attempt());
        text.append("  -> ")
                .append(String.format(Locale.ROOT, "%-" + SOURCE_WIDTH + "s", name))
                .append(' ')
                .append(time(invocation))
                .append('\n');
        JsonNode event = parse(invocation.event());
        JsonNode request = event == null ? null : event.get("request");
        line(text, "received", join(data(request, "clientMetadata", "validationData")));
        List<String> left = new ArrayList<>();
        addLeft(left, "ClientMetadata", invocation.clientMetadataNotPassedOn());
        addLeft(left, "ValidationData", invocation.validationDataNotPassedOn());
        line(text, "not passed on", join(left));
        if (invocation.error() != null) {
            line(text, "failed", cut(invocation.error()));
            if (logs) {
                invocation.log().forEach(entry -> entry.lines().forEach(l -> logged(text, l)));
            }
        } else if (event != null && event.has("response")) {
            line(text, "answered", answer(ResponseChanges.of(invocation)));
        }
    }

    private String time(TriggerInvocation invocation) {
        long millis = invocation.duration().toMillis();
        if (!isWaitedFor(invocation)) {
            return millis + " ms, nobody waits";
        }
        return millis
                + " ms of "
                + budget.toMillis()
                + " ms"
                + (invocation.duration().compareTo(budget) > 0 ? ", too long" : "");
    }

    private static boolean isWaitedFor(TriggerInvocation invocation) {
        return invocation.source().trigger() == null
                || invocation.source().trigger().isSynchronous();
    }

    private List<String> data(@Nullable JsonNode request, String... members) {
        List<String> data = new ArrayList<>();
        for (String member : members) {
            JsonNode value = request == null ? null : request.get(member);
            if (value != null && value.isObject() && !value.isEmpty()) {
                data.add(member + " " + show(value, values));
            }
        }
        return data;
    }

    private void addLeft(List<String> left, String name, Map<String, String> data) {
        if (!data.isEmpty()) {
            left.add(name + " " + show(Json.object(data), values));
        }
    }

    private String answer(ResponseChanges changes) {
        List<String> parts = new ArrayList<>();
        if (!changes.changed().isEmpty()) {
            List<String> members = new ArrayList<>();
            changes.changed()
                    .forEach(
                            (name, value) ->
                                    members.add(name + "=" + show(value, values || isOurs(name))));
            parts.add("{" + join(members) + "}");
        }
        if (!changes.missing().isEmpty()) {
            parts.add("without " + join(changes.missing()));
        }
        return parts.isEmpty() ? "nothing" : join(parts);
    }

    private static String show(JsonNode value, boolean plain) {
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties()
                    .forEach(m -> members.add(m.getKey() + "=" + show(m.getValue(), plain)));
            return "{" + join(members) + "}";
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(show(item, plain)));
            return "[" + join(items) + "]";
        }
        return value.isTextual() && !plain ? MASKED : value.asText();
    }

    /** Members of a response whose text is one of Cognito's own words. */
    private static boolean isOurs(String name) {
        return switch (name) {
            case "challengeName", "finalUserStatus", "messageAction", "desiredDeliveryMediums" ->
                    true;
            default -> false;
        };
    }

    /** Its tabs are blanks: those of a stack trace. */
    private static void logged(StringBuilder text, String content) {
        line(text, "logged", content.replace("\t", "    "));
    }

    private static void line(StringBuilder text, String label, String content) {
        if (!content.isEmpty()) {
            text.append("       ")
                    .append(String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", label))
                    .append(oneLine(content))
                    .append('\n');
        }
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE)
                        + "... ("
                        + message.length()
                        + " characters)";
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        return line.toString();
    }

    private static String join(List<String> parts) {
        return String.join(", ", parts);
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            JsonNode node = Json.read(json);
            return node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
