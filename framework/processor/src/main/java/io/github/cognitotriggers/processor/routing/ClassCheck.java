package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Refuses classes that generated code cannot use, and annotations where they say nothing. */
public final class ClassCheck {

    private static final Set<ElementKind> WITH_INSTANCES =
            Set.of(ElementKind.CLASS, ElementKind.RECORD);

    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;

    /** Reports what is wrong. */
    public ClassCheck(ProcessingEnvironment environment, Diagnostics diagnostics) {
        this.environment = environment;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks a class with {@code @CognitoTriggers}.
     *
     * @param taken qualified names of the classes that the sources have or processors made; that of
     *     what is to be made of this one is added
     */
    public void check(TypeElement type, Set<String> taken) {
        ClassName name = ClassName.of(type);
        checkFree(name.routes(), name, type, taken);
        if (ModuleWriter.isFor(type, environment)) {
            checkFree(name.module(), name, type, taken);
        }
        if (!WITH_INSTANCES.contains(type.getKind())) {
            unreachable(type, "is no class", "Move the methods to one");
        } else if (!type.getTypeParameters().isEmpty()) {
            unreachable(type, "has type parameters", "Take them away");
        }
        for (Element in = type; in instanceof TypeElement; in = in.getEnclosingElement()) {
            if (in.getModifiers().contains(Modifier.PRIVATE)) {
                unreachable(type, isOr(in, type) + "private", "Take private away");
            }
            if (isInner(in)) {
                unreachable(type, isOr(in, type) + "not static", "Make it static");
            }
        }
        if (ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .noneMatch(method -> !TriggerTypes.annotations(method).isEmpty())) {
            diagnostics.report(
                    Diagnostic.MISPLACED_ANNOTATION,
                    type,
                    annotation(type),
                    type.getSimpleName()
                            + " has no method with the annotation of a trigger. Give it one, such"
                            + " as @PreSignUp, or take @CognitoTriggers away.");
        }
    }

    private void checkFree(String made, ClassName name, TypeElement type, Set<String> taken) {
        if (!taken.add(name.qualified(made))) {
            diagnostics.report(
                    Diagnostic.NAME_TAKEN,
                    type,
                    annotation(type),
                    "There is a class "
                            + made
                            + " already, and one of that name is to be made of "
                            + name.path()
                            + ". Rename one of them.");
        }
    }

    /**
     * Checks a class that has methods with the annotation of a trigger: once for all of them, since
     * they miss the same.
     */
    public void checkPlace(TypeElement owner) {
        List<ExecutableElement> methods =
                ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                        .filter(method -> !TriggerTypes.annotations(method).isEmpty())
                        .toList();
        if (!methods.isEmpty() && annotation(owner) == null) {
            ExecutableElement first = methods.get(0);
            diagnostics.report(
                    Diagnostic.MISPLACED_ANNOTATION,
                    first,
                    TriggerTypes.annotations(first).get(0),
                    "No event reaches "
                            + names(methods)
                            + ", since "
                            + owner.getSimpleName()
                            + " is without @CognitoTriggers. Annotate the class.");
        }
    }

    /** Each name once, in the order of the source. */
    private static String names(List<ExecutableElement> methods) {
        return methods.stream()
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static @Nullable AnnotationMirror annotation(TypeElement type) {
        return AnnotationMembers.find(type, CognitoTriggers.class.getName()).orElse(null);
    }

    private static boolean isInner(Element type) {
        return type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    private static String isOr(Element in, TypeElement type) {
        return in.equals(type) ? "is " : "is in " + in.getSimpleName() + ", which is ";
    }

    private void unreachable(TypeElement type, String what, String cure) {
        diagnostics.report(
                Diagnostic.UNREACHABLE_CLASS,
                type,
                annotation(type),
                type.getSimpleName()
                        + " "
                        + what
                        + ", so generated code cannot be given one. "
                        + cure
                        + ".");
    }
}
