package io.github.cognitotriggers.sample.federation;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import java.util.Set;

/** The function for inbound federation: {@link NormalizedClaims}, and what that needs. */
public final class NormalizedClaimsFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Component(modules = NormalizedClaimsRoutesModule.class)
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public NormalizedClaimsFunction() {
        super(DaggerNormalizedClaimsFunction_Wiring.create().routes());
    }
}
