package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes next: tokens, the end, or another challenge. One of the three, never two; a handler
 * has to decide, since Cognito has no default here.
 *
 * <p>All three members are written, {@code challengeName} as null unless there is a challenge.
 * Cognito sends the members of the previous round along, and none of them may decide this one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html#cognito-user-pools-lambda-trigger-syntax-define-auth-challenge-response">Define
 *     auth challenge response parameters</a>
 */
public final class DefineAuthChallengeResponse extends TriggerResponse {

    private final @Nullable String challengeName;
    private final boolean issueTokens;
    private final boolean failAuthentication;

    private DefineAuthChallengeResponse(
            @Nullable String challengeName, boolean issueTokens, boolean failAuthentication) {
        this.challengeName = challengeName;
        this.issueTokens = issueTokens;
        this.failAuthentication = failAuthentication;
    }

    /**
     * The user has proven enough and gets tokens. Before this answer, look at the names of the
     * session's entries, not at their results alone; a session in which no other challenge than
     * {@link ChallengeName#SRP_A} was passed is warned about in the log.
     */
    public static DefineAuthChallengeResponse issueTokens() {
        return new DefineAuthChallengeResponse(null, true, false);
    }

    /**
     * The authentication is over. The app gets {@code NotAuthorizedException} with Cognito's own
     * text, {@code Incorrect username or password.}
     */
    public static DefineAuthChallengeResponse failAuthentication() {
        return new DefineAuthChallengeResponse(null, false, true);
    }

    /** Create auth challenge asks a question: {@code CUSTOM_CHALLENGE}. */
    public static DefineAuthChallengeResponse customChallenge() {
        return challenge("CUSTOM_CHALLENGE");
    }

    /**
     * The named challenge comes next.
     *
     * <p>Besides {@code CUSTOM_CHALLENGE} Cognito documents two: {@code PASSWORD_VERIFIER} as the
     * answer to a session that begins with {@code SRP_A}, and {@code NEW_PASSWORD_REQUIRED} for a
     * user with a temporary password. It adds second factors itself. Any other name is warned about
     * in the log.
     *
     * @throws InvalidResponseException if the name is empty
     */
    public static DefineAuthChallengeResponse challenge(String name) {
        if (name.isBlank()) {
            throw InvalidResponseException.because("challengeName must not be empty");
        }
        return new DefineAuthChallengeResponse(name, false, false);
    }

    /** The challenge that comes next; empty if none does. */
    public Optional<String> challengeName() {
        return Optional.ofNullable(challengeName);
    }

    /** Whether the user gets tokens. */
    public boolean issuesTokens() {
        return issueTokens;
    }

    /** Whether the authentication ends without tokens. */
    public boolean failsAuthentication() {
        return failAuthentication;
    }

    @Override
    protected void write(TriggerEvent answered, ResponseWriter out) {
        DefineAuthChallengeEvent event = (DefineAuthChallengeEvent) answered;
        if (issueTokens && !hasPassedChallenge(event)) {
            out.warn(
                    "issueTokens, but the session has no passed challenge other than SRP_A,"
                            + " which proves nothing");
        }
        if (challengeName == null) {
            out.member("challengeName").nullValue();
        } else {
            warnIfUnusual(challengeName, event, out);
            out.member("challengeName", challengeName);
        }
        out.member("issueTokens", issueTokens);
        out.member("failAuthentication", failAuthentication);
    }

    private static boolean hasPassedChallenge(DefineAuthChallengeEvent event) {
        for (ChallengeResult step : event.session()) {
            if (step.challengeResult() && step.challengeName() != ChallengeName.SRP_A) {
                return true;
            }
        }
        return false;
    }

    private static void warnIfUnusual(
            String name, DefineAuthChallengeEvent event, ResponseWriter out) {
        switch (name) {
            case "CUSTOM_CHALLENGE", "NEW_PASSWORD_REQUIRED" -> {}
            case "PASSWORD_VERIFIER" -> {
                if (!beganWithSrp(event)) {
                    out.warn("challengeName PASSWORD_VERIFIER, but the session has no SRP_A");
                }
            }
            default ->
                    out.warn(
                            "challengeName is none that define auth challenge is known to answer:"
                                + " CUSTOM_CHALLENGE, PASSWORD_VERIFIER, NEW_PASSWORD_REQUIRED");
        }
    }

    private static boolean beganWithSrp(DefineAuthChallengeEvent event) {
        for (ChallengeResult step : event.session()) {
            if (step.challengeName() == ChallengeName.SRP_A) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {challengeName, issueTokens, failAuthentication};
    }

    @Override
    public String toString() {
        return "DefineAuthChallengeResponse[challengeName="
                + (challengeName == null ? "null" : ChallengeName.of(challengeName).toString())
                + ", issueTokens="
                + issueTokens
                + ", failAuthentication="
                + failAuthentication
                + "]";
    }
}
