package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                IdentityProvider.OIDC,
                IdentityProvider.SAML,
                "Facebook",
                "Google",
                "SignInWithApple",
                "LoginWithAmazon"
            })
    void a_type_is_one_that_events_name(String type) {
        assertThat(IdentityProvider.of("Company", type).type()).isEqualTo(type);
    }

    /** It would be read as another kind, whose claims are elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"Saml", "oidc", "Apple", ""})
    void another_type_is_refused(String type) {
        assertThatThrownBy(() -> IdentityProvider.of("Company", type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The type of an identity provider is one of OIDC, SAML, Facebook, Google,"
                                + " SignInWithApple, LoginWithAmazon");
    }
}
