package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads components and parameters: what each is read as, and what its constraints come to. */
final class ValueReader {

    private final Elements elements;
    private final Diagnostics diagnostics;
    private final TypeReader types;
    private final ConstraintReader constraints;
    private final Members members;

    /**
     * For those of one generated class.
     *
     * @param members of that class
     */
    ValueReader(ProcessingEnvironment environment, Diagnostics diagnostics, Members members) {
        this.elements = environment.getElementUtils();
        this.diagnostics = diagnostics;
        this.types = new TypeReader(environment.getTypeUtils(), elements, diagnostics);
        this.constraints = new ConstraintReader(elements, diagnostics);
        this.members = members;
    }

    /**
     * Reads one; empty if something was reported.
     *
     * @param annotated what may carry {@code @JsonMetadata}
     */
    Optional<Value> read(Subject subject, Element annotated, String key) {
        Optional<AnnotationMirror> json = JsonMetadata.annotation(annotated);
        if (json.isPresent() && !canBeRead(subject, json.get())) {
            return Optional.empty();
        }
        Optional<ValueType> type = types.read(subject, json.isPresent());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<Constraints> read = constraints.read(subject, type.get());
        try {
            return read.map(
                    found ->
                            type.get().isList()
                                    ? list(subject, key, type.get(), found)
                                    : single(subject, key, type.get(), found, json));
        } catch (MalformedConstraintException e) {
            diagnostics.report(
                    Diagnostic.MALFORMED_CONSTRAINT,
                    subject.element(),
                    e.constraint().at(),
                    e.text(subject));
            return Optional.empty();
        }
    }

    private boolean canBeRead(Subject subject, AnnotationMirror json) {
        if (elements.getTypeElement(JsonMetadata.PACKAGE + ".JsonKey") == null) {
            diagnostics.report(
                    Diagnostic.MISSING_MODULE,
                    subject.element(),
                    json,
                    subject.beginning()
                            + " is read as JSON, and cognito-triggers-jackson is not on the class"
                            + " path. Add it to the dependencies.");
            return false;
        }
        if (!JsonMetadata.isPossible(json, elements)) {
            diagnostics.report(
                    Diagnostic.MALFORMED_CONSTRAINT,
                    subject.element(),
                    json,
                    "@JsonMetadata on "
                            + subject.text()
                            + " has a limit that JsonKey does not take. Write at least 1 character,"
                            + " and 1 to 500 levels.");
            return false;
        }
        return true;
    }

    private Value single(
            Subject subject,
            String key,
            ValueType type,
            Constraints found,
            Optional<AnnotationMirror> json) {
        Checks checks = checks(subject, type, found.ofWhole(), "is");
        List<KeyCall> limits =
                json.map(annotation -> JsonMetadata.calls(annotation, elements)).orElse(List.of());
        List<KeyCall> calls = limits.isEmpty() ? checks.keyCalls() : limits;
        KeyMaker maker = new KeyMaker(key, type, calls, List.of());
        return new Value(subject, key, type, maker, checks.all());
    }

    private Value list(Subject subject, String key, ValueType type, Constraints found) {
        ListConstraints ofList = ListConstraints.of(found.ofWhole());
        Checks ofElement = checks(subject, type, found.ofElement(), "isOneOf");
        ListChecks checks = ListChecks.of(type, subject.name(), ofList, ofElement, members);
        KeyMaker maker = new KeyMaker(key, type, checks.elementCalls(), checks.listCalls());
        return new Value(subject, key, type, maker, checks.checks());
    }

    private Checks checks(
            Subject subject, ValueType type, List<Constraint> constraints, String prefix) {
        return switch (type.scalar()) {
            case STRING -> new TextConstraints(members, subject.name(), prefix).read(constraints);
            case INT -> new NumberConstraints(false).read(constraints);
            case LONG -> new NumberConstraints(true).read(constraints);
            case INSTANT -> TimeConstraints.read(constraints);
            default -> Checks.NONE;
        };
    }
}
