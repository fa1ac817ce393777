package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.matrix.Operation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundFederationAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"userAttributesToMap\":{}}", "{\"userAttributesToMap\":null}", "{}"})
    void an_empty_map_keeps_all_that_the_provider_sent(String response) {
        assertThat(answer(response)).isEmpty();
    }

    @Test
    void a_map_is_all_that_is_left() {
        assertThat(answer("{\"userAttributesToMap\":{\"sub\":\"1\",\"exp\":1795251600}}"))
                .contains(Map.of("sub", json("\"1\""), "exp", json("1795251600")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userAttributesToMap\":[]}",
                "{\"userAttributesToMap\":{\"groups\":[{}]}}",
                "{\"userAttributesToMap\":{\"address\":{}}}"
            })
    void what_is_no_map_of_simple_values_is_unrecognizable(String response) {
        assertThatThrownBy(() -> answer(response)).hasMessage("Unrecognizable lambda output");
    }

    private static Optional<Map<String, JsonNode>> answer(String response) {
        return OneTrigger.responding(Trigger.INBOUND_FEDERATION, response)
                .in(Operation.MANAGED_LOGIN)
                .inboundFederation(new FederatedSignIn("Corp_1", "Corp", "OIDC", Json.object()));
    }
}
