package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.ArrayList;
import java.util.List;

/** A function with one route, whose parts a test gives. */
class AnyFunction extends CognitoTriggerHandler {

    /** What a handler does. */
    interface Body {
        TriggerResponse handle(TriggerEvent event, TriggerContext context) throws Exception;
    }

    /** An event of any trigger. */
    static final class AnyEvent extends TriggerEvent {
        AnyEvent(TriggerEnvelope envelope) {
            super(envelope);
        }

        UserAttributes userAttributes() {
            return readUserAttributes();
        }
    }

    final List<TriggerInterceptor> interceptors = new ArrayList<>();
    boolean logsSummary = true;
    int routesMade;
    FakeEnvironment environment = new FakeEnvironment();

    private final Trigger trigger;
    private final Body body;

    AnyFunction(Trigger trigger, Body body) {
        this.trigger = trigger;
        this.body = body;
    }

    AnyFunction(Body body) {
        this(Trigger.PRE_SIGN_UP, body);
    }

    @Override
    String variable(String name) {
        return environment.get(name);
    }

    @Override
    long nanoTime() {
        return environment.nanoTime();
    }

    @Override
    long loadedAt() {
        return 0;
    }

    AnyFunction with(TriggerInterceptor... added) {
        interceptors.addAll(List.of(added));
        return this;
    }

    @Override
    protected TriggerRoutes routes() {
        routesMade++;
        return routesOf(new Handler());
    }

    @Override
    protected List<TriggerInterceptor> interceptors() {
        return interceptors;
    }

    @Override
    protected boolean logsSummary() {
        return logsSummary;
    }

    private final class Handler extends SingleTriggerHandler {

        Handler() {
            super(trigger);
        }

        @Override
        protected AnyEvent read(TriggerEnvelope envelope) {
            return new AnyEvent(envelope);
        }

        @Override
        protected TriggerResponse answer(TriggerEvent event, TriggerContext context)
                throws Exception {
            return body.handle(event, context);
        }
    }

    /** A response of one member; a warning goes with it unless it is empty. */
    static final class Answer extends TriggerResponse {

        private final String text;
        private final String warning;

        Answer(String text) {
            this(text, "");
        }

        Answer(String text, String warning) {
            this.text = text;
            this.warning = warning;
        }

        @Override
        protected void write(TriggerEvent event, ResponseWriter out) {
            out.member("answer", text);
            if (!warning.isEmpty()) {
                out.warn(warning);
            }
        }

        @Override
        protected Object[] members() {
            return new Object[] {text};
        }
    }
}
