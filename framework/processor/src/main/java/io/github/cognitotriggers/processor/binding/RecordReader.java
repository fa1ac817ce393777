package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a record that is annotated {@code @MetadataRecord}, from its source. */
final class RecordReader {

    private final Elements elements;
    private final Diagnostics diagnostics;
    private final ValueReader values;

    /**
     * For one record.
     *
     * @param members of its binder
     */
    RecordReader(ProcessingEnvironment environment, Diagnostics diagnostics, Members members) {
        this.elements = environment.getElementUtils();
        this.diagnostics = diagnostics;
        this.values = new ValueReader(environment, diagnostics, members);
    }

    /** What it comes to; empty if an error was reported. */
    Optional<RecordModel> read(TypeElement record) {
        if (!isRecord(record)) {
            return Optional.empty();
        }
        new StrayConstraints(diagnostics).report(record);
        List<Value> components = new ArrayList<>();
        Set<String> sensitive = new LinkedHashSet<>();
        Map<String, String> keys = new HashMap<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            Subject subject = new Subject(field(record, component));
            String key = key(component);
            checkKey(subject, component, key, keys);
            if (SensitiveNames.isSensitive(component)) {
                sensitive.add(subject.name());
            } else {
                SensitiveNames.check(subject, key, diagnostics);
            }
            values.read(subject, component, key).ifPresent(components::add);
        }
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        checkToString(record, sensitive);
        return Optional.of(
                new RecordModel(
                        record,
                        BinderName.of(record),
                        elements.getBinaryName(record).toString(),
                        components,
                        sensitive,
                        hasOwnConstructor(record)));
    }

    private boolean isRecord(TypeElement type) {
        String name = type.getSimpleName().toString();
        if (type.getKind() != ElementKind.RECORD) {
            return isNone(
                    type, name + " is not a record", "Make it one, or leave @MetadataRecord out");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return isNone(
                    type,
                    "The record " + name + " has type parameters, for which nothing is known",
                    "Write the types out");
        }
        if (BinderName.of(type).isPrivate()) {
            return isNone(
                    type,
                    "The record " + name + " is private or in something that is",
                    "Make it package-private, so that generated code can make one");
        }
        return !type.getRecordComponents().isEmpty()
                || isNone(
                        type,
                        "The record " + name + " has no components, so that nothing is read",
                        "Give it some, or leave @MetadataRecord out");
    }

    private boolean isNone(TypeElement type, String problem, String cure) {
        diagnostics.report(
                Diagnostic.BAD_METADATA_RECORD,
                type,
                annotation(type, "MetadataRecord").orElse(null),
                problem + ". " + cure + ".");
        return false;
    }

    private static VariableElement field(TypeElement record, RecordComponentElement component) {
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<AnnotationMirror> annotation(Element element, String simpleName) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (TypeNames.of(annotation).equals(DataSource.PACKAGE + "." + simpleName)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    private static String key(RecordComponentElement component) {
        return annotation(component, "Key")
                .flatMap(annotation -> ConstraintAnnotations.explicit(annotation, "value"))
                .map(Object::toString)
                .orElse(component.getSimpleName().toString());
    }

    private void checkKey(
            Subject subject, Element component, String key, Map<String, String> keys) {
        AnnotationMirror renaming = annotation(component, "Key").orElse(null);
        if (key.isEmpty()) {
            diagnostics.report(
                    Diagnostic.BAD_METADATA_RECORD,
                    subject.element(),
                    renaming,
                    subject.beginning() + " has an empty key. Name one, or leave @Key out.");
        }
        String other = keys.putIfAbsent(key, subject.name());
        if (other != null) {
            diagnostics.report(
                    Diagnostic.DUPLICATE_KEY,
                    subject.element(),
                    renaming,
                    subject.beginning()
                            + " has the key "
                            + key
                            + ", which is read as "
                            + other
                            + " already. Give each component a key of its own.");
        }
    }

    private void checkToString(TypeElement record, Set<String> sensitive) {
        if (!sensitive.isEmpty() && !hasOwnToString(record)) {
            diagnostics.report(
                    Diagnostic.SENSITIVE_IN_TO_STRING,
                    record,
                    "The toString() of "
                            + record.getSimpleName()
                            + " shows what is @Sensitive: "
                            + String.join(", ", sensitive)
                            + ". Override it with: return "
                            + BinderName.of(record).simpleName()
                            + ".toString(this);");
        }
    }

    /** Among a record's members is also the one that the compiler adds, which is final. */
    private static boolean hasOwnToString(TypeElement record) {
        return ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .anyMatch(
                        method ->
                                method.getSimpleName().contentEquals("toString")
                                        && method.getParameters().isEmpty()
                                        && !method.getModifiers().contains(Modifier.FINAL));
    }

    /** Whether the canonical constructor, compact or not, is written out. */
    private boolean hasOwnConstructor(TypeElement record) {
        for (ExecutableElement constructor :
                ElementFilter.constructorsIn(record.getEnclosedElements())) {
            if (elements.getOrigin(constructor) == Elements.Origin.EXPLICIT
                    && isCanonical(constructor, record)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCanonical(ExecutableElement constructor, TypeElement record) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        List<? extends RecordComponentElement> components = record.getRecordComponents();
        boolean isCanonical = parameters.size() == components.size();
        for (int i = 0; isCanonical && i < parameters.size(); i++) {
            // The names of a canonical constructor's parameters are those of the components.
            isCanonical =
                    parameters.get(i).getSimpleName().equals(components.get(i).getSimpleName());
        }
        return isCanonical;
    }
}
