package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** The AWS SDK for Java against the server, as an application has it. */
class AwsSdkTest {

    private final TestServer server = TestServer.start();
    private final CognitoIdentityProviderClient client =
            client(AnonymousCredentialsProvider.create());
    private final CognitoIdentityProviderClient admin =
            client(
                    StaticCredentialsProvider.create(
                            AwsBasicCredentials.create("local", "local-secret")));

    @AfterEach
    void close() {
        client.close();
        admin.close();
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    @Test
    void signs_up_confirms_and_signs_in() {
        var signedUp =
                client.signUp(
                        r ->
                                r.clientId(TestServer.CLIENT)
                                        .username("mary")
                                        .password(TestServer.PASSWORD)
                                        .userAttributes(email("mary@example.com"))
                                        .clientMetadata(Map.of("invitation", "ACME2026")));
        assertThat(signedUp.userConfirmed()).isFalse();
        assertThat(signedUp.codeDeliveryDetails().deliveryMediumAsString()).isEqualTo("EMAIL");

        String code = TestServer.read(server.get("/local/messages").body()).at("/0/code").asText();
        client.confirmSignUp(
                r -> r.clientId(TestServer.CLIENT).username("mary").confirmationCode(code));

        InitiateAuthResponse signedIn = signIn(TestServer.PASSWORD);
        assertThat(signedIn.authenticationResult().tokenType()).isEqualTo("Bearer");
        assertThat(signedIn.authenticationResult().expiresIn()).isEqualTo(3600);
        assertThat(signedIn.responseMetadata().requestId()).isNotEqualTo("UNKNOWN");
        assertThat(
                        client.getUser(
                                        r ->
                                                r.accessToken(
                                                        signedIn.authenticationResult()
                                                                .accessToken()))
                                .username())
                .isEqualTo("mary");
    }

    @Test
    void administers_with_signed_calls() {
        var created =
                admin.adminCreateUser(
                        r ->
                                r.userPoolId(TestServer.POOL)
                                        .username("mary")
                                        .messageAction("SUPPRESS"));
        assertThat(created.user().userStatusAsString()).isEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(created.user().userCreateDate()).isNotNull();

        assertThat(
                        admin.adminGetUser(r -> r.userPoolId(TestServer.POOL).username("mary"))
                                .enabled())
                .isTrue();
    }

    @Test
    void errors_are_the_sdks_own_types() {
        server.confirmedUser("mary");

        assertThatThrownBy(() -> signIn("Wr0ng-password"))
                .isInstanceOfSatisfying(
                        NotAuthorizedException.class,
                        e -> {
                            assertThat(e.statusCode()).isEqualTo(400);
                            assertThat(e.requestId()).isNotNull();
                            assertThat(e.awsErrorDetails().errorMessage())
                                    .isEqualTo("Incorrect username or password.");
                        });
        assertThatThrownBy(
                        () -> admin.adminGetUser(r -> r.userPoolId(TestServer.POOL).username("x")))
                .isInstanceOf(UserNotFoundException.class);
        assertThatThrownBy(() -> admin.adminGetUser(r -> r.userPoolId("eu_none").username("x")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> signUp("mary", TestServer.PASSWORD))
                .isInstanceOf(UsernameExistsException.class);
        assertThatThrownBy(() -> signUp("john", "short"))
                .isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> signUp("with blank", TestServer.PASSWORD))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith(
                        "1 validation error detected: Value at 'username' failed to satisfy"
                                + " constraint: Member must satisfy regular expression pattern: ");
    }

    @Test
    void an_operation_that_is_not_there_is_named() {
        assertThatThrownBy(() -> admin.listTagsForResource(r -> r.resourceArn("arn")))
                .isInstanceOfSatisfying(
                        CognitoIdentityProviderException.class,
                        e -> {
                            assertThat(e.awsErrorDetails().errorCode())
                                    .isEqualTo("UnknownOperationException");
                            assertThat(e.awsErrorDetails().errorMessage())
                                    .isEqualTo(
                                            "The local user pool does not have the operation"
                                                    + " ListTagsForResource");
                        });
    }

    private void signUp(String username, String password) {
        client.signUp(r -> r.clientId(TestServer.CLIENT).username(username).password(password));
    }

    private static AttributeType email(String address) {
        return AttributeType.builder().name("email").value(address).build();
    }

    private InitiateAuthResponse signIn(String password) {
        return client.initiateAuth(
                r ->
                        r.clientId(TestServer.CLIENT)
                                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                                .authParameters(Map.of("USERNAME", "mary", "PASSWORD", password)));
    }

    private CognitoIdentityProviderClient client(AwsCredentialsProvider credentials) {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
