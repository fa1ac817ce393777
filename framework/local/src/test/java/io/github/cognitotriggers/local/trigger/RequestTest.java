package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static io.github.cognitotriggers.local.trigger.OneTrigger.NEW_USER;
import static io.github.cognitotriggers.local.trigger.OneTrigger.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The members of each trigger's request: there, null or absent. */
class RequestTest {

    private static final UserView NOBODY = UserView.unknown("nobody@example.com");

    @Test
    void pre_sign_up_has_what_the_caller_sent_and_no_sub_and_no_status() {
        assertThat(preSignUp(Operation.SIGN_UP, TriggerSource.PRE_SIGN_UP_SIGN_UP))
                .isEqualTo(
                        json(
                                """
                                {"userAttributes":{"email":"nina@example.com"},
                                 "validationData":null}
                                """));
    }

    @Test
    void pre_sign_up_of_a_federated_user_has_empty_aliases_and_empty_validation_data() {
        assertThat(preSignUp(Operation.MANAGED_LOGIN, TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER))
                .isEqualTo(
                        json(
                                """
                                {"userAttributes":{"email":"nina@example.com",
                                   "cognito:email_alias":"","cognito:phone_number_alias":""},
                                 "validationData":{}}
                                """));
    }

    @Test
    void post_confirmation_has_sub_and_status() {
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_CONFIRMATION);

        pool.in(Operation.CONFIRM_SIGN_UP)
                .postConfirmation(TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP, MARY);

        JsonNode attributes = pool.request().get("userAttributes");
        assertThat(attributes.get("sub").textValue()).isEqualTo(MARY.userName());
        assertThat(attributes.get("cognito:user_status").textValue()).isEqualTo("CONFIRMED");
        assertThat(pool.request().has("clientMetadata")).isFalse();
    }

    @Test
    void pre_authentication_has_null_validation_data_and_no_user_not_found() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_AUTHENTICATION);

        pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY);

        assertThat(pool.request().has("validationData")).isTrue();
        assertThat(pool.request().get("validationData").isNull()).isTrue();
        assertThat(pool.request().has("userNotFound")).isFalse();
    }

    @Test
    void pre_authentication_is_not_called_for_an_unknown_user() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_AUTHENTICATION);

        pool.in(Operation.INITIATE_AUTH).preAuthentication(NOBODY);

        assertThat(pool.timeline.invocations()).isEmpty();
    }

    @Test
    void pre_authentication_is_called_for_an_unknown_user_if_the_client_hides_them() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_AUTHENTICATION);

        pool.in(hiding(Operation.INITIATE_AUTH)).preAuthentication(NOBODY);

        assertThat(pool.request().get("userNotFound").booleanValue()).isTrue();
        assertThat(pool.request().get("userAttributes")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trigger.class,
            names = {
                "PRE_AUTHENTICATION",
                "DEFINE_AUTH_CHALLENGE",
                "CREATE_AUTH_CHALLENGE",
                "VERIFY_AUTH_CHALLENGE"
            })
    void a_known_user_is_not_not_found_if_the_client_hides_unknown_ones(Trigger trigger) {
        OneTrigger pool = OneTrigger.echoing(trigger);

        Firing.fire(pool.in(hiding(Firing.operation(trigger))), trigger);

        assertThat(pool.request().get("userNotFound").booleanValue()).isFalse();
        assertThat(pool.request().get("userNotFound").isBoolean()).isTrue();
    }

    @Test
    void post_authentication_says_whether_the_device_is_new() {
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_AUTHENTICATION);

        pool.in(Operation.INITIATE_AUTH).postAuthentication(MARY, true);

        assertThat(pool.request().get("newDeviceUsed").booleanValue()).isTrue();
    }

    @Test
    void the_first_session_of_a_custom_authentication_is_empty_and_not_absent() {
        OneTrigger pool = OneTrigger.echoing(Trigger.DEFINE_AUTH_CHALLENGE);

        pool.in(Operation.INITIATE_AUTH).defineAuthChallenge(MARY, List.of());

        assertThat(pool.request().get("session").isArray()).isTrue();
        assertThat(pool.request().get("session")).isEmpty();
    }

    @Test
    void a_round_has_its_metadata_null_for_a_custom_challenge_and_absent_for_cognitos_own() {
        OneTrigger pool = OneTrigger.echoing(Trigger.CREATE_AUTH_CHALLENGE);

        pool.in(Operation.RESPOND_TO_AUTH_CHALLENGE)
                .createAuthChallenge(
                        MARY,
                        "CUSTOM_CHALLENGE",
                        List.of(
                                new ChallengeResult("SRP_A", true, null),
                                new ChallengeResult("PASSWORD_VERIFIER", true, null),
                                new ChallengeResult("CUSTOM_CHALLENGE", false, null),
                                new ChallengeResult("CUSTOM_CHALLENGE", true, "CODE")));

        assertThat(pool.request().get("challengeName").textValue()).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(pool.request().get("session"))
                .isEqualTo(
                        json(
                                """
                                [{"challengeName":"SRP_A","challengeResult":true},
                                 {"challengeName":"PASSWORD_VERIFIER","challengeResult":true},
                                 {"challengeName":"CUSTOM_CHALLENGE","challengeResult":false,
                                  "challengeMetadata":null},
                                 {"challengeName":"CUSTOM_CHALLENGE","challengeResult":true,
                                  "challengeMetadata":"CODE"}]
                                """));
    }

    @Test
    void verify_has_the_private_parameters_and_the_answer_as_a_string() {
        OneTrigger pool = OneTrigger.echoing(Trigger.VERIFY_AUTH_CHALLENGE);

        pool.in(Operation.RESPOND_TO_AUTH_CHALLENGE)
                .verifyAuthChallenge(MARY, Map.of("code", "314159"), "271828");

        assertThat(pool.request().get("privateChallengeParameters"))
                .isEqualTo(json("{\"code\":\"314159\"}"));
        assertThat(pool.request().get("challengeAnswer").textValue()).isEqualTo("271828");
    }

    @Test
    void groups_are_empty_arrays_and_a_null_role_for_a_user_without_any() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_TOKEN_GENERATION);

        Firing.fire(pool.in(Operation.INITIATE_AUTH), Trigger.PRE_TOKEN_GENERATION);

        assertThat(pool.request().get("groupConfiguration"))
                .isEqualTo(
                        json(
                                """
                                {"groupsToOverride":[],"iamRolesToOverride":[],
                                 "preferredRole":null}
                                """));
    }

    @Test
    void a_migration_at_sign_in_has_the_password_and_null_attributes() {
        assertThat(migration(TriggerSource.USER_MIGRATION_AUTHENTICATION, "Legacy-Passw0rd!"))
                .isEqualTo(
                        json(
                                """
                                {"password":"Legacy-Passw0rd!","validationData":null,
                                 "userAttributes":null}
                                """));
    }

    @Test
    void a_migration_at_forgot_password_has_no_password() {
        assertThat(migration(TriggerSource.USER_MIGRATION_FORGOT_PASSWORD, null))
                .isEqualTo(json("{\"validationData\":null,\"userAttributes\":null}"));
    }

    @Test
    void a_custom_message_has_its_placeholders_and_the_user_names_only_in_an_invitation() {
        OneTrigger invitation = OneTrigger.echoing(Trigger.CUSTOM_MESSAGE);
        OneTrigger signUp = OneTrigger.echoing(Trigger.CUSTOM_MESSAGE);

        invitation
                .in(Operation.ADMIN_CREATE_USER)
                .customMessage(TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER, MARY, true);
        signUp.in(Operation.SIGN_UP)
                .customMessage(TriggerSource.CUSTOM_MESSAGE_SIGN_UP, MARY, true);

        assertThat(invitation.request().get("codeParameter").textValue()).isEqualTo("{####}");
        assertThat(invitation.request().get("linkParameter").textValue())
                .isEqualTo("{##Click Here##}");
        assertThat(invitation.request().get("usernameParameter").textValue())
                .isEqualTo("{username}");
        assertThat(signUp.request().has("usernameParameter")).isTrue();
        assertThat(signUp.request().get("usernameParameter").isNull()).isTrue();
    }

    @Test
    void a_custom_sender_has_its_type_the_code_and_null_metadata() throws Exception {
        OneTrigger email = OneTrigger.echoing(Trigger.CUSTOM_EMAIL_SENDER);
        OneTrigger sms = OneTrigger.echoing(Trigger.CUSTOM_SMS_SENDER);

        email.in(Operation.RESEND_CONFIRMATION_CODE)
                .customEmailSender(TriggerSource.CUSTOM_EMAIL_SENDER_RESEND_CODE, MARY, "AYAD");
        sms.in(Operation.RESEND_CONFIRMATION_CODE)
                .customSmsSender(TriggerSource.CUSTOM_SMS_SENDER_RESEND_CODE, MARY, "AYAD");
        email.timeline.awaitIdle(Duration.ofSeconds(10));
        sms.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(email.request().get("type").textValue()).isEqualTo("customEmailSenderRequestV1");
        assertThat(sms.request().get("type").textValue()).isEqualTo("customSMSSenderRequestV1");
        assertThat(email.request().get("code").textValue()).isEqualTo("AYAD");
        assertThat(email.request().has("clientMetadata")).isTrue();
        assertThat(email.request().get("clientMetadata").isNull()).isTrue();
    }

    @Test
    void inbound_federation_has_the_providers_words_and_neither_attributes_nor_metadata() {
        OneTrigger pool = OneTrigger.echoing(Trigger.INBOUND_FEDERATION);
        var claims =
                (com.fasterxml.jackson.databind.node.ObjectNode)
                        json(
                                """
                                {"tokenResponse":{"expires_in":3600},"idToken":{"sub":"1","exp":1795251600},
                                 "userInfo":{}}
                                """);

        pool.in(Operation.MANAGED_LOGIN)
                .inboundFederation(new FederatedSignIn("Corp_1", "Corp", "OIDC", claims));

        assertThat(pool.event().get("userName").textValue()).isEqualTo("Corp_1");
        assertThat(pool.request().propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("providerName", "providerType", "attributes");
        assertThat(pool.request().get("attributes")).isEqualTo(claims);
    }

    @Test
    void a_source_of_another_trigger_is_refused() {
        Triggers triggers = OneTrigger.echoing(Trigger.PRE_SIGN_UP).in(Operation.SIGN_UP);

        assertThatThrownBy(
                        () ->
                                triggers.preSignUp(
                                        TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP, NEW_USER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode preSignUp(Operation operation, TriggerSource source) {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_SIGN_UP);
        pool.in(operation).preSignUp(source, NEW_USER);
        return pool.request();
    }

    private static JsonNode migration(TriggerSource source, @Nullable String password) {
        OneTrigger pool = OneTrigger.echoing(Trigger.USER_MIGRATION);
        Operation operation =
                password == null ? Operation.FORGOT_PASSWORD : Operation.INITIATE_AUTH;
        assertThatThrownBy(
                        () ->
                                pool.in(operation)
                                        .userMigration(source, "mary@example.com", password))
                .isInstanceOf(CognitoException.class);
        return pool.request();
    }

    private static CallContext hiding(Operation operation) {
        return OneTrigger.call(operation).withPreventUserExistenceErrors(true);
    }
}
