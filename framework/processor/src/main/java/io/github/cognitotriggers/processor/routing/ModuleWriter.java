package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Writes the module with which Dagger adds the routes of a class to a set. */
final class ModuleWriter {

    private static final String DAGGER = "dagger";
    private static final Set<String> INJECT =
            Set.of("javax.inject.Inject", "jakarta.inject.Inject");

    private final JavaSource out;
    private final TriggerClass owner;

    ModuleWriter(JavaSource out, TriggerClass owner) {
        this.out = out;
        this.owner = owner;
    }

    /** Whether a class is one that Dagger can make, and Dagger there to do it. */
    static boolean isFor(TypeElement type, ProcessingEnvironment environment) {
        Elements elements = environment.getElementUtils();
        return elements.getTypeElement(elements.getModuleOf(type), DAGGER + ".Module") != null
                && !GivenRoutes.isFunction(type, environment)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(
                                constructor ->
                                        constructor.getAnnotationMirrors().stream()
                                                .map(AnnotationMembers::nameOf)
                                                .anyMatch(INJECT::contains));
    }

    /** Writes the interface, but for its comment and the mark that it is generated. */
    void write() {
        String type = out.name(owner.type());
        String routes = owner.name().routes();
        String method = routes.substring(0, 1).toLowerCase(Locale.ROOT) + routes.substring(1);
        out.line("@" + out.name(DAGGER, "Module"));
        out.line(owner.name().modifier() + "interface " + owner.name().module() + " {");
        out.line();
        out.line("@" + out.name(DAGGER, "Provides"));
        out.line("@" + out.name(DAGGER + ".multibindings", "IntoSet"));
        out.line(
                Code.call(
                        "static "
                                + out.name(
                                        TriggerRoutes.class.getPackageName(),
                                        TriggerRoutes.class.getSimpleName())
                                + " "
                                + method,
                        List.of(type + " triggers")),
                " {");
        out.line("return ", Code.call("new " + routes, List.of("triggers")), ";");
        out.line("}");
        out.line("}");
    }
}
