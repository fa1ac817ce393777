package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and set which attributes, and what their values have to be. */
class AttributePermissionsTest {

    private static final String UNAUTHORIZED = "A client attempted to write unauthorized attribute";
    private static final String NOT_CONFORMING = "Attributes did not conform to the schema: ";

    @Test
    void a_client_shows_what_it_may_read_and_the_sub() throws Exception {
        TestPool pool =
                pool(
                        PoolSettings.builder(),
                        AppClient.builder(TestPool.CLIENT).readAttributes("email"));
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        ObjectNode user = pool.bearer(TestPool.token(signedIn, "AccessToken"), "GetUser", "");
        assertThat(user.path("UserAttributes"))
                .extracting(attribute -> attribute.path("Name").asText())
                .containsExactly("sub", "email");
        JsonNode claims = claims(TestPool.token(signedIn, "IdToken"));
        assertThat(claims.has("email")).isTrue();
        assertThat(claims.has("email_verified")).isFalse();
        assertThat(claims.path("sub").asText()).isEqualTo(pool.attribute("mary", "sub"));
    }

    @Test
    void a_client_that_names_nothing_shows_all() throws Exception {
        TestPool pool =
                pool(
                        PoolSettings.builder().attribute(AttributeDefinition.custom("tenant")),
                        AppClient.builder(TestPool.CLIENT));
        set(pool, "custom:tenant", "acme");
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(pool.bearer(TestPool.token(signedIn, "AccessToken"), "GetUser", "").toString())
                .contains("{\"Name\":\"custom:tenant\",\"Value\":\"acme\"}");
        assertThat(claims(TestPool.token(signedIn, "IdToken")).path("custom:tenant").asText())
                .isEqualTo("acme");
    }

    @Test
    void a_client_sets_what_it_may_write_and_nothing_else() {
        TestPool pool =
                pool(
                        PoolSettings.builder(),
                        AppClient.builder(TestPool.CLIENT).writeAttributes("name", "email"));
        String token = pool.accessToken("mary");
        update(pool, token, "name", "Mary");
        TestPool.refused(() -> update(pool, token, "locale", "de"), UNAUTHORIZED);
        TestPool.refused(
                () ->
                        pool.bearer(
                                token, "DeleteUserAttributes", "'UserAttributeNames': ['locale']"),
                UNAUTHORIZED);
        TestPool.refused(() -> signUp(pool, "locale", "de"), UNAUTHORIZED);
        signUp(pool, "name", "Bob");
        set(pool, "locale", "de");
    }

    @Test
    void a_new_password_comes_with_what_the_client_may_write() {
        TestPool pool =
                pool(
                        PoolSettings.builder()
                                .attribute(AttributeDefinition.custom("tenant").asImmutable()),
                        AppClient.builder(TestPool.CLIENT)
                                .writeAttributes("name", "email", "custom:tenant"));
        pool.admin(
                "AdminCreateUser",
                "'Username': 'bob', 'TemporaryPassword': 'Temp0rary!', 'MessageAction':"
                        + " 'SUPPRESS', 'UserAttributes': [{'Name': 'email', 'Value':"
                        + " 'bob@example.com'}, {'Name': 'email_verified', 'Value': 'true'},"
                        + " {'Name': 'custom:tenant', 'Value': 'acme'}]");
        ObjectNode asked = pool.passwordSignIn("bob", "Temp0rary!");
        TestPool.refused(() -> newPassword(pool, asked, "locale", "de"), UNAUTHORIZED);
        TestPool.refused(() -> newPassword(pool, asked, "email_verified", "true"), UNAUTHORIZED);
        TestPool.refused(
                () -> newPassword(pool, asked, "custom:tenant", "other"),
                "InvalidParameterException",
                "user.custom:tenant: Attribute cannot be updated.\n");
        newPassword(pool, asked, "email", "new@example.org");
        assertThat(pool.attribute("bob", "email")).isEqualTo("new@example.org");
        assertThat(pool.attribute("bob", "email_verified")).isEqualTo("false");
    }

    private static void newPassword(TestPool pool, ObjectNode asked, String name, String value) {
        pool.respond(
                asked,
                "'USERNAME': 'bob', 'NEW_PASSWORD': 'Another0ne!', 'userAttributes."
                        + name
                        + "': '"
                        + value
                        + "'");
    }

    @Test
    void what_the_pool_requires_every_client_may_write() {
        TestPool pool =
                pool(
                        PoolSettings.builder()
                                .attribute(AttributeDefinition.standard("email").asRequired()),
                        AppClient.builder(TestPool.CLIENT).writeAttributes("name"));
        update(pool, pool.accessToken("mary"), "email", "new@example.org");
        assertThat(pool.attribute("mary", "email")).isEqualTo("new@example.org");
    }

    @Test
    void the_name_to_sign_in_with_needs_no_permission_at_sign_up() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().usernameAttributes("email").build())
                        .client(AppClient.builder(TestPool.CLIENT).writeAttributes("name").build())
                        .build();
        pool.client("SignUp", "'Username': 'mary@example.com', 'Password': 'Passw0rd!'");
        assertThat(pool.attribute("mary@example.com", "email")).isEqualTo("mary@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email_verified", "phone_number_verified"})
    void no_client_says_that_something_is_verified(String flag) {
        TestPool pool = pool(PoolSettings.builder(), AppClient.builder(TestPool.CLIENT));
        String token = pool.accessToken("mary");
        TestPool.refused(() -> update(pool, token, flag, "true"), UNAUTHORIZED);
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "DeleteUserAttributes",
                                "'UserAttributeNames': ['" + flag + "']"),
                UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "identities"})
    void nobody_sets_what_is_cognitos_own(String name) {
        TestPool pool = pool(PoolSettings.builder(), AppClient.builder(TestPool.CLIENT));
        String token = pool.accessToken("mary");
        String text = "Cannot modify the non-mutable attribute " + name;
        TestPool.refused(() -> update(pool, token, name, "x"), "InvalidParameterException", text);
        TestPool.refused(() -> set(pool, name, "x"), "InvalidParameterException", text);
        TestPool.refused(() -> signUp(pool, name, "x"), "InvalidParameterException", text);
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminCreateUser",
                                "'Username': 'bob', 'UserAttributes': [{'Name': '"
                                        + name
                                        + "', 'Value': 'x'}]"),
                "InvalidParameterException",
                text);
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminDeleteUserAttributes",
                                "'Username': 'mary', 'UserAttributeNames': ['" + name + "']"),
                "InvalidParameterException",
                text);
    }

    @Test
    void a_developers_attribute_is_set_by_administrators_only_whatever_a_client_may_write() {
        TestPool pool =
                pool(
                        PoolSettings.builder().attribute(AttributeDefinition.developerOnly("tier")),
                        AppClient.builder(TestPool.CLIENT).writeAttributes("dev:tier"));
        String token = pool.accessToken("mary");
        TestPool.refused(() -> update(pool, token, "dev:tier", "gold"), UNAUTHORIZED);
        TestPool.refused(() -> signUp(pool, "dev:tier", "gold"), UNAUTHORIZED);
        set(pool, "dev:tier", "gold");
        assertThat(pool.attribute("mary", "dev:tier")).isEqualTo("gold");
    }

    @Test
    void an_immutable_attribute_is_set_when_the_user_is_created_and_never_after() {
        TestPool pool =
                pool(
                        PoolSettings.builder()
                                .attribute(AttributeDefinition.custom("tenant").asImmutable())
                                .attribute(AttributeDefinition.custom("plan").asImmutable()),
                        AppClient.builder(TestPool.CLIENT));
        pool.admin(
                "AdminCreateUser",
                "'Username': 'bob', 'MessageAction': 'SUPPRESS', 'UserAttributes': [{'Name':"
                        + " 'custom:tenant', 'Value': 'acme'}]");
        signUp(pool, "custom:tenant", "acme");
        String token = pool.accessToken("mary");
        String text = "user.custom:tenant: Attribute cannot be updated.\n";
        // Also for mary, who never had it.
        TestPool.refused(
                () -> update(pool, token, "custom:tenant", "other"),
                "InvalidParameterException",
                text);
        TestPool.refused(
                () -> set(pool, "custom:tenant", "other"), "InvalidParameterException", text);
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "DeleteUserAttributes",
                                "'UserAttributeNames': ['custom:tenant']"),
                "InvalidParameterException",
                text);
    }

    @ParameterizedTest
    @CsvSource({
        "custom:short, a, custom:short: String must be no shorter than 2 characters",
        "custom:short, 🔑, custom:short: String must be no shorter than 2 characters",
        "custom:short, abcd, custom:short: String must be no longer than 3 characters",
        "custom:seats, many, custom:seats: Invalid number",
        "custom:seats, 0, custom:seats: Number must be no less than 1",
        "custom:seats, 501, custom:seats: Number must be no greater than 500",
        "custom:member, yes, custom:member: Attribute does not conform to the schema",
        "birthdate, 31.12.99, birthdate: String must be no shorter than 10 characters",
        "updated_at, -1, updated_at: Number must be no less than 0",
        "custom:none, x, custom:none: Attribute does not exist in the schema."
    })
    void a_value_has_to_fit_the_schema_whoever_sets_it(String name, String value, String rule) {
        TestPool pool = pool(bounds(), AppClient.builder(TestPool.CLIENT));
        String token = pool.accessToken("mary");
        String text = NOT_CONFORMING + rule + "\n";
        TestPool.refused(() -> update(pool, token, name, value), "InvalidParameterException", text);
        TestPool.refused(() -> set(pool, name, value), "InvalidParameterException", text);
        TestPool.refused(() -> signUp(pool, name, value), "InvalidParameterException", text);
    }

    @ParameterizedTest
    @CsvSource({
        "custom:short, abc",
        "custom:short, 🔑🔑🔑",
        "custom:seats, 500",
        "custom:member, true",
        "custom:since, 2026-01-02T03:04:05Z"
    })
    void a_value_that_fits_is_kept_as_it_is(String name, String value) {
        TestPool pool = pool(bounds(), AppClient.builder(TestPool.CLIENT));
        update(pool, pool.accessToken("mary"), name, value);
        assertThat(pool.attribute("mary", name)).isEqualTo(value);
    }

    @Test
    void a_value_has_2048_characters_at_most() {
        TestPool pool = pool(PoolSettings.builder(), AppClient.builder(TestPool.CLIENT));
        set(pool, "name", "x".repeat(2048));
        TestPool.refused(
                () -> set(pool, "name", "x".repeat(2049)),
                "InvalidParameterException",
                NOT_CONFORMING + "name: String must be no longer than 2048 characters\n");
    }

    private static PoolSettings.Builder bounds() {
        return PoolSettings.builder()
                .attribute(new AttributeDefinition("custom:short", false, true, false, 2, 3))
                .attribute(
                        AttributeDefinition.custom("seats")
                                .asNumber(BigDecimal.ONE, BigDecimal.valueOf(500)))
                .attribute(
                        AttributeDefinition.custom("member").as(AttributeDefinition.Type.BOOLEAN))
                .attribute(
                        AttributeDefinition.custom("since").as(AttributeDefinition.Type.DATE_TIME));
    }

    private static TestPool pool(PoolSettings.Builder settings, AppClient.Builder client) {
        TestPool pool =
                TestPool.with()
                        .settings(settings.build())
                        .client(client.authFlows(AuthFlow.values()).build())
                        .build();
        pool.confirmedUser("mary");
        return pool;
    }

    private static void update(TestPool pool, String token, String name, String value) {
        pool.bearer(token, "UpdateUserAttributes", "'UserAttributes': " + list(name, value));
    }

    private static void set(TestPool pool, String name, String value) {
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': " + list(name, value));
    }

    private static void signUp(TestPool pool, String name, String value) {
        pool.client(
                "SignUp",
                "'Username': 'carol', 'Password': 'Passw0rd!', 'UserAttributes': "
                        + list(name, value));
    }

    private static String list(String name, String value) {
        return "[{'Name': '" + name + "', 'Value': '" + value + "'}]";
    }

    private static JsonNode claims(String token) throws Exception {
        String payload = token.split("\\.", -1)[1];
        return TestPool.JSON.readTree(
                new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
