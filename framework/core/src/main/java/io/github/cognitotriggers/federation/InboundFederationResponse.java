package io.github.cognitotriggers.federation;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims that Cognito maps to the user's attributes, under the identity provider's names: so
 * AWS's samples have it, while its guide does not say whose names they are.
 *
 * <p>Cognito drops every claim that is not in the answer, and keeps all of them if the answer has
 * none. So an answer begins with the full set, from which claims are changed or removed:
 *
 * <pre>{@code
 * InboundFederationResponse.from(event)
 *         .claim("email", email.toLowerCase(Locale.ROOT))
 *         .remove("groups")
 *         .build();
 * }</pre>
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html">Inbound
 *     federation Lambda trigger</a>
 */
public final class InboundFederationResponse extends TriggerResponse {

    private static final InboundFederationResponse UNCHANGED =
            new InboundFederationResponse(null, Set.of());

    private static final int MAX_ATTRIBUTE_LENGTH = 2048;

    private final @Nullable Map<String, String> claims;

    /** The claims whose value is JSON and no text. */
    private final Set<String> spelled;

    private InboundFederationResponse(@Nullable Map<String, String> claims, Set<String> spelled) {
        this.claims = claims;
        this.spelled = spelled;
    }

    /** All claims stay as the provider sent them, as if there were no function. */
    public static InboundFederationResponse unchanged() {
        return UNCHANGED;
    }

    /**
     * Begins with all that an event says of the user: its SAML response, or its user info with the
     * ID token over it, which wins where both have a claim. The token response is left out.
     */
    public static Builder from(InboundFederationEvent event) {
        Builder builder = new Builder();
        builder.addIfPresent(event.samlResponse());
        builder.addIfPresent(event.userInfo());
        builder.addIfPresent(event.idToken());
        return builder;
    }

    /**
     * Begins with these claims. Values that are not text go back as they are spelled. For an OIDC
     * or social provider neither the ID token nor the user info alone is the full set: see {@link
     * #from(InboundFederationEvent)}.
     */
    public static Builder from(IdpClaims all) {
        return new Builder().claims(all);
    }

    /**
     * The claims that go back, as {@link IdpClaims#find} reads them, and {@code null} as text for
     * one that is null; empty if all stay as they are.
     */
    public Optional<Map<String, String>> userAttributesToMap() {
        return Optional.ofNullable(claims);
    }

    @Override
    protected void write(TriggerEvent answered, ResponseWriter out) {
        InboundFederationEvent event = (InboundFederationEvent) answered;
        if (claims == null) {
            return;
        }
        if (!claims.containsKey("sub") && (hasSub(event.idToken()) || hasSub(event.userInfo()))) {
            out.warn("userAttributesToMap has no sub, though the provider sent one");
        }
        JsonWriter map = out.member("userAttributesToMap").beginObject();
        for (Map.Entry<String, String> claim : claims.entrySet()) {
            String name = claim.getKey();
            String value = claim.getValue();
            if (value.length() > MAX_ATTRIBUTE_LENGTH) {
                out.warn(
                        "userAttributesToMap."
                                + Keys.shorten(name)
                                + " has more than "
                                + MAX_ATTRIBUTE_LENGTH
                                + " characters, which no attribute can hold");
            }
            map.name(name);
            if (spelled.contains(name)) {
                map.raw(value);
            } else {
                map.value(value);
            }
        }
        map.endObject();
    }

    private static boolean hasSub(Optional<IdpClaims> claims) {
        return claims.isPresent() && claims.get().has("sub");
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {claims, spelled};
    }

    /** Shows the names of the claims, never a value. */
    @Override
    public String toString() {
        return claims == null
                ? "InboundFederationResponse[unchanged]"
                : "InboundFederationResponse[userAttributesToMap={"
                        + Keys.join(new ArrayList<>(claims.keySet()))
                        + "}]";
    }

    /** Changes a full set of claims; those that are not touched go back as they came. */
    public static final class Builder {

        private final Map<String, String> claims = new LinkedHashMap<>();
        private final Set<String> spelled = new HashSet<>();

        private Builder() {}

        /** Adds all claims of another set, in place of those with the same name. */
        public Builder claims(IdpClaims more) {
            for (String name : more.names()) {
                claim(name, more.find(name).orElse("null"));
                if (!more.isText(name)) {
                    spelled.add(name);
                }
            }
            return this;
        }

        /**
         * Sets a claim, in place of the one with the same name. To drop it, use {@link #remove}.
         *
         * @throws InvalidResponseException if the value is null
         */
        public Builder claim(String name, String value) {
            requireText(name, value);
            claims.put(name, value);
            spelled.remove(name);
            return this;
        }

        /** Drops a claim, so that Cognito does not store it; nothing happens if it is not there. */
        public Builder remove(String name) {
            claims.remove(name);
            spelled.remove(name);
            return this;
        }

        /**
         * The answer with the claims that are left.
         *
         * @throws InvalidResponseException if none is: Cognito would keep all of them then
         */
        public InboundFederationResponse build() {
            if (claims.isEmpty()) {
                throw InvalidResponseException.because(
                        "userAttributesToMap has no claim left, which would make Cognito keep all"
                                + " that the provider sent; leave one in, or answer unchanged()");
            }
            return new InboundFederationResponse(
                    Collections.unmodifiableMap(new LinkedHashMap<>(claims)),
                    new HashSet<>(spelled));
        }

        private void addIfPresent(Optional<IdpClaims> more) {
            if (more.isPresent()) {
                claims(more.get());
            }
        }

        private static void requireText(String name, @Nullable String value) {
            if (value == null) {
                throw InvalidResponseException.because(
                        "userAttributesToMap."
                                + Keys.shorten(name)
                                + " must be a string, not null; to drop it, remove it");
            }
        }
    }
}
