package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A custom challenge: the question for the app, the answer for verify auth challenge, and a note
 * for the rounds to come. Members that are not set go back as they came.
 *
 * <p>All values are text; an object has to be made one, for example with a JSON library.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html#cognito-user-pools-lambda-trigger-syntax-create-auth-challenge-response">Create
 *     auth challenge response parameters</a>
 */
public final class CreateAuthChallengeResponse extends TriggerResponse {

    /**
     * Characters of public parameters and {@code challengeMetadata} together, above which the log
     * has a warning. No limit of theirs is published; this is the one of the {@code Session} text
     * that the app carries from round to round.
     */
    public static final int SESSION_LENGTH = 2048;

    private final @Nullable Map<String, String> publicChallengeParameters;
    private final @Nullable Map<String, String> privateChallengeParameters;
    private final @Nullable String challengeMetadata;

    private CreateAuthChallengeResponse(Builder builder) {
        this.publicChallengeParameters = copy(builder.publicChallengeParameters);
        this.privateChallengeParameters = copy(builder.privateChallengeParameters);
        this.challengeMetadata = builder.challengeMetadata;
    }

    /** Nothing is set at first. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the app gets as {@code ChallengeParameters}, in the order it was set. */
    public Optional<Map<String, String>> publicChallengeParameters() {
        return Optional.ofNullable(publicChallengeParameters);
    }

    /** What verify auth challenge gets, in the order it was set. Secret: never log it. */
    public Optional<Map<String, String>> privateChallengeParameters() {
        return Optional.ofNullable(privateChallengeParameters);
    }

    /** What later rounds find in their session. */
    public Optional<String> challengeMetadata() {
        return Optional.ofNullable(challengeMetadata);
    }

    @Override
    protected void write(TriggerEvent answered, ResponseWriter out) {
        CreateAuthChallengeEvent event = (CreateAuthChallengeEvent) answered;
        boolean hasSecret =
                privateChallengeParameters != null && !privateChallengeParameters.isEmpty();
        if (!hasSecret && event.challengeNameValue().equals("CUSTOM_CHALLENGE")) {
            out.warn("privateChallengeParameters is empty; AWS's own sample keeps one entry there");
        }
        int length = length(publicChallengeParameters);
        length += challengeMetadata == null ? 0 : challengeMetadata.length();
        if (length > SESSION_LENGTH) {
            out.warn(
                    "publicChallengeParameters and challengeMetadata have more than "
                            + SESSION_LENGTH
                            + " characters together and may not fit in the app's Session");
        }
        out.member("publicChallengeParameters", publicChallengeParameters);
        out.member("privateChallengeParameters", privateChallengeParameters);
        out.member("challengeMetadata", challengeMetadata);
    }

    private static int length(@Nullable Map<String, String> parameters) {
        int length = 0;
        if (parameters != null) {
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                length += parameter.getKey().length() + parameter.getValue().length();
            }
        }
        return length;
    }

    private static @Nullable Map<String, String> copy(@Nullable Map<String, String> parameters) {
        return parameters == null
                ? null
                : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {
            publicChallengeParameters, privateChallengeParameters, challengeMetadata
        };
    }

    /** Shows names, never a value. */
    @Override
    public String toString() {
        return "CreateAuthChallengeResponse[publicChallengeParameters="
                + names(publicChallengeParameters)
                + ", privateChallengeParameters="
                + names(privateChallengeParameters)
                + ", challengeMetadata="
                + (challengeMetadata == null ? "null" : "***")
                + "]";
    }

    private static String names(@Nullable Map<String, String> parameters) {
        return parameters == null
                ? "null"
                : "{" + Keys.join(new ArrayList<>(parameters.keySet())) + "}";
    }

    /** Sets members; those that are not set go back as they came. */
    public static final class Builder {

        private @Nullable Map<String, String> publicChallengeParameters;
        private @Nullable Map<String, String> privateChallengeParameters;
        private @Nullable String challengeMetadata;

        private Builder() {}

        /**
         * Adds a part of the question, which the app sees. Cognito adds {@code USERNAME}.
         *
         * @throws InvalidResponseException if the value is null
         */
        public Builder publicChallengeParameter(String name, String value) {
            publicChallengeParameters = orNew(publicChallengeParameters);
            put(publicChallengeParameters, "publicChallengeParameters", name, value);
            return this;
        }

        /**
         * Adds parts of the question, which the app sees; an empty map sets the member too.
         *
         * @throws InvalidResponseException if a value is null
         */
        public Builder publicChallengeParameters(Map<String, String> parameters) {
            publicChallengeParameters = orNew(publicChallengeParameters);
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                publicChallengeParameter(parameter.getKey(), parameter.getValue());
            }
            return this;
        }

        /**
         * Adds what verify auth challenge needs, which the app does not see.
         *
         * @throws InvalidResponseException if the value is null
         */
        public Builder privateChallengeParameter(String name, String value) {
            privateChallengeParameters = orNew(privateChallengeParameters);
            put(privateChallengeParameters, "privateChallengeParameters", name, value);
            return this;
        }

        /**
         * Adds what verify auth challenge needs, which the app does not see; an empty map sets the
         * member too.
         *
         * @throws InvalidResponseException if a value is null
         */
        public Builder privateChallengeParameters(Map<String, String> parameters) {
            privateChallengeParameters = orNew(privateChallengeParameters);
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                privateChallengeParameter(parameter.getKey(), parameter.getValue());
            }
            return this;
        }

        /**
         * A note for the {@code session} of later rounds; nothing else of this answer reaches them.
         * The app does not see it, but a secret belongs in the private parameters.
         */
        public Builder challengeMetadata(String challengeMetadata) {
            this.challengeMetadata = challengeMetadata;
            return this;
        }

        /** The answer with what was set so far. */
        public CreateAuthChallengeResponse build() {
            return new CreateAuthChallengeResponse(this);
        }

        private static Map<String, String> orNew(@Nullable Map<String, String> parameters) {
            return parameters == null ? new LinkedHashMap<>() : parameters;
        }

        private static void put(
                Map<String, String> to, String member, String name, @Nullable String value) {
            if (value == null) {
                throw InvalidResponseException.because(
                        member + "." + Keys.shorten(name) + " must be a string, not null");
            }
            to.put(name, value);
        }
    }
}
