package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.nio.charset.StandardCharsets;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Makes the routes, and reads and answers one event of each, before Lambda takes the snapshot of a
 * function with SnapStart. No handler is called: what it does may be seen outside.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Lambda
 *     SnapStart runtime hooks for Java</a>
 */
final class SnapStart implements Resource {

    private final CognitoTriggerHandler handler;

    private SnapStart(CognitoTriggerHandler handler) {
        this.handler = handler;
    }

    /** The registered hook, to be held by the handler. */
    static Object register(CognitoTriggerHandler handler) {
        SnapStart hook = new SnapStart(handler);
        Core.getGlobalContext().register(hook);
        return hook;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        TriggerRoutes routes = handler.madeRoutes();
        for (Trigger trigger : routes.triggers()) {
            prime(routes, trigger);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    private static void prime(TriggerRoutes routes, Trigger trigger) {
        String event =
                "{\"version\":\"1\",\"triggerSource\":\""
                        + trigger.sourcePrefix()
                        + "_\",\"region\":\"\",\"userPoolId\":\"\",\"userName\":\"\",\"callerContext\":{},"
                        + "\"request\":{\"userAttributes\":{}},\"response\":{}}";
        TriggerEnvelope envelope = TriggerEnvelope.parse(event.getBytes(StandardCharsets.UTF_8));
        routes.read(trigger, envelope);
        ResponseWriter members = new ResponseWriter();
        members.member("primed", true);
        envelope.answer(members);
    }
}
