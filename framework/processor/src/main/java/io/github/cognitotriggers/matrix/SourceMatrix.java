package io.github.cognitotriggers.matrix;

import io.github.cognitotriggers.TriggerSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which operation's data the events of which {@code triggerSource} carry: the {@link
 * MetadataMatrix} by source instead of by trigger. For compilers, tests and documentation; no
 * handler loads it.
 */
public final class SourceMatrix {

    /** What is said where it is not known, or only inferred, that nothing arrives. */
    public static final String UNSETTLED = "?";

    /** A row for each source in the order of its enum, operations by their constants. */
    private static final String TABLE =
            """
            source                                             | likeliest                            | clientMetadata                                                                            | validationData
            PRE_SIGN_UP_SIGN_UP                                | SIGN_UP                              | SIGN_UP                                                                                   | SIGN_UP
            PRE_SIGN_UP_ADMIN_CREATE_USER                      | ADMIN_CREATE_USER                    | ADMIN_CREATE_USER                                                                         | ADMIN_CREATE_USER, INITIATE_AUTH, ADMIN_INITIATE_AUTH
            PRE_SIGN_UP_EXTERNAL_PROVIDER                      | MANAGED_LOGIN                        |                                                                                           |
            POST_CONFIRMATION_CONFIRM_SIGN_UP                  | CONFIRM_SIGN_UP                      | SIGN_UP, CONFIRM_SIGN_UP, ADMIN_CONFIRM_SIGN_UP                                           |
            POST_CONFIRMATION_CONFIRM_FORGOT_PASSWORD          | CONFIRM_FORGOT_PASSWORD              | CONFIRM_FORGOT_PASSWORD                                                                   |
            PRE_AUTHENTICATION_AUTHENTICATION                  | INITIATE_AUTH                        |                                                                                           | INITIATE_AUTH, ADMIN_INITIATE_AUTH
            POST_AUTHENTICATION_AUTHENTICATION                 | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            DEFINE_AUTH_CHALLENGE_AUTHENTICATION               | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            CREATE_AUTH_CHALLENGE_AUTHENTICATION               | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            VERIFY_AUTH_CHALLENGE_AUTHENTICATION               | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            TOKEN_GENERATION_HOSTED_AUTH                       | MANAGED_LOGIN                        |                                                                                           |
            TOKEN_GENERATION_AUTHENTICATION                    | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE, GET_TOKENS_FROM_REFRESH_TOKEN |
            TOKEN_GENERATION_NEW_PASSWORD_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            TOKEN_GENERATION_AUTHENTICATE_DEVICE               | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            TOKEN_GENERATION_REFRESH_TOKENS                    | INITIATE_AUTH_REFRESH_TOKEN          | ?                                                                                         |
            TOKEN_GENERATION_CLIENT_CREDENTIALS                | TOKEN_ENDPOINT_CLIENT_CREDENTIALS    | TOKEN_ENDPOINT_CLIENT_CREDENTIALS, GET_CLIENT_TOKEN                                       |
            USER_MIGRATION_AUTHENTICATION                      | INITIATE_AUTH                        | ?                                                                                         | INITIATE_AUTH, ADMIN_INITIATE_AUTH
            USER_MIGRATION_FORGOT_PASSWORD                     | FORGOT_PASSWORD                      | FORGOT_PASSWORD                                                                           |
            CUSTOM_MESSAGE_SIGN_UP                             | SIGN_UP                              | SIGN_UP                                                                                   |
            CUSTOM_MESSAGE_ADMIN_CREATE_USER                   | ADMIN_CREATE_USER                    | ?                                                                                         |
            CUSTOM_MESSAGE_RESEND_CODE                         | RESEND_CONFIRMATION_CODE             | RESEND_CONFIRMATION_CODE                                                                  |
            CUSTOM_MESSAGE_FORGOT_PASSWORD                     | FORGOT_PASSWORD                      | FORGOT_PASSWORD, ADMIN_RESET_USER_PASSWORD                                                |
            CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE               | UPDATE_USER_ATTRIBUTES               | UPDATE_USER_ATTRIBUTES, ADMIN_UPDATE_USER_ATTRIBUTES                                      |
            CUSTOM_MESSAGE_VERIFY_USER_ATTRIBUTE               | GET_USER_ATTRIBUTE_VERIFICATION_CODE | GET_USER_ATTRIBUTE_VERIFICATION_CODE                                                      |
            CUSTOM_MESSAGE_AUTHENTICATION                      | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            CUSTOM_EMAIL_SENDER_SIGN_UP                        | SIGN_UP                              | SIGN_UP                                                                                   |
            CUSTOM_EMAIL_SENDER_AUTHENTICATION                 | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            CUSTOM_EMAIL_SENDER_FORGOT_PASSWORD                | FORGOT_PASSWORD                      | FORGOT_PASSWORD                                                                           |
            CUSTOM_EMAIL_SENDER_RESEND_CODE                    | RESEND_CONFIRMATION_CODE             | ?                                                                                         |
            CUSTOM_EMAIL_SENDER_UPDATE_USER_ATTRIBUTE          | UPDATE_USER_ATTRIBUTES               | ?                                                                                         |
            CUSTOM_EMAIL_SENDER_VERIFY_USER_ATTRIBUTE          | GET_USER_ATTRIBUTE_VERIFICATION_CODE | ?                                                                                         |
            CUSTOM_EMAIL_SENDER_ADMIN_CREATE_USER              | ADMIN_CREATE_USER                    | ?                                                                                         |
            CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION | INITIATE_AUTH                        |                                                                                           |
            CUSTOM_SMS_SENDER_SIGN_UP                          | SIGN_UP                              | SIGN_UP                                                                                   |
            CUSTOM_SMS_SENDER_AUTHENTICATION                   | RESPOND_TO_AUTH_CHALLENGE            | RESPOND_TO_AUTH_CHALLENGE, ADMIN_RESPOND_TO_AUTH_CHALLENGE                                |
            CUSTOM_SMS_SENDER_FORGOT_PASSWORD                  | FORGOT_PASSWORD                      | FORGOT_PASSWORD                                                                           |
            CUSTOM_SMS_SENDER_RESEND_CODE                      | RESEND_CONFIRMATION_CODE             | ?                                                                                         |
            CUSTOM_SMS_SENDER_UPDATE_USER_ATTRIBUTE            | UPDATE_USER_ATTRIBUTES               | ?                                                                                         |
            CUSTOM_SMS_SENDER_VERIFY_USER_ATTRIBUTE            | GET_USER_ATTRIBUTE_VERIFICATION_CODE | ?                                                                                         |
            CUSTOM_SMS_SENDER_ADMIN_CREATE_USER                | ADMIN_CREATE_USER                    | ?                                                                                         |
            INBOUND_FEDERATION_EXTERNAL_PROVIDER               | MANAGED_LOGIN                        |                                                                                           |
            """;

    private static final Map<TriggerSource, Row> ROWS = read();

    private SourceMatrix() {}

    /**
     * The operation that an event of a source comes from, where nothing else is known of it: the
     * one that most apps would use. If any operation fills the event's {@code clientMetadata}, or
     * else its {@code validationData}, this one does.
     */
    public static Operation likeliest(TriggerSource source) {
        return row(source).likeliest;
    }

    /** The operations whose data the events of a source have as {@code clientMetadata}. */
    public static List<Operation> fillingClientMetadata(TriggerSource source) {
        return row(source).clientMetadata;
    }

    /** The operations whose data the events of a source have as {@code validationData}. */
    public static List<Operation> fillingValidationData(TriggerSource source) {
        return row(source).validationData;
    }

    /**
     * Whether {@code clientMetadata} might arrive although no operation is known to fill it: AWS
     * does not say that it never does.
     */
    public static boolean isUnsettled(TriggerSource source) {
        return row(source).unsettled;
    }

    /** The row of a source, other than {@link TriggerSource#UNKNOWN}. */
    private static Row row(TriggerSource source) {
        return Objects.requireNonNull(ROWS.get(source));
    }

    private static Map<TriggerSource, Row> read() {
        Map<TriggerSource, Row> rows = new EnumMap<>(TriggerSource.class);
        String[] lines = TABLE.split("\n", -1);
        for (int line = 1; line < lines.length && !lines[line].isEmpty(); line++) {
            String[] cells = lines[line].split("\\|", -1);
            String clientMetadata = cells[2].strip();
            boolean unsettled = clientMetadata.equals(UNSETTLED);
            rows.put(
                    TriggerSource.valueOf(cells[0].strip()),
                    new Row(
                            Operation.valueOf(cells[1].strip()),
                            operations(unsettled ? "" : clientMetadata),
                            operations(cells[3].strip()),
                            unsettled));
        }
        return rows;
    }

    private static List<Operation> operations(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(", ", -1)).map(Operation::valueOf).toList();
    }

    private record Row(
            Operation likeliest,
            List<Operation> clientMetadata,
            List<Operation> validationData,
            boolean unsettled) {}
}
