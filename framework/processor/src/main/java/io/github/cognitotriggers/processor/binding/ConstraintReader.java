package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.util.Elements;

/** Reads annotations as constraints; those that mean nothing here are reported, none ignored. */
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final String JSON =
            " is on JSON, which constraints do not reach. Check it in the constructor of the type.";

    private final Elements elements;
    private final Diagnostics diagnostics;

    ConstraintReader(Elements elements, Diagnostics diagnostics) {
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /** Those of a component or parameter; empty if something was reported. */
    Optional<Constraints> read(Subject subject, ValueType type) {
        Annotations annotations = Annotations.of(subject, type);
        Reading reading = new Reading(subject);
        annotations.ofOptional().forEach(reading::refuseOnOptional);
        annotations.deeper().forEach(reading::refuseInJson);
        List<Constraint> ofWhole = reading.all(annotations.ofWhole());
        List<Constraint> ofElement = reading.all(annotations.ofElement());
        ofWhole.forEach(constraint -> reading.checkFit(type, constraint, false));
        ofElement.forEach(constraint -> reading.checkFit(type, constraint, true));
        return reading.isFine ? Optional.of(new Constraints(ofWhole, ofElement)) : Optional.empty();
    }

    /** What is read of one component or parameter. */
    private final class Reading {

        private final Subject subject;
        private boolean isFine = true;

        Reading(Subject subject) {
            this.subject = subject;
        }

        void refuseOnOptional(AnnotationMirror annotation) {
            if (ConstraintAnnotations.isConstraint(annotation)) {
                report(
                        Diagnostic.MISFITTING_CONSTRAINT,
                        annotation,
                        " does not fit an Optional. Write it in the angle brackets, before the"
                                + " type: what is there is checked then.");
            }
        }

        void refuseInJson(AnnotationMirror annotation) {
            if (ConstraintAnnotations.isConstraint(annotation)) {
                report(Diagnostic.MISFITTING_CONSTRAINT, annotation, JSON);
            }
        }

        List<Constraint> all(List<AnnotationMirror> annotations) {
            List<Constraint> constraints = new ArrayList<>();
            annotations.forEach(annotation -> add(annotation, annotation, constraints));
            return constraints;
        }

        /**
         * Adds a constraint, or those that an annotation contains.
         *
         * @param at where messages are put
         */
        private void add(
                AnnotationMirror annotation, AnnotationMirror at, List<Constraint> constraints) {
            if (!ConstraintAnnotations.isConstraint(annotation)
                    || !ConstraintAnnotations.isResolved(annotation)) {
                return;
            }
            List<AnnotationMirror> contained = ConstraintAnnotations.contained(annotation);
            contained.forEach(each -> add(each, at, constraints));
            Optional<Constraint.Kind> kind = kind(annotation);
            if (kind.isPresent()) {
                constraint(kind.get(), annotation, at).ifPresent(constraints::add);
            } else if (contained.isEmpty()) {
                report(Diagnostic.UNSUPPORTED_CONSTRAINT, annotation, at, unsupported(annotation));
            }
        }

        private Optional<Constraint> constraint(
                Constraint.Kind kind, AnnotationMirror annotation, AnnotationMirror at) {
            String problem = notUnderstood(kind, annotation);
            if (!problem.isEmpty()) {
                report(Diagnostic.UNSUPPORTED_CONSTRAINT, annotation, at, problem);
                return Optional.empty();
            }
            return Optional.of(
                    new Constraint(
                            kind,
                            at,
                            ConstraintAnnotations.members(annotation, elements),
                            message(annotation)));
        }

        void checkFit(ValueType type, Constraint constraint, boolean isElement) {
            if (type.scalar() == Scalar.JSON && constraint.kind() != Constraint.Kind.NOT_NULL) {
                report(Diagnostic.MISFITTING_CONSTRAINT, constraint.at(), JSON);
            } else if (!constraint.kind().fit().includes(type, isElement)) {
                String on = isElement ? "an element of " : "";
                report(
                        Diagnostic.MISFITTING_CONSTRAINT,
                        constraint.at(),
                        " does not fit "
                                + on
                                + TypeNames.of(type.declared())
                                + ". It fits "
                                + constraint.kind().fit().text()
                                + ".");
            } else if (constraint.kind() == Constraint.Kind.NOT_NULL
                    && type.isOptional()
                    && !isElement) {
                report(
                        Diagnostic.MISFITTING_CONSTRAINT,
                        constraint.at(),
                        " does not fit what is in an Optional, which may be absent. Leave it out,"
                                + " or the Optional.");
            }
        }

        private void report(Diagnostic diagnostic, AnnotationMirror annotation, String problem) {
            report(diagnostic, annotation, annotation, problem);
        }

        private void report(
                Diagnostic diagnostic,
                AnnotationMirror annotation,
                AnnotationMirror at,
                String problem) {
            isFine = false;
            diagnostics.report(
                    diagnostic,
                    subject.element(),
                    at,
                    ConstraintAnnotations.name(annotation) + " on " + subject.text() + problem);
        }
    }

    private static Optional<Constraint.Kind> kind(AnnotationMirror annotation) {
        String name = TypeNames.of(annotation);
        return name.startsWith(PACKAGE)
                ? Constraint.Kind.of(name.substring(PACKAGE.length()))
                : Optional.empty();
    }

    private static String unsupported(AnnotationMirror annotation) {
        String name = TypeNames.of(annotation);
        if (name.endsWith(".validation.Valid")) {
            return " is not supported. Leave it out: the constraints of a metadata record are"
                    + " always checked, those in JSON never.";
        }
        if (name.startsWith("javax.")) {
            return " is not supported. Use the annotations of jakarta.validation.constraints.";
        }
        return " is not supported. Check it in the record's constructor, or in the method.";
    }

    /** What a constraint says beyond what can be kept; empty if it does not. */
    private static String notUnderstood(Constraint.Kind kind, AnnotationMirror annotation) {
        for (String member : List.of("groups", "payload")) {
            Object given = ConstraintAnnotations.explicit(annotation, member).orElse(List.of());
            if (!given.equals(List.of())) {
                return " has " + member + ", which mean nothing here. Leave them out.";
            }
        }
        Optional<String> message = message(annotation);
        if (message.isEmpty()) {
            return "";
        }
        if (kind == Constraint.Kind.NOT_NULL) {
            return " has a message, and what is absent is always said to be required. Leave it"
                    + " out.";
        }
        return isPlain(message.get())
                ? ""
                : " has a message that is blank or has a placeholder. Write out what comes after"
                        + " the key: \"must have 8 digits\".";
    }

    private static Optional<String> message(AnnotationMirror annotation) {
        return ConstraintAnnotations.explicit(annotation, "message").map(Object::toString);
    }

    private static boolean isPlain(String message) {
        return !message.isBlank()
                && message.chars().noneMatch(c -> c == '{' || c == '}' || c == '$' || c == '\\');
    }
}
