package io.github.cognitotriggers.local.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.local.pool.SrpProof;
import io.github.cognitotriggers.local.server.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LambdaConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** What the scripts for other languages do, by the AWS SDK for Java. */
class AwsSdkWalkThroughTest {

    private static final String PASSWORD = "Password@123";
    private static final JsonMapper JSON = new JsonMapper();

    private final LocalServer server;
    private final CognitoIdentityProviderClient cognito;
    private final String poolId;
    private final String clientId;

    AwsSdkWalkThroughTest() throws IOException {
        server = WalkThroughFunctions.serve();
        cognito =
                CognitoIdentityProviderClient.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("test", "test")))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
        poolId =
                cognito.createUserPool(
                                r ->
                                        r.poolName("walk-through")
                                                .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                                                .lambdaConfig(triggers()))
                        .userPool()
                        .id();
        clientId =
                cognito.createUserPoolClient(
                                r ->
                                        r.userPoolId(poolId)
                                                .clientName("app")
                                                .explicitAuthFlows(
                                                        ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                                                        ExplicitAuthFlowsType.ALLOW_CUSTOM_AUTH,
                                                        ExplicitAuthFlowsType
                                                                .ALLOW_ADMIN_USER_PASSWORD_AUTH,
                                                        ExplicitAuthFlowsType
                                                                .ALLOW_REFRESH_TOKEN_AUTH))
                        .userPoolClient()
                        .clientId();
    }

    private static LambdaConfigType triggers() {
        return LambdaConfigType.builder()
                .preSignUp(arn("echo"))
                .postConfirmation(arn("echo"))
                .customMessage(arn("echo"))
                .defineAuthChallenge(arn("one-time-code-define"))
                .createAuthChallenge(arn("one-time-code-create"))
                .verifyAuthChallengeResponse(arn("one-time-code-verify"))
                .postAuthentication(arn("echo"))
                .preTokenGeneration(arn("echo"))
                .build();
    }

    private static String arn(String function) {
        return "arn:aws:lambda:us-east-1:123456789012:function:" + function;
    }

    @BeforeEach
    void signUp() throws IOException {
        cognito.signUp(
                r ->
                        r.clientId(clientId)
                                .username("mary")
                                .password(PASSWORD)
                                .userAttributes(attribute("email", "mary@example.com"))
                                .validationData(attribute("captcha", "seen"))
                                .clientMetadata(Map.of("invitation", "ACME2026")));
        String code = lastCode();
        cognito.confirmSignUp(
                r ->
                        r.clientId(clientId)
                                .username("mary")
                                .confirmationCode(code)
                                .clientMetadata(Map.of("step", "confirm")));
    }

    @AfterEach
    void close() {
        cognito.close();
        server.close();
    }

    @Test
    void sign_up_with_metadata() throws IOException {
        List<JsonNode> events = events();
        assertThat(sources(events))
                .containsExactly(
                        "PreSignUp_SignUp",
                        "CustomMessage_SignUp",
                        "PostConfirmation_ConfirmSignUp");
        assertThat(events.get(0).at("/request/validationData/captcha").asText()).isEqualTo("seen");
        assertThat(events.get(1).at("/request/clientMetadata/invitation").asText())
                .isEqualTo("ACME2026");
        assertThat(events.get(2).at("/request/clientMetadata/step").asText()).isEqualTo("confirm");
    }

    @Test
    void sign_in_by_srp() throws IOException {
        SrpProof proof = SrpProof.begin(poolId);
        InitiateAuthResponse asked =
                cognito.initiateAuth(
                        r ->
                                r.clientId(clientId)
                                        .authFlow(AuthFlowType.USER_SRP_AUTH)
                                        .authParameters(
                                                Map.of("USERNAME", "mary", "SRP_A", proof.srpA())));
        RespondToAuthChallengeResponse answered =
                passwordProven(proof, asked, Map.of("app", "java"));
        assertThat(answered.authenticationResult().accessToken()).isNotEmpty();
        assertThat(having("app", "java"))
                .containsExactly(
                        "PostAuthentication_Authentication", "TokenGeneration_Authentication");
        String refreshToken = answered.authenticationResult().refreshToken();
        assertThat(
                        cognito.initiateAuth(
                                        r ->
                                                r.clientId(clientId)
                                                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                                                        .authParameters(
                                                                Map.of(
                                                                        "REFRESH_TOKEN",
                                                                        refreshToken)))
                                .authenticationResult()
                                .idToken())
                .isNotEmpty();
    }

    @Test
    void custom_authentication_without_srp() throws IOException {
        InitiateAuthResponse asked =
                cognito.initiateAuth(
                        r ->
                                r.clientId(clientId)
                                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                                        .authParameters(Map.of("USERNAME", "mary"))
                                        .clientMetadata(Map.of("first", "call")));
        assertThat(having("first", "call")).isEmpty();
        codeAnswered(asked.challengeName(), asked.session());
    }

    @Test
    void custom_authentication_with_srp() throws IOException {
        SrpProof proof = SrpProof.begin(poolId);
        InitiateAuthResponse asked =
                cognito.initiateAuth(
                        r ->
                                r.clientId(clientId)
                                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                                        .authParameters(
                                                Map.of(
                                                        "USERNAME",
                                                        "mary",
                                                        "CHALLENGE_NAME",
                                                        "SRP_A",
                                                        "SRP_A",
                                                        proof.srpA())));
        RespondToAuthChallengeResponse proven =
                passwordProven(proof, asked, Map.of("proof", "srp"));
        assertThat(having("proof", "srp"))
                .containsExactly(
                        "DefineAuthChallenge_Authentication", "CreateAuthChallenge_Authentication");
        codeAnswered(proven.challengeName(), proven.session());
    }

    @Test
    void a_forgotten_password() throws IOException {
        cognito.forgotPassword(
                r -> r.clientId(clientId).username("mary").clientMetadata(Map.of("k", "v")));
        String code = lastCode();
        cognito.confirmForgotPassword(
                r ->
                        r.clientId(clientId)
                                .username("mary")
                                .confirmationCode(code)
                                .password("Another@123")
                                .clientMetadata(Map.of("k", "w")));
        assertThat(having("k", "v")).containsExactly("CustomMessage_ForgotPassword");
        assertThat(having("k", "w")).containsExactly("PostConfirmation_ConfirmForgotPassword");
        assertThatThrownBy(() -> adminSignIn("mary", PASSWORD))
                .isInstanceOf(NotAuthorizedException.class);
        adminSignIn("mary", "Another@123");
    }

    @Test
    void an_administrator_creates_lists_groups_and_signs_in() {
        UserType created =
                cognito.adminCreateUser(
                                r ->
                                        r.userPoolId(poolId)
                                                .username("noah")
                                                .messageAction(MessageActionType.SUPPRESS)
                                                .userAttributes(
                                                        attribute("email", "noah@example.com")))
                        .user();
        assertThat(created.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        cognito.adminSetUserPassword(
                r -> r.userPoolId(poolId).username("noah").password(PASSWORD).permanent(true));
        cognito.createGroup(r -> r.userPoolId(poolId).groupName("admins"));
        cognito.adminAddUserToGroup(r -> r.userPoolId(poolId).username("noah").groupName("admins"));

        assertThat(
                        cognito
                                .listUsersPaginator(r -> r.userPoolId(poolId).limit(1))
                                .users()
                                .stream()
                                .map(UserType::username))
                .containsExactlyInAnyOrder("mary", "noah");
        assertThat(
                        cognito.adminListGroupsForUser(r -> r.userPoolId(poolId).username("noah"))
                                .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.groupName()).isEqualTo("admins"));
        adminSignIn("noah", PASSWORD);
    }

    private RespondToAuthChallengeResponse passwordProven(
            SrpProof proof, InitiateAuthResponse asked, Map<String, String> metadata) {
        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.PASSWORD_VERIFIER);
        Map<String, String> answer =
                proof.answer(asked.challengeParameters(), PASSWORD, Instant.now());
        return cognito.respondToAuthChallenge(
                r ->
                        r.clientId(clientId)
                                .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                                .session(asked.session())
                                .challengeResponses(answer)
                                .clientMetadata(metadata));
    }

    private void codeAnswered(ChallengeNameType challenge, String session) throws IOException {
        assertThat(challenge).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
        RespondToAuthChallengeResponse answered =
                cognito.respondToAuthChallenge(
                        r ->
                                r.clientId(clientId)
                                        .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                                        .session(session)
                                        .challengeResponses(
                                                Map.of("USERNAME", "mary", "ANSWER", "123456"))
                                        .clientMetadata(Map.of("last", "call")));
        assertThat(answered.authenticationResult().idToken()).isNotEmpty();
        assertThat(having("last", "call"))
                .containsExactly(
                        "VerifyAuthChallengeResponse_Authentication",
                        "DefineAuthChallenge_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    private void adminSignIn(String username, String password) {
        cognito.adminInitiateAuth(
                r ->
                        r.userPoolId(poolId)
                                .clientId(clientId)
                                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                                .authParameters(
                                        Map.of("USERNAME", username, "PASSWORD", password)));
    }

    /** The sources of the events so far whose clientMetadata is exactly this. */
    private List<String> having(String key, String value) throws IOException {
        List<JsonNode> events = events();
        events.removeIf(
                event ->
                        !event.at("/request/clientMetadata")
                                .equals(JSON.createObjectNode().put(key, value)));
        return sources(events);
    }

    private List<JsonNode> events() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        get("/local/timeline").forEach(call -> events.add(call.get("event")));
        return events;
    }

    private static List<String> sources(List<JsonNode> events) {
        return events.stream().map(event -> event.get("triggerSource").asText()).toList();
    }

    private String lastCode() throws IOException {
        JsonNode messages = get("/local/messages?userPoolId=" + poolId + "&username=mary");
        return messages.get(messages.size() - 1).get("code").asText();
    }

    private JsonNode get(String path) throws IOException {
        try (InputStream answer = server.endpoint().resolve(path).toURL().openStream()) {
            return JSON.readTree(answer);
        }
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
