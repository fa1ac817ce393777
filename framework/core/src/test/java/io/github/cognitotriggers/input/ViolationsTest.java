package io.github.cognitotriggers.input;

import static io.github.cognitotriggers.input.Inputs.clientMetadata;
import static io.github.cognitotriggers.input.Inputs.validationData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitotriggers.TriggerRejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    private static final MetadataKey<Integer> SEATS = MetadataKey.ofInt("seats").between(1, 500);
    private static final MetadataKey<String> CAPTCHA = MetadataKey.ofString("captcha");
    private static final MetadataKey<String> NOTE =
            MetadataKey.ofString("note").length(1, 3).optional();

    @Test
    void those_of_several_sources_are_found_at_once() {
        Violations violations =
                new Violations()
                        .check(clientMetadata("{\"seats\":\"canary\",\"note\":\"canary\"}"), SEATS)
                        .check(clientMetadata("{\"seats\":\"1\",\"note\":\"canary\"}"), SEATS, NOTE)
                        .check(validationData("null"), CAPTCHA, NOTE);

        assertThat(violations.isEmpty()).isFalse();
        assertThat(violations.asList())
                .containsExactly(
                        new Violation(
                                "clientMetadata", "seats", "must be a whole number from 1 to 500"),
                        new Violation("clientMetadata", "note", "must be 1 to 3 characters long"),
                        new Violation("validationData", "captcha", "is required"));
        assertThatThrownBy(violations::throwIfAny)
                .isInstanceOf(InvalidMetadataException.class)
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage(
                        "clientMetadata.seats must be a whole number from 1 to 500;"
                                + " clientMetadata.note must be 1 to 3 characters long;"
                                + " validationData.captcha is required")
                .satisfies(
                        e ->
                                assertThat(((InvalidMetadataException) e).violations())
                                        .isEqualTo(violations.asList()));
        assertThat(violations)
                .hasToString(
                        "Violations[clientMetadata.seats must be a whole number from 1 to 500,"
                                + " clientMetadata.note must be 1 to 3 characters long,"
                                + " validationData.captcha is required]");
    }

    @Test
    void when_nothing_is_wrong_nothing_happens() {
        Violations violations =
                new Violations()
                        .check(clientMetadata("{\"seats\":\"1\"}"), SEATS, NOTE)
                        .check(validationData("{\"captcha\":\"\"}"), CAPTCHA)
                        .check(validationData("{}"));

        violations.throwIfAny();
        assertThat(violations.isEmpty()).isTrue();
        assertThat(violations.asList()).isEmpty();
        assertThat(violations).hasToString("Violations[]");
    }

    @Test
    void a_rule_of_ones_own_can_be_added() {
        ClientMetadata input = clientMetadata("{\"from\":\"2\",\"to\":\"1\"}");

        assertThatThrownBy(
                        () -> new Violations().add(input, "from", "must be before to").throwIfAny())
                .hasMessage("clientMetadata.from must be before to");
    }

    @Test
    void the_list_is_a_copy() {
        Violations violations = new Violations();
        List<Violation> before = violations.asList();
        violations.add(clientMetadata("{}"), "a", "must be b");

        assertThat(before).isEmpty();
        assertThatThrownBy(() -> violations.asList().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_text_of_256_characters_goes_whole() {
        Violations violations = new Violations();
        ClientMetadata input = clientMetadata("{}");
        String start = "clientMetadata.a ";
        violations.add(input, "a", "x".repeat(256 - start.length()));

        assertThat(rejection(violations)).hasMessage(start + "x".repeat(256 - start.length()));
    }

    @Test
    void a_longer_one_is_cut() {
        Violations violations = new Violations();
        String start = "clientMetadata.a ";
        violations.add(clientMetadata("{}"), "a", "x".repeat(300));

        assertThat(rejection(violations))
                .hasMessage(start + "x".repeat(255 - start.length()) + "…");
    }

    @Test
    void what_there_is_no_room_for_becomes_a_count() {
        Violations violations = new Violations();
        ClientMetadata input = clientMetadata("{}");
        for (int i = 100; i < 120; i++) {
            violations.check(input, MetadataKey.ofString("key" + i));
        }

        InvalidMetadataException rejection = rejection(violations);
        assertThat(rejection)
                .hasMessage(
                        "clientMetadata.key100 is required; clientMetadata.key101 is required;"
                                + " clientMetadata.key102 is required; clientMetadata.key103 is"
                                + " required; clientMetadata.key104 is required;"
                                + " clientMetadata.key105 is required; clientMetadata.key106 is"
                                + " required; and 13 more");
        assertThat(rejection.getMessage()).hasSizeLessThanOrEqualTo(256);
        assertThat(rejection.violations()).hasSize(20).isEqualTo(violations.asList());
    }

    @Test
    void the_count_is_there_even_if_the_first_is_too_long() {
        Violations violations = new Violations();
        ClientMetadata input = clientMetadata("{}");
        violations.add(input, "a", "x".repeat(300)).add(input, "b", "must be c");

        assertThat(rejection(violations).getMessage())
                .hasSize(256)
                .startsWith("clientMetadata.a xxx")
                .endsWith("xxx…; and 1 more");
    }

    @Test
    void no_mix_of_lengths_is_too_long_or_loses_one() {
        ClientMetadata input = clientMetadata("{}");
        for (int length = 1; length < 260; length++) {
            Violations violations = new Violations();
            for (int i = 0; i < 12; i++) {
                violations.add(input, "k", "y".repeat(1 + (length * (i + 1)) % 97));
            }
            String message = rejection(violations).getMessage();
            int shown = message.split("clientMetadata", -1).length - 1;
            int more = message.indexOf("; and ");
            int counted =
                    more < 0 ? 0 : Integer.parseInt(message.substring(more + 6).split(" ", 2)[0]);
            assertThat(message).hasSizeLessThanOrEqualTo(256);
            assertThat(shown + counted).as(message).isEqualTo(12);
        }
    }

    @Test
    void a_name_that_is_long_or_has_control_characters_is_shortened() {
        assertThat(
                        rejection(
                                new Violations()
                                        .check(
                                                clientMetadata("{}"),
                                                MetadataKey.ofString("a\n" + "b".repeat(100)))))
                .hasMessage("clientMetadata.a\\u000a" + "b".repeat(62) + "… is required");
    }

    private static InvalidMetadataException rejection(Violations violations) {
        return catchThrowableOfType(InvalidMetadataException.class, violations::throwIfAny);
    }
}
