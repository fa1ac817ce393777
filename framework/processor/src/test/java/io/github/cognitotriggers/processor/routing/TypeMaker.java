package io.github.cognitotriggers.processor.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that writes one type, in the second of its rounds. */
@SupportedAnnotationTypes("*")
final class TypeMaker extends AbstractProcessor {

    private final String name;
    private final String source;
    private int round;

    TypeMaker(String name, String source) {
        this.name = name;
        this.source = source;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        if (round == 1) {
            write("example.Round1", "package example;\nfinal class Round1 {}\n");
        } else if (round == 2) {
            write(name, source);
        }
        return false;
    }

    private void write(String className, String text) {
        try (Writer file = processingEnv.getFiler().createSourceFile(className).openWriter()) {
            file.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
