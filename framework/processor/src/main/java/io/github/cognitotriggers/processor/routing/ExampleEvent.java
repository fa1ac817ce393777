package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.processor.routing.Subject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An event for which conditions hold, for people to read. */
final class ExampleEvent {

    private ExampleEvent() {}

    /** What of the event matters, as JSON. */
    static String of(Conditions conditions, TriggerTypes types) {
        List<String> members = new ArrayList<>();
        members.add(member("triggerSource", source(conditions.of(Subject.SOURCE), types)));
        List<String> request = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> found =
                    conditions.subjects().stream()
                            .filter(subject -> subject.kind() == kind && kind != Kind.SOURCE)
                            .flatMap(subject -> member(subject, conditions.of(subject)).stream())
                            .toList();
            if (found.isEmpty()) {
                continue;
            }
            switch (kind) {
                case CLIENT_METADATA, VALIDATION_DATA -> request.add(object(kind.member(), found));
                case CHALLENGE_NAME, PROVIDER_NAME, PROVIDER_TYPE -> request.addAll(found);
                case CLIENT_ID -> members.add(object("callerContext", found));
                default -> members.addAll(found);
            }
        }
        if (!request.isEmpty()) {
            members.add(object("request", request));
        }
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String source(Values values, TriggerTypes types) {
        return types.sources().stream()
                .map(TriggerSource::value)
                .filter(value -> values.contains(Optional.of(value)))
                .findFirst()
                .orElse(types.trigger().sourcePrefix() + "_New");
    }

    private static Optional<String> member(Subject subject, Values values) {
        String name = subject.isClientData() ? subject.key() : subject.kind().member();
        if (!values.allBut()) {
            return values.texts().stream().findFirst().map(text -> member(name, text));
        }
        return values.contains(Optional.empty()) && subject.isClientData()
                ? Optional.empty()
                : Optional.of(member(name, other(values)));
    }

    /** A text that is not excluded. */
    private static String other(Values values) {
        String text = "other";
        for (int i = 2; !values.contains(Optional.of(text)); i++) {
            text = "other" + i;
        }
        return text;
    }

    private static String object(String name, List<String> members) {
        return quoted(name) + members.stream().collect(Collectors.joining(", ", ": {", "}"));
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + quoted(value);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
