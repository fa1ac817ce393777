package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The claims and scopes that one token gets and loses; only the access token has scopes. What
 * breaks a rule by itself does not get in here.
 */
final class TokenChanges {

    private static final int MAX_SCOPE_LENGTH = 256;

    /** {@link ClaimRule#ID} or {@link ClaimRule#ACCESS}. */
    private final int token;

    final Map<String, ClaimValue> claims;
    final Set<String> suppressedClaims;
    final Set<String> scopes;
    final Set<String> suppressedScopes;

    /** No changes. */
    TokenChanges(int token) {
        this.token = token;
        this.claims = new LinkedHashMap<>();
        this.suppressedClaims = new LinkedHashSet<>();
        this.scopes = new LinkedHashSet<>();
        this.suppressedScopes = new LinkedHashSet<>();
    }

    TokenChanges(TokenChanges other) {
        this.token = other.token;
        this.claims = new LinkedHashMap<>(other.claims);
        this.suppressedClaims = new LinkedHashSet<>(other.suppressedClaims);
        this.scopes = new LinkedHashSet<>(other.scopes);
        this.suppressedScopes = new LinkedHashSet<>(other.suppressedScopes);
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
            suppressedClaims.add(name);
        }
    }

    void addScopes(String... names) {
        for (String name : names) {
            requireScope("accessTokenScope", name);
            scopes.add(name);
        }
    }

    void suppressScopes(String... names) {
        for (String name : names) {
            requireScope("suppressAccessTokenScope", name);
            suppressedScopes.add(name);
        }
    }

    boolean isEmpty() {
        return !changesClaims() && !changesScopes();
    }

    boolean changesClaims() {
        return !claims.isEmpty() || !suppressedClaims.isEmpty();
    }

    boolean changesScopes() {
        return !scopes.isEmpty() || !suppressedScopes.isEmpty();
    }

    /** How many claims and scopes get into the token. */
    int count() {
        return countWithout(suppressedClaims, claims.keySet())
                + countWithout(suppressedScopes, scopes);
    }

    /** Suppressing wins, which is rarely what somebody who sets a claim has in mind. */
    void warnOfContradictions(ResponseWriter out) {
        for (String name : suppressedClaims) {
            if (claims.containsKey(name)) {
                out.warn(
                        ClaimRule.describe(token, name)
                                + " is both set and suppressed; Cognito suppresses it");
            }
        }
        if (countWithout(suppressedScopes, scopes) < scopes.size()) {
            out.warn("A scope is both added and suppressed");
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
        array(out, "claimsToSuppress", suppressedClaims);
        array(out, "scopesToAdd", scopes);
        array(out, "scopesToSuppress", suppressedScopes);
    }

    private static void array(JsonWriter out, String name, Set<String> values) {
        if (!values.isEmpty()) {
            out.name(name).values(values);
        }
    }

    private static int countWithout(Set<String> suppressed, Collection<String> names) {
        int count = 0;
        for (String name : names) {
            if (!suppressed.contains(name)) {
                count++;
            }
        }
        return count;
    }

    private static void requireName(String name) {
        if (name == null || name.isEmpty()) {
            throw InvalidResponseException.because("A claim needs a name");
        }
    }

    /**
     * A scope is {@code [\x21\x23-\x5B\x5D-\x7E]{1,256}}.
     *
     * @param method the builder's, for errors
     */
    private static void requireScope(String method, String scope) {
        if (scope == null || scope.isEmpty() || scope.length() > MAX_SCOPE_LENGTH) {
            throw InvalidResponseException.because(
                    method + ": a scope has 1 to " + MAX_SCOPE_LENGTH + " characters");
        }
        for (int i = 0; i < scope.length(); i++) {
            char c = scope.charAt(i);
            if (c < '!' || c > '~' || c == '"' || c == '\\') {
                throw InvalidResponseException.because(
                        method
                                + (c == ' '
                                        ? ": a scope has no blank; several scopes are several"
                                                + " arguments"
                                        : ": a scope has no quote, backslash, control or non-ASCII"
                                                + " character")
                                + " (there is one at "
                                + i
                                + ")");
            }
        }
    }
}
