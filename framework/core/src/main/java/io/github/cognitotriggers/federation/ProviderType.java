package io.github.cognitotriggers.federation;

/**
 * The known kinds of identity providers.
 *
 * <p>The set is open. A kind that is not here reads as {@link #UNKNOWN}, and {@link
 * InboundFederationEvent#providerTypeValue()} has the text.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html">Inbound
 *     federation Lambda trigger</a>
 */
public enum ProviderType {
    /** A provider of your own choice that speaks OpenID Connect. */
    OIDC("OIDC"),
    /** A provider of your own choice that speaks SAML. */
    SAML("SAML"),
    /** Facebook. */
    FACEBOOK("Facebook"),
    /** Google. */
    GOOGLE("Google"),
    /** Sign in with Apple. */
    SIGN_IN_WITH_APPLE("SignInWithApple"),
    /** Login with Amazon. */
    LOGIN_WITH_AMAZON("LoginWithAmazon"),
    /** A kind that this version of the library does not know. */
    UNKNOWN("");

    private final String value;

    ProviderType(String value) {
        this.value = value;
    }

    /** The text in the event; empty for {@link #UNKNOWN}. */
    public String value() {
        return value;
    }

    /** The constant for a text, {@link #UNKNOWN} if there is none. */
    public static ProviderType of(String value) {
        for (ProviderType type : values()) {
            if (type.value.equals(value)) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
