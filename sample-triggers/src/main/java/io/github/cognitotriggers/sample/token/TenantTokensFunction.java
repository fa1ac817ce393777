package io.github.cognitotriggers.sample.token;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Set;

/** The function for pre token generation: {@link TenantTokens}, and what that needs. */
public final class TenantTokensFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Singleton
    @Component(modules = {TenantTokensRoutesModule.class, StoreModule.class})
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public TenantTokensFunction() {
        super(DaggerTenantTokensFunction_Wiring.create().routes());
    }
}
