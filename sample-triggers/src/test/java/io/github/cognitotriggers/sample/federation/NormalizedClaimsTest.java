package io.github.cognitotriggers.sample.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.federation.InboundFederationResponse;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.WholeFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NormalizedClaimsTest {

    private final NormalizedClaims claims = new NormalizedClaims();

    private static byte[] event(String providerType, String attributes) {
        return Event.of(
                "InboundFederation_ExternalProvider",
                """
                {"providerName": "Login", "providerType": "%s", "attributes": %s}
                """
                        .formatted(providerType, attributes));
    }

    private Optional<Map<String, String>> ofSaml(String attributes) {
        InboundFederationEvent event = InboundFederationEvent.fromJson(event("SAML", attributes));
        InboundFederationResponse first = claims.ofSaml(event);
        assertThat(claims.ofSaml(event)).as("the second delivery").isEqualTo(first);
        return first.userAttributesToMap();
    }

    private Optional<Map<String, String>> ofTokens(String attributes) {
        InboundFederationEvent event = InboundFederationEvent.fromJson(event("OIDC", attributes));
        InboundFederationResponse first = claims.ofTokens(event);
        assertThat(claims.ofTokens(event)).as("the second delivery").isEqualTo(first);
        return first.userAttributesToMap();
    }

    @Test
    void the_address_is_lower_case_and_blanks_are_gone_and_the_rest_stays() {
        assertThat(
                        ofSaml(
                                """
                                {"samlResponse": {"email": " INES@Example.com ", "given_name": " Inês ",
                                 "groups": "[a, b]"}}
                                """))
                .contains(
                        Map.of(
                                "email", "ines@example.com",
                                "given_name", "Inês",
                                "groups", "[a, b]"));
    }

    @Test
    void the_subject_is_not_touched() {
        assertThat(ofTokens("{\"idToken\": {\"sub\": \" 00U \"}}"))
                .contains(Map.of("sub", " 00U "));
    }

    @Test
    void id_token_and_user_info_are_one_set_in_which_the_id_token_wins() {
        assertThat(
                        ofTokens(
                                """
                                {"tokenResponse": {"access_token": "secret"},
                                 "idToken": {"sub": "00u", "email": "ines@example.com"},
                                 "userInfo": {"sub": "00u", "email": "OTHER@example.com", "name": " Inês "}}
                                """))
                .contains(Map.of("sub", "00u", "email", "ines@example.com", "name", "Inês"));
    }

    @Test
    void a_too_long_value_in_the_user_info_does_not_take_the_id_tokens_away() {
        assertThat(
                        ofTokens(
                                "{\"idToken\": {\"sub\": \"00u\", \"name\": \"Inês\"},"
                                        + " \"userInfo\": {\"name\": \""
                                        + "x".repeat(2_049)
                                        + "\"}}"))
                .contains(Map.of("sub", "00u", "name", "Inês"));
    }

    @Test
    void what_no_attribute_can_hold_is_dropped() {
        String longest = "x".repeat(2_048);

        assertThat(
                        ofTokens(
                                "{\"idToken\": {\"sub\": \"00u\", \"bio\": \""
                                        + longest
                                        + "\", \"photo\": \""
                                        + longest
                                        + "x\"}}"))
                .contains(Map.of("sub", "00u", "bio", longest));
    }

    @Test
    void values_that_are_no_text_stay_as_they_are_spelled() {
        assertThat(
                        ofTokens(
                                """
                                {"idToken": {"sub": "00u", "exp": 1795251600, "email_verified": true,
                                 "employee_number": 12345678901234567890}}
                                """))
                .contains(
                        Map.of(
                                "sub", "00u",
                                "exp", "1795251600",
                                "email_verified", "true",
                                "employee_number", "12345678901234567890"));
    }

    @Test
    void without_claims_there_is_nothing_to_change() {
        assertThat(ofTokens("{\"tokenResponse\": {\"access_token\": \"secret\"}}")).isEmpty();
        assertThat(ofTokens("{\"idToken\": {}, \"userInfo\": {}}")).isEmpty();
    }

    @Test
    void without_saml_attributes_there_is_nothing_to_change_either() {
        assertThat(ofSaml("{}")).isEmpty();
        assertThat(ofSaml("{\"samlResponse\": {}}")).isEmpty();
    }

    @Test
    void the_provider_decides_which_claims_there_are() {
        WholeFunction function = WholeFunction.of(new NormalizedClaimsFunction());
        String email = "{\"email\": \"INES@example.com\"}";

        assertThat(function.answer(event("SAML", "{\"samlResponse\": " + email + "}")))
                .contains("\"userAttributesToMap\":{\"email\":\"ines@example.com\"}");
        for (String provider : List.of("OIDC", "Google", "Telepathy")) {
            assertThat(function.answer(event(provider, "{\"idToken\": " + email + "}")))
                    .contains("\"userAttributesToMap\":{\"email\":\"ines@example.com\"}");
        }
    }
}
