package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, aliases, attributes, passwords, and what administrators do with users. */
class UsersTest {

    @ParameterizedTest
    @CsvSource({
        "Sh0rt!, Password not long enough",
        "Sh0rt!🔑, Password not long enough",
        "passw0rd!, Password must have uppercase characters",
        "PASSW0RD!, Password must have lowercase characters",
        "Password!, Password must have numeric characters",
        "Passw0rdd, Password must have symbol characters"
    })
    void a_password_has_to_keep_to_the_policy(String password, String rule) {
        TestPool.refused(
                () ->
                        TestPool.plain()
                                .client(
                                        "SignUp",
                                        "'Username': 'mary', 'Password': '" + password + "'"),
                "InvalidPasswordException",
                "Password did not conform with policy: " + rule);
    }

    @Test
    void a_password_has_256_characters_at_most() {
        // Of all parameters only the answer to NEW_PASSWORD_REQUIRED has no bound of its own.
        PasswordPolicy.DEFAULT.check("Passw0rd!" + "🔑".repeat(247));
        TestPool.refused(
                () -> PasswordPolicy.DEFAULT.check("Passw0rd!" + "x".repeat(248)),
                "InvalidPasswordException",
                "Password did not conform with policy: Password too long");
    }

    @Test
    void a_user_name_has_as_many_characters_as_the_api_says() {
        TestPool pool = TestPool.plain();
        String name = "🔑".repeat(128);
        pool.signUp(name);
        assertThat(pool.user(name).username()).isEqualTo(name);
    }

    @Test
    void generated_passwords_keep_to_the_policy() {
        Randomness random = new Randomness(new Random(42));
        for (int i = 0; i < 1000; i++) {
            PasswordPolicy.DEFAULT.check(PasswordPolicy.DEFAULT.generate(random));
        }
    }

    @Test
    void five_wrong_passwords_lock_the_user_out_for_a_while() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        for (int i = 0; i < 5; i++) {
            TestPool.refused(
                    () -> pool.passwordSignIn("mary", "Wr0ngOne!"),
                    "Incorrect username or password.");
        }
        TestPool.refused(
                () -> pool.passwordSignIn("mary", TestPool.PASSWORD), "Password attempts exceeded");
        pool.pass(Duration.ofSeconds(1));
        TestPool.token(pool.passwordSignIn("mary", TestPool.PASSWORD), "IdToken");
    }

    @Test
    void a_name_is_taken_whatever_its_case() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        TestPool.refused(
                () -> pool.signUp("Mary"), "UsernameExistsException", "User already exists");
    }

    @Test
    void an_email_in_place_of_a_name_makes_the_sub_the_name() {
        TestPool pool = emailPool();
        ObjectNode answer =
                pool.client("SignUp", "'Username': 'mary@example.com', 'Password': 'Passw0rd!'");
        String sub = answer.path("UserSub").asText();
        ObjectNode event = pool.events(TriggerSource.PRE_SIGN_UP_SIGN_UP).get(0);
        assertThat(event.path("userName").asText()).isEqualTo(sub);
        assertThat(event.at("/request/userAttributes").toString())
                .isEqualTo("{\"email\":\"mary@example.com\"}");
        assertThat(answer.at("/CodeDeliveryDetails/Destination").asText()).isEqualTo("m***@e***");
        TestPool.refused(
                () ->
                        pool.client(
                                "SignUp",
                                "'Username': 'Mary@example.com', 'Password': 'Passw0rd!'"),
                "UsernameExistsException",
                "An account with the given email already exists.");
        TestPool.refused(
                () -> pool.client("SignUp", "'Username': 'mary', 'Password': 'Passw0rd!'"),
                "InvalidParameterException",
                "Username should be an email.");
    }

    @Test
    void a_verified_email_is_an_alias_and_belongs_to_one_user() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().aliasAttributes("email").build())
                        .build();
        pool.confirmedUser("mary");
        TestPool.token(pool.passwordSignIn("mary@example.com", TestPool.PASSWORD), "IdToken");
        pool.signUp("bob");
        String confirmation =
                "'Username': 'bob', 'ConfirmationCode': '" + pool.lastMessage().code() + "'";
        TestPool.refused(
                () -> pool.client("ConfirmSignUp", confirmation),
                "AliasExistsException",
                "An account with the email already exists.");
        pool.client("ConfirmSignUp", confirmation + ", 'ForceAliasCreation': true");
        assertThat(
                        pool.admin("AdminGetUser", "'Username': 'mary@example.com'")
                                .path("Username")
                                .asText())
                .isEqualTo("bob");
        assertThat(pool.admin("AdminGetUser", "'Username': 'mary'").toString())
                .contains("{\"Name\":\"email_verified\",\"Value\":\"false\"}");
    }

    @Test
    void pre_sign_up_that_verifies_an_alias_takes_it_away() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().aliasAttributes("email").build())
                        .answering(
                                Trigger.PRE_SIGN_UP,
                                "{'autoConfirmUser': true, 'autoVerifyEmail': true}")
                        .build();
        pool.confirmedUser("mary");
        pool.signUp("bob");
        assertThat(
                        pool.admin("AdminGetUser", "'Username': 'mary@example.com'")
                                .path("Username")
                                .asText())
                .isEqualTo("bob");
    }

    @Test
    void a_sign_up_needs_what_the_schema_requires_and_nothing_that_it_does_not_have() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .attribute(
                                                AttributeDefinition.standard("name").asRequired())
                                        .attribute(AttributeDefinition.custom("tenant"))
                                        .build())
                        .build();
        TestPool.refused(
                () -> pool.signUp("mary"),
                "InvalidParameterException",
                "Attributes did not conform to the schema: name: The attribute is required\n");
        TestPool.refused(
                () ->
                        pool.client(
                                "SignUp",
                                "'Username': 'mary', 'Password': 'Passw0rd!', 'UserAttributes':"
                                        + " [{'Name': 'custom:other', 'Value': 'x'}]"),
                "InvalidParameterException",
                "Attributes did not conform to the schema: custom:other: Attribute does not exist"
                        + " in the schema.\n");
        pool.client(
                "SignUp",
                "'Username': 'mary', 'Password': 'Passw0rd!', 'UserAttributes': [{'Name': 'name',"
                        + " 'Value': 'Mary'}, {'Name': 'custom:tenant', 'Value': 'acme'}]");
    }

    @Test
    void a_client_cannot_say_that_an_email_is_verified() {
        TestPool.refused(
                () ->
                        TestPool.plain()
                                .client(
                                        "SignUp",
                                        "'Username': 'mary', 'Password': 'Passw0rd!',"
                                                + " 'UserAttributes': [{'Name': 'email_verified',"
                                                + " 'Value': 'true'}]"),
                "A client attempted to write unauthorized attribute");
    }

    @Test
    void an_invitation_has_name_and_temporary_password() {
        TestPool pool = TestPool.plain();
        ObjectNode created = invite(pool, "");
        assertThat(created.at("/User/UserStatus").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        SentMessage message = pool.lastMessage();
        assertThat(message.body())
                .isEqualTo(
                        "Your username is mary and temporary password is " + message.code() + ".");
        assertThat(message.destination()).isEqualTo("mary@example.com");
        ObjectNode asked = pool.passwordSignIn("mary", message.code());
        assertThat(asked.path("ChallengeName").asText()).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(asked.at("/ChallengeParameters/userAttributes").asText())
                .isEqualTo("{\"email\":\"mary@example.com\"}");
        TestPool.refused(
                () -> pool.newPassword("mary", asked, "weak"),
                "InvalidPasswordException",
                "Password did not conform with policy: Password not long enough");
        TestPool.token(pool.newPassword("mary", asked, "Another0ne!"), "RefreshToken");
        TestPool.token(pool.passwordSignIn("mary", "Another0ne!"), "AccessToken");
    }

    @Test
    void a_resent_invitation_has_another_password_and_suppress_sends_none() {
        TestPool pool = TestPool.plain();
        invite(pool, "");
        String first = pool.lastMessage().code();
        invite(pool, ", 'MessageAction': 'RESEND'");
        assertThat(pool.lastMessage().code()).isNotEqualTo(first);
        TestPool.refused(
                () -> pool.passwordSignIn("mary", first), "Incorrect username or password.");
        TestPool other = TestPool.plain();
        invite(other, ", 'MessageAction': 'SUPPRESS'");
        assertThat(other.pool().messages()).isEmpty();
    }

    @Test
    void a_temporary_password_expires() {
        TestPool pool = TestPool.plain();
        invite(pool, "");
        pool.pass(Duration.ofDays(7));
        TestPool.refused(
                () -> pool.passwordSignIn("mary", pool.lastMessage().code()),
                "Temporary password has expired and must be reset by an administrator.");
    }

    @Test
    void who_is_not_confirmed_or_disabled_gets_no_tokens() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        TestPool.refused(
                () -> pool.passwordSignIn("mary", TestPool.PASSWORD),
                "UserNotConfirmedException",
                "User is not confirmed.");
        pool.admin("AdminConfirmSignUp", "'Username': 'mary'");
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        pool.admin("AdminDisableUser", "'Username': 'mary'");
        TestPool.refused(() -> pool.passwordSignIn("mary", TestPool.PASSWORD), "User is disabled.");
        pool.admin("AdminEnableUser", "'Username': 'mary'");
        TestPool.refused(
                () ->
                        pool.call(
                                "GetUser",
                                "{'AccessToken': '"
                                        + TestPool.token(signedIn, "AccessToken")
                                        + "'}"),
                "Access Token has been revoked");
        TestPool.token(pool.passwordSignIn("mary", TestPool.PASSWORD), "AccessToken");
    }

    @Test
    void a_password_is_changed_with_the_one_before() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        String token =
                TestPool.token(pool.passwordSignIn("mary", TestPool.PASSWORD), "AccessToken");
        TestPool.refused(() -> change(pool, token, "Wr0ngOne!"), "Incorrect username or password.");
        change(pool, token, TestPool.PASSWORD);
        TestPool.token(pool.passwordSignIn("mary", "Another0ne!"), "AccessToken");
    }

    @Test
    void a_pool_for_administrators_only_takes_no_sign_up() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().adminCreateUserOnly(true).build())
                        .build();
        TestPool.refused(() -> pool.signUp("mary"), "SignUp is not permitted for this user pool");
    }

    @Test
    void missing_and_malformed_parameters_are_named() {
        TestPool pool = TestPool.plain();
        TestPool.refused(
                () -> pool.client("SignUp", "'Password': 'x'"),
                "InvalidParameterException",
                "1 validation error detected: Value at 'username' failed to satisfy constraint:"
                        + " Member must not be null");
        TestPool.refused(
                () -> pool.passwordSignIn("", "x"),
                "InvalidParameterException",
                "Missing required parameter USERNAME");
        TestPool.refused(
                () -> pool.client("SignUp", "'Username': 7"),
                "SerializationException",
                "Unexpected type for Username");
        TestPool.refused(
                () -> pool.call("SignUp", "{'ClientId': 'other'}"),
                "ResourceNotFoundException",
                "User pool client other does not exist.");
        TestPool.refused(
                () -> pool.call("AdminGetUser", "{'UserPoolId': 'us-east-1_x'}"),
                "ResourceNotFoundException",
                "User pool us-east-1_x does not exist.");
    }

    @Test
    void a_custom_message_is_what_is_sent() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.CUSTOM_MESSAGE,
                                "{'emailSubject': 'Welcome', 'emailMessage': 'Here: {####}'}")
                        .build();
        pool.signUp("mary");
        SentMessage message = pool.lastMessage();
        assertThat(message.subject()).isEqualTo("Welcome");
        assertThat(message.body()).isEqualTo("Here: " + message.code());
        assertThat(message.toString()).doesNotContain(message.code(), "example.com");
    }

    @Test
    void half_finished_sign_ins_free_their_memory() {

        TestPool pool = TestPool.plain();
        Sessions sessions = new Sessions(pool::now, new Randomness(new Random(1)));
        for (int i = 0; i < 10_000; i++) {
            sessions.open(session(pool));
        }
        pool.pass(Duration.ofMinutes(4));
        sessions.open(session(pool));
        assertThat(sessions.size()).isEqualTo(1);
    }

    private static AuthSession session(TestPool pool) {
        return new AuthSession(
                TestPool.CLIENT,
                Progress.begin(AuthFlow.CUSTOM_AUTH, new Subject("mary", null)),
                AuthSession.CUSTOM_CHALLENGE,
                new Awaited.Nothing(),
                pool.now().plus(Duration.ofMinutes(3)));
    }

    private static void change(TestPool pool, String token, String previous) {
        pool.call(
                "ChangePassword",
                "{'AccessToken': '"
                        + token
                        + "', 'PreviousPassword': '"
                        + previous
                        + "', 'ProposedPassword': 'Another0ne!'}");
    }

    private static ObjectNode invite(TestPool pool, String more) {
        return pool.admin(
                "AdminCreateUser",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'email', 'Value':"
                        + " 'mary@example.com'}]"
                        + more);
    }

    private static TestPool emailPool() {
        return TestPool.with()
                .settings(PoolSettings.builder().usernameAttributes("email").build())
                .echo(Trigger.PRE_SIGN_UP)
                .build();
    }
}
