package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cognitotriggers.federation.IdpClaims;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.federation.InboundFederationResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The claims that go back. Only core knows which of them are not text, so it writes them itself, as
 * the answer to an event, and reads them as what a provider said in one.
 */
final class InboundFederationModel extends ResponseModel<InboundFederationResponse> {

    private static final String BEFORE =
            "{\"triggerSource\":\"InboundFederation_ExternalProvider\","
                    + "\"request\":{\"attributes\":{\"samlResponse\":";
    private static final String AFTER = "}}}";

    private static final InboundFederationEvent ANY = event("{}");

    InboundFederationModel() {
        super(InboundFederationResponse.class, Shown.NOTHING);
    }

    private static InboundFederationEvent event(String claims) {
        return InboundFederationEvent.fromJson(
                (BEFORE + claims + AFTER).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    void write(InboundFederationResponse response, JsonGenerator out) throws IOException {
        if (response.userAttributesToMap().isEmpty()) {
            out.writeStartObject();
            out.writeEndObject();
            return;
        }
        try (JsonParser answer = JsonTokens.FACTORY.createParser(response.answerTo(ANY))) {
            answer.nextToken();
            while (answer.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = answer.currentName().equals("response");
                answer.nextToken();
                if (found) {
                    JsonTokens.copy(answer, out);
                } else {
                    answer.skipChildren();
                }
            }
        }
    }

    @Override
    InboundFederationResponse read(Members members) throws IOException {
        InboundFederationResponse response = InboundFederationResponse.unchanged();
        for (String name = members.next(); name != null; name = members.next()) {
            if (name.equals("userAttributesToMap")) {
                members.enter();
                response = response(new String(members.json(), StandardCharsets.UTF_8));
            } else {
                members.unknown(name);
            }
        }
        return response;
    }

    private static InboundFederationResponse response(String claims) {
        IdpClaims all = event(claims).samlResponse().orElseThrow();
        // Cognito sends an empty object along, which means that every claim stays.
        return all.names().isEmpty()
                ? InboundFederationResponse.unchanged()
                : InboundFederationResponse.from(all).build();
    }
}
