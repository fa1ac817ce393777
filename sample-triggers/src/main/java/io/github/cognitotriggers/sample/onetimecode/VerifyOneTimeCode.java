package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.challenge.VerifyAuthChallenge;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Verify: whether the answer is the code, but for blanks around it, which come with copying. How
 * long the comparison takes says nothing about how much of the answer is right. An unknown user's
 * answer is compared as well, and wrong.
 */
@CognitoTriggers
final class VerifyOneTimeCode {

    @Inject
    VerifyOneTimeCode() {
        // Loads what the comparison needs now rather than while a user waits.
        same("0", "1");
    }

    @VerifyAuthChallenge
    VerifyAuthChallengeResponse compare(VerifyAuthChallengeEvent event) {
        String code = event.privateChallengeParameters().getOrDefault("code", "");
        boolean same = same(code, event.challengeAnswer().strip());
        boolean known = !event.userNotFound().orElse(false);
        // No code is not a code that an empty answer could match.
        return VerifyAuthChallengeResponse.of(same && known && !code.isEmpty());
    }

    private static boolean same(String code, String answer) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8));
    }
}
