package io.github.cognitotriggers.local.pool;

import static io.github.cognitotriggers.local.pool.TestPool.refused;
import static io.github.cognitotriggers.local.pool.TestPool.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sign-ins with identity providers, by the Java API. */
class FederationTest {

    private static final IdentityProvider GOOGLE =
            IdentityProvider.of("Google", "Google")
                    .mapping("email", "email")
                    .mapping("email_verified", "email_verified")
                    .mapping("name", "name");
    private static final String FIRST =
            "{'tokenResponse': {'access_token': 'a', 'expires_in': '3600'}, 'idToken': {'sub':"
                    + " '1035', 'email': 'mary@example.com', 'email_verified': true, 'exp': 1767},"
                    + " 'userInfo': {'name': 'Mary'}}";

    @Test
    void the_first_sign_in_runs_inbound_federation_pre_sign_up_post_confirmation_and_tokens() {
        TestPool pool = everything().build();
        signIn(pool, GOOGLE, FIRST);
        assertThat(pool.fired())
                .containsExactly(
                        "InboundFederation_ExternalProvider",
                        "PreSignUp_ExternalProvider",
                        "PostConfirmation_ConfirmSignUp",
                        "TokenGeneration_HostedAuth");
    }

    @Test
    void later_sign_ins_run_inbound_federation_pre_and_post_authentication_and_tokens() {
        TestPool pool = everything().build();
        signIn(pool, GOOGLE, FIRST);
        pool.fired();
        signIn(pool, GOOGLE, FIRST);
        assertThat(pool.fired())
                .containsExactly(
                        "InboundFederation_ExternalProvider",
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_HostedAuth");
    }

    @Test
    void no_challenge_migration_or_message_trigger_runs() {
        TestPool pool =
                everything()
                        .echo(Trigger.USER_MIGRATION, Trigger.CUSTOM_EMAIL_SENDER)
                        .oneTimeCode()
                        .build();
        signIn(pool, GOOGLE, FIRST);
        signIn(pool, GOOGLE, FIRST);
        assertThat(pool.fired()).hasSize(8);
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void inbound_federation_sees_what_the_provider_said() {
        TestPool pool = everything().build();
        signIn(pool, GOOGLE, FIRST);
        ObjectNode event = pool.events(TriggerSource.INBOUND_FEDERATION_EXTERNAL_PROVIDER).get(0);
        assertThat(event.path("userName").asText()).isEqualTo("Google_1035");
        assertThat(event.path("request"))
                .isEqualTo(
                        json(
                                "{'providerName': 'Google', 'providerType': 'Google',"
                                        + " 'attributes': "
                                        + FIRST
                                        + "}"));
        assertThat(event.path("response")).isEqualTo(json("{'userAttributesToMap': {}}"));
    }

    @Test
    void pre_sign_up_sees_the_mapped_attributes_and_no_user_yet() {
        TestPool pool = everything().build();
        signIn(pool, GOOGLE, FIRST);
        ObjectNode event = pool.events(TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER).get(0);
        assertThat(event.path("userName").asText()).isEqualTo("Google_1035");
        assertThat(event.path("request"))
                .isEqualTo(
                        json(
                                "{'userAttributes': {'email': 'mary@example.com', 'email_verified':"
                                    + " 'true', 'name': 'Mary', 'cognito:email_alias': '',"
                                    + " 'cognito:phone_number_alias': ''}, 'validationData': {}}"));
    }

    @Test
    void the_user_has_the_status_the_identities_and_the_group_of_the_provider() throws Exception {
        TestPool pool = everything().build();
        ObjectNode tokens = signIn(pool, GOOGLE, FIRST);
        ObjectNode user = pool.admin("AdminGetUser", "'Username': 'Google_1035'");
        assertThat(user.path("UserStatus").asText()).isEqualTo("EXTERNAL_PROVIDER");
        JsonNode identities = TestPool.JSON.readTree(attribute(user, "identities")).path(0);
        assertThat(identities)
                .isEqualTo(
                        json(
                                "{'userId': '1035', 'providerName': 'Google', 'providerType':"
                                        + " 'Google', 'issuer': null, 'primary': true,"
                                        + " 'dateCreated': 1767323045678}"));
        ObjectNode event = pool.events(TriggerSource.TOKEN_GENERATION_HOSTED_AUTH).get(0);
        assertThat(event.at("/request/groupConfiguration/groupsToOverride/0").asText())
                .isEqualTo("us-east-1_Local0001_Google");
        assertThat(event.at("/request/userAttributes/cognito:user_status").asText())
                .isEqualTo("EXTERNAL_PROVIDER");
        assertThat(event.at("/request/userAttributes/identities").isTextual()).isTrue();
        JsonNode id = claims(token(tokens, "IdToken"));
        assertThat(id.at("/identities/0/userId").asText()).isEqualTo("1035");
        assertThat(id.path("cognito:username").asText()).isEqualTo("Google_1035");
        assertThat(id.at("/cognito:groups/0").asText()).isEqualTo("us-east-1_Local0001_Google");
    }

    @Test
    void access_tokens_have_the_clients_scopes_also_after_a_refresh() throws Exception {
        TestPool pool =
                TestPool.with()
                        .client(
                                AppClient.builder(TestPool.CLIENT)
                                        .oauthFlows("code")
                                        .oauthScopes("openid", "email")
                                        .build())
                        .build();
        ObjectNode tokens = signIn(pool, GOOGLE, FIRST);
        JsonNode access = claims(token(tokens, "AccessToken"));
        assertThat(access.path("scope").asText()).isEqualTo("openid email");
        assertThat(access.path("version").asInt()).isEqualTo(2);
        ObjectNode renewed =
                pool.client(
                        "GetTokensFromRefreshToken",
                        "'RefreshToken': '" + token(tokens, "RefreshToken") + "'");
        assertThat(claims(token(renewed, "AccessToken")).path("scope").asText())
                .isEqualTo("openid email");
    }

    @Test
    void a_later_sign_in_brings_the_profile_up_to_date_and_makes_nobody_else() {
        TestPool pool = everything().build();
        signIn(pool, GOOGLE, FIRST);
        signIn(pool, GOOGLE, FIRST.replace("'Mary'", "'Mary Ann'"));
        ObjectNode user = pool.admin("AdminGetUser", "'Username': 'Google_1035'");
        assertThat(attribute(user, "name")).isEqualTo("Mary Ann");
        assertThat(pool.admin("ListUsers", "'a': 1").path("Users")).hasSize(1);
        assertThat(
                        pool.events(TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION)
                                .get(0)
                                .at("/request/userAttributes/name")
                                .asText())
                .isEqualTo("Mary Ann");
    }

    @Test
    void what_inbound_federation_leaves_out_is_not_mapped() {
        TestPool pool =
                everything()
                        .answering(
                                Trigger.INBOUND_FEDERATION,
                                "{'userAttributesToMap': {'sub': '1035', 'name': 'M'}}")
                        .build();
        signIn(pool, GOOGLE, FIRST);
        ObjectNode event = pool.events(TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER).get(0);
        assertThat(event.at("/request/userAttributes/name").asText()).isEqualTo("M");
        assertThat(event.at("/request/userAttributes").has("email")).isFalse();
    }

    @Test
    void an_answer_without_the_id_finds_nobody() {
        TestPool pool =
                everything()
                        .answering(
                                Trigger.INBOUND_FEDERATION,
                                "{'userAttributesToMap': {'name': 'M'}}")
                        .build();
        refused(
                () -> signIn(pool, GOOGLE, FIRST),
                "InvalidParameterException",
                "The identity provider did not send a user name");
    }

    @Test
    void a_refusal_of_pre_sign_up_is_the_text_and_leaves_nobody_behind() {
        TestPool pool = everything().on(Trigger.PRE_SIGN_UP, TestPool.failing("Not you")).build();
        refused(
                () -> signIn(pool, GOOGLE, FIRST),
                "UserLambdaValidationException",
                "PreSignUp failed with error Not you.");
        noUser(pool);
    }

    @Test
    void a_refusal_of_inbound_federation_leaves_nobody_behind() {
        TestPool pool =
                everything().on(Trigger.INBOUND_FEDERATION, TestPool.failing("Not you")).build();
        refused(
                () -> signIn(pool, GOOGLE, FIRST),
                "UserLambdaValidationException",
                "InboundFederation failed with error Not you.");
        noUser(pool);
    }

    @ParameterizedTest
    @CsvSource({"POST_CONFIRMATION,PostConfirmation", "PRE_TOKEN_GENERATION,PreTokenGeneration"})
    void a_later_refusal_leaves_the_user_behind(Trigger trigger, String name) {
        TestPool pool = everything().on(trigger, TestPool.failing("Not you")).build();
        refused(
                () -> signIn(pool, GOOGLE, FIRST),
                "UserLambdaValidationException",
                name + " failed with error Not you.");
        pool.admin("AdminGetUser", "'Username': 'Google_1035'");
    }

    @Test
    void a_required_attribute_that_nobody_maps_is_named() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .attribute(
                                                AttributeDefinition.standard("family_name")
                                                        .asRequired())
                                        .build())
                        .build();
        refused(
                () -> signIn(pool, GOOGLE, FIRST),
                "InvalidParameterException",
                "attributes required: [family_name]");
    }

    @Test
    void an_immutable_attribute_cannot_change_with_a_later_sign_in() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .attribute(
                                                AttributeDefinition.custom("tenant").asImmutable())
                                        .build())
                        .build();
        IdentityProvider provider = GOOGLE.mapping("custom:tenant", "hd");
        signIn(pool, provider, FIRST.replace("'sub'", "'hd': 'a', 'sub'"));
        signIn(pool, provider, FIRST.replace("'sub'", "'hd': 'a', 'sub'"));
        refused(
                () -> signIn(pool, provider, FIRST.replace("'sub'", "'hd': 'b', 'sub'")),
                "InvalidParameterException",
                "user.custom:tenant: Attribute cannot be updated.\n");
    }

    @Test
    void an_address_is_verified_only_if_somebody_says_so() {
        IdentityProvider unverified =
                IdentityProvider.of("Idp", IdentityProvider.OIDC).mapping("email", "email");
        TestPool pool = TestPool.plain();
        signIn(pool, unverified, FIRST);
        assertThat(
                        attribute(
                                pool.admin("AdminGetUser", "'Username': 'Idp_1035'"),
                                "email_verified"))
                .isEqualTo("false");
        TestPool verifying =
                TestPool.with().answering(Trigger.PRE_SIGN_UP, "{'autoVerifyEmail': true}").build();
        signIn(verifying, unverified, FIRST);
        assertThat(
                        attribute(
                                verifying.admin("AdminGetUser", "'Username': 'Idp_1035'"),
                                "email_verified"))
                .isEqualTo("true");
    }

    @Test
    void a_saml_response_maps_lists_as_cognito_writes_them() {
        IdentityProvider saml =
                IdentityProvider.of("azuread1", IdentityProvider.SAML)
                        .mapping("custom:groups", "groups")
                        .mapping("username", "upn");
        TestPool pool =
                everything()
                        .settings(
                                PoolSettings.builder()
                                        .attribute(AttributeDefinition.custom("groups"))
                                        .build())
                        .build();
        signIn(
                pool,
                saml,
                "{'samlResponse': {'NameID': 'x', 'upn': 'mary@corp', 'groups': ['a', 'b']}}");
        ObjectNode user = pool.admin("AdminGetUser", "'Username': 'azuread1_mary@corp'");
        assertThat(attribute(user, "custom:groups")).isEqualTo("[a, b]");
    }

    @Test
    void a_function_may_answer_the_list_that_it_was_sent() {
        IdentityProvider saml =
                IdentityProvider.of("azuread1", IdentityProvider.SAML)
                        .mapping("custom:groups", "groups");
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .attribute(AttributeDefinition.custom("groups"))
                                        .build())
                        .on(
                                Trigger.INBOUND_FEDERATION,
                                TestPool.returning(
                                        event ->
                                                ((ObjectNode) event.path("response"))
                                                        .set(
                                                                "userAttributesToMap",
                                                                event.at(
                                                                        "/request/attributes/samlResponse"))))
                        .build();
        signIn(pool, saml, "{'samlResponse': {'NameID': 'x', 'groups': ['a', 'b']}}");
        assertThat(pool.attribute("azuread1_x", "custom:groups")).isEqualTo("[a, b]");
    }

    @Test
    void another_address_in_a_later_sign_in_is_not_verified_as_the_one_before_was() {
        IdentityProvider silent = IdentityProvider.of("Idp", "OIDC").mapping("email", "email");
        TestPool pool =
                TestPool.with().answering(Trigger.PRE_SIGN_UP, "{'autoVerifyEmail': true}").build();
        signIn(pool, silent, FIRST);
        signIn(pool, silent, FIRST);
        assertThat(pool.attribute("Idp_1035", "email_verified")).isEqualTo("true");
        signIn(pool, silent, FIRST.replace("mary@", "anna@"));
        assertThat(pool.attribute("Idp_1035", "email_verified")).isEqualTo("false");
        signIn(pool, GOOGLE, FIRST);
        signIn(pool, GOOGLE, FIRST.replace("mary@", "anna@"));
        assertThat(pool.attribute("Google_1035", "email_verified")).isEqualTo("true");
    }

    @Test
    void a_code_that_went_to_the_address_before_verifies_no_other() {
        IdentityProvider silent = IdentityProvider.of("Idp", "OIDC").mapping("email", "email");
        TestPool pool = TestPool.plain();
        String token = token(signIn(pool, silent, FIRST), "AccessToken");
        pool.bearer(token, "GetUserAttributeVerificationCode", "'AttributeName': 'email'");
        signIn(pool, silent, FIRST.replace("mary@", "anna@"));
        refused(
                () ->
                        pool.bearer(
                                token,
                                "VerifyUserAttribute",
                                "'AttributeName': 'email', 'Code': '"
                                        + pool.lastMessage().code()
                                        + "'"),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
    }

    @Test
    void the_providers_user_is_not_whoever_else_has_its_name() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .aliasAttributes("preferred_username")
                                        .build())
                        .build();
        pool.confirmedUser("mary");
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'preferred_username', 'Value':"
                        + " 'Google_1035'}]");
        signIn(pool, GOOGLE, FIRST);
        assertThat(pool.attribute("mary", "name")).isNull();
        assertThat(pool.admin("ListUsers", "'a': 1").path("Users")).hasSize(2);

        TestPool taken = TestPool.plain();
        taken.confirmedUser("Google_1035");
        refused(
                () -> signIn(taken, GOOGLE, FIRST),
                "InvalidParameterException",
                "Already found an entry for username Google_1035");
        assertThat(taken.attribute("Google_1035", "name")).isNull();
    }

    @Test
    void somebody_who_signs_in_here_can_have_the_same_address() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().usernameAttributes("email").build())
                        .build();
        pool.admin("AdminCreateUser", "'Username': 'mary@example.com'");
        pool.admin(
                "AdminSetUserPassword",
                "'Username': 'mary@example.com', 'Permanent': true, 'Password': '"
                        + TestPool.PASSWORD
                        + "'");
        signIn(pool, GOOGLE, FIRST);
        signIn(pool, GOOGLE, FIRST);
        assertThat(pool.admin("ListUsers", "'a': 1").path("Users")).hasSize(2);
        assertThat(
                        pool.passwordSignIn("mary@example.com", TestPool.PASSWORD)
                                .has("AuthenticationResult"))
                .isTrue();
    }

    @Test
    void a_disabled_user_is_refused_after_pre_authentication() {
        TestPool pool = everything().build();
        signIn(pool, GOOGLE, FIRST);
        pool.admin("AdminDisableUser", "'Username': 'Google_1035'");
        pool.fired();
        refused(() -> signIn(pool, GOOGLE, FIRST), "User is disabled.");
        assertThat(pool.fired())
                .containsExactly(
                        "InboundFederation_ExternalProvider", "PreAuthentication_Authentication");
    }

    @Test
    void a_user_of_a_provider_has_no_password() {
        TestPool pool = TestPool.plain();
        signIn(pool, GOOGLE, FIRST);
        refused(
                () -> pool.passwordSignIn("Google_1035", TestPool.PASSWORD),
                "Incorrect username or password.");
        refused(
                () -> pool.client("ForgotPassword", "'Username': 'Google_1035'"),
                "User password cannot be reset in the current state.");
    }

    private static TestPool.Setup everything() {
        return TestPool.withAllTriggers().echo(Trigger.INBOUND_FEDERATION);
    }

    private static ObjectNode signIn(TestPool pool, IdentityProvider provider, String attributes) {
        return pool.pool().federatedSignIn(TestPool.CLIENT, provider, json(attributes));
    }

    private static void noUser(TestPool pool) {
        refused(
                () -> pool.admin("AdminGetUser", "'Username': 'Google_1035'"),
                "UserNotFoundException",
                "User does not exist.");
        assertThat(pool.admin("ListGroups", "'a': 1").path("Groups")).isEmpty();
    }

    private static String attribute(ObjectNode user, String name) {
        List<JsonNode> found = user.path("UserAttributes").findParents("Name").stream().toList();
        return found.stream()
                .filter(a -> a.path("Name").asText().equals(name))
                .map(a -> a.path("Value").asText())
                .findFirst()
                .orElse("none");
    }

    private static JsonNode claims(String token) throws IOException {
        return TestPool.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static ObjectNode json(String text) {
        return PoolsForTests.json(text);
    }
}
