package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of parameters for data that no app can send there. */
class DataDiagnosticsTest {

    @Test
    void pre_authentication_has_the_metadata_of_a_sign_in_under_another_name() {
        String members =
                """
                @PreAuthentication
                void check(@FromClientMetadata("tenant") Optional<String> tenant) {
                    throw new TriggerRejectedException("tenant " + tenant.orElse("none"));
                }
                """;
        Refused refused = Refused.function(members);

        refused.says(
                "CT011",
                "@FromClientMetadata",
                "PreAuthenticationEvent has no clientMetadata: what an app gives InitiateAuth,"
                        + " AdminInitiateAuth as ClientMetadata arrives as validationData. Use"
                        + " @FromValidationData.");
        refused.isWarning("@FromClientMetadata");
        assertThat(
                        RoutedFunction.of(RoutedFunction.LENIENT.compile(Sources.function(members)))
                                .rejection(
                                        SampleEvent.of("PreAuthentication_Authentication")
                                                .clientMetadata("tenant", "acme")))
                .isEqualTo("tenant none");
    }

    @Test
    void a_migration_at_sign_in_has_it_under_another_name_too() {
        Refused refused =
                Refused.function(
                        """
                        @UserMigration(source = USER_MIGRATION_AUTHENTICATION)
                        UserMigrationResponse migrate(@FromClientMetadata String tenant) {
                            return UserMigrationResponse.declined();
                        }
                        """);

        refused.says(
                "CT011",
                "@FromClientMetadata",
                "No operation is known to send clientMetadata with UserMigration_Authentication:"
                        + " what an app gives InitiateAuth, AdminInitiateAuth as ClientMetadata"
                        + " arrives as validationData. Use @FromValidationData.");
        refused.isWarning("@FromClientMetadata");
    }

    @Test
    void a_forgotten_password_has_no_validation_data() {
        Refused.function(
                        """
                        @UserMigration(source = USER_MIGRATION_FORGOT_PASSWORD)
                        UserMigrationResponse migrate(@FromValidationData String tenant) {
                            return UserMigrationResponse.declined();
                        }
                        """)
                .says(
                        "CT011",
                        "@FromValidationData",
                        "No operation is known to send validationData with"
                                + " UserMigration_ForgotPassword: what an app gives ForgotPassword"
                                + " as ClientMetadata arrives as clientMetadata. Use"
                                + " @FromClientMetadata.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@FromClientMetadata String locale", "ClientMetadata metadata"})
    void some_messages_have_none(String parameter) {
        Refused refused =
                Refused.function(
                        """
                        @CustomSmsSender(source = CUSTOM_SMS_SENDER_RESEND_CODE)
                        void send(%s) {}
                        """
                                .formatted(parameter));

        refused.says(
                "CT011",
                "void send",
                "No operation is known to send clientMetadata with CustomSMSSender_ResendCode."
                        + " Leave it out, or take events with which it arrives:"
                        + " CustomSMSSender_SignUp, CustomSMSSender_Authentication,"
                        + " CustomSMSSender_ForgotPassword.");
        refused.isWarning("@CustomSmsSender");
    }

    @ParameterizedTest
    @CsvSource({"DefineAuthChallenge", "CreateAuthChallenge"})
    void the_first_round_of_a_sign_in_has_none(String trigger) {
        String method =
                """
                @%1$s(%2$s)
                %1$sResponse challenge(@FromClientMetadata %3$s choice) {
                    return null;
                }
                """;
        Refused refused = Refused.function(method.formatted(trigger, "", "String"));

        refused.says(
                "CT012",
                "@FromClientMetadata",
                "The first @"
                        + trigger
                        + " of a sign-in has no clientMetadata, since InitiateAuth passes none on,"
                        + " and this makes it fail. Take an Optional, or say in the annotation's"
                        + " when that it must be present.");
        refused.isWarning("@FromClientMetadata");
        compiles(method.formatted(trigger, "", "Optional<String>"));
        compiles(method.formatted(trigger, "when = @When(clientMetadata = \"choice\")", "String"));
    }

    @Test
    void verify_runs_when_the_user_answered() {
        compiles(
                """
                @VerifyAuthChallenge
                VerifyAuthChallengeResponse verify(@FromClientMetadata String device) {
                    return null;
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    InboundFederation | InboundFederationResponse | @FromClientMetadata String a  | InboundFederationEvent has no clientMetadata. Leave it out.
                    InboundFederation | InboundFederationResponse | @FromValidationData String a  | InboundFederationEvent has no validationData. Leave it out.
                    InboundFederation | InboundFederationResponse | ClientMetadata a              | InboundFederationEvent has no clientMetadata. Leave it out.
                    InboundFederation | InboundFederationResponse | UserAttributes a              | InboundFederationEvent has no userAttributes. Leave it out.
                    UserMigration     | UserMigrationResponse     | UserAttributes a              | UserMigrationEvent has no userAttributes. Leave it out.
                    PreAuthentication | void                      | ClientMetadata a              | PreAuthenticationEvent has no clientMetadata: what an app gives InitiateAuth, AdminInitiateAuth as ClientMetadata arrives as validationData. Take ValidationData.
                    PostAuthentication | void                     | ValidationData a              | PostAuthenticationEvent has no validationData: what an app gives RespondToAuthChallenge, AdminRespondToAuthChallenge as ClientMetadata arrives as clientMetadata. Take ClientMetadata.
                    PostAuthentication | void                     | @FromValidationData String a  | PostAuthenticationEvent has no validationData: what an app gives RespondToAuthChallenge, AdminRespondToAuthChallenge as ClientMetadata arrives as clientMetadata. Use @FromClientMetadata.
                    """)
    void an_event_must_have_what_a_method_takes_of_it(
            String trigger, String returned, String parameter, String text) {
        Refused.function(
                        "@"
                                + trigger
                                + "\n"
                                + returned
                                + " method("
                                + parameter
                                + ") {\nthrow new IllegalStateException(); }")
                .says("CT013", "method(", text);
    }

    private static void compiles(String members) {
        assertThat(RoutedFunction.STRICT.compile(Sources.function(members)))
                .satisfies(compilation -> assertThat(compilation.succeeded()).isTrue());
    }
}
