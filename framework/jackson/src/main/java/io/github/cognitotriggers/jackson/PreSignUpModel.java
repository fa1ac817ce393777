package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.io.IOException;

final class PreSignUpModel extends ResponseModel<PreSignUpResponse> {

    PreSignUpModel() {
        super(
                PreSignUpResponse.class,
                Shown.paths("autoConfirmUser", "autoVerifyEmail", "autoVerifyPhone"));
    }

    @Override
    void write(PreSignUpResponse response, JsonGenerator out) throws IOException {
        out.writeStartObject();
        bool(out, "autoConfirmUser", response.autoConfirmUser());
        bool(out, "autoVerifyEmail", response.autoVerifyEmail());
        bool(out, "autoVerifyPhone", response.autoVerifyPhone());
        out.writeEndObject();
    }

    @Override
    PreSignUpResponse read(Members members) throws IOException {
        PreSignUpResponse.Builder builder = PreSignUpResponse.builder();
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "autoConfirmUser" -> builder.autoConfirmUser(members.bool());
                case "autoVerifyEmail" -> builder.autoVerifyEmail(members.bool());
                case "autoVerifyPhone" -> builder.autoVerifyPhone(members.bool());
                default -> members.unknown(name);
            }
        }
        return builder.build();
    }
}
