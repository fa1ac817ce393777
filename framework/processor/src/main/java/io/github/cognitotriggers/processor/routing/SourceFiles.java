package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Writes the files that are made of a class. */
public final class SourceFiles {

    private final ProcessingEnvironment environment;
    private final Class<?> processor;

    /** In the name of a processor. */
    public SourceFiles(ProcessingEnvironment environment, Class<?> processor) {
        this.environment = environment;
        this.processor = processor;
    }

    /** Writes the class with the routes. */
    public void writeRoutes(TriggerClass owner) throws IOException {
        JavaSource out = new JavaSource(owner.name().packageName(), owner.name().routes());
        out.comment("Calls the annotated methods of {@link " + out.name(owner.type()) + "}.");
        writeGenerated(out, owner.type());
        new RoutesWriter(out, owner).write();
        write(out, owner, owner.name().routes());
    }

    /** Writes the module for Dagger, if the class is one that Dagger makes. */
    public void writeModule(TriggerClass owner) throws IOException {
        if (ModuleWriter.isFor(owner.type(), environment)) {
            String name = owner.name().module();
            JavaSource out = new JavaSource(owner.name().packageName(), name);
            out.comment(
                    "Adds the routes of {@link "
                            + out.name(owner.type())
                            + "} to a {@code Set<TriggerRoutes>}.");
            writeGenerated(out, owner.type());
            new ModuleWriter(out, owner).write();
            write(out, owner, name);
        }
    }

    /** Marks a class as generated, unless the user's module does not read that annotation. */
    private void writeGenerated(JavaSource out, TypeElement owner) {
        ModuleElement module = environment.getElementUtils().getModuleOf(owner);
        TypeElement annotation =
                environment
                        .getElementUtils()
                        .getTypeElement(module, "javax.annotation.processing.Generated");
        if (annotation != null) {
            out.line(
                    Code.call(
                            "@" + out.name(annotation),
                            List.of(JavaSource.literal(processor.getName()))));
        }
    }

    private void write(JavaSource out, TriggerClass owner, String name) throws IOException {
        try (Writer file =
                environment
                        .getFiler()
                        .createSourceFile(owner.name().qualified(name), owner.type())
                        .openWriter()) {
            file.write(out.toString());
        }
    }
}
