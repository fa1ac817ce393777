package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import org.junit.jupiter.api.Test;

/** Each kind of condition, in functions that were compiled with the processor. */
class ConditionTest {

    @Test
    void a_challenge_by_its_name() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @CreateAuthChallenge(challengeName = "CUSTOM_CHALLENGE")
                        CreateAuthChallengeResponse create() {
                            throw new TriggerRejectedException("no");
                        }
                        """);
        SampleEvent event = SampleEvent.of("CreateAuthChallenge_Authentication");

        assertThat(function.call(event.request("challengeName", "CUSTOM_CHALLENGE")))
                .isEqualTo("Triggers.create [challengeName = CUSTOM_CHALLENGE] rejected");
        assertThat(function.call(event.request("challengeName", "OTHER"))).isEqualTo("unmatched");
    }

    @Test
    void a_provider_by_its_name_or_kind() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @InboundFederation(providerType = {ProviderType.OIDC, ProviderType.SIGN_IN_WITH_APPLE})
                        InboundFederationResponse oidc(InboundFederationEvent event) {
                            return InboundFederationResponse.unchanged();
                        }
                        @InboundFederation(providerType = ProviderType.OIDC, providerName = {"acme", "other"})
                        InboundFederationResponse acme() {
                            return InboundFederationResponse.unchanged();
                        }
                        """);
        SampleEvent event = SampleEvent.of("InboundFederation_ExternalProvider");

        assertThat(
                        function.call(
                                event.request("providerType", "SignInWithApple")
                                        .request("providerName", "acme")))
                .isEqualTo("Triggers.oidc [providerType = OIDC or SignInWithApple] ok");
        assertThat(
                        function.call(
                                event.request("providerType", "OIDC")
                                        .request("providerName", "acme")))
                .isEqualTo("Triggers.acme [providerType = OIDC, providerName = acme or other] ok");
        assertThat(
                        function.call(
                                event.request("providerType", "SAML")
                                        .request("providerName", "acme")))
                .isEqualTo("unmatched");
    }

    @Test
    void a_version_of_the_event() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreTokenGeneration(version = {"2", "3"})
                        PreTokenGenerationResponse tokens() {
                            return PreTokenGenerationResponse.unchanged();
                        }
                        """);
        SampleEvent event = SampleEvent.of("TokenGeneration_Authentication");

        assertThat(function.call(event.version("3")))
                .isEqualTo("Triggers.tokens [version = 2 or 3] ok");
        assertThat(function.call(event.version("1"))).isEqualTo("unmatched");
    }

    @Test
    void validation_data_and_client_metadata_together() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreSignUp(when = {
                            @When(validationData = "a-key", is = "\\"quoted\\" \\\\ and \\u00fc"),
                            @When(clientMetadata = "a-key")
                        })
                        PreSignUpResponse both() { return PreSignUpResponse.unchanged(); }
                        """);
        SampleEvent event =
                SampleEvent.of("PreSignUp_SignUp").validationData("a-key", "\"quoted\" \\ and ü");

        assertThat(function.call(event.clientMetadata("a-key", ""))).startsWith("Triggers.both ");
        assertThat(function.call(event)).isEqualTo("unmatched");
    }

    @Test
    void a_client_by_a_variable_that_must_be_set() {
        Compilation unset =
                RoutedFunction.STRICT.compile(
                        Sources.function(
                                """
                                @PreAuthentication(clientId = "${NO_SUCH_CLIENT}")
                                void check() {}
                                """));

        assertThat(RoutedFunction.of(unset).log(SampleEvent.of("PreAuthentication_Authentication")))
                .contains(
                        "The environment variable NO_SUCH_CLIENT, which the clientId of a route"
                                + " names, is not set");
    }

    @Test
    void a_client_by_a_variable() {
        String name = "PATH";
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreAuthentication(clientId = {"${PATH}", "1abc"})
                        void check() {}
                        """);
        SampleEvent event = SampleEvent.of("PreAuthentication_Authentication");

        assertThat(function.call(event.clientId(System.getenv(name))))
                .isEqualTo("Triggers.check [clientId = ${PATH} or 1abc] ok");
        assertThat(function.call(event.clientId("1abc"))).startsWith("Triggers.check ");
        assertThat(function.call(event.clientId("${PATH}"))).isEqualTo("unmatched");
        assertThat(function.call(event)).isEqualTo("unmatched");
    }

    @Test
    void conditions_can_be_constants_of_the_user() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        private static final String FLOW = "flow";
                        @PreSignUp(when = @When(clientMetadata = FLOW, is = FLOW + "2"))
                        PreSignUpResponse check() { return PreSignUpResponse.unchanged(); }
                        """);

        assertThat(
                        function.call(
                                SampleEvent.of("PreSignUp_SignUp").clientMetadata("flow", "flow2")))
                .isEqualTo("Triggers.check [clientMetadata.flow = flow2] ok");
    }
}
