package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds out what a value of a type is read as, and says so if it cannot be read. */
final class TypeReader {

    private static final String SUPPORTED =
            "String, int, long, boolean, an enum, UUID, Instant, Locale, URI, a List of these or an"
                    + " Optional of any of these";

    private final Types types;
    private final Elements elements;
    private final Diagnostics diagnostics;

    TypeReader(Types types, Elements elements, Diagnostics diagnostics) {
        this.types = types;
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the type of a component or parameter; empty if that was reported.
     *
     * @param isJson whether the value is a JSON document, of which any type can be made
     */
    Optional<ValueType> read(Subject subject, boolean isJson) {
        TypeMirror declared = subject.element().asType();
        boolean isOptional = isOptional(declared);
        TypeMirror value = isOptional ? argument(declared) : declared;
        if (value == null) {
            return unsupported(subject, "is an Optional without a type", "Say what is in it");
        }
        if (isJson) {
            return readJson(subject, declared, value, isOptional);
        }
        boolean isList = is(value, "java.util.List");
        TypeMirror single = isList ? argument(value) : value;
        if (single == null) {
            return unsupported(subject, "is a List without a type", "Say what is in it");
        }
        Optional<Scalar> scalar = scalar(single);
        if (scalar.isEmpty()) {
            return unsupported(
                    subject,
                    "has the type " + TypeNames.of(declared) + ", which client data is not read as",
                    cure(subject, single, isList));
        }
        if (scalar.get() == Scalar.ENUM && !isUsable(subject, single)) {
            return Optional.empty();
        }
        return Optional.of(
                new ValueType(declared, scalar.get(), boxed(single), isList, isOptional));
    }

    private Optional<ValueType> readJson(
            Subject subject, TypeMirror declared, TypeMirror value, boolean isOptional) {
        if (TypeNames.hasTypeVariable(value)) {
            return unsupported(
                    subject,
                    "has the type " + TypeNames.of(declared) + " with a type variable",
                    "Write a type of which all is known");
        }
        return isReachable(subject, value)
                ? Optional.of(new ValueType(declared, Scalar.JSON, boxed(value), false, isOptional))
                : Optional.empty();
    }

    private Optional<Scalar> scalar(TypeMirror type) {
        TypeMirror boxed = boxed(type);
        for (Scalar scalar : Scalar.values()) {
            if (!scalar.typeName().isEmpty() && is(boxed, scalar.typeName())) {
                return Optional.of(scalar);
            }
        }
        Element element = types.asElement(type);
        return element != null && element.getKind() == ElementKind.ENUM
                ? Optional.of(Scalar.ENUM)
                : Optional.empty();
    }

    private boolean isUsable(Subject subject, TypeMirror type) {
        boolean hasConstants =
                types.asElement(type).getEnclosedElements().stream()
                        .anyMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT);
        if (!hasConstants) {
            unsupported(
                    subject,
                    "has the type " + TypeNames.of(type) + ", an enum without constants",
                    "Give the enum constants");
        }
        return hasConstants && isReachable(subject, type);
    }

    /** Whether generated code, which is in the package of what is read, can name a type. */
    private boolean isReachable(Subject subject, TypeMirror type) {
        Optional<TypeElement> hidden =
                TypeNames.mentioned(type)
                        .flatMap(TypeNames::enclosing)
                        .filter(element -> isHidden(element, subject))
                        .findFirst();
        hidden.ifPresent(
                element ->
                        unsupported(
                                subject,
                                "needs the type "
                                        + element.getSimpleName()
                                        + ", which generated code cannot name",
                                "Make it package-private, or public if it is of another package"));
        return hidden.isEmpty();
    }

    private boolean isHidden(TypeElement type, Subject subject) {
        Set<Modifier> modifiers = type.getModifiers();
        return modifiers.contains(Modifier.PRIVATE)
                || !modifiers.contains(Modifier.PUBLIC)
                        && !elements.getPackageOf(type)
                                .equals(elements.getPackageOf(subject.element()));
    }

    private Optional<ValueType> unsupported(Subject subject, String problem, String cure) {
        diagnostics.report(
                Diagnostic.UNSUPPORTED_TYPE,
                subject.element(),
                subject.beginning() + " " + problem + ". " + cure + ".");
        return Optional.empty();
    }

    private String cure(Subject subject, TypeMirror type, boolean inList) {
        if (is(type, "java.util.Optional") || is(type, "java.util.List")) {
            return inList
                    ? "Let the elements of the list be single values"
                    : "Write one Optional, around the List if there is one";
        }
        String json = "annotate it @JsonMetadata (of cognito-triggers-jackson) to read JSON";
        Element element = types.asElement(type);
        if (element != null && element.getKind() == ElementKind.RECORD) {
            return (subject.isParameter()
                            ? "Take the record itself, with components that are Optional, or "
                            : "Move its components to the record around it, or ")
                    + json;
        }
        return switch (TypeNames.of(type)) {
            case "OptionalInt" -> "Write Optional<Integer>";
            case "OptionalLong" -> "Write Optional<Long>";
            case "short", "byte", "Short", "Byte" -> "Write int";
            case "BigInteger" -> "Write long";
            default -> "Write " + SUPPORTED + ", or " + json;
        };
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    static boolean isOptional(TypeMirror type) {
        return is(type, "java.util.Optional");
    }

    private static boolean is(TypeMirror type, String qualifiedName) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(qualifiedName);
    }

    /** The one type argument; null if it is missing. */
    static @Nullable TypeMirror argument(TypeMirror type) {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return arguments.isEmpty() ? null : arguments.get(0);
    }
}
