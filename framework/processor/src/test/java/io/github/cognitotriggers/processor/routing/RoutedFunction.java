package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.Format;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that was compiled with the processor, to be called with events. */
final class RoutedFunction {

    /** Warnings of javac are errors, in generated code as well. */
    static final Compiler STRICT = new Compiler().options("-Xlint:all,-processing", "-Werror");

    /** Warnings are left to the test. */
    static final Compiler LENIENT = new Compiler();

    private static final Pattern SUMMARY =
            Pattern.compile(" route=(\\S*)(?: condition=(\".*\"|\\S+))? outcome=(\\w+) ");

    private final RequestStreamHandler handler;

    private RoutedFunction(RequestStreamHandler handler) {
        this.handler = handler;
    }

    /** The class {@code example.Triggers} with these members. */
    static RoutedFunction of(String members) {
        return of(STRICT.compile(Sources.function(members)));
    }

    /** The class {@code example.Triggers} of a compilation. */
    static RoutedFunction of(Compilation compilation) {
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated().values())
                .allSatisfy(source -> assertThat(source).isEqualTo(Format.of(source)));
        return withDagger(compilation);
    }

    /** The same with code of Dagger, which has a format of its own. */
    static RoutedFunction withDagger(Compilation compilation) {
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        return of("example.Triggers", compilation);
    }

    /** A class of a compilation. */
    static RoutedFunction of(String className, Compilation compilation) {
        try {
            return new RoutedFunction(
                    (RequestStreamHandler)
                            compilation
                                    .classLoader()
                                    .loadClass(className)
                                    .getConstructor()
                                    .newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the summary line says of an event: {@code Triggers.invited [source = SIGN_UP] ok}, or
     * the outcome alone.
     */
    String call(SampleEvent event) {
        String log = log(event);
        Matcher summary = SUMMARY.matcher(log);
        assertThat(summary.find()).as(log).isTrue();
        String condition = summary.group(2) == null ? "" : summary.group(2).replace("\"", "");
        return (summary.group(1).replace("\"", "")
                                + (condition.isEmpty() ? "" : " [" + condition + "]")
                                + " ")
                        .stripLeading()
                + summary.group(3);
    }

    /** What is logged when an event comes, whether it is answered or not. */
    String log(SampleEvent event) {
        RecordingContext lambda = new RecordingContext();
        try {
            FunctionCall.call(handler, event.json(), lambda);
        } catch (TriggerFailedException | TriggerRejectedException e) {
            // The log says it.
        }
        return lambda.log();
    }

    /** What the function answers. */
    String answer(SampleEvent event) {
        return FunctionCall.call(handler, event.json(), new RecordingContext());
    }

    /** The text with which the function rejects. */
    String rejection(SampleEvent event) {
        Throwable thrown = catchThrowable(() -> answer(event));
        assertThat(thrown).isInstanceOf(TriggerRejectedException.class);
        return String.valueOf(thrown.getMessage());
    }
}
