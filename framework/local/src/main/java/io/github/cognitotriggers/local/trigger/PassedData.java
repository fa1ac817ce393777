package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.MetadataMatrix;
import io.github.cognitotriggers.matrix.MetadataMatrix.Delivery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of a call's data reach one event, and which do not, by the {@link MetadataMatrix}.
 *
 * @param clientMetadata for the event's member of that name; null if nothing arrives
 * @param validationData for the event's member of that name; null if nothing arrives
 * @param clientMetadataLeft what the call's {@code ClientMetadata} had and nobody gets
 * @param validationDataLeft what the call's {@code ValidationData} had and nobody gets
 */
record PassedData(
        @Nullable Map<String, String> clientMetadata,
        @Nullable Map<String, String> validationData,
        Map<String, String> clientMetadataLeft,
        Map<String, String> validationDataLeft) {

    static PassedData of(CallContext call, TriggerSource source, Trigger trigger) {
        return switch (delivery(call, source, trigger)) {
            case CLIENT_METADATA ->
                    new PassedData(
                            call.clientMetadata(), null, Map.of(), orEmpty(call.validationData()));
            case CLIENT_METADATA_AS_VALIDATION_DATA ->
                    new PassedData(
                            null, call.clientMetadata(), Map.of(), orEmpty(call.validationData()));
            case CLIENT_METADATA_AND_VALIDATION_DATA ->
                    new PassedData(
                            call.clientMetadata(), call.validationData(), Map.of(), Map.of());
            case FIRES_WITHOUT ->
                    new PassedData(
                            null,
                            null,
                            orEmpty(call.clientMetadata()),
                            orEmpty(call.validationData()));
            case DOES_NOT_RUN ->
                    throw new IllegalStateException(
                            source.value() + " does not run in " + call.operation().label());
        };
    }

    private static Delivery delivery(CallContext call, TriggerSource source, Trigger trigger) {
        // The one source whose events never have any, whatever its operation's row says.
        if (source == TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION) {
            return Delivery.FIRES_WITHOUT;
        }
        return MetadataMatrix.entry(call.operation(), trigger).delivery();
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> data) {
        return data == null ? Map.of() : data;
    }
}
