package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * Whether the answer was right. A wrong answer is no error: define auth challenge runs next and
 * decides what follows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html#cognito-user-pools-lambda-trigger-syntax-verify-auth-challenge-response">Verify
 *     auth challenge response parameters</a>
 */
public final class VerifyAuthChallengeResponse extends TriggerResponse {

    private final boolean answerCorrect;

    private VerifyAuthChallengeResponse(boolean answerCorrect) {
        this.answerCorrect = answerCorrect;
    }

    /** The answer was right. */
    public static VerifyAuthChallengeResponse correct() {
        return of(true);
    }

    /** The answer was wrong. */
    public static VerifyAuthChallengeResponse incorrect() {
        return of(false);
    }

    /** The answer was right, or not. */
    public static VerifyAuthChallengeResponse of(boolean answerCorrect) {
        return new VerifyAuthChallengeResponse(answerCorrect);
    }

    /** Whether the answer was right. */
    public boolean answerCorrect() {
        return answerCorrect;
    }

    @Override
    protected void write(TriggerEvent event, ResponseWriter out) {
        out.member("answerCorrect", answerCorrect);
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {answerCorrect};
    }

    @Override
    public String toString() {
        return "VerifyAuthChallengeResponse[answerCorrect=" + answerCorrect + "]";
    }
}
