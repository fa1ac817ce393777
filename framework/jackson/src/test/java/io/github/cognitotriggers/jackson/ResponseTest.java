package io.github.cognitotriggers.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.federation.InboundFederationResponse;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.migration.DeliveryMedium;
import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.pretoken.ClaimValue;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final ObjectMapper REDACTING =
            JsonMapper.builder().addModule(new CognitoTriggersModule()).build();
    private static final ObjectMapper FULL =
            JsonMapper.builder().addModule(CognitoTriggersModule.full()).build();

    /** In full it is this and reads back; redacted it is that. */
    private static void assertWrites(TriggerResponse response, String full, String redacted)
            throws IOException {
        assertThat(FULL.writeValueAsString(response)).isEqualTo(full);
        assertThat(REDACTING.writeValueAsString(response)).isEqualTo(redacted);
        assertThat(FULL.readValue(full, response.getClass())).isEqualTo(response);
        assertThat(FULL.treeToValue(FULL.valueToTree(response), response.getClass()))
                .isEqualTo(response);
    }

    private static <R> R read(String json, Class<R> type) throws IOException {
        return REDACTING.readValue(json, type);
    }

    private static void assertRefuses(String json, Class<?> type, String message) {
        assertThatThrownBy(() -> read(json, type))
                .as(json)
                .isInstanceOf(MismatchedInputException.class)
                .extracting(e -> ((JsonProcessingException) e).getOriginalMessage())
                .isEqualTo(message);
    }

    @Test
    void of_pre_sign_up() throws IOException {
        assertWrites(PreSignUpResponse.unchanged(), "{}", "{}");
        PreSignUpResponse all =
                PreSignUpResponse.builder()
                        .autoConfirmUser(true)
                        .autoVerifyEmail(false)
                        .autoVerifyPhone(true)
                        .build();
        String json =
                "{\"autoConfirmUser\":true,\"autoVerifyEmail\":false,\"autoVerifyPhone\":true}";
        assertWrites(all, json, json);
        assertWrites(
                PreSignUpResponse.builder().autoVerifyPhone(false).build(),
                "{\"autoVerifyPhone\":false}",
                "{\"autoVerifyPhone\":false}");
        assertRefuses(
                "{\"autoConfirmUser\":\"true\"}",
                PreSignUpResponse.class,
                "PreSignUpResponse/autoConfirmUser must be true or false");
    }

    @Test
    void of_define_auth_challenge() throws IOException {
        String tokens =
                "{\"challengeName\":null,\"issueTokens\":true,\"failAuthentication\":false}";
        String end = "{\"challengeName\":null,\"issueTokens\":false,\"failAuthentication\":true}";
        String next =
                "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"issueTokens\":false,"
                        + "\"failAuthentication\":false}";
        assertWrites(DefineAuthChallengeResponse.issueTokens(), tokens, tokens);
        assertWrites(DefineAuthChallengeResponse.failAuthentication(), end, end);
        assertWrites(DefineAuthChallengeResponse.customChallenge(), next, next);
        assertWrites(
                DefineAuthChallengeResponse.challenge("MINE"),
                next.replace("CUSTOM_CHALLENGE", "MINE"),
                next.replace("CUSTOM_CHALLENGE", "***"));
        for (String both :
                List.of(
                        "{}",
                        "{\"issueTokens\":false,\"failAuthentication\":null}",
                        "{\"issueTokens\":true,\"failAuthentication\":true}",
                        "{\"challengeName\":\"A\",\"issueTokens\":true}",
                        "{\"challengeName\":\"A\",\"failAuthentication\":true}")) {
            assertRefuses(
                    both,
                    DefineAuthChallengeResponse.class,
                    "DefineAuthChallengeResponse is one of challengeName, issueTokens and"
                            + " failAuthentication");
        }
    }

    @Test
    void of_create_auth_challenge() throws IOException {
        assertWrites(CreateAuthChallengeResponse.builder().build(), "{}", "{}");
        assertWrites(
                CreateAuthChallengeResponse.builder()
                        .publicChallengeParameter("question", "s3cret1")
                        .privateChallengeParameter("answer", "s3cret2")
                        .challengeMetadata("s3cret3")
                        .build(),
                "{\"publicChallengeParameters\":{\"question\":\"s3cret1\"},"
                        + "\"privateChallengeParameters\":{\"answer\":\"s3cret2\"},"
                        + "\"challengeMetadata\":\"s3cret3\"}",
                "{\"publicChallengeParameters\":{\"question\":\"***\"},"
                        + "\"privateChallengeParameters\":{\"answer\":\"***\"},"
                        + "\"challengeMetadata\":\"***\"}");
        assertWrites(
                CreateAuthChallengeResponse.builder()
                        .publicChallengeParameters(Map.of())
                        .privateChallengeParameters(Map.of())
                        .build(),
                "{\"publicChallengeParameters\":{},\"privateChallengeParameters\":{}}",
                "{\"publicChallengeParameters\":{},\"privateChallengeParameters\":{}}");
        assertRefuses(
                "{\"publicChallengeParameters\":{\"a\":1}}",
                CreateAuthChallengeResponse.class,
                "CreateAuthChallengeResponse/publicChallengeParameters/a must be a string");
        assertRefuses(
                "{\"privateChallengeParameters\":{\"a\":null}}",
                CreateAuthChallengeResponse.class,
                "CreateAuthChallengeResponse/privateChallengeParameters/a must be a string");
        assertRefuses(
                "{\"publicChallengeParameters\":{\"a\\nb" + "x".repeat(80) + "\":1}}",
                CreateAuthChallengeResponse.class,
                "CreateAuthChallengeResponse/publicChallengeParameters/a\\u000ab"
                        + "x".repeat(61)
                        + "… must be a string");
        assertRefuses(
                "{\"privateChallengeParameters\":[]}",
                CreateAuthChallengeResponse.class,
                "CreateAuthChallengeResponse/privateChallengeParameters must be an object");
    }

    @Test
    void of_verify_auth_challenge() throws IOException {
        assertWrites(
                VerifyAuthChallengeResponse.correct(),
                "{\"answerCorrect\":true}",
                "{\"answerCorrect\":true}");
        assertWrites(
                VerifyAuthChallengeResponse.incorrect(),
                "{\"answerCorrect\":false}",
                "{\"answerCorrect\":false}");
        assertRefuses(
                "{\"answerCorrect\":null}",
                VerifyAuthChallengeResponse.class,
                "VerifyAuthChallengeResponse needs answerCorrect");
    }

    @Test
    void of_user_migration() throws IOException {
        assertWrites(UserMigrationResponse.declined(), "{}", "{}");
        assertWrites(
                UserMigrationResponse.builder()
                        .userAttribute("email", "s3cret1")
                        .userAttribute("phone_number", "s3cret2")
                        .finalUserStatus(FinalUserStatus.CONFIRMED)
                        .suppressMessage()
                        .desiredDeliveryMediums(DeliveryMedium.SMS, DeliveryMedium.EMAIL)
                        .forceAliasCreation(false)
                        .enableSmsMfa(true)
                        .build(),
                "{\"userAttributes\":{\"email\":\"s3cret1\",\"phone_number\":\"s3cret2\"},"
                        + "\"finalUserStatus\":\"CONFIRMED\",\"messageAction\":\"SUPPRESS\","
                        + "\"desiredDeliveryMediums\":[\"SMS\",\"EMAIL\"],"
                        + "\"forceAliasCreation\":false,\"enableSMSMFA\":true}",
                "{\"userAttributes\":{\"email\":\"***\",\"phone_number\":\"***\"},"
                        + "\"finalUserStatus\":\"CONFIRMED\",\"messageAction\":\"SUPPRESS\","
                        + "\"desiredDeliveryMediums\":[\"SMS\",\"EMAIL\"],"
                        + "\"forceAliasCreation\":false,\"enableSMSMFA\":true}");
        assertWrites(
                UserMigrationResponse.builder().userAttributes(Map.of("a:b", "c")).build(),
                "{\"userAttributes\":{\"a:b\":\"c\"}}",
                "{\"userAttributes\":{\"a:b\":\"***\"}}");
        assertThat(
                        read(
                                "{\"userAttributes\":null,\"finalUserStatus\":null,"
                                        + "\"messageAction\":null,\"desiredDeliveryMediums\":null,"
                                        + "\"forceAliasCreation\":null,\"enableSMSMFA\":null}",
                                UserMigrationResponse.class))
                .isEqualTo(UserMigrationResponse.declined());
    }

    @Test
    void a_user_migration_that_breaks_a_rule() {
        Class<?> type = UserMigrationResponse.class;
        assertRefuses(
                "{\"finalUserStatus\":\"CONFIRMED\"}",
                type,
                "userAttributes needs at least one attribute; to turn the user away, answer"
                        + " declined()");
        assertRefuses(
                "{\"finalUserStatus\":\"s3cret\"}",
                type,
                "UserMigrationResponse/finalUserStatus must be one of [CONFIRMED, RESET_REQUIRED]");
        assertRefuses(
                "{\"messageAction\":\"RESEND\"}",
                type,
                "UserMigrationResponse/messageAction must be SUPPRESS, or left out");
        assertRefuses(
                "{\"desiredDeliveryMediums\":[\"s3cret\"]}",
                type,
                "UserMigrationResponse/desiredDeliveryMediums must be one of [EMAIL, SMS]");
        assertRefuses(
                "{\"desiredDeliveryMediums\":\"EMAIL\"}",
                type,
                "UserMigrationResponse/desiredDeliveryMediums must be an array");
        assertRefuses(
                "{\"desiredDeliveryMediums\":[1]}",
                type,
                "UserMigrationResponse/desiredDeliveryMediums/0 must be a string");
    }

    @Test
    void of_custom_message() throws IOException {
        assertWrites(CustomMessageResponse.unchanged(), "{}", "{}");
        assertWrites(
                CustomMessageResponse.builder()
                        .smsMessage("s3cret {####}")
                        .emailMessage("s3cret {####}")
                        .emailSubject("s3cret")
                        .build(),
                "{\"smsMessage\":\"s3cret {####}\",\"emailMessage\":\"s3cret {####}\","
                        + "\"emailSubject\":\"s3cret\"}",
                "{\"smsMessage\":\"***\",\"emailMessage\":\"***\",\"emailSubject\":\"***\"}");
        assertRefuses(
                "{\"smsMessage\":\"hi\"}",
                CustomMessageResponse.class,
                "smsMessage must have 6 to 140 characters, not 2");
    }

    @Test
    void of_pre_token_generation() throws IOException {
        assertWrites(PreTokenGenerationResponse.unchanged(), "{}", "{}");
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("s3cret", true);
        address.put("more", List.of(1, "s3cret"));
        assertWrites(
                PreTokenGenerationResponse.builder()
                        .idTokenClaim("tenant", "s3cret")
                        .idTokenClaim("roles", List.of("s3cret"))
                        .suppressIdTokenClaim("email", "name")
                        .accessTokenClaim("place", address)
                        .suppressAccessTokenClaim("custom:a")
                        .accessTokenScope("s3cret/read")
                        .suppressAccessTokenScope("s3cret/write")
                        .groups(List.of("s3cret"))
                        .iamRoles(List.of("s3cret"))
                        .preferredRole("s3cret")
                        .build(),
                "{\"claimsAndScopeOverrideDetails\":{\"idTokenGeneration\":{"
                    + "\"claimsToAddOrOverride\":{\"tenant\":\"s3cret\",\"roles\":[\"s3cret\"]},"
                    + "\"claimsToSuppress\":[\"email\",\"name\"]},\"accessTokenGeneration\":{"
                    + "\"claimsToAddOrOverride\":{\"place\":{\"s3cret\":true,"
                    + "\"more\":[1,\"s3cret\"]}},\"claimsToSuppress\":[\"custom:a\"],"
                    + "\"scopesToAdd\":[\"s3cret/read\"],\"scopesToSuppress\":[\"s3cret/write\"]},"
                    + "\"groupOverrideDetails\":{\"groupsToOverride\":[\"s3cret\"],"
                    + "\"iamRolesToOverride\":[\"s3cret\"],\"preferredRole\":\"s3cret\"}}}",
                "{\"claimsAndScopeOverrideDetails\":{\"idTokenGeneration\":{"
                        + "\"claimsToAddOrOverride\":{\"tenant\":\"***\",\"roles\":\"***\"},"
                        + "\"claimsToSuppress\":[\"email\",\"name\"]},\"accessTokenGeneration\":{"
                        + "\"claimsToAddOrOverride\":{\"place\":\"***\"},"
                        + "\"claimsToSuppress\":[\"custom:a\"],"
                        + "\"scopesToAdd\":[\"***\"],\"scopesToSuppress\":[\"***\"]},"
                        + "\"groupOverrideDetails\":{\"groupsToOverride\":[\"***\"],"
                        + "\"iamRolesToOverride\":[\"***\"],\"preferredRole\":\"***\"}}}");
    }

    @Test
    void groups_that_are_kept_emptied_and_taken_away_differ() throws IOException {
        assertWrites(
                PreTokenGenerationResponse.builder().suppressGroups().build(),
                "{\"claimsAndScopeOverrideDetails\":{\"groupOverrideDetails\":{}}}",
                "{\"claimsAndScopeOverrideDetails\":{\"groupOverrideDetails\":{}}}");
        assertWrites(
                PreTokenGenerationResponse.builder().groups(List.of()).build(),
                "{\"claimsAndScopeOverrideDetails\":{\"groupOverrideDetails\":{"
                        + "\"groupsToOverride\":[]}}}",
                "{\"claimsAndScopeOverrideDetails\":{\"groupOverrideDetails\":{"
                        + "\"groupsToOverride\":[]}}}");
        for (String unchanged :
                List.of(
                        "{\"claimsOverrideDetails\":null}",
                        "{\"claimsAndScopeOverrideDetails\":null}",
                        "{\"claimsAndScopeOverrideDetails\":{}}")) {
            assertThat(read(unchanged, PreTokenGenerationResponse.class))
                    .isEqualTo(PreTokenGenerationResponse.unchanged());
        }
    }

    @Test
    void values_of_claims_keep_their_spelling() throws IOException {
        for (Object value :
                List.<Object>of(
                        0,
                        -7L,
                        false,
                        1.0,
                        -0.0,
                        1.5,
                        1e10,
                        1.5e-7,
                        2.5f,
                        new BigDecimal("1.50"),
                        new BigDecimal("1E+400"),
                        new BigDecimal("1E+2"),
                        new BigInteger("9".repeat(400)))) {
            PreTokenGenerationResponse response =
                    PreTokenGenerationResponse.builder().idTokenClaim("n", List.of(value)).build();
            String json = FULL.writeValueAsString(response);

            assertThat(json).contains("{\"n\":[" + value + "]}");
            assertThat(read(json, PreTokenGenerationResponse.class)).isEqualTo(response);
        }
        assertThat(
                        read(
                                        "{\"claimsOverrideDetails\":{\"claimsToAddOrOverride\":"
                                                + "{\"n\":1.5e+0010}}}",
                                        PreTokenGenerationResponse.class)
                                .idTokenClaims())
                .containsEntry("n", ClaimValue.of(new BigDecimal("1.5E+10")));
    }

    @Test
    void the_answer_to_any_version_of_pre_token_generation_reads_back() throws IOException {
        PreTokenGenerationResponse response =
                PreTokenGenerationResponse.builder()
                        .idTokenClaim("tenant", "acme")
                        .suppressIdTokenClaim("email")
                        .groups(List.of("a"))
                        .build();
        for (String version : List.of("1", "2", "3")) {
            PreTokenGenerationEvent event =
                    PreTokenGenerationEvent.fromJson(
                            Events.bytes(
                                    "{\"version\":\""
                                            + version
                                            + "\",\"triggerSource\":\"TokenGeneration_HostedAuth\","
                                            + "\"request\":{}}"));
            JsonNode answer = FULL.readTree(response.answerTo(event)).get("response");

            assertThat(FULL.treeToValue(answer, PreTokenGenerationResponse.class))
                    .isEqualTo(response);
        }
    }

    @Test
    void a_pre_token_generation_that_breaks_a_rule() {
        Class<?> type = PreTokenGenerationResponse.class;
        String at = "PreTokenGenerationResponse/claimsAndScopeOverrideDetails";
        assertRefuses("{\"claimsAndScopeOverrideDetails\":1}", type, at + " must be an object");
        assertRefuses(
                "{\"claimsAndScopeOverrideDetails\":{\"idTokenGeneration\":{"
                        + "\"claimsToAddOrOverride\":{\"a\":null}}}}",
                type,
                at + "/idTokenGeneration/claimsToAddOrOverride/a must be a string");
        assertRefuses(
                "{\"claimsAndScopeOverrideDetails\":{\"idTokenGeneration\":{"
                        + "\"claimsToAddOrOverride\":{\"sub\":\"s3cret\"}}}}",
                type,
                "The claim sub of the ID token cannot be set; Cognito sets it itself");
        assertThatThrownBy(
                        () ->
                                read(
                                        "{\"claimsOverrideDetails\":{\"claimsToAddOrOverride\":{\"a\":"
                                                + "[".repeat(100)
                                                + "]".repeat(100)
                                                + "}}}",
                                        type))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("more than 32 levels");
    }

    @Test
    void of_inbound_federation() throws IOException {
        assertWrites(InboundFederationResponse.unchanged(), "{}", "{}");
        InboundFederationEvent event =
                InboundFederationEvent.fromJson(
                        EventReadingTest.event(
                                "InboundFederation_ExternalProvider",
                                "{\"attributes\":{\"idToken\":{\"sub\":\"s3cret\",\"exp\":1700000000,"
                                    + "\"groups\":[\"s3cret\",{\"a\":null}],\"none\":null,"
                                    + "\"is\":true,\"text\":\"17\"}}}"));
        assertWrites(
                InboundFederationResponse.from(event).claim("email", "s3cret").build(),
                "{\"userAttributesToMap\":{\"sub\":\"s3cret\",\"exp\":1700000000,"
                        + "\"groups\":[\"s3cret\",{\"a\":null}],\"none\":null,\"is\":true,"
                        + "\"text\":\"17\",\"email\":\"s3cret\"}}",
                "{\"userAttributesToMap\":{\"sub\":\"***\",\"exp\":\"***\","
                        + "\"groups\":\"***\",\"none\":null,\"is\":\"***\","
                        + "\"text\":\"***\",\"email\":\"***\"}}");
        String spelled = "{\"userAttributesToMap\":{\"exp\":17e8,\"zero\":-0.0}}";
        assertThat(FULL.writeValueAsString(read(spelled, InboundFederationResponse.class)))
                .isEqualTo(spelled);
        assertThat(read("{\"userAttributesToMap\":{}}", InboundFederationResponse.class))
                .isEqualTo(InboundFederationResponse.unchanged());
        assertRefuses(
                "{\"userAttributesToMap\":[]}",
                InboundFederationResponse.class,
                "InboundFederationResponse/userAttributesToMap must be an object");
    }

    @Test
    void of_triggers_that_have_none() throws IOException {
        assertThat(FULL.writeValueAsString(TriggerResponse.none())).isEqualTo("{}");
        assertThat(REDACTING.writeValueAsString(TriggerResponse.none())).isEqualTo("{}");
        assertThat(read("{\"a\":null}", TriggerResponse.class)).isEqualTo(TriggerResponse.none());
        assertRefuses(
                "{\"autoConfirmUser\":true}",
                TriggerResponse.class,
                "A response with members is read by its own type, such as PreSignUpResponse");
    }

    @Test
    void of_a_type_that_nobody_knows() {
        assertThatThrownBy(() -> REDACTING.writeValueAsString(new Foreign()))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining(
                        Foreign.class.getName() + " is no response type of this library");
    }

    private static final class Foreign extends TriggerResponse {

        @Override
        protected void write(TriggerEvent event, ResponseWriter out) {}

        @Override
        protected Object[] members() {
            return new Object[0];
        }
    }

    @Test
    void a_member_that_nobody_knows_is_up_to_the_mapper() throws IOException {
        ObjectMapper skipping =
                JsonMapper.builder()
                        .addModule(new CognitoTriggersModule())
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        Map<Class<? extends TriggerResponse>, List<String>> examples =
                Map.of(
                        PreSignUpResponse.class, List.of("{?}"),
                        DefineAuthChallengeResponse.class, List.of("{?,\"issueTokens\":true}"),
                        CreateAuthChallengeResponse.class, List.of("{?}"),
                        VerifyAuthChallengeResponse.class, List.of("{?,\"answerCorrect\":true}"),
                        UserMigrationResponse.class,
                                List.of("{?,\"userAttributes\":{\"a:b\":\"c\"}}"),
                        CustomMessageResponse.class, List.of("{?}"),
                        InboundFederationResponse.class, List.of("{?}"),
                        PreTokenGenerationResponse.class,
                                List.of(
                                        "{?}",
                                        "{\"claimsOverrideDetails\":{?}}",
                                        "{\"claimsAndScopeOverrideDetails\":{?}}",
                                        "{\"claimsAndScopeOverrideDetails\":{"
                                                + "\"idTokenGeneration\":{?}}}",
                                        "{\"claimsAndScopeOverrideDetails\":{"
                                                + "\"accessTokenGeneration\":{?}}}",
                                        "{\"claimsOverrideDetails\":{\"groupOverrideDetails\":{?,"
                                                + "\"groupsToOverride\":[]}}}",
                                        "{\"claimsAndScopeOverrideDetails\":{"
                                                + "\"idTokenGeneration\":{"
                                                + "\"x\":{},\"groupOverrideDetails\":{?}}}}"));
        for (var example : examples.entrySet()) {
            for (String shape : example.getValue()) {
                String json = shape.replace("?", "\"tomorrow\":{\"a\":[1]}");
                assertThatThrownBy(() -> read(json, example.getKey()))
                        .as(json)
                        .isInstanceOf(UnrecognizedPropertyException.class);
                assertThat(skipping.readValue(json, example.getKey())).as(json).isNotNull();
            }
        }
    }
}
