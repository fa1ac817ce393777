package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What AdminCreateUser takes, and where it arrives. */
class AdminCreateUserTest {

    private static final String CONTACTS =
            "'UserAttributes': [{'Name': 'email', 'Value': 'mary@example.com'}, {'Name':"
                    + " 'phone_number', 'Value': '+12065551212'}]";
    private static final String EMAIL =
            "'UserAttributes': [{'Name': 'email', 'Value': 'mary@example.com'}]";
    private static final String DATA =
            ", 'ClientMetadata': {'campaign': 'spring'}, 'ValidationData': [{'Name': 'ticket',"
                    + " 'Value': '4711'}]";

    @Test
    void client_metadata_and_validation_data_reach_pre_sign_up_and_not_the_invitation() {
        TestPool pool = TestPool.withAllTriggers().build();
        create(pool, EMAIL + DATA);
        ObjectNode preSignUp = pool.events(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER).get(0);
        assertThat(preSignUp.at("/request/clientMetadata/campaign").asText()).isEqualTo("spring");
        assertThat(preSignUp.at("/request/validationData/ticket").asText()).isEqualTo("4711");
        ObjectNode invitation = pool.events(TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER).get(0);
        assertThat(invitation.path("request").has("clientMetadata")).isFalse();
        assertThat(invitation.path("request").has("validationData")).isFalse();
        assertThat(invitation.at("/request/usernameParameter").asText()).isEqualTo("{username}");
        for (ObjectNode event : List.of(preSignUp, invitation)) {
            assertThat(event.at("/callerContext/clientId").asText())
                    .isEqualTo("CLIENT_ID_NOT_APPLICABLE");
        }
    }

    @Test
    void a_custom_sender_gets_the_invitation_without_the_metadata() throws Exception {
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
        create(pool, EMAIL + DATA);
        JsonNode event = Objects.requireNonNull(events.poll(10, TimeUnit.SECONDS));
        assertThat(event.path("triggerSource").asText())
                .isEqualTo("CustomEmailSender_AdminCreateUser");
        assertThat(event.at("/request/clientMetadata").isNull()).isTrue();
    }

    @Test
    void without_data_validation_data_is_null_and_client_metadata_absent() {
        TestPool pool = TestPool.withAllTriggers().build();
        create(pool, EMAIL);
        JsonNode request =
                pool.events(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER).get(0).path("request");
        assertThat(request.path("validationData").isNull()).isTrue();
        assertThat(request.has("clientMetadata")).isFalse();
    }

    @Test
    void what_pre_sign_up_answers_confirms_and_verifies_nothing() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.PRE_SIGN_UP,
                                "{'autoConfirmUser': true, 'autoVerifyEmail': true}")
                        .build();
        ObjectNode created = create(pool, EMAIL);
        assertThat(created.at("/User/UserStatus").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(pool.attribute("mary", "email_verified")).isNull();
    }

    @Test
    void pre_sign_up_that_fails_leaves_no_user_and_sends_nothing() {
        TestPool pool =
                TestPool.with().on(Trigger.PRE_SIGN_UP, TestPool.failing("not today")).build();
        TestPool.refused(
                () -> create(pool, EMAIL),
                "UserLambdaValidationException",
                "PreSignUp failed with error not today.");
        assertThat(pool.admin("ListUsers", "'Limit': 1").path("Users")).isEmpty();
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void the_invitation_goes_by_text_message_unless_something_else_is_desired() {
        assertThat(mediums("")).containsExactly("SMS");
        assertThat(mediums(", 'DesiredDeliveryMediums': ['EMAIL']")).containsExactly("EMAIL");
        assertThat(mediums(", 'DesiredDeliveryMediums': ['SMS', 'EMAIL']"))
                .containsExactlyInAnyOrder("SMS", "EMAIL");
        assertThat(mediums(", 'MessageAction': 'SUPPRESS', 'DesiredDeliveryMediums': ['EMAIL']"))
                .isEmpty();
    }

    @Test
    void both_mediums_carry_the_same_temporary_password() {
        TestPool pool = TestPool.plain();
        create(pool, CONTACTS + ", 'DesiredDeliveryMediums': ['SMS', 'EMAIL']");
        assertThat(pool.pool().messages())
                .extracting(SentMessage::code)
                .hasSize(2)
                .containsOnly(pool.lastMessage().code());
        assertThat(pool.pool().messages())
                .extracting(SentMessage::destination)
                .containsExactlyInAnyOrder("+12065551212", "mary@example.com");
    }

    @Test
    void suppress_runs_pre_sign_up_and_no_message() {
        TestPool pool = TestPool.withAllTriggers().build();
        create(pool, EMAIL + ", 'MessageAction': 'SUPPRESS'");
        assertThat(pool.fired()).containsExactly("PreSignUp_AdminCreateUser");
    }

    @Test
    void resend_runs_custom_message_and_not_pre_sign_up() {
        TestPool pool = TestPool.withAllTriggers().build();
        create(pool, EMAIL);
        pool.fired();
        create(pool, "'MessageAction': 'RESEND', 'DesiredDeliveryMediums': ['EMAIL']" + DATA);
        ObjectNode event = pool.events(TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER).get(0);
        assertThat(event.path("request").has("clientMetadata")).isFalse();
        assertThat(pool.fired()).containsExactly("CustomMessage_AdminCreateUser");
    }

    @Test
    void resend_is_for_users_who_have_not_signed_in_yet() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> create(pool, "'MessageAction': 'RESEND'"),
                "UnsupportedUserStateException",
                "Resend not possible. User's status is not FORCE_CHANGE_PASSWORD");
        TestPool.refused(
                () -> pool.admin("AdminCreateUser", "'Username': 'bob', 'MessageAction': 'RESEND'"),
                "UserNotFoundException",
                "User does not exist.");
    }

    @Test
    void another_message_action_is_refused() {
        TestPool.refused(
                () -> create(TestPool.plain(), "'MessageAction': 'WHISPER'"),
                "InvalidParameterException",
                "1 validation error detected: Value at 'messageAction' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [RESEND, SUPPRESS]");
    }

    @Test
    void a_temporary_password_is_the_given_one_or_made_up_and_keeps_to_the_policy() {
        TestPool pool = TestPool.plain();
        create(pool, EMAIL + ", 'TemporaryPassword': 'Temp0rary!'");
        assertThat(pool.lastMessage().code()).isEqualTo("Temp0rary!");
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminCreateUser",
                                "'Username': 'bob', 'TemporaryPassword': 'weak'"),
                "InvalidPasswordException",
                "Password did not conform with policy: Password not long enough");
        TestPool other = TestPool.plain();
        create(other, EMAIL + ", 'TemporaryPassword': ''");
        assertThat(other.lastMessage().code()).hasSizeGreaterThan(7);
    }

    @Test
    void a_temporary_password_is_good_until_there_is_another() {
        TestPool pool = TestPool.plain();
        create(pool, EMAIL + ", 'TemporaryPassword': 'Temp0rary!'");
        ObjectNode asked = pool.passwordSignIn("mary", "Temp0rary!");
        pool.newPassword("mary", asked, "Another0ne!");
        TestPool.refused(
                () -> pool.passwordSignIn("mary", "Temp0rary!"), "Incorrect username or password.");
    }

    @Test
    void a_verified_alias_is_taken_away_only_if_that_is_forced() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().aliasAttributes("email").build())
                        .build();
        pool.confirmedUser("mary");
        String bob =
                "'Username': 'bob', 'MessageAction': 'SUPPRESS', 'UserAttributes': [{'Name':"
                        + " 'email', 'Value': 'mary@example.com'}, {'Name': 'email_verified',"
                        + " 'Value': 'true'}]";
        TestPool.refused(
                () -> pool.admin("AdminCreateUser", bob),
                "AliasExistsException",
                "An account with the email already exists.");
        pool.admin("AdminCreateUser", bob + ", 'ForceAliasCreation': true");
        assertThat(
                        pool.admin("AdminGetUser", "'Username': 'mary@example.com'")
                                .path("Username")
                                .asText())
                .isEqualTo("bob");
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("false");
    }

    @Test
    void an_email_that_is_not_verified_takes_no_alias_away_whatever_is_forced() {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().aliasAttributes("email").build())
                        .build();
        pool.confirmedUser("mary");
        pool.admin(
                "AdminCreateUser",
                "'Username': 'bob', 'MessageAction': 'SUPPRESS', 'ForceAliasCreation': true, "
                        + EMAIL);
        assertThat(pool.attribute("mary", "email_verified")).isEqualTo("true");
    }

    @Test
    void an_email_has_to_be_there_to_be_verified() {
        TestPool.refused(
                () ->
                        create(
                                TestPool.plain(),
                                "'UserAttributes': [{'Name': 'email_verified', 'Value': 'true'}]"),
                "InvalidParameterException",
                "Email is required to verify/un-verify an email");
    }

    @Test
    void required_attributes_may_be_missing_until_the_new_password() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .attribute(
                                                AttributeDefinition.standard("name").asRequired())
                                        .attribute(AttributeDefinition.custom("tenant"))
                                        .build())
                        .build();
        create(
                pool,
                "'TemporaryPassword': 'Temp0rary!', 'UserAttributes': [{'Name': 'custom:tenant',"
                        + " 'Value': 'acme'}]");
        assertThat(pool.attribute("mary", "custom:tenant")).isEqualTo("acme");
        ObjectNode asked = pool.passwordSignIn("mary", "Temp0rary!");
        assertThat(asked.at("/ChallengeParameters/requiredAttributes").asText())
                .isEqualTo("[\"userAttributes.name\"]");
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> create(pool, EMAIL),
                "UsernameExistsException",
                "User account already exists");
    }

    private static List<String> mediums(String more) {
        TestPool pool = TestPool.plain();
        create(pool, CONTACTS + more);
        return pool.pool().messages().stream().map(SentMessage::medium).toList();
    }

    private static ObjectNode create(TestPool pool, String members) {
        return pool.admin("AdminCreateUser", "'Username': 'mary', " + members);
    }
}
