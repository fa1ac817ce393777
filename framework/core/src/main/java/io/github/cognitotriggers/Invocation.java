package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;
import io.github.cognitotriggers.routing.TriggerRoutes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one event through a function, from bytes to bytes. */
final class Invocation {

    private final CognitoTriggerHandler handler;
    private final Context lambda;
    private final long initNanos;
    private final long startedAt = System.nanoTime();

    private @Nullable TriggerEnvelope envelope;
    private @Nullable TriggerRoute<?, ?> route;

    Invocation(CognitoTriggerHandler handler, Context lambda, long initNanos) {
        this.handler = handler;
        this.lambda = lambda;
        this.initNanos = initNanos;
    }

    /** The answer to an event, or one of the two exceptions that may leave a function. */
    byte[] answer(byte[] json) {
        String outcome = "error";
        try {
            byte[] answer = run(json);
            outcome = route == null ? "misrouted" : "ok";
            return answer;
        } catch (Exception failure) {
            // Not a catch of its own: the JVM would load that type for every function.
            if (failure instanceof TriggerRejectedException rejection) {
                outcome = "rejected";
                throw outward(rejection);
            }
            outcome = "failed";
            LogLine.message(lambda, LogLevel.ERROR, describe(failure), failure);
            throw TriggerFailedException.of(lambda.getAwsRequestId());
        } finally {
            if (handler.writesSummary()) {
                LogLine.summary(lambda, envelope, route, outcome, System.nanoTime() - startedAt);
            }
        }
    }

    private byte[] run(byte[] json) throws Exception {
        TriggerRoutes routes = handler.madeRoutes();
        TriggerEnvelope read = TriggerEnvelope.parse(json);
        envelope = read;
        Trigger trigger = Trigger.ofSource(read.triggerSource());
        TriggerRoute<?, ?> found = trigger == null ? null : routes.find(trigger);
        if (found == null) {
            return Misrouted.answer(read, trigger, handler, lambda);
        }
        route = found;
        TriggerContext context = TriggerContext.of(lambda, found.trigger(), initNanos);
        return call(found, read, context, handler.madeInterceptors());
    }

    private <E extends TriggerEvent, R extends TriggerResponse> byte[] call(
            TriggerRoute<E, R> to,
            TriggerEnvelope from,
            TriggerContext context,
            List<TriggerInterceptor> interceptors)
            throws Exception {
        E event = to.read(from);
        int entered = 0;
        R response;
        byte[] answer;
        try {
            while (entered < interceptors.size()) {
                interceptors.get(entered++).before(event, context);
            }
            response = to.handle(event, context);
            if (response == null) {
                throw InvalidResponseException.because(
                        to + " answered null; return a response, if need be an empty one");
            }
            ResponseWriter members = new ResponseWriter();
            to.write(response, event, members);
            String warning = members.warning();
            if (warning != null) {
                LogLine.message(lambda, LogLevel.WARN, to + ": " + warning, null);
            }
            answer = from.answer(members);
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
            LogLine.message(lambda, LogLevel.ERROR, "An interceptor failed after the handler", e);
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
            LogLine.message(lambda, LogLevel.ERROR, "An interceptor failed after the handler", e);
        }
    }

    private Duration duration() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private String describe(Exception failure) {
        return (route == null ? handler.getClass().getSimpleName() : route.name())
                + " failed: "
                + failure.getMessage();
    }

    /** A rejection without its cause, which is for the log only. */
    private RuntimeException outward(TriggerRejectedException rejection) {
        Throwable cause = rejection.getCause();
        if (cause != null) {
            LogLine.message(lambda, LogLevel.WARN, "Rejected: " + rejection.getMessage(), cause);
        }
        return rejection.withoutCause();
    }
}
