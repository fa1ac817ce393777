package io.github.cognitotriggers.processor.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An event of any source, with what conditions can ask for. */
record SampleEvent(String source, Map<String, String> members) {

    static SampleEvent of(String source) {
        return new SampleEvent(source, Map.of());
    }

    SampleEvent version(String version) {
        return with("version", version);
    }

    SampleEvent clientId(String clientId) {
        return with("clientId", clientId);
    }

    SampleEvent request(String member, String value) {
        return with("request." + member, value);
    }

    SampleEvent clientMetadata(String key, String value) {
        return with("clientMetadata." + key, value);
    }

    SampleEvent validationData(String key, String value) {
        return with("validationData." + key, value);
    }

    SampleEvent with(String member, String value) {
        Map<String, String> more = new TreeMap<>(members);
        more.put(member, value);
        return new SampleEvent(source, more);
    }

    String json() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("userAttributes", object(Map.of("email", "mary@example.com")));
        for (String data : new String[] {"clientMetadata", "validationData"}) {
            Map<String, String> values = below(data);
            if (!values.isEmpty()) {
                request.put(data, object(values));
            }
        }
        below("request").forEach((name, value) -> request.put(name, quoted(value)));
        Map<String, String> event = new LinkedHashMap<>();
        event.put("version", quoted(members.getOrDefault("version", "1")));
        event.put("triggerSource", quoted(source));
        event.put("userName", quoted("mary"));
        event.put(
                "callerContext",
                members.containsKey("clientId")
                        ? object(Map.of("clientId", members.get("clientId")))
                        : "{\"clientId\":null}");
        event.put("request", raw(request));
        event.put("response", "{}");
        return raw(event);
    }

    private Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        members.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix + ".")) {
                        found.put(name.substring(prefix.length() + 1), value);
                    }
                });
        return found;
    }

    private static String object(Map<String, String> texts) {
        Map<String, String> members = new TreeMap<>();
        texts.forEach((name, value) -> members.put(name, quoted(value)));
        return raw(members);
    }

    private static String raw(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
