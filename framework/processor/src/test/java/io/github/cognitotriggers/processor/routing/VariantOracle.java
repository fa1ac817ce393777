package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.Unmatched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which method an event goes to, found by trying all methods on all events that differ in what
 * conditions can ask for.
 */
final class VariantOracle {

    private final Variant variant;
    private final TriggerTypes types;
    private final List<SampleEvent> events;
    private final List<VariantMethod> methods;
    private final Map<VariantMethod, Set<SampleEvent>> accepted = new HashMap<>();

    VariantOracle(Variant variant, TriggerTypes types) {
        this.variant = variant;
        this.types = types;
        this.events = events(types);
        this.methods = variant.methods(types);
        for (VariantMethod method : methods) {
            accepted.put(
                    method, events.stream().filter(method::accepts).collect(Collectors.toSet()));
        }
    }

    private Set<SampleEvent> accepted(VariantMethod method) {
        return accepted.getOrDefault(method, Set.of());
    }

    /** All events of a trigger; each value that conditions name, others, and none. */
    static List<SampleEvent> events(TriggerTypes types) {
        List<SampleEvent> events = new ArrayList<>();
        for (TriggerSource source : types.sources()) {
            events.add(SampleEvent.of(source.value()));
        }
        events.add(SampleEvent.of(types.trigger().sourcePrefix() + "_New"));
        events = each(events, "clientId", VariantMaker.CLIENTS, true);
        switch (types) {
            case PRE_TOKEN_GENERATION ->
                    events = each(events, "version", VariantMaker.VERSIONS, false);
            case CREATE_AUTH_CHALLENGE ->
                    events = each(events, "request.challengeName", VariantMaker.NAMES, false);
            case INBOUND_FEDERATION ->
                    events = each(events, "request.providerName", VariantMaker.NAMES, false);
            default -> {}
        }
        String data = VariantMaker.data(types);
        if (!data.isEmpty()) {
            for (String key : VariantMaker.KEYS) {
                events = each(events, data + "." + key, VariantMaker.VALUES, true);
            }
        }
        return events;
    }

    private static List<SampleEvent> each(
            List<SampleEvent> events, String member, List<String> values, boolean maybeAbsent) {
        List<SampleEvent> more = new ArrayList<>(maybeAbsent ? events : List.of());
        for (SampleEvent event : events) {
            for (String value : values) {
                more.add(event.with(member, value));
            }
            more.add(event.with(member, "unheard-of"));
        }
        return more;
    }

    /** The numbers of what is to be said of the class. */
    Set<String> codes() {
        List<VariantMethod> running = new ArrayList<>();
        for (VariantMethod method : methods) {
            if (accepted(method).stream().anyMatch(VariantOracle::isPossible)) {
                running.add(method);
            }
        }
        Set<String> codes = new TreeSet<>();
        if (running.size() < methods.size()) {
            codes.add("CT008");
        }
        if (events.stream().anyMatch(event -> isPossible(event) && isAmbiguous(event, running))) {
            codes.add("CT007");
        } else if (!running.stream().allMatch(method -> takesSome(method, running))) {
            codes.add("CT008");
        }
        return codes;
    }

    private boolean takesSome(VariantMethod method, List<VariantMethod> among) {
        return accepted(method).stream()
                .anyMatch(
                        event ->
                                isPossible(event)
                                        && winner(event, among).equals(Optional.of(method)));
    }

    private boolean isAmbiguous(SampleEvent event, List<VariantMethod> among) {
        return among.stream().anyMatch(method -> method.accepts(event))
                && winner(event, among).isEmpty();
    }

    /** The one whose events are events of all others that take this one, and not the reverse. */
    private Optional<VariantMethod> winner(SampleEvent event, List<VariantMethod> among) {
        List<VariantMethod> accepting =
                among.stream().filter(method -> method.accepts(event)).toList();
        return accepting.stream()
                .filter(
                        method ->
                                accepting.stream()
                                        .allMatch(
                                                other ->
                                                        other.equals(method)
                                                                || isStricter(method, other)))
                .findFirst();
    }

    private boolean isStricter(VariantMethod method, VariantMethod than) {
        return accepted(than).containsAll(accepted(method))
                && !accepted(method).containsAll(accepted(than));
    }

    /** Machines have events of version 3 only, or of one yet to come. */
    static boolean isPossible(SampleEvent event) {
        String version = event.members().getOrDefault("version", "");
        return !event.source().equals("TokenGeneration_ClientCredentials")
                || !(version.equals("1") || version.equals("2"));
    }

    /** What the log says of an event, but for the condition. */
    String expected(SampleEvent event) {
        Optional<VariantMethod> winner = winner(event, methods);
        if (winner.isPresent()) {
            String outcome = Sources.hasResponse(types) ? "rejected" : "ok";
            return variant.name() + "." + winner.get().name() + " " + outcome;
        }
        return passes(event) ? "passed" : "unmatched";
    }

    private boolean passes(SampleEvent event) {
        boolean decides =
                List.of(
                                TriggerTypes.DEFINE_AUTH_CHALLENGE,
                                TriggerTypes.CREATE_AUTH_CHALLENGE,
                                TriggerTypes.VERIFY_AUTH_CHALLENGE)
                        .contains(types);
        if (decides || variant.unmatched() == Unmatched.REFUSE) {
            return false;
        }
        if (variant.unmatched() == Unmatched.PASS) {
            return true;
        }
        boolean sends =
                types == TriggerTypes.CUSTOM_EMAIL_SENDER
                        || types == TriggerTypes.CUSTOM_SMS_SENDER;
        SampleEvent source = SampleEvent.of(event.source());
        return !sends
                && methods.stream()
                        .noneMatch(
                                method ->
                                        new VariantMethod(types, "", method.sources(), Map.of(), "")
                                                .accepts(source));
    }
}
