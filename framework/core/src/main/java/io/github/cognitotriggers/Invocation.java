package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one event through a function, from bytes to bytes. */
final class Invocation {

    private final CognitoTriggerHandler handler;
    private final Context lambda;
    private final long startedAt;
    private final long initNanos;

    private String outcome = Outcome.ERROR;
    private @Nullable TriggerEnvelope envelope;
    private String route = "";
    private String condition = "";

    Invocation(CognitoTriggerHandler handler, Context lambda) {
        this.handler = handler;
        this.lambda = lambda;
        this.startedAt = handler.nanoTime();
        this.initNanos = handler.initNanos();
    }

    /** The answer to an event, or one of the two exceptions that may leave a function. */
    byte[] answer(byte[] json) {
        try {
            return run(json);
        } catch (Exception failure) {
            // One catch for all: the JVM would load each type that has its own.
            if (outcome.equals(Outcome.ERROR)) {
                outcome =
                        failure instanceof TriggerRejectedException
                                ? Outcome.REJECTED
                                : Outcome.FAILED;
            }
            throw Failure.outward(failure, where(), lambda, handler.logsJson());
        } finally {
            if (handler.writesSummary()) {
                LogLine.summary(
                        lambda, handler.logsJson(), envelope, route, condition, outcome, nanos());
            }
        }
    }

    private byte[] run(byte[] json) throws Exception {
        TriggerRoutes routes = handler.madeRoutes();
        TriggerEnvelope read = TriggerEnvelope.parse(json);
        envelope = read;
        Trigger trigger = Trigger.ofSource(read.triggerSource());
        if (trigger == null || !routes.serves(trigger)) {
            outcome = Outcome.MISROUTED;
            return Misrouted.answer(read, trigger, handler, lambda);
        }
        TriggerEvent event = (TriggerEvent) routes.read(trigger, read);
        int found = routes.find(trigger, event);
        if (found == TriggerRoutes.PASSES) {
            outcome = Outcome.PASSED;
            return read.bytes();
        }
        if (found == TriggerRoutes.REFUSED) {
            outcome = Outcome.UNMATCHED;
            return Misrouted.unmatched(read, trigger, handler, lambda);
        }
        route = routes.name(found);
        condition = routes.condition(found);
        TriggerContext context = TriggerContext.of(lambda, trigger, route, initNanos + nanos());
        try {
            byte[] answer = call(routes, found, event, context, handler.madeInterceptors());
            outcome = Outcome.OK;
            return answer;
        } catch (Exception failure) {
            if (!routes.continuesOnError(found)) {
                throw failure;
            }
            outcome = Outcome.CONTINUED;
            Failure.survived(failure, route, lambda, handler.logsJson());
            return read.bytes();
        }
    }

    private byte[] call(
            TriggerRoutes routes,
            int found,
            TriggerEvent event,
            TriggerContext context,
            List<TriggerInterceptor> interceptors)
            throws Exception {
        int entered = 0;
        TriggerResponse response;
        byte[] answer;
        try {
            while (entered < interceptors.size()) {
                interceptors.get(entered++).before(event, context);
            }
            response = (TriggerResponse) routes.call(found, event, context);
            if (response == null) {
                throw InvalidResponseException.because(
                        "the handler answered null; return a response, if need be an empty one");
            }
            ResponseWriter members = new ResponseWriter();
            response.write(event, members);
            String warning = members.warning();
            if (warning != null) {
                LogLine.message(
                        lambda, handler.logsJson(), LogLevel.WARN, route + ": " + warning, null);
            }
            answer = event.envelope().answer(members);
        } catch (Throwable failure) {
            while (entered > 0) {
                notifyFailed(interceptors.get(--entered), event, failure, context);
            }
            throw failure;
        }
        while (entered > 0) {
            notifyAfter(interceptors.get(--entered), event, response, context);
        }
        return answer;
    }

    private void notifyAfter(
            TriggerInterceptor interceptor,
            TriggerEvent event,
            TriggerResponse response,
            TriggerContext context) {
        try {
            interceptor.after(event, response, duration(), context);
        } catch (Exception e) {
            interceptorFailed(interceptor, e);
        }
    }

    private void notifyFailed(
            TriggerInterceptor interceptor,
            TriggerEvent event,
            Throwable failure,
            TriggerContext context) {
        try {
            interceptor.failed(event, failure, duration(), context);
        } catch (Exception e) {
            interceptorFailed(interceptor, e);
        }
    }

    private void interceptorFailed(TriggerInterceptor interceptor, Exception e) {
        LogLine.message(
                lambda,
                handler.logsJson(),
                LogLevel.ERROR,
                interceptor.getClass().getName()
                        + " failed after the handler: "
                        + Failure.textOf(e),
                e);
    }

    private Duration duration() {
        return Duration.ofNanos(nanos());
    }

    /** How long the invocation has taken so far. */
    private long nanos() {
        return handler.nanoTime() - startedAt;
    }

    /** What the log calls the code that is at work: the route, or the function. */
    private String where() {
        return route.isEmpty() ? handler.name() : route;
    }
}
