package io.github.cognitotriggers.local.trigger;

/** Reads the answers of define and create auth challenge. */
final class ChallengeReader {

    private ChallengeReader() {}

    static DefineAuthChallengeAnswer define(Members response) {
        return new DefineAuthChallengeAnswer(
                response.text("challengeName"),
                response.bool("issueTokens"),
                response.bool("failAuthentication"));
    }

    static CreateAuthChallengeAnswer create(Members response) {
        return new CreateAuthChallengeAnswer(
                response.textMap("publicChallengeParameters"),
                response.textMap("privateChallengeParameters"),
                response.text("challengeMetadata"));
    }
}
