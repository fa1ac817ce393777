package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import io.github.cognitotriggers.matrix.SourceMatrix;
import io.github.cognitotriggers.processor.binding.DataSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;

/** What an app's data can be in the events that a method takes. */
final class DataArrival {

    private final TriggerTypes types;
    private final List<TriggerSource> sources;
    private final Elements elements;

    DataArrival(TriggerTypes types, Conditions conditions, Elements elements) {
        Values taken = conditions.of(Subject.SOURCE);
        this.types = types;
        this.sources =
                types.sources().stream()
                        .filter(source -> taken.contains(Optional.of(source.value())))
                        .toList();
        this.elements = elements;
    }

    /** Whether the event has such a member at all. */
    boolean isMember(DataSource data) {
        return types.eventHas(data.variableName(), elements);
    }

    /** Whether an operation is known to fill it. */
    boolean arrives(DataSource data) {
        return sources.stream().anyMatch(source -> !filling(data, source).isEmpty());
    }

    /** Whether it is known that none does. */
    boolean neverArrives(DataSource data) {
        return !arrives(data)
                && (data == DataSource.VALIDATION_DATA
                        || sources.stream().noneMatch(SourceMatrix::isUnsettled));
    }

    /** What is wrong with asking for it. */
    String problem(DataSource data) {
        return isMember(data)
                ? "No operation is known to send " + data.variableName() + " with " + names(sources)
                : types.eventName() + " has no " + data.variableName();
    }

    /** Where the data is that an app sends, if it is under the other name. */
    Optional<String> instead(DataSource data) {
        DataSource other = other(data);
        List<Operation> operations =
                sources.stream()
                        .flatMap(source -> filling(other, source).stream())
                        .distinct()
                        .toList();
        return operations.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "what an app gives "
                                + operations.stream()
                                        .map(Operation::label)
                                        .collect(Collectors.joining(", "))
                                + " as ClientMetadata arrives as "
                                + other.variableName());
    }

    /** The sources of this trigger with which it arrives; empty if there is none. */
    Optional<String> elsewhere(DataSource data) {
        List<TriggerSource> found =
                types.sources().stream()
                        .filter(source -> !filling(data, source).isEmpty())
                        .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(names(found));
    }

    static DataSource other(DataSource data) {
        return data == DataSource.CLIENT_METADATA
                ? DataSource.VALIDATION_DATA
                : DataSource.CLIENT_METADATA;
    }

    private static String names(List<TriggerSource> sources) {
        return sources.stream().map(TriggerSource::value).collect(Collectors.joining(", "));
    }

    private static List<Operation> filling(DataSource data, TriggerSource source) {
        return data == DataSource.CLIENT_METADATA
                ? SourceMatrix.fillingClientMetadata(source)
                : SourceMatrix.fillingValidationData(source);
    }
}
