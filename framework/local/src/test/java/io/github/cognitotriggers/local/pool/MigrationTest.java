package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;

/** Which user comes of what the migrate user trigger says, and who is not migrated. */
class MigrationTest {

    private static final String CONFIRMED = "'finalUserStatus': 'CONFIRMED', ";
    private static final String EMAIL =
            "'userAttributes': {'email': 'mary@example.com', 'email_verified': 'true'}";
    private static final String FAILED = "Exception migrating user in app client client1";

    @Test
    void the_trigger_hears_the_name_and_the_password_as_typed() {
        TestPool pool = migrating(PoolSettings.builder(), CONFIRMED + EMAIL);
        pool.passwordSignIn("Mary", "short");
        ObjectNode event = pool.events(TriggerSource.USER_MIGRATION_AUTHENTICATION).get(0);
        assertThat(event.path("userName").asText()).isEqualTo("Mary");
        assertThat(event.at("/callerContext/clientId").asText()).isEqualTo("client1");
        assertThat(event.path("request"))
                .isEqualTo(
                        TestPool.read(
                                "{\"password\":\"short\",\"validationData\":null,"
                                        + "\"userAttributes\":null}"));
    }

    @Test
    void pre_sign_up_hears_of_the_attributes_that_the_trigger_answered() {
        TestPool pool = migrating(PoolSettings.builder(), CONFIRMED + EMAIL);
        pool.passwordSignIn("mary", "short");
        ObjectNode event = pool.events(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER).get(0);
        assertThat(event.at("/request/userAttributes"))
                .isEqualTo(
                        TestPool.read(
                                "{\"email\":\"mary@example.com\",\"email_verified\":\"true\"}"));
    }

    @Test
    void the_password_stays_whatever_the_policy_and_nobody_is_migrated_twice() {
        TestPool pool = migrating(PoolSettings.builder(), CONFIRMED + EMAIL);
        TestPool.token(pool.passwordSignIn("mary", "short"), "AccessToken");
        assertThat(pool.user("mary").status()).isEqualTo(UserStatus.CONFIRMED);
        pool.fired();
        TestPool.refused(
                () -> pool.passwordSignIn("mary", "other"), "Incorrect username or password.");
        TestPool.token(pool.passwordSignIn("mary", "short"), "AccessToken");
        assertThat(pool.fired()).doesNotContain("UserMigration_Authentication");
    }

    @Test
    void a_required_attribute_that_is_missing_gets_cognitos_default_value() {
        TestPool pool =
                migrating(
                        PoolSettings.builder()
                                .attribute(
                                        new AttributeDefinition(
                                                "family_name", true, true, false, 0, 2048)),
                        CONFIRMED + EMAIL);
        pool.passwordSignIn("mary", "short");
        assertThat(pool.attribute("mary", "family_name")).isEqualTo("cognito:default_val");
    }

    @Test
    void the_default_value_is_nobodys_name_to_sign_in_with() {
        TestPool pool =
                migrating(
                        PoolSettings.builder()
                                .usernameAttributes("email", "phone_number")
                                .attribute(
                                        AttributeDefinition.standard("phone_number").asRequired()),
                        CONFIRMED + "'userAttributes': {}");
        TestPool.token(pool.passwordSignIn("mary@example.com", "short"), "AccessToken");
        TestPool.token(pool.passwordSignIn("anna@example.com", "short"), "AccessToken");
        assertThat(pool.pool().state().users().find("cognito:default_val")).isNull();
    }

    @Test
    void who_types_an_alias_gets_the_name_that_the_trigger_says() {
        TestPool pool =
                migrating(
                        PoolSettings.builder().aliasAttributes("email"),
                        CONFIRMED + EMAIL.replace("{'email'", "{'username': 'mary', 'email'"));
        TestPool.token(pool.passwordSignIn("mary@example.com", "short"), "AccessToken");
        assertThat(pool.user("mary").attributes()).doesNotContainKey("username");
        TestPool.token(pool.passwordSignIn("mary", "short"), "AccessToken");
    }

    @Test
    void an_alias_that_somebody_has_is_taken_away_only_if_that_is_forced() {
        PoolSettings.Builder aliases = PoolSettings.builder().aliasAttributes("email");
        TestPool pool = migrating(aliases, CONFIRMED + EMAIL);
        somebodyElseWithMarysAddress(pool);
        TestPool.refused(
                () -> pool.passwordSignIn("mary", "short"), "UserNotFoundException", FAILED);
        assertThat(pool.attribute("bob", "email_verified")).isEqualTo("true");
        TestPool forced = migrating(aliases, CONFIRMED + "'forceAliasCreation': true, " + EMAIL);
        somebodyElseWithMarysAddress(forced);
        TestPool.token(forced.passwordSignIn("mary", "short"), "AccessToken");
        assertThat(forced.attribute("bob", "email_verified")).isEqualTo("false");
    }

    @Test
    void the_invitation_is_a_text_message_unless_the_trigger_desires_something_else() {
        String both =
                "'userAttributes': {'email': 'm@example.com', 'phone_number': '+12065550123'}";
        TestPool pool = migrating(PoolSettings.builder(), CONFIRMED + both);
        pool.passwordSignIn("mary", "short");
        assertThat(pool.pool().messages()).extracting(SentMessage::medium).containsExactly("SMS");
        TestPool desiring =
                migrating(
                        PoolSettings.builder(),
                        CONFIRMED + "'desiredDeliveryMediums': ['SMS', 'EMAIL'], " + both);
        desiring.passwordSignIn("mary", "short");
        assertThat(desiring.pool().messages())
                .extracting(SentMessage::medium)
                .containsExactlyInAnyOrder("SMS", "EMAIL");
    }

    @Test
    void no_message_has_the_password_that_was_typed() {
        TestPool pool =
                migrating(
                        PoolSettings.builder(),
                        CONFIRMED + "'desiredDeliveryMediums': ['EMAIL'], " + EMAIL);
        pool.passwordSignIn("mary", "tiger-lily");
        assertThat(pool.pool().messages())
                .hasSize(1)
                .noneMatch(message -> message.code().contains("tiger-lily"))
                .noneMatch(message -> String.valueOf(message.body()).contains("tiger-lily"));
    }

    @Test
    void nobody_is_migrated_without_a_plain_password() {
        TestPool pool =
                TestPool.withAllTriggers()
                        .oneTimeCode()
                        .settings(
                                PoolSettings.builder()
                                        .allowedFirstAuthFactors(FirstAuthFactor.values())
                                        .build())
                        .hidingUsers()
                        .answering(Trigger.USER_MIGRATION, "{" + CONFIRMED + EMAIL + "}")
                        .build();
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier =
                pool.client("InitiateAuth", client.initiate("USER_SRP_AUTH", "nobody"));
        TestPool.refused(
                () -> pool.respond(verifier, client.answer(verifier, "nobody", "Passw0rd!")),
                "Incorrect username or password.");
        pool.customSignIn("nobody");
        pool.client(
                "InitiateAuth",
                "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': 'nobody',"
                        + " 'PREFERRED_CHALLENGE': 'EMAIL_OTP'}");
        pool.client("ResendConfirmationCode", "'Username': 'nobody'");
        assertThat(pool.fired())
                .noneMatch(source -> source.startsWith("UserMigration"))
                .noneMatch(source -> source.startsWith("PreSignUp"));
    }

    private static void somebodyElseWithMarysAddress(TestPool pool) {
        pool.admin(
                "AdminCreateUser",
                "'Username': 'bob', 'MessageAction': 'SUPPRESS', 'UserAttributes': [{'Name':"
                        + " 'email', 'Value': 'mary@example.com'}, {'Name': 'email_verified',"
                        + " 'Value': 'true'}]");
        pool.fired();
    }

    private static TestPool migrating(PoolSettings.Builder settings, String response) {
        return TestPool.withAllTriggers()
                .settings(settings.build())
                .answering(Trigger.USER_MIGRATION, "{" + response + "}")
                .build();
    }
}
