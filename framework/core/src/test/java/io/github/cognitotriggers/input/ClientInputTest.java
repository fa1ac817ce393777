package io.github.cognitotriggers.input;

import static io.github.cognitotriggers.input.Inputs.clientMetadata;
import static io.github.cognitotriggers.input.Inputs.validationData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientInputTest {

    private static final MetadataKey<Integer> SEATS = MetadataKey.ofInt("seats").between(1, 500);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"clientMetadata\":null,\"validationData\":null}",
                "{\"clientMetadata\":{},\"validationData\":{}}"
            })
    void absent_null_and_empty_read_alike(String request) {
        for (ClientInput input :
                new ClientInput[] {
                    ClientMetadata.of(Inputs.request(request)),
                    ClientMetadata.none(),
                    ValidationData.of(Inputs.request(request))
                }) {
            assertThat(input.isEmpty()).isTrue();
            assertThat(input.keys()).isEmpty();
            assertThat(input.asMap()).isEmpty();
            assertThat(input.find("seats")).isEmpty();
            assertThat(input.find(SEATS)).isEmpty();
            assertThat(input).hasToString(input.memberName() + "{}");
            assertThatThrownBy(() -> input.require("seats"))
                    .isInstanceOf(InvalidMetadataException.class)
                    .hasMessage(input.memberName() + ".seats is required");
            assertThatThrownBy(() -> input.require(SEATS))
                    .isInstanceOf(InvalidMetadataException.class)
                    .hasMessage(input.memberName() + ".seats is required");
        }
    }

    @Test
    void a_name_whose_value_is_null_reads_as_absent() {
        ClientMetadata input = clientMetadata("{\"seats\":null}");

        assertThat(input.find("seats")).isEmpty();
        assertThat(input.find(SEATS)).isEmpty();
        assertThatThrownBy(() -> input.require(SEATS))
                .hasMessage("clientMetadata.seats is required");
    }

    @Test
    void a_value_is_read_by_name_and_by_key() {
        ClientMetadata input = clientMetadata("{\"other\":\"x\",\"seats\":\"12\"}");

        assertThat(input.find("seats")).contains("12");
        assertThat(input.require("seats")).isEqualTo("12");
        assertThat(input.find(SEATS)).contains(12);
        assertThat(input.require(SEATS)).isEqualTo(12);
    }

    @Test
    void an_empty_text_is_a_value() {
        ClientMetadata input = clientMetadata("{\"seats\":\"\"}");

        assertThat(input.require("seats")).isEmpty();
        assertThatThrownBy(() -> input.find(SEATS))
                .hasMessage("clientMetadata.seats must be a whole number from 1 to 500");
    }

    @Test
    void of_equal_names_the_last_counts() {
        assertThat(clientMetadata("{\"seats\":\"x\",\"seats\":\"7\"}").require(SEATS)).isEqualTo(7);
        assertThat(clientMetadata("{\"seats\":\"7\",\"seats\":null}").find(SEATS)).isEmpty();
        assertThatThrownBy(() -> clientMetadata("{\"seats\":\"7\",\"seats\":\"x\"}").find(SEATS))
                .hasMessage("clientMetadata.seats must be a whole number from 1 to 500");
    }

    @Test
    void numbers_and_booleans_read_as_they_are_spelled() {
        ClientMetadata input =
                clientMetadata("{\"seats\":7,\"price\":1.50e+2,\"terms\":true,\"again\":\"true\"}");

        assertThat(input.require(SEATS)).isEqualTo(7);
        assertThat(input.require(MetadataKey.ofString("price"))).isEqualTo("1.50e+2");
        assertThat(input.require(MetadataKey.ofBoolean("terms"))).isTrue();
        assertThat(input.require(MetadataKey.ofBoolean("again"))).isTrue();
        assertThatThrownBy(() -> input.require(MetadataKey.ofInt("price")))
                .isInstanceOf(InvalidMetadataException.class);
    }

    @Test
    void an_object_or_array_is_an_event_that_cognito_does_not_send() {
        ClientMetadata input = clientMetadata("{\"seats\":{\"canary\":1},\"more\":[\"canary\"]}");

        assertThatThrownBy(() -> input.find(SEATS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event.clientMetadata.seats must be a string, not an object (byte 27)");
        assertThatThrownBy(() -> input.check(MetadataKey.ofString("more")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("more must be a string, not an array (byte 47)");
    }

    @Test
    void several_keys_of_one_source_are_checked_at_once() {
        MetadataKey<Boolean> terms = MetadataKey.ofBoolean("terms");
        MetadataKey<String> note = MetadataKey.ofString("note").optional();

        clientMetadata("{\"seats\":\"1\",\"terms\":\"true\"}").check(SEATS, terms, note);
        assertThatThrownBy(() -> validationData("{\"seats\":\"0\"}").check(SEATS, terms, note))
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessage(
                        "validationData.seats must be a whole number from 1 to 500;"
                                + " validationData.terms is required");
    }

    @Test
    void an_optional_key_is_required_when_its_value_is() {
        MetadataKey<Integer> seats = SEATS.optional();
        ClientMetadata input = clientMetadata("{}");

        input.check(seats);
        assertThat(input.find(seats)).isEmpty();
        assertThatThrownBy(() -> input.require(seats))
                .hasMessage("clientMetadata.seats is required");
    }

    @Test
    void names_are_shown_and_values_are_not() {
        assertThat(clientMetadata("{\"code\":\"canary\",\"locale\":\"fr\"}"))
                .hasToString("clientMetadata{code, locale}");
        assertThat(validationData("{\"captcha\":\"canary\"}"))
                .hasToString("validationData{captcha}");
    }

    @Test
    void a_client_that_sends_very_many_names_does_not_use_up_the_time() {
        StringBuilder json = new StringBuilder("{\"first\":\"\"");
        for (int i = 0; i < 100_000; i++) {
            json.append(",\"name").append(i).append("\":\"\"");
        }
        ClientMetadata input = clientMetadata(json.append(",\"first\":\"\"}").toString());

        // Comparing each with all before it takes longer than Cognito waits.
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(input.keys()).hasSize(100_001));
    }
}
