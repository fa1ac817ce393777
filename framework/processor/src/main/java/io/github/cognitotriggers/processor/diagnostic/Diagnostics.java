package io.github.cognitotriggers.processor.diagnostic;

import java.util.Arrays;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with one annotated element and all that is in it: on the element and
 * annotation at fault, once.
 */
public final class Diagnostics {

    private final Messager messager;
    private boolean errors;

    /** Says it to the compiler. */
    public Diagnostics(Messager messager) {
        this.messager = messager;
    }

    /** Whether an error was reported: nothing is generated then. */
    public boolean hasErrors() {
        return errors;
    }

    /**
     * Reports something about an element.
     *
     * @param text one sentence that says what is wrong and one that says what to do
     */
    public void report(Diagnostic diagnostic, Element element, String text) {
        report(diagnostic, element, null, null, text);
    }

    /** Reports something about an annotation of an element. */
    public void report(
            Diagnostic diagnostic,
            Element element,
            @Nullable AnnotationMirror mirror,
            String text) {
        report(diagnostic, element, mirror, null, text);
    }

    /** Reports something about a member of an annotation of an element. */
    public void report(
            Diagnostic diagnostic,
            Element element,
            @Nullable AnnotationMirror mirror,
            @Nullable AnnotationValue value,
            String text) {
        if (diagnostic.severity() == Kind.ERROR) {
            errors = true;
        } else if (isSuppressed(diagnostic, element)) {
            return;
        }
        messager.printMessage(
                diagnostic.severity(),
                diagnostic.code()
                        + ": "
                        + text
                        + " (docs/diagnostics/"
                        + diagnostic.code()
                        + ".md)",
                element,
                mirror,
                value);
    }

    private static boolean isSuppressed(Diagnostic diagnostic, @Nullable Element element) {
        for (Element in = element; in != null; in = in.getEnclosingElement()) {
            SuppressWarnings suppressed = in.getAnnotation(SuppressWarnings.class);
            if (suppressed != null
                    && Arrays.asList(suppressed.value()).contains(diagnostic.code())) {
                return true;
            }
        }
        return false;
    }
}
