package io.github.cognitotriggers.sample.demo;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConfirmSignUpRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConfirmSignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;

/**
 * What a product's app and its back office do with the pool, by the AWS SDK. All of it throws what
 * the SDK throws.
 */
final class SampleApp implements AutoCloseable {

    private final CognitoIdentityProviderClient cognito;
    private final String userPoolId;
    private final String clientId;

    /** For a pool behind an endpoint; nobody there looks at the credentials. */
    SampleApp(URI endpoint, String userPoolId, String clientId) {
        this.cognito =
                CognitoIdentityProviderClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.of(userPoolId.substring(0, userPoolId.indexOf('_'))))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
        this.userPoolId = userPoolId;
        this.clientId = clientId;
    }

    /** Signs up without a password: with one that nobody knows, since the user never types one. */
    SignUpResponse signUp(String email, String captcha, Map<String, String> clientMetadata) {
        SignUpRequest.Builder request =
                SignUpRequest.builder()
                        .clientId(clientId)
                        .username(email)
                        .password("Aa1!" + UUID.randomUUID())
                        .userAttributes(attribute("email", email), attribute("locale", "en"))
                        .validationData(attribute("captcha", captcha));
        if (!clientMetadata.isEmpty()) {
            request.clientMetadata(clientMetadata);
        }
        return cognito.signUp(request.build());
    }

    ConfirmSignUpResponse confirm(String email, String code, Map<String, String> clientMetadata) {
        return cognito.confirmSignUp(
                ConfirmSignUpRequest.builder()
                        .clientId(clientId)
                        .username(email)
                        .confirmationCode(code)
                        .clientMetadata(clientMetadata)
                        .build());
    }

    InitiateAuthResponse beginSignIn(String email, Map<String, String> clientMetadata) {
        return initiate(AuthFlowType.CUSTOM_AUTH, Map.of("USERNAME", email), clientMetadata);
    }

    RespondToAuthChallengeResponse answer(
            String email, String session, String code, Map<String, String> clientMetadata) {
        return cognito.respondToAuthChallenge(
                RespondToAuthChallengeRequest.builder()
                        .clientId(clientId)
                        .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", email, "ANSWER", code))
                        .clientMetadata(clientMetadata)
                        .build());
    }

    InitiateAuthResponse refresh(String refreshToken, Map<String, String> clientMetadata) {
        return initiate(
                AuthFlowType.REFRESH_TOKEN_AUTH,
                Map.of("REFRESH_TOKEN", refreshToken),
                clientMetadata);
    }

    private InitiateAuthResponse initiate(
            AuthFlowType flow, Map<String, String> parameters, Map<String, String> clientMetadata) {
        return cognito.initiateAuth(
                InitiateAuthRequest.builder()
                        .clientId(clientId)
                        .authFlow(flow)
                        .authParameters(parameters)
                        .clientMetadata(clientMetadata)
                        .build());
    }

    AdminCreateUserResponse createUser(
            String email, AttributeType validationData, Map<String, String> clientMetadata) {
        return cognito.adminCreateUser(
                AdminCreateUserRequest.builder()
                        .userPoolId(userPoolId)
                        .username(email)
                        .userAttributes(
                                attribute("email", email),
                                attribute("email_verified", "true"),
                                attribute("locale", "fr"))
                        .validationData(validationData)
                        .clientMetadata(clientMetadata)
                        .desiredDeliveryMediums(DeliveryMediumType.EMAIL)
                        .build());
    }

    static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    @Override
    public void close() {
        cognito.close();
    }
}
