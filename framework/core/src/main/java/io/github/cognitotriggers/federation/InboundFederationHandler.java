package io.github.cognitotriggers.federation;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.routing.TriggerRoutes;

/**
 * Base class of a function for inbound federation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html">Inbound
 *     federation Lambda trigger</a>
 */
public abstract class InboundFederationHandler extends CognitoTriggerHandler {

    /**
     * Answers one event.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to refuse the sign-in, before the
     *     profile is created or updated. Federated users come through managed login, where Cognito
     *     redirects to the app with the text in {@code error_description}; for this trigger nobody
     *     has reported how the text looks
     */
    protected abstract InboundFederationResponse handle(
            InboundFederationEvent event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerRoutes routes() {
        return TriggerRoutes.of(new InboundFederationRoute(this));
    }
}
