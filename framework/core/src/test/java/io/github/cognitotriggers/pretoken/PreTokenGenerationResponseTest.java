package io.github.cognitotriggers.pretoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.InvalidResponseException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a response may say, and what it knows of what was said. */
class PreTokenGenerationResponseTest {

    private static PreTokenGenerationResponse.Builder response() {
        return PreTokenGenerationResponse.builder();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(InvalidResponseException.class);
    }

    // ---- the table of claims

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acr",
                "amr",
                "at_hash",
                "auth_time",
                "azp",
                "client_id",
                "cognito:something_new",
                "cognito:username",
                "device_key",
                "event_id",
                "exp",
                "iat",
                "identities",
                "iss",
                "jti",
                "nbf",
                "nonce",
                "origin_jti",
                "sub",
                "token_use",
                "username",
                "version"
            })
    void a_claim_of_Cognitos_own_can_neither_be_set_nor_suppressed(String name) {
        assertRefused(() -> response().idTokenClaim(name, "canary"))
                .hasMessage(
                        "The claim "
                                + name
                                + " of the ID token cannot be set; Cognito sets it itself");
        assertRefused(() -> response().accessTokenClaim(name, "canary"))
                .hasMessage(
                        "The claim "
                                + name
                                + " of the access token cannot be set; Cognito sets it itself");
        assertRefused(() -> response().claim(name, "canary"));
        assertRefused(() -> response().suppressIdTokenClaim("email", name))
                .hasMessage(
                        "The claim "
                                + name
                                + " of the ID token cannot be suppressed; Cognito sets it itself");
        assertRefused(() -> response().suppressAccessTokenClaim(name))
                .hasMessage(
                        "The claim "
                                + name
                                + " of the access token cannot be suppressed; Cognito sets it"
                                + " itself");
        assertRefused(() -> response().suppressClaim(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant",
                "email",
                "email_verified",
                "custom:plan",
                "aws:tag",
                "https://example.com/roles",
                "SUB",
                "subject",
                "cognito",
                "my:cognito:groups",
                "*",
                "ä \""
            })
    void any_other_claim_can_be_set_and_suppressed(String name) {
        PreTokenGenerationResponse response =
                response().claim(name, "value").suppressClaim(name).build();

        assertThat(response.idTokenClaims()).containsOnlyKeys(name);
        assertThat(response.accessTokenClaims()).containsOnlyKeys(name);
        assertThat(response.suppressedIdTokenClaims()).containsExactly(name);
        assertThat(response.suppressedAccessTokenClaims()).containsExactly(name);
    }

    @Test
    void the_scope_of_the_access_token_has_methods_of_its_own() {
        assertRefused(() -> response().accessTokenClaim("scope", "a"))
                .hasMessage(
                        "The claim scope of the access token cannot be set; use accessTokenScope");
        assertRefused(() -> response().suppressAccessTokenClaim("scope"))
                .hasMessage(
                        "The claim scope of the access token cannot be suppressed; use"
                                + " suppressAccessTokenScope");
    }

    @Test
    void a_scope_in_the_ID_token_is_a_claim_like_any_other() {
        assertThat(response().idTokenClaim("scope", "a").build().idTokenClaims())
                .containsEntry("scope", ClaimValue.of("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "cognito:groups, use groups()",
        "cognito:roles, use iamRoles()",
        "cognito:preferred_role, use preferredRole()"
    })
    void a_claim_about_groups_has_a_method_of_its_own(String name, String hint) {
        assertRefused(() -> response().idTokenClaim(name, List.of()))
                .hasMessage("The claim " + name + " of the ID token cannot be set; " + hint);
        assertRefused(() -> response().accessTokenClaim(name, List.of()))
                .hasMessage("The claim " + name + " of the access token cannot be set; " + hint);
    }

    @Test
    void groups_can_be_suppressed_as_a_claim() {
        assertThat(response().suppressClaim("cognito:groups").build().suppressedIdTokenClaims())
                .containsExactly("cognito:groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cognito:roles", "cognito:preferred_role"})
    void roles_are_suppressed_with_the_groups_only(String name) {
        assertRefused(() -> response().suppressIdTokenClaim(name))
                .hasMessage(
                        "The claim "
                                + name
                                + " of the ID token cannot be suppressed; suppress cognito:groups,"
                                + " which takes it along");
    }

    @Test
    void a_developer_attribute_can_be_suppressed_only() {
        assertRefused(() -> response().idTokenClaim("dev:custom:x", "a"))
                .hasMessage(
                        "The claim dev:custom:x of the ID token cannot be set; it can be suppressed"
                                + " only");
        response().suppressIdTokenClaim("dev:custom:x").build();
        response().accessTokenClaim("dev:custom:x", "a").build();
    }

    @Test
    void the_audience_of_the_ID_token_is_Cognitos() {
        assertRefused(() -> response().idTokenClaim("aud", "1example"));
        assertRefused(() -> response().claim("aud", "1example"));
        assertRefused(() -> response().suppressIdTokenClaim("aud"));
    }

    @Test
    void the_audience_of_the_access_token_can_be_set_but_not_suppressed() {
        response().accessTokenClaim("aud", "1example").build();
        assertRefused(() -> response().suppressAccessTokenClaim("aud"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone_number_verified", "email_verified", "updated_at", "address"})
    void some_claims_of_the_ID_token_cannot_be_complex(String name) {
        String message = "The claim " + name + " of the ID token cannot be a list or an object";

        assertRefused(() -> response().idTokenClaim(name, List.of("canary"))).hasMessage(message);
        assertRefused(() -> response().idTokenClaim(name, Map.of("k", "canary")))
                .hasMessage(message);
        assertRefused(() -> response().claim(name, ClaimValue.of(List.of()))).hasMessage(message);
        response()
                .idTokenClaim(name, "text")
                .idTokenClaim(name, true)
                .idTokenClaim(name, 1)
                .accessTokenClaim(name, List.of("a"))
                .accessTokenClaim(name, Map.of("a", "b"))
                .build();
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without a checker pass it.
    void a_claim_needs_a_name() {
        assertRefused(() -> response().idTokenClaim("", "a")).hasMessage("A claim needs a name");
        assertRefused(() -> response().claim(null, true)).hasMessage("A claim needs a name");
        assertRefused(() -> response().claim(null, List.of())).hasMessage("A claim needs a name");
        assertRefused(() -> response().suppressClaim("a", null)).hasMessage("A claim needs a name");
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without a checker pass it.
    void a_claim_needs_a_value() {
        assertRefused(() -> response().idTokenClaim("tenant", (String) null))
                .hasMessage("tenant is null; leave it out, or suppress the claim");
        assertRefused(() -> response().accessTokenClaim("tenant", (ClaimValue) null))
                .hasMessage("tenant is null; leave it out, or suppress the claim");
        assertRefused(() -> response().claim("roles", Arrays.asList("a", null)))
                .hasMessage("roles[1] is null; leave it out, or suppress the claim");
        assertRefused(() -> response().claim("o", Map.of("n", Double.NaN)))
                .hasMessage("o.n is not a finite number, which JSON cannot say");
    }

    @Test
    void a_name_in_a_message_is_short_and_on_one_line() {
        assertRefused(() -> response().idTokenClaim("cognito:\n" + "x".repeat(100), "a"))
                .hasMessageContaining("cognito:\\u000a")
                .hasMessageNotContaining("\n")
                .hasMessageContaining("…");
    }

    // ---- scopes

    @ParameterizedTest
    @ValueSource(strings = {"openid", "acme/admin", "!", "#$%&'()*+,-./:;<=>?@[]^_`{|}~"})
    void a_scope_of_the_allowed_characters_passes(String scope) {
        PreTokenGenerationResponse response =
                response().accessTokenScope(scope).suppressAccessTokenScope(scope).build();

        assertThat(response.accessTokenScopes()).containsExactly(scope);
        assertThat(response.suppressedAccessTokenScopes()).containsExactly(scope);
    }

    @Test
    void a_scope_has_no_blank() {
        assertRefused(() -> response().accessTokenScope("ok", "canary b"))
                .hasMessage(
                        "accessTokenScope: a scope has no blank; several scopes are several"
                                + " arguments (there is one at 6)");
        assertRefused(() -> response().suppressAccessTokenScope("canary b"))
                .hasMessageStartingWith("suppressAccessTokenScope: a scope has no blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"", "a\\", "a\t", "a\n", "a\u007f", "aä", "a\u0000"})
    void a_scope_has_no_character_outside_the_pattern(String scope) {
        assertRefused(() -> response().accessTokenScope(scope))
                .hasMessage(
                        "accessTokenScope: a scope has no quote, backslash, control or non-ASCII"
                                + " character (there is one at 1)");
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without a checker pass it.
    void a_scope_has_1_to_256_characters() {
        response().accessTokenScope("a".repeat(256)).build();

        String message = "accessTokenScope: a scope has 1 to 256 characters";
        assertRefused(() -> response().accessTokenScope("")).hasMessage(message);
        assertRefused(() -> response().accessTokenScope("a".repeat(257))).hasMessage(message);
        assertRefused(() -> response().accessTokenScope((String) null)).hasMessage(message);
    }

    @Test
    void a_scope_that_is_added_twice_is_there_once() {
        assertThat(response().accessTokenScope("a", "b").accessTokenScope("a").build())
                .extracting(response -> List.copyOf(response.accessTokenScopes()))
                .isEqualTo(List.of("a", "b"));
    }

    // ---- groups

    @Test
    void suppressed_groups_exclude_all_else_about_groups() {
        String message =
                "suppressGroups() takes all groups and roles away: it cannot be combined with"
                        + " groups(), iamRoles(), preferredRole() or groupsOf()";

        assertRefused(() -> response().suppressGroups().groups(List.of("a")).build())
                .hasMessage(message);
        assertRefused(() -> response().iamRoles(List.of()).suppressGroups().build())
                .hasMessage(message);
        assertRefused(() -> response().suppressGroups().preferredRole("a").build())
                .hasMessage(message);
        assertThat(response().suppressGroups().build().suppressesGroups()).isTrue();
    }

    @Test
    void groups_are_copied() {
        List<String> groups = new ArrayList<>(List.of("a"));
        PreTokenGenerationResponse response = response().groups(groups).build();
        groups.add("b");

        assertThat(response.groups()).contains(List.of("a"));
        assertThat(response.suppressesGroups()).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without a checker pass it.
    void null_is_no_group() {
        assertRefused(() -> response().groups(Arrays.asList("a", null)))
                .hasMessage("groups[1] is null; leave it out");
        assertRefused(() -> response().iamRoles(Arrays.asList((String) null)))
                .hasMessage("iamRoles[0] is null; leave it out");
    }

    // ---- the limit

    @Test
    void five_thousand_claims_and_scopes_pass_and_one_more_does_not() {
        PreTokenGenerationResponse.Builder builder = response();
        for (int i = 0; i < 2_499; i++) {
            builder.claim("claim" + i, i);
        }
        builder.accessTokenScope("a", "b").build();

        assertRefused(() -> builder.accessTokenScope("c").build())
                .hasMessage(
                        "5001 claims and scopes are more than the 5000 that the tokens of one event"
                                + " may have");
        builder.suppressIdTokenClaim("claim0").build();
        assertRefused(() -> builder.accessTokenScope("d").build());
        builder.suppressAccessTokenScope("d").build();
    }

    // ---- what a response knows

    @Test
    void unchanged_says_nothing() {
        PreTokenGenerationResponse response = PreTokenGenerationResponse.unchanged();

        assertThat(response.idTokenClaims()).isEmpty();
        assertThat(response.accessTokenClaims()).isEmpty();
        assertThat(response.suppressedIdTokenClaims()).isEmpty();
        assertThat(response.suppressedAccessTokenClaims()).isEmpty();
        assertThat(response.accessTokenScopes()).isEmpty();
        assertThat(response.suppressedAccessTokenScopes()).isEmpty();
        assertThat(response.groups()).isEmpty();
        assertThat(response.iamRoles()).isEmpty();
        assertThat(response.preferredRole()).isEmpty();
        assertThat(response.suppressesGroups()).isFalse();
        assertThat(response).hasToString("PreTokenGenerationResponse[]");
    }

    @Test
    void a_claim_that_is_set_twice_has_the_later_value() {
        Map<String, ClaimValue> expected = new LinkedHashMap<>();
        expected.put("b", ClaimValue.of(new BigDecimal("2")));
        expected.put("a", ClaimValue.of(true));

        assertThat(
                        response()
                                .idTokenClaim("b", "1")
                                .idTokenClaim("a", true)
                                .idTokenClaim("b", 2)
                                .build()
                                .idTokenClaims())
                .isEqualTo(expected);
    }

    @Test
    void a_builder_that_goes_on_does_not_change_what_it_built() {
        PreTokenGenerationResponse.Builder builder =
                response().claim("a", "1").accessTokenScope("s").suppressClaim("x");
        PreTokenGenerationResponse response = builder.build();
        builder.claim("b", "2")
                .accessTokenScope("t")
                .suppressClaim("y")
                .suppressAccessTokenScope("u")
                .groups(List.of("g"))
                .iamRoles(List.of("r"))
                .preferredRole("r");

        assertThat(response.idTokenClaims()).containsOnlyKeys("a");
        assertThat(response.accessTokenClaims()).containsOnlyKeys("a");
        assertThat(response.accessTokenScopes()).containsExactly("s");
        assertThat(response.suppressedAccessTokenScopes()).isEmpty();
        assertThat(response.suppressedIdTokenClaims()).containsExactly("x");
        assertThat(response.groups()).isEmpty();
        assertThat(builder.build().iamRoles()).contains(List.of("r"));
        assertThat(builder.build().preferredRole()).contains("r");
    }

    @Test
    void what_a_response_shows_cannot_be_changed() {
        PreTokenGenerationResponse response =
                response().claim("a", "1").accessTokenScope("s").groups(List.of("g")).build();

        assertThatThrownBy(() -> response.idTokenClaims().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> response.accessTokenScopes().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> response.groups().orElseThrow().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toString_names_the_claims_and_shows_no_value() {
        assertThat(
                        response()
                                .idTokenClaim("tenant", "canary")
                                .idTokenClaim("roles", List.of("canary"))
                                .accessTokenClaim("plan", Map.of("canary", "canary"))
                                .suppressIdTokenClaim("email")
                                .suppressAccessTokenClaim("x")
                                .accessTokenScope("canary/a")
                                .suppressAccessTokenScope("canary/b")
                                .groups(List.of("canary"))
                                .iamRoles(List.of("canary"))
                                .preferredRole("canary")
                                .build())
                .hasToString(
                        "PreTokenGenerationResponse[idTokenClaim(tenant, roles),"
                                + " suppressIdTokenClaim(email), accessTokenClaim(plan),"
                                + " suppressAccessTokenClaim(x), accessTokenScope,"
                                + " suppressAccessTokenScope, groups, iamRoles, preferredRole]");
        assertThat(response().suppressGroups().build())
                .hasToString("PreTokenGenerationResponse[suppressGroups]");
    }
}
