package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.CLIENT;
import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static io.github.cognitotriggers.local.trigger.OneTrigger.NEW_USER;
import static io.github.cognitotriggers.local.trigger.OneTrigger.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of every event: header and initial response. */
class EventHeaderTest {

    /** Typed from the collected facts. */
    private static final Map<Trigger, String> INITIAL_RESPONSES =
            Map.ofEntries(
                    Map.entry(
                            Trigger.PRE_SIGN_UP,
                            """
                            {"autoConfirmUser":false,"autoVerifyEmail":false,"autoVerifyPhone":false}
                            """),
                    Map.entry(Trigger.POST_CONFIRMATION, "{}"),
                    Map.entry(Trigger.PRE_AUTHENTICATION, "{}"),
                    Map.entry(Trigger.POST_AUTHENTICATION, "{}"),
                    Map.entry(
                            Trigger.DEFINE_AUTH_CHALLENGE,
                            """
                            {"challengeName":null,"issueTokens":null,"failAuthentication":null}
                            """),
                    Map.entry(
                            Trigger.CREATE_AUTH_CHALLENGE,
                            """
                            {"publicChallengeParameters":null,"privateChallengeParameters":null,
                             "challengeMetadata":null}
                            """),
                    Map.entry(Trigger.VERIFY_AUTH_CHALLENGE, "{\"answerCorrect\":null}"),
                    Map.entry(Trigger.PRE_TOKEN_GENERATION, "{\"claimsOverrideDetails\":null}"),
                    Map.entry(
                            Trigger.USER_MIGRATION,
                            """
                            {"userAttributes":null,"forceAliasCreation":null,"enableSMSMFA":null,
                             "finalUserStatus":null,"messageAction":null,
                             "desiredDeliveryMediums":null}
                            """),
                    Map.entry(
                            Trigger.CUSTOM_MESSAGE,
                            "{\"smsMessage\":null,\"emailMessage\":null,\"emailSubject\":null}"),
                    Map.entry(Trigger.INBOUND_FEDERATION, "{\"userAttributesToMap\":{}}"));

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void each_trigger_has_its_initial_response_and_the_senders_have_none(Trigger trigger)
            throws Exception {
        JsonNode event = fired(trigger);

        if (INITIAL_RESPONSES.containsKey(trigger)) {
            assertThat(event.get("response")).isEqualTo(json(INITIAL_RESPONSES.get(trigger)));
        } else {
            assertThat(event.has("response")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void the_version_is_always_a_string_and_1_for_all_but_pre_token_generation(Trigger trigger)
            throws Exception {
        JsonNode version = fired(trigger).get("version");

        assertThat(version.isTextual()).isTrue();
        assertThat(version.textValue()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "1, claimsOverrideDetails",
        "2, claimsAndScopeOverrideDetails",
        "3, claimsAndScopeOverrideDetails"
    })
    void pre_token_generation_has_the_configured_version_and_its_response(
            int version, String response) {
        OneTrigger pool =
                new OneTrigger(
                        PoolTriggers.builder().preTokenGeneration(version, event -> event).build());

        pool.in(Operation.INITIATE_AUTH)
                .preTokenGeneration(
                        TriggerSource.TOKEN_GENERATION_AUTHENTICATION,
                        MARY,
                        GroupConfiguration.NONE,
                        List.of("aws.cognito.signin.user.admin"));

        assertThat(pool.event().get("version").textValue()).isEqualTo("" + version);
        assertThat(pool.event().get("response")).isEqualTo(json("{\"" + response + "\":null}"));
        assertThat(pool.request().has("scopes")).isEqualTo(version > 1);
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void region_and_pool_are_the_calls_own_and_not_derived_from_each_other(Trigger trigger)
            throws Exception {
        OneTrigger pool = OneTrigger.echoing(trigger);
        CallContext replica =
                CallContext.of(Firing.operation(trigger), "us-west-2", OneTrigger.POOL, CLIENT);

        fire(pool, replica, trigger);

        assertThat(pool.event().get("region").textValue()).isEqualTo("us-west-2");
        assertThat(pool.event().get("userPoolId").textValue()).isEqualTo(OneTrigger.POOL);
    }

    @Test
    void the_sdk_is_unknown_unless_the_caller_says_which() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_AUTHENTICATION);

        pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY);

        assertThat(pool.event().at("/callerContext/awsSdkVersion").textValue())
                .isEqualTo("aws-sdk-unknown-unknown");
    }

    @Test
    void an_app_clients_call_has_its_id() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_SIGN_UP);

        pool.in(Operation.SIGN_UP).preSignUp(TriggerSource.PRE_SIGN_UP_SIGN_UP, NEW_USER);

        assertThat(pool.event().at("/callerContext/clientId").textValue()).isEqualTo(CLIENT);
    }

    @Test
    void admin_create_user_has_a_placeholder_for_the_client_id() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_SIGN_UP);

        pool.in(administrators(Operation.ADMIN_CREATE_USER))
                .preSignUp(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER, NEW_USER);

        assertThat(pool.event().at("/callerContext/clientId").textValue())
                .isEqualTo("CLIENT_ID_NOT_APPLICABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INITIATE_AUTH", "ADMIN_INITIATE_AUTH", "FORGOT_PASSWORD"})
    void pre_sign_up_of_a_migration_has_a_placeholder_for_the_client_id(Operation operation) {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_SIGN_UP);

        pool.in(operation).preSignUp(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER, NEW_USER);

        assertThat(pool.event().at("/callerContext/clientId").textValue())
                .isEqualTo("CLIENT_ID_NOT_APPLICABLE");
    }

    @Test
    void admin_confirm_sign_up_has_null_for_the_client_id() {
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_CONFIRMATION);

        pool.in(administrators(Operation.ADMIN_CONFIRM_SIGN_UP))
                .postConfirmation(TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP, MARY);

        assertThat(pool.event().get("callerContext").has("clientId")).isTrue();
        assertThat(pool.event().at("/callerContext/clientId").isNull()).isTrue();
    }

    @Test
    void admin_update_user_attributes_has_no_client_id() {
        OneTrigger pool = OneTrigger.echoing(Trigger.CUSTOM_MESSAGE);

        pool.in(administrators(Operation.ADMIN_UPDATE_USER_ATTRIBUTES))
                .customMessage(TriggerSource.CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE, MARY, true);

        assertThat(pool.event().get("callerContext").has("clientId")).isFalse();
    }

    @Test
    void client_credentials_have_a_user_name_of_their_own_and_no_attributes() {
        OneTrigger pool =
                new OneTrigger(
                        PoolTriggers.builder().preTokenGeneration(3, event -> event).build());

        pool.in(Operation.TOKEN_ENDPOINT_CLIENT_CREDENTIALS)
                .preTokenGeneration(
                        TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS,
                        UserView.unknown("ClientCredentials"),
                        null,
                        List.of("acme/orders.read"));

        assertThat(pool.event().get("userName").textValue()).isEqualTo("ClientCredentials");
        assertThat(pool.request())
                .isEqualTo(
                        json(
                                """
                                {"userAttributes":{},"groupConfiguration":null,
                                 "scopes":["acme/orders.read"]}
                                """));
    }

    private static CallContext administrators(Operation operation) {
        return CallContext.of(operation, OneTrigger.REGION, OneTrigger.POOL, null);
    }

    private static JsonNode fired(Trigger trigger) throws InterruptedException {
        OneTrigger pool = OneTrigger.echoing(trigger);
        fire(pool, OneTrigger.call(Firing.operation(trigger)), trigger);
        return pool.event();
    }

    private static void fire(OneTrigger pool, CallContext call, Trigger trigger)
            throws InterruptedException {
        // An echoed migration is none.
        Firing.fire(pool.in(call.withPreventUserExistenceErrors(true)), trigger);
        pool.timeline.awaitIdle(Duration.ofSeconds(10));
    }
}
