package io.github.cognitotriggers.processor.source;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The source files that a processor makes of the user's classes. */
public final class GeneratedFiles {

    private final ProcessingEnvironment environment;
    private final String processor;

    /** In the name of a processor. */
    public GeneratedFiles(ProcessingEnvironment environment, Class<?> processor) {
        this.environment = environment;
        this.processor = processor.getName();
    }

    /** Marks a class as generated, unless the module of its owner does not read that annotation. */
    public void mark(JavaSource out, TypeElement owner) {
        Elements elements = environment.getElementUtils();
        TypeElement annotation =
                elements.getTypeElement(
                        elements.getModuleOf(owner), "javax.annotation.processing.Generated");
        if (annotation != null) {
            out.line(Code.call("@" + out.name(annotation), List.of(JavaSource.literal(processor))));
        }
    }

    /**
     * Writes a file.
     *
     * @param owner the class that it is made of
     */
    public void write(String qualifiedName, TypeElement owner, JavaSource source)
            throws IOException {
        try (Writer file =
                environment.getFiler().createSourceFile(qualifiedName, owner).openWriter()) {
            file.write(source.toString());
        }
    }
}
