package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.MetadataRecordProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What a mistake of our own looks like to those who compile. */
class ProcessorFailureTest {

    /** The processor in an environment that has no filer. */
    private static final class Failing extends AbstractProcessor {

        private final MetadataRecordProcessor processor = new MetadataRecordProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(
                    (ProcessingEnvironment)
                            Proxy.newProxyInstance(
                                    Failing.class.getClassLoader(),
                                    new Class<?>[] {ProcessingEnvironment.class},
                                    (proxy, method, arguments) -> {
                                        if (method.getName().equals("getFiler")) {
                                            throw new IllegalStateException("no filer");
                                        }
                                        try {
                                            return method.invoke(environment, arguments);
                                        } catch (InvocationTargetException e) {
                                            throw e.getCause();
                                        }
                                    }));
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }

    @Test
    void it_is_an_error_on_the_record_that_asks_for_a_report() {
        assertThat(
                        new Compiler()
                                .withoutProcessors()
                                .processors(new Failing())
                                .compile(BoundRecord.source("@MetadataRecord record R(int a) {}"))
                                .messages())
                .extracting(message -> message.place() + " " + message.text())
                .containsExactly(
                        "ERROR CT099 R.java:7 CT099: The annotation processor failed at example.R:"
                            + " java.lang.IllegalStateException: no filer. Please report it, with"
                            + " this message and the source. (docs/diagnostics/CT099.md)");
    }
}
