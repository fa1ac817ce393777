package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.message.CustomMessageResponse;
import java.io.IOException;

final class CustomMessageModel extends ResponseModel<CustomMessageResponse> {

    CustomMessageModel() {
        super(CustomMessageResponse.class, Shown.NOTHING);
    }

    @Override
    void write(CustomMessageResponse response, JsonGenerator out) throws IOException {
        out.writeStartObject();
        text(out, "smsMessage", response.smsMessage());
        text(out, "emailMessage", response.emailMessage());
        text(out, "emailSubject", response.emailSubject());
        out.writeEndObject();
    }

    @Override
    CustomMessageResponse read(Members members) throws IOException {
        CustomMessageResponse.Builder builder = CustomMessageResponse.builder();
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "smsMessage" -> builder.smsMessage(members.text());
                case "emailMessage" -> builder.emailMessage(members.text());
                case "emailSubject" -> builder.emailSubject(members.text());
                default -> members.unknown(name);
            }
        }
        return builder.build();
    }
}
