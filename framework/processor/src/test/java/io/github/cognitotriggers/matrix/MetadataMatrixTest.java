package io.github.cognitotriggers.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.matrix.MetadataMatrix.Delivery;
import io.github.cognitotriggers.matrix.MetadataMatrix.Entry;
import io.github.cognitotriggers.matrix.MetadataMatrix.Evidence;
import io.github.cognitotriggers.matrix.MetadataMatrix.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix against the project's collected facts on Cognito, typed a second time. */
class MetadataMatrixTest {

    private static final String FACTS =
            """
            | Operation | PreSignUp | PostConf | PreAuth | PostAuth | Define | Create | Verify | PreToken | Migrate | CustomMsg | Senders |
            | SignUp | CM + V | CM (1) | | | | | | | | CM | CM (2) |
            | ConfirmSignUp | | CM | | | | | | | | | |
            | AdminConfirmSignUp | | CM | | | | | | | | | |
            | ResendConfirmationCode | | | | | | | | | | CM | fires (3) |
            | AdminCreateUser | CM + V | | | | | | | (4) | | fires (5) | fires (5) |
            | InitiateAuth, AdminInitiateAuth | VD (6) | | VD | fires | fires | fires | | fires | VD | fires | fires |
            | RespondToAuthChallenge | | | | CM | CM | CM (7) | CM | CM | | CM (8) | CM |
            | AdminRespondToAuthChallenge | CM (8) | | | CM | CM | CM (7) | CM | CM | CM (8) | CM | CM |
            | ForgotPassword | CM (8) | | | | | | | | CM | CM | CM (2) |
            | ConfirmForgotPassword | | CM | | | | | | | | | |
            | AdminResetUserPassword | | | | | | | | | | CM | fires (3) |
            | UpdateUserAttributes, AdminUpdateUserAttributes | | | | | | | | | | CM | fires (3) |
            | GetUserAttributeVerificationCode | | | | | | | | | | CM | fires (3) |
            | InitiateAuth REFRESH_TOKEN_AUTH | | | | | | | | fires (9) | | | |
            | GetTokensFromRefreshToken | | | | | | | | CM (10) | | | |
            | Token endpoint, authorization_code or refresh_token | | | | | | | | fires (11) | | | |
            | Token endpoint, client_credentials, `aws_client_metadata` | | | | | | | | CM, V3_0 only (11) | | | |
            | GetClientToken | | | | | | | | CM, V3 or later (12) | | | |
            | Managed login, federation | fires | fires | fires | fires | | | | fires | fires (13) | fires (13) | fires (13) |
            """;

    /** The evidence that the facts give for each of their notes. */
    private static final Map<Integer, Evidence> EVIDENCE =
            Map.ofEntries(
                    Map.entry(1, Evidence.DOCUMENTED),
                    Map.entry(2, Evidence.DOCUMENTED),
                    Map.entry(3, Evidence.INFERRED),
                    Map.entry(4, Evidence.OBSERVED),
                    Map.entry(5, Evidence.INFERRED),
                    Map.entry(6, Evidence.DOCUMENTED),
                    Map.entry(7, Evidence.DOCUMENTED),
                    Map.entry(8, Evidence.DOCUMENTED),
                    Map.entry(9, Evidence.DOCUMENTED),
                    Map.entry(10, Evidence.DOCUMENTED),
                    Map.entry(11, Evidence.DOCUMENTED),
                    Map.entry(12, Evidence.DOCUMENTED),
                    Map.entry(13, Evidence.DOCUMENTED),
                    Map.entry(14, Evidence.DOCUMENTED));

    static List<String> rows() {
        return FACTS.lines().skip(1).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_is_what_is_known(String row) {
        List<String> cells = cells(row);
        for (Operation operation : operations(cells.get(0))) {
            List<String> columns = cells(FACTS.lines().findFirst().orElseThrow());
            for (int column = 1; column < columns.size(); column++) {
                // The conditions are in the notes of the same cells.
                String fact =
                        cells.get(column).replace(", V3_0 only", "").replace(", V3 or later", "");
                for (Trigger trigger : triggers(columns.get(column))) {
                    assertThat(MetadataMatrix.entry(operation, trigger))
                            .as("%s, %s", operation, trigger)
                            .hasToString(fact);
                }
            }
        }
    }

    @Test
    void the_rows_are_all_operations_in_their_order() {
        assertThat(rows().stream().flatMap(row -> operations(cells(row).get(0)).stream()))
                .containsExactly(Operation.values());
    }

    @ParameterizedTest
    @EnumSource
    void inbound_federation_runs_in_a_federated_sign_in_and_has_neither_field(Operation operation) {
        Entry entry = MetadataMatrix.entry(operation, Trigger.INBOUND_FEDERATION);

        assertThat(entry.delivery())
                .isEqualTo(
                        operation == Operation.MANAGED_LOGIN
                                ? Delivery.FIRES_WITHOUT
                                : Delivery.DOES_NOT_RUN);
        assertThat(entry.evidence()).isEqualTo(Evidence.DOCUMENTED);
    }

    @Test
    void evidence_is_that_of_the_note_or_documented() {
        Map<Integer, Evidence> seen = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            for (Trigger trigger : Trigger.values()) {
                Entry entry = MetadataMatrix.entry(operation, trigger);
                if (entry.note().isPresent()) {
                    seen.put(entry.note().get().number(), entry.evidence());
                } else {
                    assertThat(entry.evidence()).isEqualTo(Evidence.DOCUMENTED);
                }
            }
        }
        assertThat(seen).isEqualTo(EVIDENCE);
        assertThat(MetadataMatrix.notes())
                .extracting(Note::number)
                .containsExactlyElementsOf(seen.keySet());
    }

    @Test
    void a_trigger_knows_which_operations_fill_its_fields() {
        assertThat(MetadataMatrix.fillingClientMetadata(Trigger.PRE_AUTHENTICATION)).isEmpty();
        assertThat(MetadataMatrix.fillingValidationData(Trigger.PRE_AUTHENTICATION))
                .containsExactly(Operation.INITIATE_AUTH, Operation.ADMIN_INITIATE_AUTH);
        assertThat(MetadataMatrix.fillingClientMetadata(Trigger.PRE_SIGN_UP))
                .containsExactly(
                        Operation.SIGN_UP,
                        Operation.ADMIN_CREATE_USER,
                        Operation.ADMIN_RESPOND_TO_AUTH_CHALLENGE,
                        Operation.FORGOT_PASSWORD);
        assertThat(MetadataMatrix.fillingValidationData(Trigger.PRE_SIGN_UP))
                .containsExactly(
                        Operation.SIGN_UP,
                        Operation.ADMIN_CREATE_USER,
                        Operation.INITIATE_AUTH,
                        Operation.ADMIN_INITIATE_AUTH);
        assertThat(MetadataMatrix.fillingValidationData(Trigger.USER_MIGRATION))
                .containsExactly(Operation.INITIATE_AUTH, Operation.ADMIN_INITIATE_AUTH);
        assertThat(MetadataMatrix.fillingClientMetadata(Trigger.CREATE_AUTH_CHALLENGE))
                .containsExactly(
                        Operation.RESPOND_TO_AUTH_CHALLENGE,
                        Operation.ADMIN_RESPOND_TO_AUTH_CHALLENGE);
        assertThat(MetadataMatrix.fillingClientMetadata(Trigger.PRE_TOKEN_GENERATION))
                .containsExactly(
                        Operation.RESPOND_TO_AUTH_CHALLENGE,
                        Operation.ADMIN_RESPOND_TO_AUTH_CHALLENGE,
                        Operation.GET_TOKENS_FROM_REFRESH_TOKEN,
                        Operation.TOKEN_ENDPOINT_CLIENT_CREDENTIALS,
                        Operation.GET_CLIENT_TOKEN);
        assertThat(MetadataMatrix.fillingClientMetadata(Trigger.INBOUND_FEDERATION)).isEmpty();
        assertThat(MetadataMatrix.fillingValidationData(Trigger.INBOUND_FEDERATION)).isEmpty();
    }

    @Test
    void each_delivery_says_which_fields_it_fills() {
        assertThat(Arrays.stream(Delivery.values()).filter(Delivery::fillsClientMetadata))
                .containsExactly(
                        Delivery.CLIENT_METADATA, Delivery.CLIENT_METADATA_AND_VALIDATION_DATA);
        assertThat(Arrays.stream(Delivery.values()).filter(Delivery::fillsValidationData))
                .containsExactly(
                        Delivery.CLIENT_METADATA_AS_VALIDATION_DATA,
                        Delivery.CLIENT_METADATA_AND_VALIDATION_DATA);
    }

    private static List<String> cells(String row) {
        List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
        return cells.subList(1, cells.size() - 1);
    }

    private static List<Operation> operations(String label) {
        return switch (label) {
            case "SignUp" -> List.of(Operation.SIGN_UP);
            case "ConfirmSignUp" -> List.of(Operation.CONFIRM_SIGN_UP);
            case "AdminConfirmSignUp" -> List.of(Operation.ADMIN_CONFIRM_SIGN_UP);
            case "ResendConfirmationCode" -> List.of(Operation.RESEND_CONFIRMATION_CODE);
            case "AdminCreateUser" -> List.of(Operation.ADMIN_CREATE_USER);
            case "InitiateAuth, AdminInitiateAuth" ->
                    List.of(Operation.INITIATE_AUTH, Operation.ADMIN_INITIATE_AUTH);
            case "RespondToAuthChallenge" -> List.of(Operation.RESPOND_TO_AUTH_CHALLENGE);
            case "AdminRespondToAuthChallenge" ->
                    List.of(Operation.ADMIN_RESPOND_TO_AUTH_CHALLENGE);
            case "ForgotPassword" -> List.of(Operation.FORGOT_PASSWORD);
            case "ConfirmForgotPassword" -> List.of(Operation.CONFIRM_FORGOT_PASSWORD);
            case "AdminResetUserPassword" -> List.of(Operation.ADMIN_RESET_USER_PASSWORD);
            case "UpdateUserAttributes, AdminUpdateUserAttributes" ->
                    List.of(
                            Operation.UPDATE_USER_ATTRIBUTES,
                            Operation.ADMIN_UPDATE_USER_ATTRIBUTES);
            case "GetUserAttributeVerificationCode" ->
                    List.of(Operation.GET_USER_ATTRIBUTE_VERIFICATION_CODE);
            case "InitiateAuth REFRESH_TOKEN_AUTH" ->
                    List.of(Operation.INITIATE_AUTH_REFRESH_TOKEN);
            case "GetTokensFromRefreshToken" -> List.of(Operation.GET_TOKENS_FROM_REFRESH_TOKEN);
            case "Token endpoint, authorization_code or refresh_token" ->
                    List.of(Operation.TOKEN_ENDPOINT);
            case "Token endpoint, client_credentials, `aws_client_metadata`" ->
                    List.of(Operation.TOKEN_ENDPOINT_CLIENT_CREDENTIALS);
            case "GetClientToken" -> List.of(Operation.GET_CLIENT_TOKEN);
            case "Managed login, federation" -> List.of(Operation.MANAGED_LOGIN);
            default -> throw new AssertionError(label);
        };
    }

    private static List<Trigger> triggers(String column) {
        return switch (column) {
            case "PreSignUp" -> List.of(Trigger.PRE_SIGN_UP);
            case "PostConf" -> List.of(Trigger.POST_CONFIRMATION);
            case "PreAuth" -> List.of(Trigger.PRE_AUTHENTICATION);
            case "PostAuth" -> List.of(Trigger.POST_AUTHENTICATION);
            case "Define" -> List.of(Trigger.DEFINE_AUTH_CHALLENGE);
            case "Create" -> List.of(Trigger.CREATE_AUTH_CHALLENGE);
            case "Verify" -> List.of(Trigger.VERIFY_AUTH_CHALLENGE);
            case "PreToken" -> List.of(Trigger.PRE_TOKEN_GENERATION);
            case "Migrate" -> List.of(Trigger.USER_MIGRATION);
            case "CustomMsg" -> List.of(Trigger.CUSTOM_MESSAGE);
            case "Senders" -> List.of(Trigger.CUSTOM_EMAIL_SENDER, Trigger.CUSTOM_SMS_SENDER);
            default -> throw new AssertionError(column);
        };
    }
}
