package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.MetadataMatrix;
import io.github.cognitotriggers.matrix.MetadataMatrix.Delivery;
import io.github.cognitotriggers.matrix.Operation;
import io.github.cognitotriggers.matrix.SourceMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which operation an event with given data comes about, by the {@link MetadataMatrix}. */
final class Operations {

    private Operations() {}

    /** The likeliest operation for an event of a source that has such data. */
    static Operation of(TriggerSource source, boolean clientMetadata, boolean validationData) {
        List<Operation> candidates = new ArrayList<>();
        if (clientMetadata || !validationData) {
            candidates.addAll(SourceMatrix.fillingClientMetadata(source));
        }
        if (validationData || candidates.isEmpty()) {
            candidates.addAll(SourceMatrix.fillingValidationData(source));
        }
        for (Operation candidate : candidates) {
            if (refusal(source, candidate, clientMetadata, validationData) == null) {
                return candidate;
            }
        }
        return withoutData(source);
    }

    /** For sources whose events never have any. */
    private static Operation withoutData(TriggerSource source) {
        return switch (source) {
            case TOKEN_GENERATION_REFRESH_TOKENS -> Operation.INITIATE_AUTH_REFRESH_TOKEN;
            case CUSTOM_MESSAGE_ADMIN_CREATE_USER,
                    CUSTOM_EMAIL_SENDER_ADMIN_CREATE_USER,
                    CUSTOM_SMS_SENDER_ADMIN_CREATE_USER ->
                    Operation.ADMIN_CREATE_USER;
            case CUSTOM_EMAIL_SENDER_RESEND_CODE, CUSTOM_SMS_SENDER_RESEND_CODE ->
                    Operation.RESEND_CONFIRMATION_CODE;
            case CUSTOM_EMAIL_SENDER_UPDATE_USER_ATTRIBUTE,
                    CUSTOM_SMS_SENDER_UPDATE_USER_ATTRIBUTE ->
                    Operation.UPDATE_USER_ATTRIBUTES;
            case CUSTOM_EMAIL_SENDER_VERIFY_USER_ATTRIBUTE,
                    CUSTOM_SMS_SENDER_VERIFY_USER_ATTRIBUTE ->
                    Operation.GET_USER_ATTRIBUTE_VERIFICATION_CODE;
            case CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION -> Operation.INITIATE_AUTH;
            default ->
                    SourceMatrix.fillingClientMetadata(source).isEmpty()
                                    && SourceMatrix.fillingValidationData(source).isEmpty()
                            ? Operation.MANAGED_LOGIN
                            : first(source);
        };
    }

    private static Operation first(TriggerSource source) {
        List<Operation> operations = SourceMatrix.fillingClientMetadata(source);
        return operations.isEmpty()
                ? SourceMatrix.fillingValidationData(source).get(0)
                : operations.get(0);
    }

    /**
     * Refuses an event that Cognito cannot make.
     *
     * @param operation as the test wants it; null for the likeliest
     */
    static void check(
            TriggerSource source,
            @Nullable Operation operation,
            boolean clientMetadata,
            boolean validationData) {
        Operation meant =
                operation == null ? of(source, clientMetadata, validationData) : operation;
        if (delivery(source, meant) == Delivery.DOES_NOT_RUN) {
            throw new IllegalArgumentException(
                    source.value() + " does not run in " + meant.label());
        }
        String refusal = refusal(source, meant, clientMetadata, validationData);
        if (refusal != null) {
            throw new IllegalArgumentException(
                    refusal + "; request(name, value) sends it nevertheless");
        }
    }

    private static @Nullable String refusal(
            TriggerSource source,
            Operation operation,
            boolean clientMetadata,
            boolean validationData) {
        Delivery delivery = delivery(source, operation);
        if (clientMetadata && !delivery.fillsClientMetadata()) {
            return source.value()
                    + " gets no clientMetadata in "
                    + operation.label()
                    + (delivery == Delivery.CLIENT_METADATA_AS_VALIDATION_DATA
                            ? ", whose ClientMetadata it gets as validationData"
                            : "");
        }
        if (validationData && !delivery.fillsValidationData()) {
            return source.value() + " gets no validationData in " + operation.label();
        }
        return null;
    }

    private static Delivery delivery(TriggerSource source, Operation operation) {
        if (source == TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION) {
            return Delivery.FIRES_WITHOUT;
        }
        Trigger trigger = Objects.requireNonNull(source.trigger());
        return MetadataMatrix.entry(operation, trigger).delivery();
    }

    static boolean passesClientMetadataAsValidationData(Operation operation, Trigger trigger) {
        return MetadataMatrix.entry(operation, trigger).delivery()
                == Delivery.CLIENT_METADATA_AS_VALIDATION_DATA;
    }
}
