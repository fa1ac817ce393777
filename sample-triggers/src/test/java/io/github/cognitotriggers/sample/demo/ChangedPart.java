package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** What a function changed in {@code response}, in one line that a person can read. */
final class ChangedPart {

    /** Members that only hold others; the line is clearer without their names. */
    private static final Map<String, String> SHORT_NAMES =
            Map.of(
                    "idTokenGeneration", "id",
                    "accessTokenGeneration", "access",
                    "claimsToAddOrOverride", "",
                    "claimsToSuppress", "suppress",
                    "scopesToAdd", "scopes",
                    "claimsOverrideDetails", "",
                    "claimsAndScopeOverrideDetails", "",
                    "userAttributesToMap", "");

    private final StringBuilder line = new StringBuilder();
    private final int longestText;

    private ChangedPart(int longestText) {
        this.longestText = longestText;
    }

    /**
     * The members that differ, without the values of private challenge parameters.
     *
     * @param longestText characters after which a text is cut
     */
    static String of(JsonNode before, JsonNode after, int longestText) {
        ChangedPart part = new ChangedPart(longestText);
        for (Iterator<Map.Entry<String, JsonNode>> members = after.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            if (!member.getValue().equals(before.get(member.getKey()))) {
                boolean secret = member.getKey().equals("privateChallengeParameters");
                part.member(member.getKey(), member.getValue(), secret);
            }
        }
        return part.line.toString();
    }

    private void member(String name, JsonNode value, boolean secret) {
        if (line.length() > 0 && line.charAt(line.length() - 1) != '{') {
            line.append(", ");
        }
        String shown = SHORT_NAMES.getOrDefault(name, name);
        if (!value.isObject()) {
            line.append(shown).append(": ").append(secret ? "***" : text(value));
            return;
        }
        boolean named = !shown.isEmpty();
        line.append(named ? shown + " {" : "");
        value.fields().forEachRemaining(m -> member(m.getKey(), m.getValue(), secret));
        line.append(named ? "}" : "");
    }

    private String text(JsonNode value) {
        if (value.isArray()) {
            StringBuilder items = new StringBuilder("[");
            for (JsonNode item : value) {
                items.append(items.length() > 1 ? ", " : "").append(text(item));
            }
            return items.append("]").toString();
        }
        String text =
                value.isTextual() ? value.textValue().replaceAll("\\s+", " ") : value.toString();
        return text.length() > longestText ? text.substring(0, longestText - 1) + "…" : text;
    }
}
