package io.github.cognitotriggers.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.internal.json.JsonDocument;
import io.github.cognitotriggers.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** Client input from JSON texts, and what every kind of key must do with it. */
final class Inputs {

    private Inputs() {}

    /** Of a request that has exactly this {@code clientMetadata}. */
    static ClientMetadata clientMetadata(String json) {
        return ClientMetadata.of(request("{\"clientMetadata\":" + json + "}"));
    }

    /** Of a request that has exactly this {@code validationData}. */
    static ValidationData validationData(String json) {
        return ValidationData.of(request("{\"validationData\":" + json + "}"));
    }

    static JsonObject request(String json) {
        return JsonDocument.parseObject(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Client metadata with one name and this text as its value. */
    static ClientMetadata of(String name, String value) {
        StringBuilder json = new StringBuilder("{\"" + name + "\":\"");
        for (int i = 0; i < value.length(); i++) {
            json.append(String.format("\\u%04x", (int) value.charAt(i)));
        }
        return clientMetadata(json.append("\"}").toString());
    }

    static <T> void assertReads(MetadataKey<T> key, String text, T value) {
        ClientMetadata input = of(key.name(), text);
        assertThat(input.require(key)).isEqualTo(value);
        assertThat(input.find(key)).contains(value);
        assertThat(new Violations().check(input, key).asList()).isEmpty();
    }

    /** Each text is a violation of this rule, however the key is asked for. */
    static void assertRefuses(MetadataKey<?> key, String rule, String... texts) {
        String message = "clientMetadata." + key.name() + " " + rule;
        for (String text : texts) {
            ClientMetadata input = of(key.name(), text);
            assertThatThrownBy(() -> input.require(key))
                    .as("require %s", text)
                    .isInstanceOf(InvalidMetadataException.class)
                    .hasMessage(message)
                    .hasNoCause();
            assertThatThrownBy(() -> input.find(key)).as("find %s", text).hasMessage(message);
            assertThatThrownBy(() -> input.check(key.optional()))
                    .as("check %s", text)
                    .hasMessage(message);
        }
    }
}
