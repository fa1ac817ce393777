package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.TriggersProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor where nothing can be written. */
final class Crashing extends AbstractProcessor {

    private final TriggersProcessor processor = new TriggersProcessor();
    private final Supplier<? extends Throwable> failure;

    Crashing(Supplier<? extends Throwable> failure) {
        this.failure = failure;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        processor.init(
                proxy(
                        ProcessingEnvironment.class,
                        (method, arguments) ->
                                method.getName().equals("getFiler")
                                        ? proxy(
                                                Filer.class,
                                                (write, file) -> {
                                                    throw failure.get();
                                                })
                                        : method.invoke(environment, arguments)));
    }

    private interface Call {
        Object answer(java.lang.reflect.Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            try {
                                return call.answer(method, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }
}
