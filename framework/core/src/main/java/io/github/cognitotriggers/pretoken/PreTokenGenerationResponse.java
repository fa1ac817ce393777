package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tokens get and lose. One type for all versions of the event: it is written as {@code
 * claimsOverrideDetails} for version 1, and as {@code claimsAndScopeOverrideDetails} for 2 and 3.
 *
 * <p>Version 1 can set claims of the ID token to strings, suppress them, and change groups. For
 * claims of the access token, scopes, and claims that are not strings, the pool must send version 2
 * or 3: {@code LambdaVersion} {@code V2_0} or {@code V3_0} in its {@code PreTokenGenerationConfig},
 * which AWS offers with the Essentials and Plus plans.
 *
 * <p>Claims that Cognito sets itself cannot be changed; {@code dev:} claims of the ID token can be
 * suppressed only, and {@code aud} of the access token can be set to the app client's id only. A
 * claim that is both set and suppressed is suppressed.
 *
 * <p><b>Groups.</b> Unless one of {@code groups}, {@code iamRoles}, {@code preferredRole}, {@code
 * groupsOf} and {@code suppressGroups} is called, the user's groups stay as they are. If one is,
 * Cognito takes what these say as a whole: to change a part, begin with {@link
 * Builder#groupsOf(GroupConfiguration)}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
 *     token generation Lambda trigger</a>
 */
public final class PreTokenGenerationResponse extends TriggerResponse {

    /**
     * Claims and scopes that the tokens of one event may have together: Cognito's quota, in which
     * those that it sets itself count too, and suppressed ones do not.
     *
     * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html">Quotas
     *     in Amazon Cognito</a>
     */
    public static final int MAX_CLAIMS_AND_SCOPES = 5_000;

    final TokenChanges idToken;
    final TokenChanges accessToken;
    final @Nullable List<String> groups;
    final @Nullable List<String> iamRoles;
    final @Nullable String preferredRole;
    final boolean suppressesGroups;

    private PreTokenGenerationResponse(Builder builder) {
        this.idToken = new TokenChanges(builder.idToken);
        this.accessToken = new TokenChanges(builder.accessToken);
        this.groups = builder.groups;
        this.iamRoles = builder.iamRoles;
        this.preferredRole = builder.preferredRole;
        this.suppressesGroups = builder.suppressesGroups;
        requireCount();
        if (suppressesGroups && (groups != null || iamRoles != null || preferredRole != null)) {
            throw InvalidResponseException.because(
                    "suppressGroups() takes all groups and roles away: it cannot be combined with"
                            + " groups(), iamRoles(), preferredRole() or groupsOf()");
        }
    }

    /** A response to set claims, scopes and groups of. */
    public static Builder builder() {
        return new Builder();
    }

    /** Lets Cognito make the tokens as if there were no function. */
    public static PreTokenGenerationResponse unchanged() {
        return builder().build();
    }

    /** The claims that the ID token gets. */
    public Map<String, ClaimValue> idTokenClaims() {
        return Collections.unmodifiableMap(idToken.claims);
    }

    /** The claims that the access token gets. */
    public Map<String, ClaimValue> accessTokenClaims() {
        return Collections.unmodifiableMap(accessToken.claims);
    }

    /** The names of the claims that the ID token loses. */
    public Set<String> suppressedIdTokenClaims() {
        return Collections.unmodifiableSet(idToken.suppressedClaims);
    }

    /** The names of the claims that the access token loses. */
    public Set<String> suppressedAccessTokenClaims() {
        return Collections.unmodifiableSet(accessToken.suppressedClaims);
    }

    /** The scopes that the access token gets. */
    public Set<String> accessTokenScopes() {
        return Collections.unmodifiableSet(accessToken.scopes);
    }

    /** The scopes that the access token loses. */
    public Set<String> suppressedAccessTokenScopes() {
        return Collections.unmodifiableSet(accessToken.suppressedScopes);
    }

    /** The user's groups; empty if not set. */
    public Optional<List<String>> groups() {
        return Optional.ofNullable(groups);
    }

    /** The ARNs of the groups' roles; empty if not set. */
    public Optional<List<String>> iamRoles() {
        return Optional.ofNullable(iamRoles);
    }

    /** The ARN of the preferred role; empty if not set. */
    public Optional<String> preferredRole() {
        return Optional.ofNullable(preferredRole);
    }

    /** Whether all groups and roles are taken away. */
    public boolean suppressesGroups() {
        return suppressesGroups;
    }

    @Override
    protected void write(TriggerEvent event, ResponseWriter out) {
        if (!isUnchanged()) {
            OverrideDetails.write(this, (PreTokenGenerationEvent) event, out);
        }
    }

    /** Whether anything about groups was said. */
    boolean overridesGroups() {
        return suppressesGroups || groups != null || iamRoles != null || preferredRole != null;
    }

    private boolean isUnchanged() {
        return idToken.isEmpty() && accessToken.isEmpty() && !overridesGroups();
    }

    /** Counts what is set; what Cognito adds of its own is not known here. */
    private void requireCount() {
        int count = idToken.count() + accessToken.count();
        if (count > MAX_CLAIMS_AND_SCOPES) {
            throw InvalidResponseException.because(
                    count
                            + " claims and scopes are more than the "
                            + MAX_CLAIMS_AND_SCOPES
                            + " that the tokens of one event may have");
        }
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {
            idToken.claims,
            idToken.suppressedClaims,
            accessToken.claims,
            accessToken.suppressedClaims,
            accessToken.scopes,
            accessToken.suppressedScopes,
            groups,
            iamRoles,
            preferredRole,
            suppressesGroups
        };
    }

    /** Names the claims and what else is set, never a value. */
    @Override
    public String toString() {
        StringBuilder set = new StringBuilder();
        show(set, "idTokenClaim", idToken.claims.keySet());
        show(set, "suppressIdTokenClaim", idToken.suppressedClaims);
        show(set, "accessTokenClaim", accessToken.claims.keySet());
        show(set, "suppressAccessTokenClaim", accessToken.suppressedClaims);
        show(set, "accessTokenScope", !accessToken.scopes.isEmpty());
        show(set, "suppressAccessTokenScope", !accessToken.suppressedScopes.isEmpty());
        show(set, "groups", groups != null);
        show(set, "iamRoles", iamRoles != null);
        show(set, "preferredRole", preferredRole != null);
        show(set, "suppressGroups", suppressesGroups);
        return "PreTokenGenerationResponse[" + set + "]";
    }

    private static void show(StringBuilder set, String method, Set<String> names) {
        if (!names.isEmpty()) {
            show(set, method + "(" + Keys.join(new ArrayList<>(names)) + ")", true);
        }
    }

    private static void show(StringBuilder set, String method, boolean called) {
        if (called) {
            set.append(set.length() == 0 ? "" : ", ").append(method);
        }
    }

    /**
     * Says what to change; what nobody sets stays as Cognito has it.
     *
     * <p>A method that sets or suppresses a claim, or takes a scope, throws {@link
     * InvalidResponseException} if Cognito does not allow it. A claim that is set twice has the
     * later value.
     */
    public static final class Builder {

        private final TokenChanges idToken = new TokenChanges(ClaimRule.ID);
        private final TokenChanges accessToken = new TokenChanges(ClaimRule.ACCESS);
        private @Nullable List<String> groups;
        private @Nullable List<String> iamRoles;
        private @Nullable String preferredRole;
        private boolean suppressesGroups;

        private Builder() {}

        /** Sets a claim of the ID token to a string. */
        public Builder idTokenClaim(String name, String value) {
            idToken.set(name, ClaimValue.convert(name, value));
            return this;
        }

        /** Sets a claim of the ID token to a boolean. Needs event version 2 or 3. */
        public Builder idTokenClaim(String name, boolean value) {
            idToken.set(name, ClaimValue.of(value));
            return this;
        }

        /** Sets a claim of the ID token to a whole number. Needs event version 2 or 3. */
        public Builder idTokenClaim(String name, long value) {
            idToken.set(name, ClaimValue.of(value));
            return this;
        }

        /**
         * Sets a claim of the ID token to a list; its elements may be of different kinds. Needs
         * event version 2 or 3.
         */
        public Builder idTokenClaim(String name, List<?> values) {
            idToken.set(name, ClaimValue.convert(name, values));
            return this;
        }

        /** Sets a claim of the ID token to an object. Needs event version 2 or 3. */
        public Builder idTokenClaim(String name, Map<String, ?> members) {
            idToken.set(name, ClaimValue.convert(name, members));
            return this;
        }

        /** Sets a claim of the ID token to any value. Needs event version 2 or 3. */
        public Builder idTokenClaim(String name, ClaimValue value) {
            idToken.set(name, ClaimValue.convert(name, value));
            return this;
        }

        /** Sets a claim of the access token to a string. Needs event version 2 or 3. */
        public Builder accessTokenClaim(String name, String value) {
            accessToken.set(name, ClaimValue.convert(name, value));
            return this;
        }

        /** Sets a claim of the access token to a boolean. Needs event version 2 or 3. */
        public Builder accessTokenClaim(String name, boolean value) {
            accessToken.set(name, ClaimValue.of(value));
            return this;
        }

        /** Sets a claim of the access token to a whole number. Needs event version 2 or 3. */
        public Builder accessTokenClaim(String name, long value) {
            accessToken.set(name, ClaimValue.of(value));
            return this;
        }

        /**
         * Sets a claim of the access token to a list; its elements may be of different kinds. Needs
         * event version 2 or 3.
         */
        public Builder accessTokenClaim(String name, List<?> values) {
            accessToken.set(name, ClaimValue.convert(name, values));
            return this;
        }

        /** Sets a claim of the access token to an object. Needs event version 2 or 3. */
        public Builder accessTokenClaim(String name, Map<String, ?> members) {
            accessToken.set(name, ClaimValue.convert(name, members));
            return this;
        }

        /** Sets a claim of the access token to any value. Needs event version 2 or 3. */
        public Builder accessTokenClaim(String name, ClaimValue value) {
            accessToken.set(name, ClaimValue.convert(name, value));
            return this;
        }

        /** Sets a claim of both tokens to a string. Needs event version 2 or 3. */
        public Builder claim(String name, String value) {
            return both(name, ClaimValue.convert(name, value));
        }

        /** Sets a claim of both tokens to a boolean. Needs event version 2 or 3. */
        public Builder claim(String name, boolean value) {
            return both(name, ClaimValue.of(value));
        }

        /** Sets a claim of both tokens to a whole number. Needs event version 2 or 3. */
        public Builder claim(String name, long value) {
            return both(name, ClaimValue.of(value));
        }

        /**
         * Sets a claim of both tokens to a list; its elements may be of different kinds. Needs
         * event version 2 or 3.
         */
        public Builder claim(String name, List<?> values) {
            return both(name, ClaimValue.convert(name, values));
        }

        /** Sets a claim of both tokens to an object. Needs event version 2 or 3. */
        public Builder claim(String name, Map<String, ?> members) {
            return both(name, ClaimValue.convert(name, members));
        }

        /** Sets a claim of both tokens to any value. Needs event version 2 or 3. */
        public Builder claim(String name, ClaimValue value) {
            return both(name, ClaimValue.convert(name, value));
        }

        /** Takes claims away from the ID token. */
        public Builder suppressIdTokenClaim(String... names) {
            idToken.suppress(names);
            return this;
        }

        /** Takes claims away from the access token. Needs event version 2 or 3. */
        public Builder suppressAccessTokenClaim(String... names) {
            accessToken.suppress(names);
            return this;
        }

        /** Takes claims away from both tokens. Needs event version 2 or 3. */
        public Builder suppressClaim(String... names) {
            return suppressIdTokenClaim(names).suppressAccessTokenClaim(names);
        }

        /**
         * Adds scopes to the access token, each of 1 to 256 ASCII characters without blank, quote
         * and backslash. Needs event version 2 or 3.
         */
        public Builder accessTokenScope(String... scopes) {
            accessToken.addScopes(scopes);
            return this;
        }

        /** Takes scopes away from the access token. Needs event version 2 or 3. */
        public Builder suppressAccessTokenScope(String... scopes) {
            accessToken.suppressScopes(scopes);
            return this;
        }

        /**
         * Says which groups the user is in, in both tokens; none if the list is empty. What is not
         * said about roles may be lost, see {@link #groupsOf(GroupConfiguration)}.
         */
        public Builder groups(List<String> groups) {
            this.groups = copy("groups", groups);
            return this;
        }

        /**
         * Says which IAM roles the user's groups have, by ARN. Groups that are not said may be
         * lost, see {@link #groupsOf(GroupConfiguration)}.
         */
        public Builder iamRoles(List<String> iamRoles) {
            this.iamRoles = copy("iamRoles", iamRoles);
            return this;
        }

        /**
         * Says which role goes first, by ARN. Groups that are not said may be lost, see {@link
         * #groupsOf(GroupConfiguration)}.
         */
        public Builder preferredRole(String preferredRole) {
            this.preferredRole = preferredRole;
            return this;
        }

        /**
         * Takes over groups, roles and preferred role of the event, or of wherever they are from;
         * what is set afterwards replaces its part.
         */
        public Builder groupsOf(GroupConfiguration configuration) {
            this.groups = configuration.groupsToOverride();
            this.iamRoles = configuration.iamRolesToOverride();
            this.preferredRole = configuration.preferredRole().orElse(null);
            return this;
        }

        /** Takes all groups and roles away. Excludes the other methods about groups. */
        public Builder suppressGroups() {
            this.suppressesGroups = true;
            return this;
        }

        /**
         * The response.
         *
         * @throws InvalidResponseException if it has more than {@value #MAX_CLAIMS_AND_SCOPES}
         *     claims and scopes, or groups that are both set and suppressed
         */
        public PreTokenGenerationResponse build() {
            return new PreTokenGenerationResponse(this);
        }

        private Builder both(String name, ClaimValue value) {
            idToken.set(name, value);
            accessToken.set(name, value);
            return this;
        }

        private static List<String> copy(String method, List<String> values) {
            List<String> copy = new ArrayList<>(values.size());
            for (String value : values) {
                if (value == null) {
                    throw InvalidResponseException.because(
                            method + "[" + copy.size() + "] is null; leave it out");
                }
                copy.add(value);
            }
            return Collections.unmodifiableList(copy);
        }
    }
}
