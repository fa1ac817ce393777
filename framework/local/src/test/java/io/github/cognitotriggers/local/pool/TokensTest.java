package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.cognitotriggers.TriggerSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens: their signature, their claims, what pre token generation may do, and how they end. */
class TokensTest {

    @Test
    void the_signatures_verify_against_the_key_set() throws Exception {
        TestPool pool = mary(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        JWKSet keys = JWKSet.parse(pool.pool().jwks());
        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
        for (String name : List.of("AccessToken", "IdToken")) {
            SignedJWT token = SignedJWT.parse(TestPool.token(signedIn, name));
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            assertThat(token.verify(new RSASSAVerifier(key))).as(name).isTrue();
        }
    }

    @Test
    void the_access_token_has_cognitos_claims() throws Exception {
        TestPool pool = mary(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(signedIn.at("/AuthenticationResult/ExpiresIn").asInt()).isEqualTo(3600);
        assertThat(signedIn.at("/AuthenticationResult/TokenType").asText()).isEqualTo("Bearer");
        Map<String, Object> claims = claims(signedIn, "AccessToken").toJSONObject();
        assertThat(claims)
                .containsOnlyKeys(
                        "sub",
                        "iss",
                        "client_id",
                        "origin_jti",
                        "event_id",
                        "token_use",
                        "scope",
                        "auth_time",
                        "exp",
                        "iat",
                        "jti",
                        "username")
                .containsEntry("token_use", "access")
                .containsEntry("scope", "aws.cognito.signin.user.admin")
                .containsEntry("username", "mary")
                .containsEntry("client_id", TestPool.CLIENT)
                .containsEntry(
                        "iss", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Local0001");
        long issued = pool.now().getEpochSecond();
        assertThat(claims).containsEntry("iat", issued).containsEntry("exp", issued + 3600);
    }

    @Test
    void the_id_token_has_cognitos_claims_and_the_attributes() throws Exception {
        TestPool pool = mary(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "IdToken").toJSONObject())
                .containsOnlyKeys(
                        "sub",
                        "iss",
                        "cognito:username",
                        "origin_jti",
                        "aud",
                        "event_id",
                        "token_use",
                        "auth_time",
                        "exp",
                        "iat",
                        "jti",
                        "email",
                        "email_verified")
                .containsEntry("aud", TestPool.CLIENT)
                .containsEntry("email_verified", true)
                .containsEntry("email", "mary@example.com")
                .containsEntry("cognito:username", "mary");
    }

    @Test
    void both_tokens_of_a_sign_in_share_origin_and_event() throws Exception {
        TestPool pool = mary(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        JWTClaimsSet access = claims(signedIn, "AccessToken");
        JWTClaimsSet id = claims(signedIn, "IdToken");
        assertThat(access.getClaim("origin_jti")).isEqualTo(id.getClaim("origin_jti"));
        assertThat(access.getClaim("event_id")).isEqualTo(id.getClaim("event_id"));
        assertThat(access.getJWTID()).isNotEqualTo(id.getJWTID());
    }

    @Test
    void groups_and_roles_are_in_the_tokens_the_best_precedence_first() throws Exception {
        TestPool pool = withGroups(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "AccessToken").getStringListClaim("cognito:groups"))
                .containsExactly("admins", "readers");
        JWTClaimsSet id = claims(signedIn, "IdToken");
        assertThat(id.getStringListClaim("cognito:roles")).containsExactly("arn:a", "arn:r");
        assertThat(id.getStringClaim("cognito:preferred_role")).isEqualTo("arn:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sub",
                "iss",
                "jti",
                "exp",
                "iat",
                "auth_time",
                "token_use",
                "event_id",
                "origin_jti",
                "cognito:username",
                "username",
                "client_id",
                "cognito:groups",
                "identities",
                "version",
                "nonce",
                "acr",
                "amr",
                "at_hash",
                "azp",
                "device_key",
                "nbf",
                "aud",
                "cognito:roles",
                "cognito:preferred_role",
                "cognito:anything"
            })
    void pre_token_generation_overwrites_no_claim_of_cognitos(String claim) throws Exception {
        String added = "{'claimsToAddOrOverride': {'" + claim + "': 'mine'}}";
        // Groups can be suppressed.
        String suppressed =
                "{'claimsToSuppress': ['" + claim.replace("cognito:groups", "sub") + "']}";
        TestPool untouched = mary(TestPool.with());
        ObjectNode plain = untouched.passwordSignIn("mary", TestPool.PASSWORD);
        for (String change : List.of(added, suppressed)) {
            TestPool pool = mary(TestPool.with().preToken(2, overrides(change, change)));
            ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
            for (String token : List.of("AccessToken", "IdToken")) {
                Map<String, Object> claims = claims(signedIn, token).toJSONObject();
                assertThat(claims).as(token).doesNotContainEntry(claim, "mine");
                assertThat(claims.keySet())
                        .as(token)
                        .isEqualTo(claims(plain, token).toJSONObject().keySet());
            }
        }
    }

    @Test
    void pre_token_generation_never_overwrites_the_sub() throws Exception {
        TestPool pool =
                mary(
                        TestPool.with()
                                .preToken(
                                        1,
                                        "{'claimsOverrideDetails': {'claimsToAddOrOverride':"
                                                + " {'sub': 'somebody else'}}}"));
        String sub =
                pool.admin("AdminGetUser", "'Username': 'mary'")
                        .at("/UserAttributes/0/Value")
                        .asText();
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "IdToken").getSubject()).isEqualTo(sub);
        assertThat(claims(signedIn, "AccessToken").getSubject()).isEqualTo(sub);
    }

    @Test
    void version_1_changes_the_id_token_only() throws Exception {
        TestPool pool =
                mary(
                        TestPool.with()
                                .preToken(
                                        1,
                                        "{'claimsOverrideDetails': {'claimsToAddOrOverride':"
                                                + " {'tenant': 'acme'}, 'claimsToSuppress':"
                                                + " ['email']}}"));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "IdToken").toJSONObject())
                .containsEntry("tenant", "acme")
                .doesNotContainKey("email");
        assertThat(claims(signedIn, "AccessToken").getClaim("tenant")).isNull();
    }

    @Test
    void version_2_changes_both_tokens_with_claims_of_any_shape_and_scopes() throws Exception {
        TestPool pool =
                mary(
                        TestPool.with()
                                .preToken(
                                        2,
                                        overrides(
                                                "{'claimsToAddOrOverride': {'seats': 3}}",
                                                "{'claimsToAddOrOverride': {'roles': ['a', 'b'],"
                                                        + " 'tenant': {'id': 7}},"
                                                        + " 'scopesToAdd': ['orders/read'],"
                                                        + " 'scopesToSuppress':"
                                                        + " ['aws.cognito.signin.user.admin']}")));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "IdToken").getIntegerClaim("seats")).isEqualTo(3);
        JWTClaimsSet access = claims(signedIn, "AccessToken");
        assertThat(access.getStringListClaim("roles")).containsExactly("a", "b");
        assertThat(access.getJSONObjectClaim("tenant")).containsEntry("id", 7L);
        assertThat(access.getStringClaim("scope")).isEqualTo("orders/read");
        TestPool.refused(
                () -> getUser(pool, signedIn), "Access Token does not have required scopes");
    }

    @Test
    void a_scope_that_only_looks_like_that_of_users_opens_nothing() throws Exception {
        TestPool pool =
                mary(
                        TestPool.with()
                                .preToken(
                                        2,
                                        overrides(
                                                "{}",
                                                "{'scopesToAdd':"
                                                        + " ['x/aws.cognito.signin.user.admin'],"
                                                        + " 'scopesToSuppress':"
                                                        + " ['aws.cognito.signin.user.admin']}")));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        TestPool.refused(
                () -> getUser(pool, signedIn), "Access Token does not have required scopes");
    }

    @Test
    void a_developers_attribute_is_never_added_to_the_id_token() throws Exception {
        String change = "{'claimsToAddOrOverride': {'dev:tier': 'gold', 'tier': 'gold'}}";
        TestPool pool = mary(TestPool.with().preToken(2, overrides(change, "{}")));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "IdToken").toJSONObject())
                .containsEntry("tier", "gold")
                .doesNotContainKey("dev:tier");
    }

    @Test
    void a_developers_attribute_can_be_suppressed() throws Exception {
        PoolSettings settings =
                PoolSettings.builder().attribute(AttributeDefinition.developerOnly("tier")).build();
        for (String change : List.of("{}", "{'claimsToSuppress': ['dev:tier']}")) {
            TestPool pool =
                    mary(TestPool.with().settings(settings).preToken(2, overrides(change, "{}")));
            set(pool, "dev:tier", "gold");
            ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
            assertThat(claims(signedIn, "IdToken").getClaim("dev:tier"))
                    .isEqualTo(change.equals("{}") ? "gold" : null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "name", "custom:tenant"})
    void an_attribute_in_the_id_token_can_be_changed_and_suppressed(String claim) throws Exception {
        PoolSettings settings =
                PoolSettings.builder().attribute(AttributeDefinition.custom("tenant")).build();
        String changed = "{'claimsToAddOrOverride': {'" + claim + "': 'mine'}}";
        String suppressed = "{'claimsToSuppress': ['" + claim + "']}";
        for (String change : List.of(changed, suppressed)) {
            TestPool pool =
                    mary(TestPool.with().settings(settings).preToken(2, overrides(change, "{}")));
            if (!claim.equals("email")) {
                set(pool, claim, "own");
            }
            ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
            assertThat(claims(signedIn, "IdToken").getClaim(claim))
                    .isEqualTo(change.equals(changed) ? "mine" : null);
        }
    }

    @Test
    void roles_can_be_changed_with_the_groups() throws Exception {
        TestPool pool =
                withGroups(
                        TestPool.with()
                                .preToken(
                                        1,
                                        "{'claimsOverrideDetails': {'groupOverrideDetails':"
                                                + " {'groupsToOverride': ['guests'],"
                                                + " 'iamRolesToOverride': ['arn:g'],"
                                                + " 'preferredRole': 'arn:p'}}}"));
        JWTClaimsSet id = claims(pool.passwordSignIn("mary", TestPool.PASSWORD), "IdToken");
        assertThat(id.getStringListClaim("cognito:groups")).containsExactly("guests");
        assertThat(id.getStringListClaim("cognito:roles")).containsExactly("arn:g");
        assertThat(id.getStringClaim("cognito:preferred_role")).isEqualTo("arn:p");
    }

    @Test
    void group_overrides_of_later_versions_replace_the_groups_in_both_tokens() throws Exception {
        for (int version = 2; version <= 3; version++) {
            TestPool pool =
                    withGroups(
                            TestPool.with()
                                    .preToken(
                                            version,
                                            "{'claimsAndScopeOverrideDetails':"
                                                    + " {'groupOverrideDetails':"
                                                    + " {'groupsToOverride': ['guests']}}}"));
            ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
            for (String token : List.of("AccessToken", "IdToken")) {
                assertThat(claims(signedIn, token).getStringListClaim("cognito:groups"))
                        .containsExactly("guests");
            }
        }
    }

    @Test
    void scopes_are_changed_as_scopes_and_not_as_a_claim() throws Exception {
        String change =
                "{'claimsToAddOrOverride': {'scope': 'all'}, 'claimsToSuppress': ['scope']}";
        TestPool pool = mary(TestPool.with().preToken(2, overrides("{}", change)));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "AccessToken").getStringClaim("scope"))
                .isEqualTo("aws.cognito.signin.user.admin");
    }

    @Test
    void a_scope_that_is_added_and_suppressed_is_not_there() throws Exception {
        String change = "{'scopesToAdd': ['a', 'b'], 'scopesToSuppress': ['a']}";
        TestPool pool = mary(TestPool.with().preToken(2, overrides("{}", change)));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "AccessToken").getStringClaim("scope"))
                .isEqualTo("aws.cognito.signin.user.admin b");
    }

    @Test
    void a_claim_that_begins_like_awss_own_is_any_other_claim() throws Exception {
        String change = "{'claimsToAddOrOverride': {'aws:tenant': 'acme'}}";
        TestPool pool = mary(TestPool.with().preToken(2, overrides(change, change)));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        for (String token : List.of("AccessToken", "IdToken")) {
            assertThat(claims(signedIn, token).getStringClaim("aws:tenant")).isEqualTo("acme");
        }
    }

    @Test
    void claims_and_scopes_of_both_tokens_together_are_5000_at_most() {
        for (int added : List.of(2450, 2500)) {
            StringBuilder claims = new StringBuilder("{'claimsToAddOrOverride': {'c0': 'x'");
            for (int i = 1; i < added; i++) {
                claims.append(", 'c").append(i).append("': 'x'");
            }
            String change = claims.append("}}").toString();
            TestPool pool = mary(TestPool.with().preToken(2, overrides(change, change)));
            if (added == 2450) {
                TestPool.token(pool.passwordSignIn("mary", TestPool.PASSWORD), "AccessToken");
            } else {
                TestPool.refused(
                        () -> pool.passwordSignIn("mary", TestPool.PASSWORD),
                        "InvalidLambdaResponseException",
                        "Unrecognizable lambda output");
            }
        }
    }

    @Test
    void suppression_wins_over_addition() throws Exception {
        String both = "{'claimsToAddOrOverride': {'tenant': 'a'}, 'claimsToSuppress': ['tenant']}";
        TestPool pool = mary(TestPool.with().preToken(2, overrides(both, both)));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "IdToken").getClaim("tenant")).isNull();
        assertThat(claims(signedIn, "AccessToken").getClaim("tenant")).isNull();
    }

    @Test
    void an_audience_of_the_access_token_can_only_be_the_client() throws Exception {
        for (String audience : List.of(TestPool.CLIENT, "another")) {
            String change = "{'claimsToAddOrOverride': {'aud': '" + audience + "'}}";
            TestPool pool = mary(TestPool.with().preToken(2, overrides("{}", change)));
            ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
            assertThat(claims(signedIn, "AccessToken").getAudience())
                    .isEqualTo(audience.equals("another") ? List.of() : List.of(audience));
        }
    }

    @Test
    void group_overrides_replace_the_groups_and_an_empty_one_strips_them() throws Exception {
        TestPool replaced =
                withGroups(
                        TestPool.with()
                                .preToken(
                                        1,
                                        "{'claimsOverrideDetails': {'groupOverrideDetails':"
                                                + " {'groupsToOverride': ['guests']}}}"));
        ObjectNode signedIn = replaced.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "AccessToken").getStringListClaim("cognito:groups"))
                .containsExactly("guests");
        TestPool stripped =
                withGroups(
                        TestPool.with()
                                .preToken(
                                        1,
                                        "{'claimsOverrideDetails': {'groupOverrideDetails': {}}}"));
        ObjectNode without = stripped.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(without, "AccessToken").getClaim("cognito:groups")).isNull();
        assertThat(claims(without, "IdToken").getClaim("cognito:roles")).isNull();
    }

    @Test
    void suppressing_the_groups_takes_the_roles_along() throws Exception {
        TestPool pool =
                withGroups(
                        TestPool.with()
                                .preToken(
                                        2,
                                        overrides(
                                                "{'claimsToSuppress': ['cognito:groups']}", "{}")));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "IdToken").toJSONObject())
                .doesNotContainKeys("cognito:groups", "cognito:roles", "cognito:preferred_role");
        assertThat(claims(signedIn, "AccessToken").getClaim("cognito:groups")).isNotNull();
    }

    @Test
    void get_user_takes_a_good_access_token_only() {
        TestPool pool = mary(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(getUser(pool, signedIn).path("Username").asText()).isEqualTo("mary");
        String id = TestPool.token(signedIn, "IdToken");
        TestPool.refused(
                () -> pool.call("GetUser", "{'AccessToken': '" + id + "'}"),
                "Invalid Access Token");
        TestPool.refused(
                () -> pool.call("GetUser", "{'AccessToken': 'a.b.c'}"), "Invalid Access Token");
        pool.pass(Duration.ofHours(1));
        TestPool.refused(() -> getUser(pool, signedIn), "Access Token has expired");
    }

    @Test
    void another_pools_tokens_are_not_taken() {
        TestPool pool = mary(TestPool.with());
        TestPool other =
                mary(
                        TestPool.with()
                                .settings(PoolSettings.builder().id("us-east-1_Other").build()));
        ObjectNode signedIn = other.passwordSignIn("mary", TestPool.PASSWORD);
        TestPool.refused(() -> getUser(pool, signedIn), "Invalid Access Token");
        TestPool.refused(() -> refresh(pool, signedIn), "Invalid Refresh Token");
    }

    @Test
    void refresh_gives_new_tokens_of_the_same_sign_in_and_no_refresh_token() throws Exception {
        TestPool pool = mary(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        pool.pass(Duration.ofHours(2));
        ObjectNode renewed = refresh(pool, signedIn);
        JWTClaimsSet before = claims(signedIn, "AccessToken");
        JWTClaimsSet after = claims(renewed, "AccessToken");
        assertThat(after.getClaim("origin_jti")).isEqualTo(before.getClaim("origin_jti"));
        assertThat(after.getClaim("auth_time")).isEqualTo(before.getClaim("auth_time"));
        assertThat(after.getJWTID()).isNotEqualTo(before.getJWTID());
        assertThat(renewed.at("/AuthenticationResult").has("RefreshToken")).isFalse();
        pool.pass(Duration.ofDays(30));
        TestPool.refused(() -> refresh(pool, signedIn), "Refresh Token has expired");
    }

    @Test
    void a_revoked_refresh_token_ends_its_access_token_and_no_other() {
        TestPool pool = mary(TestPool.with());
        ObjectNode first = pool.passwordSignIn("mary", TestPool.PASSWORD);
        ObjectNode second = pool.passwordSignIn("mary", TestPool.PASSWORD);
        pool.client("RevokeToken", "'Token': '" + TestPool.token(first, "RefreshToken") + "'");
        TestPool.refused(() -> refresh(pool, first), "Refresh Token has been revoked");
        TestPool.refused(() -> getUser(pool, first), "Access Token has been revoked");
        refresh(pool, second);
        getUser(pool, second);
    }

    @Test
    void global_sign_out_ends_all_tokens_but_not_those_of_the_same_second_after() {
        TestPool pool = mary(TestPool.with());
        ObjectNode before = pool.passwordSignIn("mary", TestPool.PASSWORD);
        pool.call(
                "GlobalSignOut",
                "{'AccessToken': '" + TestPool.token(before, "AccessToken") + "'}");
        TestPool.refused(() -> getUser(pool, before), "Access Token has been revoked");
        TestPool.refused(() -> refresh(pool, before), "Refresh Token has been revoked");
        ObjectNode after = pool.passwordSignIn("mary", TestPool.PASSWORD);
        getUser(pool, after);
        refresh(pool, after);
    }

    @Test
    void a_deleted_users_tokens_are_not_another_users_of_that_name() {
        TestPool pool = mary(TestPool.with());
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        pool.admin("AdminDeleteUser", "'Username': 'mary'");
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> getUser(pool, signedIn), "UserNotFoundException", "User does not exist.");
        TestPool.refused(() -> refresh(pool, signedIn), "Invalid Refresh Token");
    }

    @Test
    void a_client_without_revocation_has_no_origin() throws Exception {
        TestPool pool =
                mary(
                        TestPool.with()
                                .client(
                                        AppClient.builder(TestPool.CLIENT)
                                                .authFlows(AuthFlow.values())
                                                .tokenRevocation(false)
                                                .build()));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(claims(signedIn, "AccessToken").getClaim("origin_jti")).isNull();
    }

    @Test
    void triggers_see_what_the_user_is_told_of_groups_and_scopes() {
        TestPool pool = withGroups(TestPool.with().preToken(2, "{}"));
        pool.passwordSignIn("mary", TestPool.PASSWORD);
        ObjectNode event = pool.events(TriggerSource.TOKEN_GENERATION_AUTHENTICATION).get(0);
        assertThat(event.at("/request/groupConfiguration/groupsToOverride").toString())
                .isEqualTo("[\"admins\",\"readers\"]");
        assertThat(event.at("/request/groupConfiguration/preferredRole").asText())
                .isEqualTo("arn:a");
        assertThat(event.at("/request/scopes/0").asText())
                .isEqualTo("aws.cognito.signin.user.admin");
    }

    private static TestPool mary(TestPool.Setup setup) {
        TestPool pool = setup.build();
        pool.confirmedUser("mary");
        return pool;
    }

    private static void set(TestPool pool, String attribute, String value) {
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': '"
                        + attribute
                        + "', 'Value': '"
                        + value
                        + "'}]");
    }

    private static TestPool withGroups(TestPool.Setup setup) {
        TestPool pool = mary(setup);
        pool.admin("CreateGroup", "'GroupName': 'readers', 'Precedence': 5, 'RoleArn': 'arn:r'");
        pool.admin("CreateGroup", "'GroupName': 'admins', 'Precedence': 1, 'RoleArn': 'arn:a'");
        for (String group : List.of("readers", "admins")) {
            pool.admin("AdminAddUserToGroup", "'GroupName': '" + group + "', 'Username': 'mary'");
        }
        return pool;
    }

    private static String overrides(String id, String access) {
        return "{'claimsAndScopeOverrideDetails': {'idTokenGeneration': "
                + id
                + ", 'accessTokenGeneration': "
                + access
                + "}}";
    }

    private static ObjectNode getUser(TestPool pool, ObjectNode signedIn) {
        return pool.call(
                "GetUser", "{'AccessToken': '" + TestPool.token(signedIn, "AccessToken") + "'}");
    }

    private static ObjectNode refresh(TestPool pool, ObjectNode signedIn) {
        return pool.client(
                "InitiateAuth",
                "'AuthFlow': 'REFRESH_TOKEN_AUTH', 'AuthParameters': {'REFRESH_TOKEN': '"
                        + TestPool.token(signedIn, "RefreshToken")
                        + "'}");
    }

    private static JWTClaimsSet claims(ObjectNode signedIn, String token) throws Exception {
        return SignedJWT.parse(TestPool.token(signedIn, token)).getJWTClaimsSet();
    }
}
