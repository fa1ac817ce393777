package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a function changed in {@code response}, for a person to read. */
final class ChangedPart {

    private static final int SHORT_TEXT = 32;

    /** Members that only hold others; a short line is clearer without their names. */
    private static final Map<String, String> SHORT_NAMES =
            Map.of(
                    "publicChallengeParameters", "public",
                    "privateChallengeParameters", "private",
                    "challengeMetadata", "metadata",
                    "idTokenGeneration", "id",
                    "accessTokenGeneration", "access",
                    "claimsToAddOrOverride", "",
                    "scopesToAdd", "scope",
                    "claimsOverrideDetails", "",
                    "claimsAndScopeOverrideDetails", "",
                    "userAttributesToMap", "");

    private final boolean full;

    private ChangedPart(boolean full) {
        this.full = full;
    }

    /**
     * The members that differ, without the values of private challenge parameters.
     *
     * @param full whether to show all of it; otherwise the short members come first, long texts are
     *     cut, and a null that became false only shows if nothing else does
     */
    static String of(JsonNode before, JsonNode after, boolean full) {
        ChangedPart part = new ChangedPart(full);
        List<String> members = new ArrayList<>();
        List<String> denied = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : after.properties()) {
            JsonNode old = before.path(member.getKey());
            JsonNode value = member.getValue();
            if (!value.equals(old)) {
                boolean secret = member.getKey().equals("privateChallengeParameters");
                boolean isNo = value.isBoolean() && !value.booleanValue() && old.isNull();
                (isNo && !full ? denied : members).add(part.member(member.getKey(), value, secret));
            }
        }
        if (!full) {
            members.sort(Comparator.comparing(String::length));
        }
        return String.join(", ", members.isEmpty() ? denied : members);
    }

    private String member(String name, JsonNode value, boolean secret) {
        String shown = full ? name : SHORT_NAMES.getOrDefault(name, name);
        if (!value.isObject()) {
            return shown + ": " + (secret ? "***" : text(value));
        }
        JsonNode claims = value.path("idTokenGeneration").path("claimsToAddOrOverride");
        JsonNode access = value.path("accessTokenGeneration");
        List<String> members = new ArrayList<>();
        if (!full && claims.isObject() && claims.equals(access.path("claimsToAddOrOverride"))) {
            // The usual case, and twice the same in a short line would leave no room for the rest.
            members.add(member("both", claims, secret));
            for (Map.Entry<String, JsonNode> other : access.properties()) {
                if (!other.getKey().equals("claimsToAddOrOverride")) {
                    members.add(member(other.getKey(), other.getValue(), secret));
                }
            }
        } else {
            for (Map.Entry<String, JsonNode> inner : value.properties()) {
                members.add(member(inner.getKey(), inner.getValue(), secret));
            }
        }
        String inside = String.join(", ", members);
        return shown.isEmpty() ? inside : shown + " {" + inside + "}";
    }

    private String text(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            for (JsonNode item : value) {
                items.add(text(item));
            }
            return "[" + String.join(", ", items) + "]";
        }
        if (full) {
            return value.toString();
        }
        String text = value.asText().replaceAll("\\s+", " ");
        return text.length() > SHORT_TEXT ? text.substring(0, SHORT_TEXT - 1) + "…" : text;
    }
}
