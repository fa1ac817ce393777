package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The claims that one token gets and loses; nothing here breaks a rule. */
final class TokenChanges {

    /** {@link ClaimRule#ID} or {@link ClaimRule#ACCESS}. */
    private final int token;

    final Map<String, ClaimValue> claims;
    final Set<String> suppressed;

    /** No changes. */
    TokenChanges(int token) {
        this.token = token;
        this.claims = new LinkedHashMap<>();
        this.suppressed = new LinkedHashSet<>();
    }

    TokenChanges(TokenChanges other) {
        this.token = other.token;
        this.claims = new LinkedHashMap<>(other.claims);
        this.suppressed = new LinkedHashSet<>(other.suppressed);
    }

    void set(String name, ClaimValue value) {
        requireName(name);
        ClaimRule.requireSettable(token, name, value);
        claims.put(name, value);
    }

    void suppress(String... names) {
        for (String name : names) {
            requireName(name);
            ClaimRule.requireSuppressible(token, name);
            suppressed.add(name);
        }
    }

    boolean isEmpty() {
        return claims.isEmpty() && suppressed.isEmpty();
    }

    /** How many claims get into the token. */
    int count() {
        int count = 0;
        for (String name : claims.keySet()) {
            if (!suppressed.contains(name)) {
                count++;
            }
        }
        return count;
    }

    /** Suppressing wins, which is rarely what somebody who sets a claim has in mind. */
    void warnOfSuppressedClaims(ResponseWriter out) {
        for (String name : suppressed) {
            if (claims.containsKey(name)) {
                out.warn(
                        ClaimRule.describe(token, name)
                                + " is both set and suppressed; Cognito suppresses it");
            }
        }
    }

    /** Writes the members of an object that is open; those without content are left out. */
    void write(JsonWriter out) {
        if (!claims.isEmpty()) {
            out.name("claimsToAddOrOverride").beginObject();
            for (Map.Entry<String, ClaimValue> claim : claims.entrySet()) {
                out.name(claim.getKey());
                claim.getValue().write(out);
            }
            out.endObject();
        }
        OverrideDetails.array(out, "claimsToSuppress", suppressed);
    }

    private static void requireName(String name) {
        if (name == null || name.isEmpty()) {
            throw InvalidResponseException.because("A claim needs a name");
        }
    }
}
