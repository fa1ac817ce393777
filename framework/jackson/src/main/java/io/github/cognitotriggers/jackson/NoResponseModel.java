package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.TriggerResponse;
import java.io.IOException;

/** {@link TriggerResponse#none()}, whose own type nobody can name: an object without members. */
final class NoResponseModel extends ResponseModel<TriggerResponse> {

    NoResponseModel() {
        super(TriggerResponse.class, Shown.NOTHING);
    }

    @Override
    void write(TriggerResponse response, JsonGenerator out) throws IOException {
        if (!response.equals(TriggerResponse.none())) {
            throw new IllegalArgumentException(
                    response.getClass().getName() + " is no response type of this library");
        }
        out.writeStartObject();
        out.writeEndObject();
    }

    @Override
    TriggerResponse read(Members members) throws IOException {
        if (members.next() != null) {
            throw new IllegalArgumentException(
                    "A response with members is read by its own type, such as PreSignUpResponse");
        }
        return TriggerResponse.none();
    }
}
