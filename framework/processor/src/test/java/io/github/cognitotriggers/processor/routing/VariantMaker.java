package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.RandomSource;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.Unmatched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes classes at random: triggers, sources, conditions, parameters. */
final class VariantMaker {

    static final List<String> CLIENTS = List.of("one", "two");
    static final List<String> VERSIONS = List.of("1", "2", "3");
    static final List<String> NAMES = List.of("acme", "other");
    static final List<String> KINDS = List.of("OIDC", "SAML");
    static final List<String> KEYS = List.of("flow", "a-key");
    static final List<String> VALUES = List.of("", "a", "b");

    private final RandomSource random;

    VariantMaker(RandomSource random) {
        this.random = random;
    }

    Variant make(String name) {
        List<VariantMethod> methods = new ArrayList<>();
        int triggers = 1 + random.below(2);
        for (int i = 0; i < triggers; i++) {
            TriggerTypes types = random.oneOf(TriggerTypes.values());
            int count = 1 + random.below(4);
            for (int j = 0; j < count; j++) {
                methods.add(method(types, "m" + methods.size()));
            }
        }
        return new Variant(name, random.oneOf(Unmatched.values()), methods);
    }

    private VariantMethod method(TriggerTypes types, String name) {
        List<String> sources = sources(types);
        Map<String, List<String>> accepted = new TreeMap<>();
        if (random.onceIn(3)) {
            accepted.put("clientId", someOf(CLIENTS));
        }
        switch (types) {
            case PRE_TOKEN_GENERATION -> {
                if (random.onceIn(2)) {
                    accepted.put("version", someOf(VERSIONS));
                }
            }
            case CREATE_AUTH_CHALLENGE -> {
                if (random.onceIn(2)) {
                    accepted.put("request.challengeName", someOf(NAMES));
                }
            }
            case INBOUND_FEDERATION -> {
                if (random.onceIn(2)) {
                    accepted.put("request.providerName", someOf(NAMES));
                }
            }
            default -> {}
        }
        List<String> parameters =
                new ArrayList<>(List.of(types.eventName() + " event", "TriggerContext context"));
        String data = data(types);
        if (!data.isEmpty() && carries(types, sources)) {
            for (String key : KEYS) {
                if (random.onceIn(3)) {
                    accepted.put(data + "." + key, random.onceIn(3) ? List.of() : someOf(VALUES));
                }
            }
            if (random.onceIn(2)) {
                String type =
                        data.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + data.substring(1);
                parameters.add("@From" + type + "(\"flow\") Optional<String> flow");
                parameters.add(type + " all");
            }
        }
        if (random.onceIn(3)) {
            parameters.add("CallerContext caller");
        }
        while (parameters.size() > 0 && random.onceIn(2)) {
            parameters.remove(random.below(parameters.size()));
        }
        return new VariantMethod(types, name, sources, accepted, String.join(", ", parameters));
    }

    private List<String> sources(TriggerTypes types) {
        List<String> all = types.sources().stream().map(TriggerSource::name).toList();
        return all.size() == 1 || random.onceIn(2) ? List.of() : someOf(all);
    }

    /** What events of a trigger have of an app's data. */
    static String data(TriggerTypes types) {
        return switch (types) {
            case PRE_AUTHENTICATION -> "validationData";
            case INBOUND_FEDERATION, USER_MIGRATION -> "";
            default -> "clientMetadata";
        };
    }

    /** Whether the first source of the trigger is there, which has such data in all of these. */
    private static boolean carries(TriggerTypes types, List<String> sources) {
        return sources.isEmpty()
                || (sources.contains(types.sources().get(0).name())
                        && types != TriggerTypes.PRE_TOKEN_GENERATION);
    }

    private List<String> someOf(List<String> all) {
        List<String> some = new ArrayList<>(all);
        while (some.size() > 1 && !random.onceIn(3)) {
            some.remove(random.below(some.size()));
        }
        return some;
    }
}
