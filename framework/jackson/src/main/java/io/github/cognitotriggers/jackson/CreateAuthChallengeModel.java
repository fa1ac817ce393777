package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

final class CreateAuthChallengeModel extends ResponseModel<CreateAuthChallengeResponse> {

    CreateAuthChallengeModel() {
        super(CreateAuthChallengeResponse.class, Shown.NOTHING);
    }

    @Override
    void write(CreateAuthChallengeResponse response, JsonGenerator out) throws IOException {
        out.writeStartObject();
        parameters(out, "publicChallengeParameters", response.publicChallengeParameters());
        parameters(out, "privateChallengeParameters", response.privateChallengeParameters());
        text(out, "challengeMetadata", response.challengeMetadata());
        out.writeEndObject();
    }

    private static void parameters(
            JsonGenerator out, String name, Optional<Map<String, String>> parameters)
            throws IOException {
        if (parameters.isPresent()) {
            out.writeFieldName(name);
            texts(out, parameters.get());
        }
    }

    @Override
    CreateAuthChallengeResponse read(Members members) throws IOException {
        CreateAuthChallengeResponse.Builder builder = CreateAuthChallengeResponse.builder();
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "publicChallengeParameters" ->
                        builder.publicChallengeParameters(members.textByName());
                case "privateChallengeParameters" ->
                        builder.privateChallengeParameters(members.textByName());
                case "challengeMetadata" -> builder.challengeMetadata(members.text());
                default -> members.unknown(name);
            }
        }
        return builder.build();
    }
}
