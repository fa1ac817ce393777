package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.MetadataMatrix;
import io.github.cognitotriggers.matrix.MetadataMatrix.Delivery;
import io.github.cognitotriggers.matrix.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which operation brings an event with which data about, by the {@link MetadataMatrix}. */
final class Operations {

    private Operations() {}

    /** Refuses an event that Cognito cannot make. */
    static void check(
            TriggerSource source,
            Operation operation,
            boolean clientMetadata,
            boolean validationData) {
        if (delivery(source, operation) == Delivery.DOES_NOT_RUN) {
            throw new IllegalArgumentException(
                    source.value() + " does not run in " + operation.label());
        }
        String refusal = refusal(source, operation, clientMetadata, validationData);
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
