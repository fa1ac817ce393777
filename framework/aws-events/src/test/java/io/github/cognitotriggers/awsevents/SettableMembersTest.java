package io.github.cognitotriggers.awsevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.ClaimsOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.GroupConfiguration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.AccessTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.ClaimsAndScopeOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.GroupOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.IdTokenGeneration;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.EventFile;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each member of each class's response, set on each event file: it arrives under its name, and
 * everything else is as it was.
 */
class SettableMembersTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    /** What a method does, and the members of {@code response} that this makes. */
    private record Setting<B extends CognitoUserPoolEvent>(
            Bridge<? extends TriggerEvent, B> bridge, String members, Consumer<B> method) {

        DynamicTest on(EventFile file) {
            return DynamicTest.dynamicTest(file.name() + " " + members, () -> check(file.json()));
        }

        private void check(byte[] json) throws IOException {
            ObjectNode expected = (ObjectNode) JACKSON.readTree(json);
            JsonNode request = expected.get("request");
            if (lacksAttribute(request, "email", "autoVerifyEmail", expected)
                    || lacksAttribute(request, "phone_number", "autoVerifyPhone", expected)) {
                assertThatThrownBy(() -> bridge.answer(json, method))
                        .isInstanceOf(InvalidResponseException.class);
                return;
            }
            ((ObjectNode) expected.get("response")).setAll((ObjectNode) JACKSON.readTree(members));

            assertThat(JACKSON.readTree(bridge.answer(json, method))).isEqualTo(expected);
        }

        private boolean lacksAttribute(
                JsonNode request, String attribute, String member, JsonNode event) {
            return members.contains(member)
                    && !request.path("userAttributes").has(attribute)
                    && !event.path("triggerSource").asText().endsWith("AdminCreateUser");
        }
    }

    private static <B extends CognitoUserPoolEvent> Setting<B> set(
            Bridge<? extends TriggerEvent, B> bridge, String members, Consumer<B> method) {
        return new Setting<>(bridge, members.replace('\'', '"'), method);
    }

    @TestFactory
    Stream<DynamicTest> pre_sign_up() throws IOException {
        return onEach(
                set(
                        Bridge.PRE_SIGN_UP,
                        "{'autoConfirmUser': true}",
                        bean -> bean.getResponse().setAutoConfirmUser(true)),
                set(
                        Bridge.PRE_SIGN_UP,
                        "{'autoVerifyEmail': true}",
                        bean -> bean.getResponse().setAutoVerifyEmail(true)),
                set(
                        Bridge.PRE_SIGN_UP,
                        "{'autoVerifyPhone': true}",
                        bean -> bean.getResponse().setAutoVerifyPhone(true)));
    }

    @TestFactory
    Stream<DynamicTest> define_auth_challenge() throws IOException {
        return onEach(
                set(
                        Bridge.DEFINE,
                        "{'challengeName': null, 'issueTokens': true, 'failAuthentication': false}",
                        bean -> bean.getResponse().setIssueTokens(true)),
                set(
                        Bridge.DEFINE,
                        "{'challengeName': null, 'issueTokens': false, 'failAuthentication': true}",
                        bean -> bean.getResponse().setFailAuthentication(true)),
                set(
                        Bridge.DEFINE,
                        "{'challengeName': 'CUSTOM_CHALLENGE', 'issueTokens': false,"
                                + " 'failAuthentication': false}",
                        bean -> bean.getResponse().setChallengeName("CUSTOM_CHALLENGE")),
                set(
                        Bridge.DEFINE,
                        "{'challengeName': 'NOT_YET_KNOWN', 'issueTokens': false,"
                                + " 'failAuthentication': false}",
                        bean -> bean.getResponse().setChallengeName("NOT_YET_KNOWN")));
    }

    @TestFactory
    Stream<DynamicTest> create_auth_challenge() throws IOException {
        return onEach(
                set(
                        Bridge.CREATE,
                        "{'publicChallengeParameters': {'b': '1', 'a': ''}}",
                        bean ->
                                bean.getResponse()
                                        .setPublicChallengeParameters(Map.of("b", "1", "a", ""))),
                set(
                        Bridge.CREATE,
                        "{'publicChallengeParameters': {}}",
                        bean -> bean.getResponse().setPublicChallengeParameters(Map.of())),
                set(
                        Bridge.CREATE,
                        "{'privateChallengeParameters': {'answer': '42'}}",
                        bean ->
                                bean.getResponse()
                                        .setPrivateChallengeParameters(Map.of("answer", "42"))),
                set(
                        Bridge.CREATE,
                        "{'challengeMetadata': 'CODE-1'}",
                        bean -> bean.getResponse().setChallengeMetadata("CODE-1")));
    }

    @TestFactory
    Stream<DynamicTest> verify_auth_challenge() throws IOException {
        return onEach(
                set(
                        Bridge.VERIFY,
                        "{'answerCorrect': true}",
                        bean -> bean.getResponse().setAnswerCorrect(true)),
                set(
                        Bridge.VERIFY,
                        "{'answerCorrect': false}",
                        bean -> bean.getResponse().setAnswerCorrect(false)));
    }

    @TestFactory
    Stream<DynamicTest> custom_message() throws IOException {
        String text = "{username}: {####}";
        return onEach(
                set(
                        Bridge.MESSAGE,
                        "{'smsMessage': '" + text + "'}",
                        bean -> bean.getResponse().setSmsMessage(text)),
                set(
                        Bridge.MESSAGE,
                        "{'emailMessage': '" + text + "'}",
                        bean -> bean.getResponse().setEmailMessage(text)),
                set(
                        Bridge.MESSAGE,
                        "{'emailSubject': 'Hello'}",
                        bean -> bean.getResponse().setEmailSubject("Hello")));
    }

    @TestFactory
    Stream<DynamicTest> user_migration() throws IOException {
        String attributes = "{'userAttributes': {'email': 'm@example.com'}";
        return onEach(
                set(
                        Bridge.MIGRATION,
                        attributes + "}",
                        bean -> bean.getResponse().setUserAttributes(attributes())),
                set(
                        Bridge.MIGRATION,
                        attributes + ", 'finalUserStatus': 'CONFIRMED'}",
                        bean -> {
                            bean.getResponse().setUserAttributes(attributes());
                            bean.getResponse().setFinalUserStatus("CONFIRMED");
                        }),
                set(
                        Bridge.MIGRATION,
                        attributes + ", 'finalUserStatus': 'RESET_REQUIRED'}",
                        bean -> {
                            bean.getResponse().setUserAttributes(attributes());
                            bean.getResponse().setFinalUserStatus("RESET_REQUIRED");
                        }),
                set(
                        Bridge.MIGRATION,
                        attributes + ", 'messageAction': 'SUPPRESS'}",
                        bean -> {
                            bean.getResponse().setUserAttributes(attributes());
                            bean.getResponse().setMessageAction("SUPPRESS");
                        }),
                set(
                        Bridge.MIGRATION,
                        attributes + ", 'desiredDeliveryMediums': ['SMS', 'EMAIL']}",
                        bean -> {
                            bean.getResponse().setUserAttributes(attributes());
                            bean.getResponse()
                                    .setDesiredDeliveryMediums(new String[] {"SMS", "EMAIL"});
                        }),
                set(
                        Bridge.MIGRATION,
                        attributes + ", 'forceAliasCreation': true}",
                        bean -> {
                            bean.getResponse().setUserAttributes(attributes());
                            bean.getResponse().setForceAliasCreation(true);
                        }));
    }

    private static Map<String, String> attributes() {
        return Map.of("email", "m@example.com");
    }

    @TestFactory
    Stream<DynamicTest> pre_token_generation_with_the_class_of_version_1() throws IOException {
        return Stream.concat(
                firstVersion("1", "{'claimsOverrideDetails': {%s%s}}"),
                Stream.concat(
                        firstVersion(
                                "2",
                                "{'claimsAndScopeOverrideDetails':"
                                        + " {'idTokenGeneration': {%s}%s}}"),
                        firstVersion(
                                "3",
                                "{'claimsAndScopeOverrideDetails':"
                                        + " {'idTokenGeneration': {%s}%s}}")));
    }

    private static Stream<DynamicTest> firstVersion(String version, String shape)
            throws IOException {
        return onEach(
                version,
                set(
                        Bridge.TOKEN,
                        shape.formatted("'claimsToAddOrOverride': {'tenant': 'acme'}", ""),
                        bean -> details(bean).setClaimsToAddOrOverride(Map.of("tenant", "acme"))),
                set(
                        Bridge.TOKEN,
                        shape.formatted("'claimsToSuppress': ['email', 'name']", ""),
                        bean -> details(bean).setClaimsToSuppress(new String[] {"email", "name"})),
                set(
                        Bridge.TOKEN,
                        shape.formatted(
                                "'claimsToSuppress': ['email']",
                                ", 'groupOverrideDetails': {'groupsToOverride': ['a'],"
                                        + " 'iamRolesToOverride': [], 'preferredRole': 'arn'}"),
                        bean -> {
                            details(bean).setClaimsToSuppress(new String[] {"email"});
                            GroupConfiguration groups = new GroupConfiguration();
                            groups.setGroupsToOverride(new String[] {"a"});
                            groups.setIamRolesToOverride(new String[0]);
                            groups.setPreferredRole("arn");
                            bean.getResponse()
                                    .getClaimsOverrideDetails()
                                    .setGroupOverrideDetails(groups);
                        }),
                set(
                        Bridge.TOKEN,
                        shape.formatted(
                                "'claimsToSuppress': ['email']", ", 'groupOverrideDetails': {}"),
                        bean -> {
                            ClaimsOverrideDetails details = details(bean);
                            details.setClaimsToSuppress(new String[] {"email"});
                            details.setGroupOverrideDetails(new GroupConfiguration());
                        }));
    }

    private static ClaimsOverrideDetails details(CognitoUserPoolPreTokenGenerationEvent bean) {
        bean.getResponse().setClaimsOverrideDetails(new ClaimsOverrideDetails());
        return bean.getResponse().getClaimsOverrideDetails();
    }

    @TestFactory
    Stream<DynamicTest> pre_token_generation_with_the_class_of_version_2() throws IOException {
        return Stream.concat(secondVersion("2"), secondVersion("3"));
    }

    private static Stream<DynamicTest> secondVersion(String version) throws IOException {
        String[] ab = {"a", "b"};
        return onEach(
                version,
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'idTokenGeneration':"
                                + " {'claimsToAddOrOverride': {'tenant': 'acme'}}}}",
                        bean -> idToken(bean).setClaimsToAddOrOverride(Map.of("tenant", "acme"))),
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'idTokenGeneration':"
                                + " {'claimsToSuppress': ['a', 'b']}}}",
                        bean -> idToken(bean).setClaimsToSuppress(ab)),
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'accessTokenGeneration':"
                                + " {'claimsToAddOrOverride': {'tenant': 'acme'}}}}",
                        bean ->
                                accessToken(bean)
                                        .setClaimsToAddOrOverride(Map.of("tenant", "acme"))),
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'accessTokenGeneration':"
                                + " {'claimsToSuppress': ['a', 'b']}}}",
                        bean -> accessToken(bean).setClaimsToSuppress(ab)),
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'accessTokenGeneration':"
                                + " {'scopesToAdd': ['a', 'b']}}}",
                        bean -> accessToken(bean).setScopesToAdd(ab)),
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'accessTokenGeneration':"
                                + " {'scopesToSuppress': ['a', 'b']}}}",
                        bean -> accessToken(bean).setScopesToSuppress(ab)),
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'groupOverrideDetails':"
                                + " {'groupsToOverride': ['a', 'b'], 'iamRolesToOverride': ['a',"
                                + " 'b'], 'preferredRole': 'a'}}}",
                        bean -> {
                            GroupOverrideDetails groups = new GroupOverrideDetails();
                            groups.setGroupsToOverride(ab);
                            groups.setIamRolesToOverride(ab);
                            groups.setPreferredRole("a");
                            details(bean).setGroupOverrideDetails(groups);
                        }),
                set(
                        Bridge.TOKEN_V2,
                        "{'claimsAndScopeOverrideDetails': {'groupOverrideDetails': {}}}",
                        bean -> details(bean).setGroupOverrideDetails(new GroupOverrideDetails())));
    }

    private static ClaimsAndScopeOverrideDetails details(
            CognitoUserPoolPreTokenGenerationEventV2 bean) {
        bean.getResponse().setClaimsAndScopeOverrideDetails(new ClaimsAndScopeOverrideDetails());
        return bean.getResponse().getClaimsAndScopeOverrideDetails();
    }

    private static IdTokenGeneration idToken(CognitoUserPoolPreTokenGenerationEventV2 bean) {
        IdTokenGeneration token = new IdTokenGeneration();
        details(bean).setIdTokenGeneration(token);
        return token;
    }

    private static AccessTokenGeneration accessToken(
            CognitoUserPoolPreTokenGenerationEventV2 bean) {
        AccessTokenGeneration token = new AccessTokenGeneration();
        details(bean).setAccessTokenGeneration(token);
        return token;
    }

    private static Stream<DynamicTest> onEach(Setting<?>... settings) throws IOException {
        return onEach("1", settings);
    }

    /** The settings on each event of the first one's trigger that has this version. */
    private static Stream<DynamicTest> onEach(String version, Setting<?>... settings)
            throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (EventFile file : EventFile.all()) {
            JsonNode event = JACKSON.readTree(file.json());
            if (Trigger.ofSource(event.path("triggerSource").asText())
                            == settings[0].bridge().trigger()
                    && event.path("version").asText().equals(version)) {
                for (Setting<?> setting : settings) {
                    tests.add(setting.on(file));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }
}
