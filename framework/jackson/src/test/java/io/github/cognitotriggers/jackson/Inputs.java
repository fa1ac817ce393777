package io.github.cognitotriggers.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import java.nio.charset.StandardCharsets;

/** Client metadata with a document in it. */
final class Inputs {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Inputs() {}

    static ClientMetadata of(String name, String document) {
        ObjectNode event = MAPPER.createObjectNode().put("triggerSource", "PreSignUp_SignUp");
        event.putObject("request").putObject("clientMetadata").put(name, document);
        try {
            return PreSignUpEvent.fromJson(
                            MAPPER.writeValueAsString(event).getBytes(StandardCharsets.UTF_8))
                    .clientMetadata();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T read(JsonKey<T> key, String document) {
        return of(key.name(), document).require(key);
    }

    /** The document is a violation, and the message ends so, however the key is asked for. */
    static void assertRefuses(JsonKey<?> key, String document, String problem) {
        ClientMetadata input = of(key.name(), document);
        String message = "clientMetadata." + key.name() + " " + key.rule() + problem;
        assertThatThrownBy(() -> input.require(key))
                .as(document)
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessage(message)
                .hasNoCause();
        assertThatThrownBy(() -> input.find(key)).hasMessage(message);
        assertThatThrownBy(() -> input.check(key.optional())).hasMessage(message);
        assertThat(new Violations().check(input, key).asList()).hasSize(1);
    }
}
