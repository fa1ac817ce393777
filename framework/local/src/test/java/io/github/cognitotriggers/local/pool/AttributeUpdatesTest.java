package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;

/** What becomes of users' attributes when they, or administrators, change or delete them. */
class AttributeUpdatesTest {

    private static final String NEW_EMAIL =
            "'UserAttributes': [{'Name': 'email', 'Value': 'new@example.org'}]";

    @Test
    void a_user_changes_attributes_and_no_message_is_sent_unless_there_is_something_to_verify() {
        TestPool pool = pool(PoolSettings.builder());
        String token = pool.accessToken("mary");
        pool.fired();
        ObjectNode answer =
                pool.bearer(
                        token,
                        "UpdateUserAttributes",
                        "'UserAttributes': [{'Name': 'name', 'Value': 'Mary'}, {'Name':"
                                + " 'birthdate', 'Value': '1999-12-31'}]");
        assertThat(answer.toString()).isEqualTo("{\"CodeDeliveryDetailsList\":[]}");
        assertThat(pool.attribute("mary", "name")).isEqualTo("Mary");
        assertThat(pool.attribute("mary", "birthdate")).isEqualTo("1999-12-31");
        assertThat(pool.fired()).isEmpty();
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void a_new_email_counts_at_once_is_unverified_and_gets_a_code() {
        TestPool pool = pool(PoolSettings.builder());
        String token = pool.accessToken("mary");
        pool.fired();
        ObjectNode answer = pool.bearer(token, "UpdateUserAttributes", NEW_EMAIL);
        assertThat(answer.path("CodeDeliveryDetailsList").toString())
                .isEqualTo(
                        "[{\"Destination\":\"n***@e***\",\"DeliveryMedium\":\"EMAIL\",\"AttributeName\":\"email\"}]");
        assertThat(pool.attribute("mary", "email")).isEqualTo("new@example.org");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("false");
        assertThat(pool.fired()).containsExactly("CustomMessage_UpdateUserAttribute");
        assertThat(pool.lastMessage().destination()).isEqualTo("new@example.org");
        assertThat(pool.lastMessage().triggerSource())
                .isEqualTo("CustomMessage_UpdateUserAttribute");
    }

    @Test
    void an_email_and_a_number_get_a_code_each() {
        TestPool pool =
                pool(PoolSettings.builder().autoVerifiedAttributes("email", "phone_number"));
        ObjectNode answer =
                pool.bearer(
                        pool.accessToken("mary"),
                        "UpdateUserAttributes",
                        "'UserAttributes': [{'Name': 'phone_number', 'Value': '+12065551212'},"
                                + " {'Name': 'email', 'Value': 'new@example.org'}]");
        assertThat(answer.at("/CodeDeliveryDetailsList/0/Destination").asText())
                .isEqualTo("+*******1212");
        assertThat(answer.at("/CodeDeliveryDetailsList/1/DeliveryMedium").asText())
                .isEqualTo("EMAIL");
        assertThat(pool.pool().messages())
                .extracting(SentMessage::medium)
                .containsExactly("SMS", "EMAIL");
    }

    @Test
    void a_new_value_that_the_pool_does_not_verify_gets_no_code() {
        TestPool pool = pool(PoolSettings.builder());
        pool.bearer(
                pool.accessToken("mary"),
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'phone_number', 'Value': '+12065551212'}]");
        assertThat(pool.attribute("mary", "phone_number_verified")).isEqualTo("false");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void the_same_value_again_stays_verified_and_gets_no_code() {
        TestPool pool = pool(PoolSettings.builder());
        pool.bearer(
                pool.accessToken("mary"),
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'email', 'Value': 'mary@example.com'}]");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("true");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void client_metadata_reaches_custom_message_and_the_client_is_the_tokens() {
        TestPool pool = pool(PoolSettings.builder());
        pool.bearer(
                pool.accessToken("mary"),
                "UpdateUserAttributes",
                NEW_EMAIL + ", 'ClientMetadata': {'reason': 'moved'}");
        ObjectNode event = pool.events(TriggerSource.CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE).get(0);
        assertThat(event.at("/request/clientMetadata/reason").asText()).isEqualTo("moved");
        assertThat(event.at("/callerContext/clientId").asText()).isEqualTo("client1");
        assertThat(event.at("/request/userAttributes/email").asText()).isEqualTo("new@example.org");
        assertThat(event.at("/request/usernameParameter").isNull()).isTrue();
    }

    @Test
    void an_administrators_change_runs_the_same_trigger_with_metadata_and_no_client_id() {
        TestPool pool = pool(PoolSettings.builder());
        ObjectNode answer =
                pool.admin(
                        "AdminUpdateUserAttributes",
                        "'Username': 'mary', 'ClientMetadata': {'reason': 'moved'}, " + NEW_EMAIL);
        assertThat(answer.isEmpty()).isTrue();
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("false");
        ObjectNode event = pool.events(TriggerSource.CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE).get(0);
        assertThat(event.at("/request/clientMetadata/reason").asText()).isEqualTo("moved");
        assertThat(event.path("callerContext").has("clientId")).isFalse();
    }

    @Test
    void an_administrator_says_that_the_new_value_is_verified_and_nothing_is_sent() {
        TestPool pool =
                pool(PoolSettings.builder().attributesRequireVerificationBeforeUpdate("email"));
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'email_verified', 'Value':"
                        + " 'true'}, {'Name': 'email', 'Value': 'new@example.org'}]");
        assertThat(pool.attribute("mary", "email")).isEqualTo("new@example.org");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("true");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void an_administrator_verifies_what_is_there_and_nothing_else() {
        TestPool pool = pool(PoolSettings.builder());
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'email_verified', 'Value':"
                        + " 'false'}]");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("false");
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminUpdateUserAttributes",
                                "'Username': 'mary', 'UserAttributes': [{'Name':"
                                        + " 'phone_number_verified', 'Value': 'true'}]"),
                "InvalidParameterException",
                "Phone Number is required to verify/un-verify a phone number");
    }

    @Test
    void where_the_pool_wants_it_so_the_old_value_stays_until_the_new_one_is_verified() {
        TestPool pool =
                pool(
                        PoolSettings.builder()
                                .aliasAttributes("email")
                                .attributesRequireVerificationBeforeUpdate("email"));
        String token = pool.accessToken("mary");
        pool.bearer(token, "UpdateUserAttributes", NEW_EMAIL);
        assertThat(pool.attribute("mary", "email")).isEqualTo("mary@example.com");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("true");
        assertThat(pool.lastMessage().destination()).isEqualTo("new@example.org");
        pool.accessToken("mary@example.com");
        TestPool.refused(
                () -> pool.accessToken("new@example.org"),
                "UserNotFoundException",
                "User does not exist.");
        pool.bearer(
                token,
                "VerifyUserAttribute",
                "'AttributeName': 'email', 'Code': '" + pool.lastMessage().code() + "'");
        assertThat(pool.attribute("mary", "email")).isEqualTo("new@example.org");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("true");
        pool.accessToken("new@example.org");
        TestPool.refused(
                () -> pool.accessToken("mary@example.com"),
                "UserNotFoundException",
                "User does not exist.");
    }

    @Test
    void a_code_for_a_value_that_was_replaced_in_the_meantime_verifies_nothing() {
        TestPool pool =
                pool(PoolSettings.builder().attributesRequireVerificationBeforeUpdate("email"));
        String token = pool.accessToken("mary");
        pool.bearer(token, "UpdateUserAttributes", NEW_EMAIL);
        String first = pool.lastMessage().code();
        pool.bearer(
                token,
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'email', 'Value': 'mary@example.com'}]");
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "VerifyUserAttribute",
                                "'AttributeName': 'email', 'Code': '" + first + "'"),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
        assertThat(pool.attribute("mary", "email")).isEqualTo("mary@example.com");
    }

    @Test
    void without_verification_before_the_update_neither_value_is_an_alias_until_it_is_verified() {
        TestPool pool = pool(PoolSettings.builder().aliasAttributes("email"));
        String token = pool.accessToken("mary");
        pool.bearer(token, "UpdateUserAttributes", NEW_EMAIL);
        for (String email : new String[] {"mary@example.com", "new@example.org"}) {
            TestPool.refused(
                    () -> pool.accessToken(email), "UserNotFoundException", "User does not exist.");
        }
        pool.bearer(
                token,
                "VerifyUserAttribute",
                "'AttributeName': 'email', 'Code': '" + pool.lastMessage().code() + "'");
        pool.accessToken("new@example.org");
    }

    @Test
    void an_email_in_place_of_a_name_changes_the_name_to_sign_in_with() {
        TestPool pool = emailPool();
        String token = pool.accessToken("mary@example.com");
        pool.bearer(token, "UpdateUserAttributes", NEW_EMAIL);
        pool.accessToken("new@example.org");
        TestPool.refused(
                () -> pool.accessToken("mary@example.com"),
                "UserNotFoundException",
                "User does not exist.");
    }

    @Test
    void an_email_in_place_of_a_name_that_is_another_users_is_refused() {
        TestPool pool = emailPool();
        pool.admin("AdminCreateUser", "'Username': 'new@example.org', 'MessageAction': 'SUPPRESS'");
        String token = pool.accessToken("mary@example.com");
        TestPool.refused(
                () -> pool.bearer(token, "UpdateUserAttributes", NEW_EMAIL),
                "AliasExistsException",
                "An account with the given email already exists.");
        assertThat(pool.attribute("mary@example.com", "email")).isEqualTo("mary@example.com");
    }

    @Test
    void a_verified_alias_of_another_user_is_refused_to_an_administrator() {
        TestPool pool = pool(PoolSettings.builder().aliasAttributes("email"));
        pool.confirmedUser("bob");
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminUpdateUserAttributes",
                                "'Username': 'bob', 'UserAttributes': [{'Name': 'email', 'Value':"
                                        + " 'mary@example.com'}, {'Name': 'email_verified',"
                                        + " 'Value': 'true'}]"),
                "AliasExistsException",
                "An account with the email already exists.");
        assertThat(pool.attribute("bob", "email")).isEqualTo("bob@example.com");
    }

    @Test
    void a_preferred_user_name_is_one_users_and_nobody_can_take_it() {
        TestPool pool = pool(PoolSettings.builder().aliasAttributes("preferred_username"));
        pool.confirmedUser("bob");
        String preferred =
                "'UserAttributes': [{'Name': 'preferred_username', 'Value': 'countess'}]";
        pool.bearer(pool.accessToken("mary"), "UpdateUserAttributes", preferred);
        pool.accessToken("countess");
        String bob = pool.accessToken("bob");
        TestPool.refused(
                () -> pool.bearer(bob, "UpdateUserAttributes", preferred),
                "AliasExistsException",
                "An account with the preferred_username already exists.");
    }

    @Test
    void a_code_of_a_sign_up_does_not_verify_an_email_that_it_did_not_go_to() {
        TestPool pool = TestPool.plain();
        pool.signUp("bob");
        String code = pool.lastMessage().code();
        pool.admin("AdminUpdateUserAttributes", "'Username': 'bob', " + NEW_EMAIL);
        TestPool.refused(
                () ->
                        pool.client(
                                "ConfirmSignUp",
                                "'Username': 'bob', 'ConfirmationCode': '" + code + "'"),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
        assertThat(pool.attribute("bob", "email_verified")).isEqualTo("false");
    }

    @Test
    void a_flag_is_kept_as_it_is_spelt() {
        TestPool pool = pool(PoolSettings.builder().aliasAttributes("email"));
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'email_verified', 'Value':"
                        + " 'True'}, {'Name': 'email', 'Value': 'new@example.org'}]");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("True");
        pool.accessToken("new@example.org");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void a_blank_value_deletes() {
        TestPool pool = pool(PoolSettings.builder());
        pool.bearer(
                pool.accessToken("mary"),
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'email', 'Value': ''}]");
        assertThat(pool.attribute("mary", "email")).isNull();
        assertThat(pool.attribute("mary", "email_verified")).isNull();
    }

    @Test
    void a_deleted_email_takes_its_flag_along_and_is_no_alias() {
        TestPool pool = pool(PoolSettings.builder().aliasAttributes("email"));
        String token = pool.accessToken("mary");
        pool.bearer(token, "DeleteUserAttributes", "'UserAttributeNames': ['email', 'name']");
        assertThat(pool.attribute("mary", "email")).isNull();
        assertThat(pool.attribute("mary", "email_verified")).isNull();
        TestPool.refused(
                () -> pool.accessToken("mary@example.com"),
                "UserNotFoundException",
                "User does not exist.");
    }

    @Test
    void an_administrator_deletes_attributes() {
        TestPool pool = pool(PoolSettings.builder());
        pool.admin(
                "AdminDeleteUserAttributes",
                "'Username': 'mary', 'UserAttributeNames': ['email_verified']");
        assertThat(pool.attribute("mary", "email_verified")).isNull();
        assertThat(pool.attribute("mary", "email")).isEqualTo("mary@example.com");
    }

    @Test
    void what_the_pool_requires_cannot_be_deleted() {
        TestPool pool =
                pool(
                        PoolSettings.builder()
                                .attribute(AttributeDefinition.standard("email").asRequired()));
        String token = pool.accessToken("mary");
        String text = "user.email: Required attribute cannot be deleted.";
        TestPool.refused(
                () -> pool.bearer(token, "DeleteUserAttributes", "'UserAttributeNames': ['email']"),
                "InvalidParameterException",
                text);
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "UpdateUserAttributes",
                                "'UserAttributes': [{'Name': 'email', 'Value': ''}]"),
                "InvalidParameterException",
                text);
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminDeleteUserAttributes",
                                "'Username': 'mary', 'UserAttributeNames': ['email']"),
                "InvalidParameterException",
                text);
    }

    @Test
    void a_change_is_refused_while_a_required_attribute_has_no_value_and_comes_with_it() {
        TestPool pool =
                pool(
                        PoolSettings.builder()
                                .attribute(AttributeDefinition.standard("name").asRequired()));
        String token = pool.accessToken("mary");
        String locale = "{'Name': 'locale', 'Value': 'de'}";
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "UpdateUserAttributes",
                                "'UserAttributes': [" + locale + "]"),
                "InvalidParameterException",
                "Attributes did not conform to the schema: name: The attribute is required\n");
        pool.bearer(
                token,
                "UpdateUserAttributes",
                "'UserAttributes': [" + locale + ", {'Name': 'name', 'Value': 'Mary'}]");
        assertThat(pool.attribute("mary", "locale")).isEqualTo("de");
    }

    @Test
    void of_a_change_that_is_refused_nothing_is_kept() {
        TestPool pool = pool(PoolSettings.builder());
        String token = pool.accessToken("mary");
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "UpdateUserAttributes",
                                "'UserAttributes': [{'Name': 'name', 'Value': 'Mary'}, {'Name':"
                                        + " 'email', 'Value': 'nowhere'}]"),
                "InvalidParameterException",
                "Invalid email address format.");
        assertThat(pool.attribute("mary", "name")).isNull();
    }

    @Test
    void a_custom_message_that_fails_does_not_undo_the_change() {
        TestPool pool =
                TestPool.with().on(Trigger.CUSTOM_MESSAGE, TestPool.failing("no paper")).build();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        TestPool.refused(
                () -> pool.bearer(token, "UpdateUserAttributes", NEW_EMAIL),
                "UserLambdaValidationException",
                "CustomMessage failed with error no paper.");
        assertThat(pool.attribute("mary", "email")).isEqualTo("new@example.org");
    }

    @Test
    void a_deleted_user_is_gone_and_the_tokens_with_it() {
        TestPool pool = pool(PoolSettings.builder());
        String token = pool.accessToken("mary");
        assertThat(pool.bearer(token, "DeleteUser", "").isEmpty()).isTrue();
        TestPool.refused(
                () -> pool.bearer(token, "GetUser", ""),
                "UserNotFoundException",
                "User does not exist.");
        assertThat(pool.fired()).noneMatch(source -> source.contains("Delete"));
    }

    @Test
    void the_operations_of_users_take_a_good_access_token_only() {
        TestPool pool = pool(PoolSettings.builder());
        for (String operation :
                new String[] {
                    "UpdateUserAttributes",
                    "DeleteUserAttributes",
                    "GetUserAttributeVerificationCode",
                    "VerifyUserAttribute",
                    "DeleteUser"
                }) {
            TestPool.refused(() -> pool.bearer("x", operation, ""), "Invalid Access Token");
        }
    }

    private static TestPool pool(PoolSettings.Builder settings) {
        TestPool pool =
                TestPool.with().settings(settings.build()).echo(Trigger.CUSTOM_MESSAGE).build();
        pool.confirmedUser("mary");
        return pool;
    }

    private static TestPool emailPool() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().usernameAttributes("email").build())
                        .build();
        pool.admin(
                "AdminCreateUser", "'Username': 'mary@example.com', 'MessageAction': 'SUPPRESS'");
        pool.admin(
                "AdminSetUserPassword",
                "'Username': 'mary@example.com', 'Password': 'Passw0rd!', 'Permanent': true");
        return pool;
    }
}
