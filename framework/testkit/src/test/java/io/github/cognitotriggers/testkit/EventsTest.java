package io.github.cognitotriggers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.challenge.ChallengeName;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.matrix.Operation;
import io.github.cognitotriggers.matrix.SourceMatrix;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

    @ParameterizedTest
    @EnumSource(value = TriggerSource.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void every_source_has_an_event_that_the_core_library_reads(TriggerSource source) {
        EventBuilder<?, ?, ?> builder = builder(source);

        assertThat(builder.build().triggerSource()).isEqualTo(source);
        assertThat(builder.build().triggerSourceValue()).isEqualTo(source.value());
    }

    @ParameterizedTest
    @EnumSource(value = TriggerSource.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void metadata_is_there_for_the_sources_that_get_it_and_refused_for_others(
            TriggerSource source) {
        EventBuilder<?, ?, ?> client = builder(source).clientMetadata("tenant", "acme");
        EventBuilder<?, ?, ?> validation = builder(source).validationData("tenant", "acme");

        if (SourceMatrix.fillingClientMetadata(source).isEmpty()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(client::bytes)
                    .withMessageStartingWith(source.value() + " gets no clientMetadata in ");
        } else {
            assertThat(event(client).at("/request/clientMetadata/tenant").asText())
                    .isEqualTo("acme");
        }
        if (SourceMatrix.fillingValidationData(source).isEmpty()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(validation::bytes)
                    .withMessageStartingWith(source.value() + " gets no validationData in ");
        } else {
            assertThat(event(validation).at("/request/validationData/tenant").asText())
                    .isEqualTo("acme");
        }
    }

    @Test
    void a_sign_up_has_both_and_no_profile_yet() {
        PreSignUpEvent event =
                Events.preSignUp()
                        .userName("john")
                        .userAttribute("custom:plan", "gold")
                        .clientMetadata("invitation", "ACME2026")
                        .validationData("captcha", "solved")
                        .build();

        assertThat(event.userName()).isEqualTo("john");
        assertThat(event.userAttributes().find("custom:plan")).contains("gold");
        assertThat(event.userAttributes().find("sub")).isEmpty();
        assertThat(event.clientMetadata().require(MetadataKey.ofString("invitation")))
                .isEqualTo("ACME2026");
        assertThat(event.validationData().require(MetadataKey.ofString("captcha")))
                .isEqualTo("solved");
    }

    @Test
    void an_event_starts_with_cognitos_own_response() {
        assertThat(event(Events.preSignUp()))
                .isEqualTo(
                        JsonText.parse(
                                """
                                {"version": "1", "region": "us-east-1",
                                 "userPoolId": "us-east-1_Local0001", "userName": "mary",
                                 "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown",
                                                   "clientId": "localclient"},
                                 "triggerSource": "PreSignUp_SignUp",
                                 "request": {"userAttributes": {"email": "mary@example.com"},
                                             "validationData": null},
                                 "response": {"autoConfirmUser": false, "autoVerifyEmail": false,
                                              "autoVerifyPhone": false}}
                                """));
    }

    @Test
    void who_calls_is_as_the_operation_has_it() {
        assertThat(
                        event(
                                        Events.preSignUp()
                                                .source(
                                                        TriggerSource
                                                                .PRE_SIGN_UP_ADMIN_CREATE_USER))
                                .at("/callerContext/clientId")
                                .asText())
                .isEqualTo("CLIENT_ID_NOT_APPLICABLE");
        assertThat(
                        event(Events.postConfirmation().operation(Operation.ADMIN_CONFIRM_SIGN_UP))
                                .at("/callerContext/clientId")
                                .isNull())
                .isTrue();
    }

    @Test
    void an_existing_user_has_a_status() {
        JsonNode attributes = event(Events.postConfirmation()).at("/request/userAttributes");

        assertThat(attributes.path("cognito:user_status").asText()).isEqualTo("CONFIRMED");
        assertThat(attributes.path("sub").asText()).isNotEmpty();
        assertThat(
                        event(Events.postConfirmation().userStatus(null))
                                .at("/request/userAttributes/cognito:user_status")
                                .isMissingNode())
                .isTrue();
        assertThat(
                        event(Events.postConfirmation().withoutUserAttribute("email"))
                                .at("/request/userAttributes/email")
                                .isMissingNode())
                .isTrue();
    }

    @Test
    void somebody_unknown_is_hidden_by_the_app_client() {
        JsonNode nobody = event(Events.preAuthentication().userNotFound(true)).path("request");

        assertThat(nobody.path("userNotFound").asBoolean()).isTrue();
        assertThat(nobody.path("userAttributes")).isEmpty();
        JsonNode somebody = event(Events.preAuthentication().userNotFound(false)).path("request");
        assertThat(somebody.path("userNotFound").isBoolean()).isTrue();
        assertThat(event(Events.preAuthentication()).path("request").has("userNotFound")).isFalse();
    }

    @Test
    void without_hiding_pre_authentication_does_not_run_for_nobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(Events.preAuthentication().userStatus(null)::bytes)
                .withMessage(
                        "Pre authentication does not run for a user who does not exist, unless"
                                + " userNotFound(true) says that the app client hides it");
    }

    @Test
    void a_new_device() {
        assertThat(
                        event(Events.postAuthentication().newDeviceUsed(true))
                                .at("/request/newDeviceUsed")
                                .asBoolean())
                .isTrue();
        assertThat(event(Events.postAuthentication()).at("/request/newDeviceUsed").asBoolean(true))
                .isFalse();
    }

    @Test
    void rounds_of_a_custom_authentication() {
        DefineAuthChallengeEvent event =
                Events.defineAuthChallenge()
                        .round("SRP_A", true)
                        .round("PASSWORD_VERIFIER", true)
                        .round(false)
                        .round("CUSTOM_CHALLENGE", true, "CODE-1")
                        .build();

        assertThat(event.session()).hasSize(4);
        assertThat(event.session().get(0).challengeName()).isEqualTo(ChallengeName.SRP_A);
        assertThat(event.session().get(2).challengeResult()).isFalse();
        assertThat(event.session().get(3).challengeMetadata()).contains("CODE-1");
        assertThat(Events.defineAuthChallenge().build().session()).isEmpty();
    }

    @Test
    void a_challenge_and_its_answer() {
        assertThat(Events.createAuthChallenge().build().challengeName())
                .isEqualTo(ChallengeName.CUSTOM_CHALLENGE);
        assertThat(
                        event(Events.createAuthChallenge().challengeName("OTHER").round(true))
                                .at("/request/challengeName")
                                .asText())
                .isEqualTo("OTHER");
        JsonNode verify =
                event(
                                Events.verifyAuthChallenge()
                                        .privateChallengeParameter("code", "424242")
                                        .challengeAnswer("000000"))
                        .path("request");
        assertThat(verify.at("/privateChallengeParameters/code").asText()).isEqualTo("424242");
        assertThat(verify.path("challengeAnswer").asText()).isEqualTo("000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pre_token_generation_in_each_version(int version) {
        JsonNode event =
                event(
                        Events.preTokenGeneration(version)
                                .group("admins")
                                .role("arn:aws:iam::123456789012:role/admins")
                                .scopes("orders/read"));

        assertThat(event.path("version").asText()).isEqualTo(Integer.toString(version));
        assertThat(event.at("/request/groupConfiguration/groupsToOverride/0").asText())
                .isEqualTo("admins");
        assertThat(event.at("/request/groupConfiguration/preferredRole").asText())
                .endsWith("admins");
        assertThat(event.path("request").has("scopes")).isEqualTo(version > 1);
        assertThat(event.path("response").has("claimsOverrideDetails")).isEqualTo(version == 1);
    }

    @Test
    void a_machine_has_version_3_only() {
        PreTokenGenerationEventBuilder machine =
                Events.preTokenGeneration(3)
                        .source(TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS);

        assertThat(machine.build().userName()).isEqualTo("ClientCredentials");
        assertThat(machine.build().groupConfiguration()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        Events.preTokenGeneration(2)
                                        .source(TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS)
                                ::bytes)
                .withMessage("TokenGeneration_ClientCredentials comes with version 3 only");
        assertThatIllegalArgumentException().isThrownBy(() -> Events.preTokenGeneration(4));
    }

    @Test
    void a_migration_has_the_password_that_was_typed_unless_it_was_forgotten() {
        assertThat(Events.userMigration().password("typed").build().password()).contains("typed");
        assertThat(
                        Events.userMigration()
                                .source(TriggerSource.USER_MIGRATION_FORGOT_PASSWORD)
                                .build()
                                .password())
                .isEmpty();
    }

    @Test
    void a_sender_gets_a_code() {
        assertThat(Events.customEmailSender().code("Zm9v").build().code()).contains("Zm9v");
        assertThat(Events.customSmsSender().build().code()).isPresent();
        assertThat(
                        Events.customEmailSender()
                                .source(
                                        TriggerSource
                                                .CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION)
                                .build()
                                .code())
                .isEmpty();
    }

    @Test
    void the_claims_of_an_identity_provider() {
        JsonNode request =
                event(
                                Events.inboundFederation()
                                        .provider("Company", "OIDC")
                                        .idToken("sub", "12345")
                                        .idToken("exp", 1_700_000_000)
                                        .userInfo("email", "mary@example.com")
                                        .tokenResponse("expires_in", "3600"))
                        .path("request");

        assertThat(request.at("/attributes/idToken/exp").asLong()).isEqualTo(1_700_000_000);
        assertThat(request.at("/attributes/userInfo/email").asText()).isEqualTo("mary@example.com");
        assertThat(request.path("attributes").has("samlResponse")).isFalse();
        assertThat(
                        event(
                                        Events.inboundFederation()
                                                .provider("Work", "SAML")
                                                .samlResponse("groups", "[a, b]"))
                                .at("/request/attributes/samlResponse/groups")
                                .asText())
                .isEqualTo("[a, b]");
    }

    @Test
    void claims_of_an_event_without_any_are_not_those_of_the_next() {
        InboundFederationEventBuilder builder = Events.inboundFederation();
        assertThat(event(builder).at("/request/attributes/idToken/sub").asText())
                .isEqualTo("12345");

        builder.userInfo("name", "Mary");

        assertThat(event(builder).at("/request/attributes").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("userInfo");
    }

    @Test
    void anything_can_be_put_into_a_request() {
        JsonNode request =
                event(
                                Events.preAuthentication()
                                        .request("clientMetadata", Map.of("a", "b"))
                                        .request("new", List.of(1, 2))
                                        .request("validationData", null))
                        .path("request");

        assertThat(request.at("/clientMetadata/a").asText()).isEqualTo("b");
        assertThat(request.path("new")).hasSize(2);
        assertThat(request.path("validationData").isNull()).isTrue();
    }

    @Test
    void a_source_of_another_trigger_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Events.preSignUp().source(TriggerSource.CUSTOM_MESSAGE_SIGN_UP))
                .withMessage("CUSTOM_MESSAGE_SIGN_UP is no source of PRE_SIGN_UP");
    }

    @Test
    void an_operation_that_does_not_fire_the_trigger_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(Events.preSignUp().operation(Operation.GET_CLIENT_TOKEN)::bytes)
                .withMessage("PreSignUp_SignUp does not run in GetClientToken");
    }

    @Test
    void a_refusal_says_where_the_data_is_instead() {
        assertThatIllegalArgumentException()
                .isThrownBy(Events.preAuthentication().clientMetadata("a", "b")::bytes)
                .withMessage(
                        "PreAuthentication_Authentication gets no clientMetadata in InitiateAuth,"
                                + " whose ClientMetadata it gets as validationData;"
                                + " request(name, value) sends it nevertheless");
    }

    @Test
    void another_pool_and_client() {
        JsonNode event =
                event(Events.postConfirmation().userPoolId("eu-west-1_Abc").clientId("web"));

        assertThat(event.path("userPoolId").asText()).isEqualTo("eu-west-1_Abc");
        assertThat(event.path("region").asText()).isEqualTo("eu-west-1");
        assertThat(event.at("/callerContext/clientId").asText()).isEqualTo("web");
    }

    @Test
    void to_string_shows_no_value() {
        assertThat(Events.preSignUp().clientMetadata("invitation", "ACME2026"))
                .hasToString("PlainEventBuilder[PRE_SIGN_UP_SIGN_UP]");
    }

    static EventBuilder<?, ?, ?> builder(TriggerSource source) {
        return switch (Objects.requireNonNull(source.trigger())) {
            case PRE_SIGN_UP -> Events.preSignUp().source(source);
            case POST_CONFIRMATION -> Events.postConfirmation().source(source);
            case PRE_AUTHENTICATION -> Events.preAuthentication().source(source);
            case POST_AUTHENTICATION -> Events.postAuthentication().source(source);
            case DEFINE_AUTH_CHALLENGE -> Events.defineAuthChallenge().source(source);
            case CREATE_AUTH_CHALLENGE -> Events.createAuthChallenge().source(source);
            case VERIFY_AUTH_CHALLENGE -> Events.verifyAuthChallenge().source(source);
            case PRE_TOKEN_GENERATION -> Events.preTokenGeneration(3).source(source);
            case USER_MIGRATION -> Events.userMigration().source(source);
            case CUSTOM_MESSAGE -> Events.customMessage().source(source);
            case CUSTOM_EMAIL_SENDER -> Events.customEmailSender().source(source);
            case CUSTOM_SMS_SENDER -> Events.customSmsSender().source(source);
            case INBOUND_FEDERATION -> Events.inboundFederation().source(source);
        };
    }

    static JsonNode event(EventBuilder<?, ?, ?> builder) {
        return JsonText.parse(builder.json());
    }
}
