package io.github.cognitotriggers.sample.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.pretoken.ClaimValue;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.WholeFunction;
import io.github.cognitotriggers.sample.store.Seeds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantTokensTest {

    private static final String JOHN = "1f3b5c7d-0000-4000-8000-00000000e001";

    private final TenantTokens tokens = new TenantTokens(Seeds.store(new TestClock()));

    private PreTokenGenerationResponse handle(String version, String attributes) {
        UserAttributes user =
                PreTokenGenerationEvent.fromJson(event(version, attributes)).userAttributes();
        PreTokenGenerationResponse first = call(version, user);
        PreTokenGenerationResponse second = call(version, user);
        assertThat(second).isEqualTo(first);
        return second;
    }

    private PreTokenGenerationResponse call(String version, UserAttributes user) {
        return version.equals("1") ? tokens.idTokenOnly(user) : tokens.bothTokens(user);
    }

    private static byte[] event(String version, String attributes) {
        return Event.of(
                version,
                "TokenGeneration_Authentication",
                "user",
                """
                {"userAttributes": {%s}, "groupConfiguration": null, "scopes": []}
                """
                        .formatted(attributes));
    }

    private PreTokenGenerationResponse ofSub(String version, String sub) {
        return handle(version, "\"sub\": \"" + sub + "\"");
    }

    @Test
    void both_tokens_get_tenant_and_roles_and_the_access_token_a_scope() {
        for (String version : List.of("2", "3")) {
            PreTokenGenerationResponse response = ofSub(version, Event.MARY);
            Map<String, ClaimValue> claims =
                    Map.of(
                            "tenant", ClaimValue.of("acme"),
                            "roles", ClaimValue.of(List.of("admin")));

            assertThat(response.idTokenClaims()).isEqualTo(claims);
            assertThat(response.accessTokenClaims()).isEqualTo(claims);
            assertThat(response.accessTokenScopes()).containsExactly("acme/admin");
        }
    }

    @Test
    void the_scope_follows_the_role() {
        assertThat(ofSub("2", JOHN).accessTokenScopes()).containsExactly("acme/member");
    }

    @Test
    void groups_stay_as_they_are() {
        assertThat(ofSub("2", Event.MARY).groups()).isEmpty();
        assertThat(ofSub("2", Event.MARY).suppressesGroups()).isFalse();
    }

    @Test
    void who_belongs_to_nothing_gets_plain_tokens() {
        for (String attributes : List.of("\"sub\": \"sub-eve\"", "")) {
            PreTokenGenerationResponse response = handle("2", attributes);

            assertThat(response.idTokenClaims()).isEmpty();
            assertThat(response.accessTokenClaims()).isEmpty();
            assertThat(response.accessTokenScopes()).isEmpty();
        }
    }

    @Test
    void version_1_has_text_claims_in_the_id_token_only() {
        PreTokenGenerationResponse response = ofSub("1", Event.MARY);

        assertThat(response.idTokenClaims())
                .isEqualTo(
                        Map.of("tenant", ClaimValue.of("acme"), "roles", ClaimValue.of("admin")));
        assertThat(response.accessTokenClaims()).isEmpty();
        assertThat(response.accessTokenScopes()).isEmpty();
    }

    @Test
    void the_version_of_the_event_decides_also_one_that_nobody_knew() {
        WholeFunction function = WholeFunction.of(new TenantTokensRoutes(tokens));
        String mary = "\"sub\": \"" + Event.MARY + "\"";

        assertThat(function.answer(event("1", mary))).contains("{\"claimsOverrideDetails\":");
        for (String version : List.of("2", "3", "4")) {
            assertThat(function.answer(event(version, mary)))
                    .contains("{\"claimsAndScopeOverrideDetails\":");
        }
    }

    @Test
    void lambda_can_make_it() {
        assertThat(
                        WholeFunction.of(new TenantTokensFunction())
                                .answer(event("2", "\"sub\": \"" + JOHN + "\"")))
                .contains("acme/member");
    }
}
