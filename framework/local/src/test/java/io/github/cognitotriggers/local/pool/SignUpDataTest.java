package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where the data of sign-ups and recoveries arrive. */
class SignUpDataTest {

    private static final String METADATA = ", 'ClientMetadata': {'campaign': 'spring'}";
    private static final String SIGN_UP =
            "'Username': 'mary', 'Password': 'Passw0rd!', 'UserAttributes': [{'Name': 'email',"
                    + " 'Value': 'mary@example.com'}]";

    @Test
    void sign_up_passes_both_kinds_to_pre_sign_up_and_metadata_to_custom_message() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.client(
                "SignUp",
                SIGN_UP + METADATA + ", 'ValidationData': [{'Name': 'captcha', 'Value': 'ok'}]");
        JsonNode preSignUp = request(pool, TriggerSource.PRE_SIGN_UP_SIGN_UP);
        assertThat(preSignUp.at("/validationData/captcha").asText()).isEqualTo("ok");
        assertThat(campaign(preSignUp)).isEqualTo("spring");
        assertThat(preSignUp.path("userAttributes").toString())
                .isEqualTo("{\"email\":\"mary@example.com\"}");
        JsonNode message = request(pool, TriggerSource.CUSTOM_MESSAGE_SIGN_UP);
        assertThat(campaign(message)).isEqualTo("spring");
        assertThat(message.has("validationData")).isFalse();
    }

    @Test
    void sign_up_that_is_confirmed_at_once_passes_metadata_to_post_confirmation() {
        TestPool pool =
                TestPool.withAllTriggers()
                        .answering(Trigger.PRE_SIGN_UP, "{'autoConfirmUser': true}")
                        .build();
        pool.client("SignUp", SIGN_UP + METADATA);
        assertThat(campaign(request(pool, TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP)))
                .isEqualTo("spring");
    }

    @Test
    void without_data_validation_data_is_null_and_client_metadata_absent() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.client("SignUp", SIGN_UP);
        JsonNode preSignUp = request(pool, TriggerSource.PRE_SIGN_UP_SIGN_UP);
        assertThat(preSignUp.path("validationData").isNull()).isTrue();
        assertThat(preSignUp.has("clientMetadata")).isFalse();
    }

    @Test
    void confirmations_pass_metadata_to_post_confirmation() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.client("SignUp", SIGN_UP);
        pool.client(
                "ConfirmSignUp",
                "'Username': 'mary', 'ConfirmationCode': '"
                        + pool.lastMessage().code()
                        + "'"
                        + METADATA);
        JsonNode request = request(pool, TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP);
        assertThat(campaign(request)).isEqualTo("spring");
        assertThat(request.at("/userAttributes/cognito:user_status").asText())
                .isEqualTo("CONFIRMED");
        assertThat(request.at("/userAttributes/email_verified").asText()).isEqualTo("true");
        pool.fired();
        pool.signUp("bob");
        pool.admin("AdminConfirmSignUp", "'Username': 'bob'" + METADATA);
        assertThat(campaign(request(pool, TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP)))
                .isEqualTo("spring");
    }

    @Test
    void a_code_sent_again_passes_metadata_to_custom_message() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.client("SignUp", SIGN_UP);
        pool.client("ResendConfirmationCode", "'Username': 'mary'" + METADATA);
        assertThat(campaign(request(pool, TriggerSource.CUSTOM_MESSAGE_RESEND_CODE)))
                .isEqualTo("spring");
    }

    @Test
    void a_forgotten_password_passes_metadata_to_custom_message_and_then_to_post_confirmation() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        pool.client("ForgotPassword", "'Username': 'mary'" + METADATA);
        assertThat(campaign(request(pool, TriggerSource.CUSTOM_MESSAGE_FORGOT_PASSWORD)))
                .isEqualTo("spring");
        pool.client(
                "ConfirmForgotPassword",
                "'Username': 'mary', 'Password': 'Another0ne!', 'ConfirmationCode': '"
                        + pool.lastMessage().code()
                        + "'"
                        + METADATA);
        assertThat(campaign(request(pool, TriggerSource.POST_CONFIRMATION_CONFIRM_FORGOT_PASSWORD)))
                .isEqualTo("spring");
    }

    @Test
    void a_forgotten_password_of_nobody_passes_metadata_to_the_migration_and_its_pre_sign_up() {
        TestPool pool =
                TestPool.withAllTriggers()
                        .answering(
                                Trigger.USER_MIGRATION,
                                "{'userAttributes': {'email': 'mary@example.com',"
                                        + " 'email_verified': 'true'}}")
                        .build();
        pool.client("ForgotPassword", "'Username': 'mary'" + METADATA);
        assertThat(campaign(request(pool, TriggerSource.USER_MIGRATION_FORGOT_PASSWORD)))
                .isEqualTo("spring");
        assertThat(campaign(request(pool, TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER)))
                .isEqualTo("spring");
    }

    @Test
    void custom_senders_get_the_metadata_of_sign_up_and_forgot_password_and_not_of_resend()
            throws Exception {
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
        pool.client("SignUp", SIGN_UP + METADATA);
        assertThat(campaign(sent(events, "CustomEmailSender_SignUp"))).isEqualTo("spring");
        pool.client("ResendConfirmationCode", "'Username': 'mary'" + METADATA);
        assertThat(sent(events, "CustomEmailSender_ResendCode").path("clientMetadata").isNull())
                .isTrue();
        pool.confirmedUser("bob");
        pool.client("ForgotPassword", "'Username': 'bob'" + METADATA);
        assertThat(campaign(sent(events, "CustomEmailSender_ForgotPassword"))).isEqualTo("spring");
    }

    @Test
    void a_sign_up_sends_the_code_to_the_number_if_both_are_to_be_verified() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .autoVerifiedAttributes("email", "phone_number")
                                        .build())
                        .build();
        ObjectNode answer =
                pool.client(
                        "SignUp",
                        "'Username': 'mary', 'Password': 'Passw0rd!', 'UserAttributes': [{'Name':"
                                + " 'email', 'Value': 'mary@example.com'}, {'Name':"
                                + " 'phone_number', 'Value': '+12065551212'}]");
        assertThat(answer.at("/CodeDeliveryDetails/DeliveryMedium").asText()).isEqualTo("SMS");
        assertThat(pool.lastMessage().destination()).isEqualTo("+12065551212");
        pool.client(
                "ConfirmSignUp",
                "'Username': 'mary', 'ConfirmationCode': '" + pool.lastMessage().code() + "'");
        // The email awaits a code of its own.
        assertThat(pool.attribute("mary", "phone_number_verified")).isEqualTo("true");
        assertThat(pool.attribute("mary", "email_verified")).isNull();
    }

    @Test
    void a_sign_up_without_anything_to_verify_sends_nothing_and_there_is_nothing_to_send_again() {
        TestPool pool = TestPool.plain();
        ObjectNode answer = pool.client("SignUp", "'Username': 'mary', 'Password': 'Passw0rd!'");
        assertThat(answer.has("CodeDeliveryDetails")).isFalse();
        assertThat(answer.path("UserConfirmed").asBoolean()).isFalse();
        TestPool.refused(
                () -> pool.client("ResendConfirmationCode", "'Username': 'mary'"),
                "InvalidParameterException",
                "Cannot resend codes. Auto verification not turned on.");
    }

    @Test
    void pre_sign_up_that_verifies_an_alias_leaves_the_other_user_unverified() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().aliasAttributes("email").build())
                        .answering(
                                Trigger.PRE_SIGN_UP,
                                "{'autoConfirmUser': true, 'autoVerifyEmail': true}")
                        .build();
        pool.confirmedUser("mary");
        pool.client("SignUp", SIGN_UP.replace("'mary'", "'bob'"));
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("false");
        assertThat(pool.attribute("bob", "email_verified")).isEqualTo("true");
    }

    @Test
    void who_is_confirmed_gets_no_code_again() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> pool.client("ResendConfirmationCode", "'Username': 'mary'"),
                "InvalidParameterException",
                "User is already confirmed.");
    }

    @Test
    void a_preferred_user_name_that_is_an_alias_waits_for_the_confirmation() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .aliasAttributes("preferred_username")
                                        .build())
                        .build();
        String preferred =
                "'Username': 'mary', 'Password': 'Passw0rd!', 'UserAttributes': [{'Name':"
                        + " 'preferred_username', 'Value': 'countess'}]";
        TestPool.refused(
                () -> pool.client("SignUp", preferred),
                "InvalidParameterException",
                "preferred_username is an alias and can be set for confirmed users only.");
        TestPool.plain().client("SignUp", preferred);
    }

    @Test
    void a_link_stays_in_the_text_as_it_is() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.CUSTOM_MESSAGE,
                                "{'emailMessage': 'Please {##Click Here##} soon.'}")
                        .build();
        pool.client("SignUp", SIGN_UP);
        assertThat(pool.lastMessage().body()).isEqualTo("Please {##Click Here##} soon.");
        assertThat(pool.lastMessage().code()).hasSize(6);
    }

    private static JsonNode sent(BlockingQueue<JsonNode> events, String source)
            throws InterruptedException {
        JsonNode event = Objects.requireNonNull(events.poll(10, TimeUnit.SECONDS));
        assertThat(event.path("triggerSource").asText()).isEqualTo(source);
        return event.path("request");
    }

    private static JsonNode request(TestPool pool, TriggerSource source) {
        return pool.events(source).get(0).path("request");
    }

    private static String campaign(JsonNode request) {
        return request.at("/clientMetadata/campaign").asText();
    }
}
