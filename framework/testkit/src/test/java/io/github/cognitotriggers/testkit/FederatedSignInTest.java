package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.INBOUND_FEDERATION_EXTERNAL_PROVIDER;
import static io.github.cognitotriggers.TriggerSource.POST_AUTHENTICATION_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER;
import static io.github.cognitotriggers.TriggerSource.TOKEN_GENERATION_HOSTED_AUTH;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FederatedSignInTest {

    private static final RequestStreamHandler ECHO = (in, out, context) -> in.transferTo(out);
    private static final IdentityProvider COMPANY =
            IdentityProvider.of("Company", IdentityProvider.OIDC).mapping("email", "mail");

    private final TestPool pool =
            TestPool.builder()
                    .trigger(Trigger.INBOUND_FEDERATION, ECHO)
                    .trigger(Trigger.PRE_SIGN_UP, ECHO)
                    .trigger(Trigger.POST_CONFIRMATION, ECHO)
                    .trigger(Trigger.PRE_AUTHENTICATION, ECHO)
                    .trigger(Trigger.POST_AUTHENTICATION, ECHO)
                    .preTokenGeneration(2, ECHO)
                    .build();

    @Test
    void the_first_sign_in_makes_the_user_and_later_ones_sign_in() {
        Map<String, String> claims = Map.of("sub", "123", "mail", "mary@example.com");

        assertThat(pool.federatedSignIn(COMPANY, claims))
                .issuedTokens()
                .fired(
                        INBOUND_FEDERATION_EXTERNAL_PROVIDER,
                        PRE_SIGN_UP_EXTERNAL_PROVIDER,
                        POST_CONFIRMATION_CONFIRM_SIGN_UP,
                        TOKEN_GENERATION_HOSTED_AUTH)
                .idTokenClaim("email", "mary@example.com")
                .trigger(INBOUND_FEDERATION_EXTERNAL_PROVIDER)
                .requestHas("providerName", "Company")
                .requestHas("/attributes/idToken/sub", "123")
                .and()
                .trigger(PRE_SIGN_UP_EXTERNAL_PROVIDER)
                .received(userAttribute("email", "mary@example.com"));
        assertThat(pool.federatedSignIn(COMPANY, claims))
                .issuedTokens()
                .fired(
                        INBOUND_FEDERATION_EXTERNAL_PROVIDER,
                        PRE_AUTHENTICATION_AUTHENTICATION,
                        POST_AUTHENTICATION_AUTHENTICATION,
                        TOKEN_GENERATION_HOSTED_AUTH);
    }

    @Test
    void a_saml_provider_has_its_own_place() {
        IdentityProvider saml = IdentityProvider.of("Work", IdentityProvider.SAML);

        assertThat(pool.federatedSignIn(saml, Map.of("NameID", "mary")))
                .issuedTokens()
                .trigger(INBOUND_FEDERATION_EXTERNAL_PROVIDER)
                .requestHas("/attributes/samlResponse/NameID", "mary");
    }

    @Test
    void all_that_a_provider_says_can_be_said() {
        ObjectNode attributes = JsonText.object();
        attributes.putObject("idToken").put("sub", "123");
        attributes.putObject("userInfo").put("mail", "mary@example.com");

        assertThat(pool.federatedSignIn(COMPANY, attributes))
                .idTokenClaim("email", "mary@example.com");
    }

    @Test
    void a_refusal_is_a_result() {
        TestPool closed =
                TestPool.builder()
                        .trigger(
                                Trigger.PRE_SIGN_UP,
                                (in, out, context) -> {
                                    throw new IllegalStateException("Closed");
                                })
                        .build();

        assertThat(closed.federatedSignIn(COMPANY, Map.of("sub", "123")))
                .rejectedWith(
                        "UserLambdaValidationException", "PreSignUp failed with error Closed.");
    }
}
