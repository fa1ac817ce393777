package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.source.GeneratedFiles;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;

/** Writes the files that are made of a class. */
public final class SourceFiles {

    private final ProcessingEnvironment environment;
    private final GeneratedFiles files;

    /** In the name of a processor. */
    public SourceFiles(ProcessingEnvironment environment, Class<?> processor) {
        this.environment = environment;
        this.files = new GeneratedFiles(environment, processor);
    }

    /** Writes the class with the routes. */
    public void writeRoutes(TriggerClass owner) throws IOException {
        JavaSource out = new JavaSource(owner.name().packageName(), owner.name().routes());
        out.comment("Calls the annotated methods of {@link " + out.name(owner.type()) + "}.");
        files.mark(out, owner.type());
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
            files.mark(out, owner.type());
            new ModuleWriter(out, owner).write();
            write(out, owner, name);
        }
    }

    private void write(JavaSource out, TriggerClass owner, String name) throws IOException {
        files.write(owner.name().qualified(name), owner.type(), out);
    }
}
