package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.challenge.ChallengeName;
import io.github.cognitotriggers.challenge.ChallengeResult;
import io.github.cognitotriggers.challenge.DefineAuthChallenge;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Define: a one-time code, with three tries. Tokens are issued for nothing but a code that was
 * answered rightly as the last thing that happened.
 *
 * <p>An app may send an SRP value along and so ask for the password first. That {@code SRP_A} went
 * well proves nothing yet, so Cognito checks the password next, and then the code is asked for as
 * without it. Any other challenge in the session is not of this flow and ends it: that Cognito
 * calls it passed does not mean that this product asked for it.
 *
 * <p>Cognito has no limit for custom challenges, so the tries are counted here: those of one
 * sign-in. How many sign-ins a user begins is counted where they begin, in {@link
 * CreateOneTimeCode}. An unknown user has as many tries as a known one, and never gets tokens.
 */
@CognitoTriggers
final class DefineOneTimeCode {

    private static final int TRIES = 3;

    @Inject
    DefineOneTimeCode() {}

    @DefineAuthChallenge
    DefineAuthChallengeResponse next(DefineAuthChallengeEvent event) {
        List<ChallengeResult> session = event.session();
        int first = 0;
        if (!session.isEmpty() && session.get(0).challengeName() == ChallengeName.SRP_A) {
            if (!passed(session.get(0), ChallengeName.SRP_A)) {
                return DefineAuthChallengeResponse.failAuthentication();
            }
            if (session.size() == 1) {
                return DefineAuthChallengeResponse.challenge("PASSWORD_VERIFIER");
            }
            if (!passed(session.get(1), ChallengeName.PASSWORD_VERIFIER)) {
                return DefineAuthChallengeResponse.failAuthentication();
            }
            first = 2;
        }
        boolean known = !event.userNotFound().orElse(false);
        for (int i = first; i < session.size(); i++) {
            ChallengeResult answer = session.get(i);
            boolean last = i == session.size() - 1;
            if (passed(answer, ChallengeName.CUSTOM_CHALLENGE) && last && known) {
                return DefineAuthChallengeResponse.issueTokens();
            }
            // A right answer before the last, or by nobody, cannot be: then something is wrong.
            if (answer.challengeName() != ChallengeName.CUSTOM_CHALLENGE
                    || answer.challengeResult()) {
                return DefineAuthChallengeResponse.failAuthentication();
            }
        }
        return session.size() - first < TRIES
                ? DefineAuthChallengeResponse.customChallenge()
                : DefineAuthChallengeResponse.failAuthentication();
    }

    private static boolean passed(ChallengeResult result, ChallengeName name) {
        return result.challengeName() == name && result.challengeResult();
    }
}
