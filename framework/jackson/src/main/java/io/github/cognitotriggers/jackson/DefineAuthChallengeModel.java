package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.challenge.ChallengeName;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class DefineAuthChallengeModel extends ResponseModel<DefineAuthChallengeResponse> {

    DefineAuthChallengeModel() {
        super(DefineAuthChallengeResponse.class, DefineAuthChallengeModel::isShown);
    }

    /** Decisions, and a name only if it is Cognito's own. */
    private static boolean isShown(String path, String text) {
        return !path.equals("challengeName") || ChallengeName.of(text) != ChallengeName.UNKNOWN;
    }

    @Override
    void write(DefineAuthChallengeResponse response, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("challengeName", response.challengeName().orElse(null));
        out.writeBooleanField("issueTokens", response.issuesTokens());
        out.writeBooleanField("failAuthentication", response.failsAuthentication());
        out.writeEndObject();
    }

    @Override
    DefineAuthChallengeResponse read(Members members) throws IOException {
        String challenge = null;
        boolean issues = false;
        boolean fails = false;
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "challengeName" -> challenge = members.text();
                case "issueTokens" -> issues = members.bool();
                case "failAuthentication" -> fails = members.bool();
                default -> members.unknown(name);
            }
        }
        return decision(challenge, issues, fails);
    }

    private static DefineAuthChallengeResponse decision(
            @Nullable String challenge, boolean issues, boolean fails) {
        if (challenge != null && !issues && !fails) {
            return DefineAuthChallengeResponse.challenge(challenge);
        }
        if (challenge == null && issues != fails) {
            return issues
                    ? DefineAuthChallengeResponse.issueTokens()
                    : DefineAuthChallengeResponse.failAuthentication();
        }
        throw new IllegalArgumentException(
                "DefineAuthChallengeResponse is one of challengeName, issueTokens and"
                        + " failAuthentication");
    }
}
