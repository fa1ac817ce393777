package io.github.cognitotriggers.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.MetadataMatrix.Delivery;
import io.github.cognitotriggers.matrix.MetadataMatrix.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The refinement by source: against the matrix, and against the facts, typed a second time. */
class SourceMatrixTest {

    /** AWS lists the operation, and does not say when it would happen. */
    private static final int UNCLEAR = 8;

    /**
     * What the collected facts say of single sources, beyond which operations run which trigger.
     * Where they say that something is not settled, or only infer it, a question mark.
     */
    private static final String FACTS =
            """
            | `PreSignUp_SignUp` | SignUp | SignUp |
            | `PreSignUp_AdminCreateUser` | AdminCreateUser | AdminCreateUser, InitiateAuth, AdminInitiateAuth |
            | `PreSignUp_ExternalProvider` | | |
            | `PostConfirmation_ConfirmSignUp` | SignUp, ConfirmSignUp, AdminConfirmSignUp | |
            | `PostConfirmation_ConfirmForgotPassword` | ConfirmForgotPassword | |
            | `PreAuthentication_Authentication` | | InitiateAuth, AdminInitiateAuth |
            | `PostAuthentication_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `DefineAuthChallenge_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `CreateAuthChallenge_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `VerifyAuthChallengeResponse_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `TokenGeneration_HostedAuth` | | |
            | `TokenGeneration_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge, GetTokensFromRefreshToken | |
            | `TokenGeneration_NewPasswordChallenge` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `TokenGeneration_AuthenticateDevice` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `TokenGeneration_RefreshTokens` | ? | |
            | `TokenGeneration_ClientCredentials` | Token endpoint, client_credentials, GetClientToken | |
            | `UserMigration_Authentication` | ? | InitiateAuth, AdminInitiateAuth |
            | `UserMigration_ForgotPassword` | ForgotPassword | |
            | `CustomMessage_SignUp` | SignUp | |
            | `CustomMessage_AdminCreateUser` | ? | |
            | `CustomMessage_ResendCode` | ResendConfirmationCode | |
            | `CustomMessage_ForgotPassword` | ForgotPassword, AdminResetUserPassword | |
            | `CustomMessage_UpdateUserAttribute` | UpdateUserAttributes, AdminUpdateUserAttributes | |
            | `CustomMessage_VerifyUserAttribute` | GetUserAttributeVerificationCode | |
            | `CustomMessage_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `CustomEmailSender_SignUp` | SignUp | |
            | `CustomEmailSender_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `CustomEmailSender_ForgotPassword` | ForgotPassword | |
            | `CustomEmailSender_ResendCode` | ? | |
            | `CustomEmailSender_UpdateUserAttribute` | ? | |
            | `CustomEmailSender_VerifyUserAttribute` | ? | |
            | `CustomEmailSender_AdminCreateUser` | ? | |
            | `CustomEmailSender_AccountTakeOverNotification` | | |
            | `CustomSMSSender_SignUp` | SignUp | |
            | `CustomSMSSender_Authentication` | RespondToAuthChallenge, AdminRespondToAuthChallenge | |
            | `CustomSMSSender_ForgotPassword` | ForgotPassword | |
            | `CustomSMSSender_ResendCode` | ? | |
            | `CustomSMSSender_UpdateUserAttribute` | ? | |
            | `CustomSMSSender_VerifyUserAttribute` | ? | |
            | `CustomSMSSender_AdminCreateUser` | ? | |
            | `InboundFederation_ExternalProvider` | | |
            """;

    static Stream<TriggerSource> sources() {
        return Arrays.stream(TriggerSource.values()).filter(s -> s != TriggerSource.UNKNOWN);
    }

    @Test
    void every_source_is_as_the_facts_say() {
        assertThat(sources().map(SourceMatrixTest::row))
                .containsExactlyElementsOf(FACTS.lines().toList());
    }

    /** As the table of the documentation has it. */
    static String row(TriggerSource source) {
        String clientMetadata =
                SourceMatrix.isUnsettled(source)
                        ? SourceMatrix.UNSETTLED
                        : labels(SourceMatrix.fillingClientMetadata(source));
        String validationData = labels(SourceMatrix.fillingValidationData(source));
        return ("| `" + source.value() + "` | " + clientMetadata + " | " + validationData + " |")
                .replaceAll(" +", " ");
    }

    private static String labels(List<Operation> operations) {
        return String.join(", ", operations.stream().map(Operation::label).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_sources_of_a_trigger_have_what_the_trigger_has(Trigger trigger) {
        compare(
                trigger,
                SourceMatrix::fillingClientMetadata,
                MetadataMatrix.fillingClientMetadata(trigger));
        compare(
                trigger,
                SourceMatrix::fillingValidationData,
                MetadataMatrix.fillingValidationData(trigger));
    }

    /** All operations of the trigger, but for those of which it is unclear when they are. */
    private static void compare(
            Trigger trigger,
            Function<TriggerSource, List<Operation>> bySource,
            List<Operation> byTrigger) {
        Set<Operation> found = EnumSet.noneOf(Operation.class);
        sources()
                .filter(source -> source.trigger() == trigger)
                .forEach(source -> found.addAll(bySource.apply(source)));

        assertThat(byTrigger).containsAll(found);
        for (Operation operation : byTrigger) {
            if (!found.contains(operation)) {
                assertThat(note(operation, trigger))
                        .as("%s, %s", operation, trigger)
                        .isEqualTo(UNCLEAR);
            }
        }
    }

    private static int note(Operation operation, Trigger trigger) {
        return MetadataMatrix.entry(operation, trigger)
                .note()
                .map(MetadataMatrix.Note::number)
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_likeliest_operation_fires_the_trigger(TriggerSource source) {
        Trigger trigger = source.trigger();
        // A threat is noticed in a sign-in; the matrix is about the senders' codes.
        if (trigger == null
                || source == TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION) {
            return;
        }
        assertThat(MetadataMatrix.entry(SourceMatrix.likeliest(source), trigger).delivery())
                .isNotEqualTo(Delivery.DOES_NOT_RUN);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_likeliest_operation_fills_what_can_be_filled(TriggerSource source) {
        List<Operation> filling = SourceMatrix.fillingClientMetadata(source);
        if (filling.isEmpty()) {
            filling = SourceMatrix.fillingValidationData(source);
        }
        if (!filling.isEmpty()) {
            assertThat(filling).contains(SourceMatrix.likeliest(source));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOM_MESSAGE_ADMIN_CREATE_USER, ADMIN_CREATE_USER",
        "POST_CONFIRMATION_CONFIRM_SIGN_UP, CONFIRM_SIGN_UP",
        "PRE_AUTHENTICATION_AUTHENTICATION, INITIATE_AUTH",
        "TOKEN_GENERATION_AUTHENTICATION, RESPOND_TO_AUTH_CHALLENGE",
        "TOKEN_GENERATION_HOSTED_AUTH, MANAGED_LOGIN",
        "TOKEN_GENERATION_REFRESH_TOKENS, INITIATE_AUTH_REFRESH_TOKEN",
    })
    void the_likeliest_operation_is_the_usual_one(TriggerSource source, Operation operation) {
        assertThat(SourceMatrix.likeliest(source)).isEqualTo(operation);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void what_is_unsettled_has_a_reason(TriggerSource source) {
        Trigger trigger = source.trigger();
        if (trigger == null) {
            fail("no trigger");
            return;
        }
        List<Operation> reasons = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            MetadataMatrix.Entry entry = MetadataMatrix.entry(operation, trigger);
            boolean isInferred = entry.evidence() == Evidence.INFERRED;
            // What it fills, and of which source is unclear or contested.
            boolean isUnclear = List.of(UNCLEAR, 10).contains(note(operation, trigger));
            if (isInferred || isUnclear) {
                reasons.add(operation);
            }
        }
        assertThat(SourceMatrix.isUnsettled(source) && reasons.isEmpty()).isFalse();
    }
}
