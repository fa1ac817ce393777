package io.github.cognitotriggers.processor.routing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of conditions that mean nothing or never hold. */
class ConditionDiagnosticsTest {

    private static final String ANSWER = " { return PreSignUpResponse.unchanged(); }";

    @Test
    void a_source_is_one_of_the_trigger() {
        preSignUp("source = POST_CONFIRMATION_CONFIRM_SIGN_UP")
                .says(
                        "CT006",
                        "POST_CONFIRMATION_CONFIRM_SIGN_UP",
                        "POST_CONFIRMATION_CONFIRM_SIGN_UP is no source of @PreSignUp. Name one of"
                                + " PRE_SIGN_UP_SIGN_UP, PRE_SIGN_UP_ADMIN_CREATE_USER,"
                                + " PRE_SIGN_UP_EXTERNAL_PROVIDER, or none for any.");
        preSignUp("source = {\n PRE_SIGN_UP_SIGN_UP,\n TriggerSource.UNKNOWN\n}")
                .says(
                        "CT006",
                        "TriggerSource.UNKNOWN",
                        "UNKNOWN is no source that can be named. Name one of PRE_SIGN_UP_SIGN_UP,"
                                + " PRE_SIGN_UP_ADMIN_CREATE_USER, PRE_SIGN_UP_EXTERNAL_PROVIDER,"
                                + " or none for any.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    @When | A @When without a name says nothing. Give clientMetadata or validationData the name of what the app sends.
                    @When(is = "invite") | A @When without a name says nothing. Give clientMetadata or validationData the name of what the app sends.
                    @When(clientMetadata = "a", validationData = "b") | A @When is about clientMetadata or validationData, not both. Give it twice, once for each.
                    @When(clientMetadata = "") | "" is no name. Use that of what the app sends.
                    """)
    void a_when_has_one_name(String when, String text) {
        preSignUp("when =\n" + when).says("CT009", when, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | "" is no app client.
                    ' ' | " " is no app client.
                    ${ | "${" is no app client.
                    ${a-b} | "${a-b}" is no app client.
                    $WEB | "$WEB" is no app client.
                    """)
    void a_client_id_is_an_id_or_a_variable(String id, String text) {
        preSignUp("clientId =\n\"" + id + "\"")
                .says(
                        "CT009",
                        "\"" + id + "\"",
                        text
                                + " Use its id or, in the form \"${NAME}\", the environment"
                                + " variable that has it.");
    }

    @Test
    void a_version_is_one_that_there_is() {
        Refused.function(
                        """
                        @PreTokenGeneration(version = "V2_0")
                        PreTokenGenerationResponse tokens() { return null; }
                        """)
                .says(
                        "CT009",
                        "V2_0",
                        "\"V2_0\" is no version of this event. Use \"1\", \"2\" or \"3\", which the"
                                + " pool has as V1_0, V2_0 and V3_0.");
    }

    @Test
    void a_challenge_or_a_provider_has_a_name() {
        Refused.function(
                        """
                        @CreateAuthChallenge(challengeName = "")
                        CreateAuthChallengeResponse create() { return null; }
                        """)
                .says("CT009", "challengeName", "\"\" is no name. Give one, or none for any.");
        Refused.function(
                        """
                        @InboundFederation(providerType = ProviderType.UNKNOWN)
                        InboundFederationResponse claims() { return null; }
                        """)
                .says(
                        "CT009",
                        "UNKNOWN",
                        "UNKNOWN is no provider type that can be named. Name one of OIDC, SAML,"
                                + " FACEBOOK, GOOGLE, SIGN_IN_WITH_APPLE, LOGIN_WITH_AMAZON, or"
                                + " none for any.");
    }

    @Test
    void a_condition_is_on_data_that_the_event_has() {
        Refused.function(
                        """
                        @PreAuthentication(when = @When(clientMetadata = "tenant"))
                        void check() {}
                        """)
                .says(
                        "CT010",
                        "@PreAuthentication",
                        "PreAuthenticationEvent has no clientMetadata: what an app gives"
                                + " InitiateAuth, AdminInitiateAuth as ClientMetadata arrives as"
                                + " validationData. So the condition never holds. Use"
                                + " validationData.");
        Refused.function(
                        """
                        @PostConfirmation(when = @When(validationData = "tenant"))
                        void welcome() {}
                        """)
                .says(
                        "CT010",
                        "@PostConfirmation",
                        "PostConfirmationEvent has no validationData: what an app gives SignUp,"
                                + " ConfirmSignUp, AdminConfirmSignUp, ConfirmForgotPassword as"
                                + " ClientMetadata arrives as clientMetadata. So the condition"
                                + " never holds. Use clientMetadata.");
        Refused.function(
                        """
                        @InboundFederation(when = @When(clientMetadata = "tenant"))
                        InboundFederationResponse claims() { return null; }
                        """)
                .says(
                        "CT010",
                        "@InboundFederation",
                        "InboundFederationEvent has no clientMetadata. So the condition never"
                                + " holds. Leave it out.");
    }

    @Test
    void a_condition_is_on_data_that_arrives_with_its_sources() {
        preSignUp(
                        """
                        source = PRE_SIGN_UP_EXTERNAL_PROVIDER,
                        when = @When(clientMetadata = "flow")\
                        """)
                .says(
                        "CT010",
                        "@When",
                        "No operation is known to send clientMetadata with"
                                + " PreSignUp_ExternalProvider. So the condition never holds. Leave"
                                + " it out, or take events with which it arrives: PreSignUp_SignUp,"
                                + " PreSignUp_AdminCreateUser.");
        Refused.function(
                        """
                        @CustomEmailSender(
                                source = CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION,
                                when = @When(clientMetadata = "flow"))
                        void send() {}
                        """)
                .says(
                        "CT010",
                        "@When",
                        "No operation is known to send clientMetadata with"
                                + " CustomEmailSender_AccountTakeOverNotification. So the condition"
                                + " never holds. Leave it out, or take events with which it"
                                + " arrives: CustomEmailSender_SignUp,"
                                + " CustomEmailSender_Authentication,"
                                + " CustomEmailSender_ForgotPassword.");
    }

    @Test
    void where_nobody_says_that_data_never_arrives_a_condition_on_it_is_a_warning() {
        Refused refused =
                Refused.function(
                        """
                        @CustomEmailSender(
                                source = CUSTOM_EMAIL_SENDER_RESEND_CODE,
                                when = @When(clientMetadata = "flow"))
                        void send() {}
                        """);

        refused.says(
                "CT011",
                "@When",
                "No operation is known to send clientMetadata with CustomEmailSender_ResendCode."
                        + " So the condition may never hold. Leave it out, or take events with"
                        + " which it arrives: CustomEmailSender_SignUp,"
                        + " CustomEmailSender_Authentication, CustomEmailSender_ForgotPassword.");
        refused.isWarning("@CustomEmailSender(");
    }

    private static Refused preSignUp(String conditions) {
        return Refused.function(
                "@PreSignUp(" + conditions + ")\nPreSignUpResponse check()" + ANSWER);
    }
}
