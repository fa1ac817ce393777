package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import java.io.IOException;

final class VerifyAuthChallengeModel extends ResponseModel<VerifyAuthChallengeResponse> {

    VerifyAuthChallengeModel() {
        super(VerifyAuthChallengeResponse.class, Shown.paths("answerCorrect"));
    }

    @Override
    void write(VerifyAuthChallengeResponse response, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeBooleanField("answerCorrect", response.answerCorrect());
        out.writeEndObject();
    }

    @Override
    VerifyAuthChallengeResponse read(Members members) throws IOException {
        Boolean answerCorrect = null;
        for (String name = members.next(); name != null; name = members.next()) {
            if (name.equals("answerCorrect")) {
                answerCorrect = members.bool();
            } else {
                members.unknown(name);
            }
        }
        if (answerCorrect == null) {
            throw new IllegalArgumentException("VerifyAuthChallengeResponse needs answerCorrect");
        }
        return VerifyAuthChallengeResponse.of(answerCorrect);
    }
}
