package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.Map;

/** Writes a response in the shape that the event's version wants. */
final class OverrideDetails {

    private static final String V1 = "claimsOverrideDetails";
    private static final String V2 = "claimsAndScopeOverrideDetails";

    private OverrideDetails() {}

    static void write(
            PreTokenGenerationResponse response,
            PreTokenGenerationEvent event,
            ResponseWriter out) {
        boolean first = isFirstVersion(event, out);
        if (first) {
            requireFirstVersion(response);
        }
        requireAudience(response.accessToken, event);
        warnOfContradictions(response, event, out);
        JsonWriter details = out.member(first ? V1 : V2).beginObject();
        if (first) {
            response.idToken.write(details);
        } else {
            writeToken(response.idToken, "idTokenGeneration", details);
            writeToken(response.accessToken, "accessTokenGeneration", details);
        }
        if (response.overridesGroups()) {
            writeGroups(response, details);
        }
        details.endObject();
    }

    /** Version 1 has a shape of its own; versions 2 and 3, and any later one, share theirs. */
    private static boolean isFirstVersion(PreTokenGenerationEvent event, ResponseWriter out) {
        String version = event.version();
        if (version.equals("1")) {
            return true;
        }
        if (version.equals("2") || version.equals("3")) {
            return false;
        }
        if (isPositiveNumber(version)) {
            out.warn(
                    "event.version "
                            + Keys.shorten(version)
                            + " is newer than this library; answered as version 3");
            return false;
        }
        boolean first = event.responseCameWith(V1);
        if (first == event.responseCameWith(V2)) {
            throw InvalidResponseException.because(
                    "event.version is no number, and event.response does not tell the shape of the"
                            + " answer: it should have either "
                            + V1
                            + " (version 1) or "
                            + V2
                            + " (versions 2 and 3)");
        }
        return first;
    }

    private static boolean isPositiveNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < (i == 0 ? '1' : '0') || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static void requireFirstVersion(PreTokenGenerationResponse response) {
        if (response.accessToken.changesClaims()) {
            throw needsSecondVersion("Claims of the access token need");
        }
        if (response.accessToken.changesScopes()) {
            throw needsSecondVersion("Scopes of the access token need");
        }
        for (Map.Entry<String, ClaimValue> claim : response.idToken.claims.entrySet()) {
            if (!claim.getValue().isString()) {
                throw needsSecondVersion(
                        ClaimRule.describe(ClaimRule.ID, claim.getKey())
                                + " is not a string, which needs");
            }
        }
    }

    private static IllegalArgumentException needsSecondVersion(String what) {
        return InvalidResponseException.because(
                what
                        + " event version 2, but the pool sends version 1. Set LambdaVersion V2_0"
                        + " in the pool's PreTokenGenerationConfig");
    }

    private static void requireAudience(TokenChanges accessToken, PreTokenGenerationEvent event) {
        ClaimValue audience = accessToken.claims.get("aud");
        if (audience != null
                && !audience.isText(event.callerContext().rawClientId().orElse(null))) {
            throw InvalidResponseException.because(
                    ClaimRule.describe(ClaimRule.ACCESS, "aud")
                            + " can be set to the value of event.callerContext.clientId only");
        }
    }

    private static void warnOfContradictions(
            PreTokenGenerationResponse response,
            PreTokenGenerationEvent event,
            ResponseWriter out) {
        response.idToken.warnOfContradictions(out);
        response.accessToken.warnOfContradictions(out);
        if (response.overridesGroups()
                && !response.suppressesGroups
                && response.groups == null
                && hasGroups(event)) {
            out.warn(
                    "iamRoles() or preferredRole() without groups() may take away the user's"
                            + " groups; begin with groupsOf(event.groupConfiguration())");
        }
    }

    private static boolean hasGroups(PreTokenGenerationEvent event) {
        GroupConfiguration configuration = event.groupConfiguration().orElse(null);
        return configuration != null && !configuration.groupsToOverride().isEmpty();
    }

    private static void writeToken(TokenChanges token, String name, JsonWriter out) {
        if (!token.isEmpty()) {
            out.name(name).beginObject();
            token.write(out);
            out.endObject();
        }
    }

    /** An object without members takes all groups away: only a function that said so gets here. */
    private static void writeGroups(PreTokenGenerationResponse response, JsonWriter out) {
        out.name("groupOverrideDetails").beginObject();
        if (response.groups != null) {
            out.name("groupsToOverride").values(response.groups);
        }
        if (response.iamRoles != null) {
            out.name("iamRolesToOverride").values(response.iamRoles);
        }
        if (response.preferredRole != null) {
            out.name("preferredRole").value(response.preferredRole);
        }
        out.endObject();
    }
}
