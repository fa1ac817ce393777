package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.processor.binding.DataSource;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Refuses, or warns of, what asks for an app's data where none arrives. */
final class DataCheck {

    /** Those that run inside InitiateAuth first, which passes nothing on to them. */
    private static final Set<Trigger> RUN_IN_ROUND_ONE =
            Set.of(Trigger.DEFINE_AUTH_CHALLENGE, Trigger.CREATE_AUTH_CHALLENGE);

    private final DataArrival arrival;
    private final TriggerTypes types;
    private final Conditions conditions;
    private final Diagnostics diagnostics;

    DataCheck(
            DataArrival arrival,
            TriggerTypes types,
            Conditions conditions,
            Diagnostics diagnostics) {
        this.arrival = arrival;
        this.types = types;
        this.conditions = conditions;
        this.diagnostics = diagnostics;
    }

    /** Checks a condition. */
    void checkCondition(
            DataSource data,
            ExecutableElement method,
            AnnotationMirror annotation,
            AnnotationValue place) {
        if (!arrival.isMember(data) || !arrival.arrives(data)) {
            diagnostics.report(
                    !arrival.isMember(data) || arrival.neverArrives(data)
                            ? Diagnostic.CONDITION_NEVER_ARRIVES
                            : Diagnostic.METADATA_NEVER_ARRIVES,
                    method,
                    annotation,
                    place,
                    problem(data)
                            + ". So the condition "
                            + (arrival.neverArrives(data) ? "never holds. " : "may never hold. ")
                            + cure(data, "Use " + DataArrival.other(data).variableName())
                            + ".");
        }
    }

    /** Checks a parameter that takes a part of the event; not if it is there, or has nothing. */
    void checkPart(VariableElement parameter, DataSource data) {
        if (!arrival.isMember(data)) {
            report(Diagnostic.NO_SUCH_DATA, parameter, null, data, typeInstead(data));
        } else if (!arrival.arrives(data)) {
            report(Diagnostic.METADATA_NEVER_ARRIVES, parameter, null, data, typeInstead(data));
        }
    }

    private static String typeInstead(DataSource data) {
        return "Take " + DataArrival.other(data).typeName();
    }

    /** Checks a parameter that takes a value or a record. */
    void checkValue(
            VariableElement parameter,
            DataSource data,
            AnnotationMirror annotation,
            boolean isRequired) {
        String instead = "Use @From" + DataArrival.other(data).typeName();
        if (!arrival.isMember(data) && !arrivesAsValidationData(data)) {
            report(Diagnostic.NO_SUCH_DATA, parameter, annotation, data, instead);
        } else if (!arrival.arrives(data)) {
            report(Diagnostic.METADATA_NEVER_ARRIVES, parameter, annotation, data, instead);
        } else if (isRequired && isInRoundOne(data)) {
            diagnostics.report(
                    Diagnostic.METADATA_NOT_IN_ROUND_ONE,
                    parameter,
                    annotation,
                    "The first @"
                            + types.simpleName()
                            + " of a sign-in has no clientMetadata, since InitiateAuth passes none"
                            + " on, and this makes it fail. Take an Optional, or say in the"
                            + " annotation's when that it must be present.");
        }
    }

    /** A trap that AWS's own documentation sets, and a warning is enough to be told of it. */
    private boolean arrivesAsValidationData(DataSource data) {
        return data == DataSource.CLIENT_METADATA && arrival.isMember(DataSource.VALIDATION_DATA);
    }

    private boolean isInRoundOne(DataSource data) {
        return data == DataSource.CLIENT_METADATA
                && RUN_IN_ROUND_ONE.contains(types.trigger())
                && conditions.subjects().stream().noneMatch(Subject::isClientData);
    }

    private void report(
            Diagnostic diagnostic,
            VariableElement parameter,
            @Nullable AnnotationMirror annotation,
            DataSource data,
            String useOther) {
        diagnostics.report(
                diagnostic,
                parameter,
                annotation,
                problem(data) + ". " + cure(data, useOther) + ".");
    }

    private String problem(DataSource data) {
        Optional<String> instead = arrival.instead(data);
        return arrival.problem(data) + instead.map(text -> ": " + text).orElse("");
    }

    private String cure(DataSource data, String useOther) {
        if (arrival.instead(data).isPresent()) {
            return useOther;
        }
        Optional<String> elsewhere = arrival.elsewhere(data);
        return elsewhere.isPresent() && arrival.isMember(data)
                ? "Leave it out, or take events with which it arrives: " + elsewhere.get()
                : "Leave it out";
    }
}
