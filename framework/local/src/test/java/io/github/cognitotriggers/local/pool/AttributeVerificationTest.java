package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Codes that verify the email or the number of a user who exists. */
class AttributeVerificationTest {

    private static final String EMAIL = "'AttributeName': 'email'";

    @Test
    void a_code_is_sent_with_custom_message_and_its_metadata() {
        TestPool pool = pool();
        String token = pool.accessToken("mary");
        pool.fired();
        ObjectNode answer =
                pool.bearer(
                        token,
                        "GetUserAttributeVerificationCode",
                        EMAIL + ", 'ClientMetadata': {'page': 'profile'}");
        assertThat(answer.toString())
                .isEqualTo(
                        "{\"CodeDeliveryDetails\":{\"Destination\":\"m***@e***\",\"DeliveryMedium\":\"EMAIL\",\"AttributeName\":\"email\"}}");
        assertThat(
                        pool.events(TriggerSource.CUSTOM_MESSAGE_VERIFY_USER_ATTRIBUTE)
                                .get(0)
                                .at("/request/clientMetadata/page")
                                .asText())
                .isEqualTo("profile");
        assertThat(pool.fired()).containsExactly("CustomMessage_VerifyUserAttribute");
    }

    @Test
    void the_code_verifies_and_fires_nothing() {
        TestPool pool = pool();
        unverify(pool);
        String token = pool.accessToken("mary");
        String code = code(pool, token);
        pool.fired();
        assertThat(verify(pool, token, code).isEmpty()).isTrue();
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("true");
        assertThat(pool.fired()).isEmpty();
    }

    @Test
    void what_is_verified_already_can_be_verified_again() {
        TestPool pool = pool();
        String token = pool.accessToken("mary");
        verify(pool, token, code(pool, token));
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("true");
    }

    @Test
    void a_code_is_good_once_and_no_other_is() {
        TestPool pool = pool();
        String token = pool.accessToken("mary");
        TestPool.refused(
                () -> verify(pool, token, "123456"),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
        String code = code(pool, token);
        TestPool.refused(
                () -> verify(pool, token, code.equals("000000") ? "000001" : "000000"),
                "CodeMismatchException",
                "Invalid verification code provided, please try again.");
        verify(pool, token, code);
        TestPool.refused(
                () -> verify(pool, token, code),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
    }

    @Test
    void a_code_verifies_no_other_address_that_came_with_a_new_password() {
        TestPool pool = pool();
        String code = code(pool, pool.accessToken("mary"));
        pool.admin("AdminSetUserPassword", "'Username': 'mary', 'Password': 'Temp0rary!'");
        ObjectNode signedIn =
                pool.respond(
                        pool.passwordSignIn("mary", "Temp0rary!"),
                        "'USERNAME': 'mary', 'NEW_PASSWORD': 'Another0ne!',"
                                + " 'userAttributes.email': 'other@example.com'");
        TestPool.refused(
                () -> verify(pool, TestPool.token(signedIn, "AccessToken"), code),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("false");
    }

    @Test
    void a_code_is_good_for_a_day() {
        TestPool pool = pool();
        String code = code(pool, pool.accessToken("mary"));
        pool.pass(Duration.ofHours(24));
        String token = pool.accessToken("mary");
        TestPool.refused(
                () -> verify(pool, token, code),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
    }

    @Test
    void a_code_for_the_email_does_not_verify_the_number() {
        TestPool pool = pool();
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'phone_number', 'Value':"
                        + " '+12065551212'}]");
        String token = pool.accessToken("mary");
        String code = code(pool, token);
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "VerifyUserAttribute",
                                "'AttributeName': 'phone_number', 'Code': '" + code + "'"),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
    }

    @Test
    void a_code_for_a_password_does_not_verify_an_email() {
        TestPool pool = pool();
        String token = pool.accessToken("mary");
        pool.client("ForgotPassword", "'Username': 'mary'");
        TestPool.refused(
                () -> verify(pool, token, pool.lastMessage().code()),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
    }

    @Test
    void only_an_email_and_a_number_can_be_verified_and_only_if_they_are_there() {
        TestPool pool = pool();
        String token = pool.accessToken("mary");
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "GetUserAttributeVerificationCode",
                                "'AttributeName': 'name'"),
                "InvalidParameterException",
                "Invalid attribute name. Only phone_number and email can be verified.");
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                "GetUserAttributeVerificationCode",
                                "'AttributeName': 'phone_number'"),
                "InvalidParameterException",
                "User does not have a valid registered phone number");
        pool.bearer(token, "DeleteUserAttributes", "'UserAttributeNames': ['email']");
        TestPool.refused(
                () -> pool.bearer(token, "GetUserAttributeVerificationCode", EMAIL),
                "InvalidParameterException",
                "User does not have a valid registered email address");
    }

    @Test
    void an_alias_goes_to_who_verifies_it_last() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().aliasAttributes("email").build())
                        .build();
        pool.confirmedUser("mary");
        pool.confirmedUser("bob");
        String bob = pool.accessToken("bob");
        pool.bearer(
                bob,
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'email', 'Value': 'mary@example.com'}]");
        verify(pool, bob, pool.lastMessage().code());
        assertThat(
                        pool.admin("AdminGetUser", "'Username': 'mary@example.com'")
                                .path("Username")
                                .asText())
                .isEqualTo("bob");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("false");
    }

    @Test
    void a_code_asked_for_while_a_value_waits_goes_to_that_value() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .attributesRequireVerificationBeforeUpdate("email")
                                        .build())
                        .build();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        pool.bearer(
                token,
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'email', 'Value': 'new@example.org'}]");
        verify(pool, token, code(pool, token));
        assertThat(pool.attribute("mary", "email")).isEqualTo("new@example.org");
    }

    @Test
    void custom_senders_get_the_codes_without_the_metadata() throws Exception {
        BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
        TestPool pool =
                TestPool.with()
                        .on(
                                Trigger.CUSTOM_EMAIL_SENDER,
                                event -> {
                                    events.add(TestPool.JSON.readTree(event));
                                    return event;
                                })
                        .build();
        pool.confirmedUser("mary");
        String metadata = ", 'ClientMetadata': {'page': 'profile'}";
        String token = pool.accessToken("mary");
        pool.bearer(token, "GetUserAttributeVerificationCode", EMAIL + metadata);
        sent(pool, events, "CustomEmailSender_VerifyUserAttribute");
        pool.bearer(
                token,
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'email', 'Value': 'new@example.org'}]" + metadata);
        JsonNode update = sent(pool, events, "CustomEmailSender_UpdateUserAttribute");
        assertThat(update.at("/request/userAttributes/email").asText())
                .isEqualTo("new@example.org");
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'email', 'Value':"
                        + " 'third@example.org'}]"
                        + metadata);
        sent(pool, events, "CustomEmailSender_UpdateUserAttribute");
    }

    @Test
    void a_custom_sender_of_text_messages_gets_the_codes_for_numbers() throws Exception {
        BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .autoVerifiedAttributes("phone_number")
                                        .build())
                        .on(
                                Trigger.CUSTOM_SMS_SENDER,
                                event -> {
                                    events.add(TestPool.JSON.readTree(event));
                                    return event;
                                })
                        .build();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        pool.bearer(
                token,
                "UpdateUserAttributes",
                "'UserAttributes': [{'Name': 'phone_number', 'Value': '+12065551212'}]");
        sent(pool, events, "CustomSMSSender_UpdateUserAttribute");
        pool.bearer(token, "GetUserAttributeVerificationCode", "'AttributeName': 'phone_number'");
        sent(pool, events, "CustomSMSSender_VerifyUserAttribute");
    }

    private static JsonNode sent(TestPool pool, BlockingQueue<JsonNode> events, String source)
            throws InterruptedException {
        JsonNode event = Objects.requireNonNull(events.poll(10, TimeUnit.SECONDS));
        assertThat(event.path("triggerSource").asText()).isEqualTo(source);
        assertThat(event.at("/request/clientMetadata").isNull()).isTrue();
        assertThat(event.toString()).doesNotContain(pool.lastMessage().code());
        assertThat(pool.lastMessage().triggerSource()).isEqualTo(source);
        return event;
    }

    private static String code(TestPool pool, String token) {
        pool.bearer(token, "GetUserAttributeVerificationCode", EMAIL);
        return pool.lastMessage().code();
    }

    private static ObjectNode verify(TestPool pool, String token, String code) {
        return pool.bearer(token, "VerifyUserAttribute", EMAIL + ", 'Code': '" + code + "'");
    }

    private static void unverify(TestPool pool) {
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'email_verified', 'Value':"
                        + " 'false'}]");
    }

    private static TestPool pool() {
        TestPool pool = TestPool.with().echo(Trigger.CUSTOM_MESSAGE).build();
        pool.confirmedUser("mary");
        return pool;
    }
}
