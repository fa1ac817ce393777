package io.github.cognitotriggers.sample.signup;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Set;

/** The function for post confirmation: {@link TenantMembership}, and what that needs. */
public final class TenantMembershipFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Singleton
    @Component(modules = {TenantMembershipRoutesModule.class, StoreModule.class})
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public TenantMembershipFunction() {
        super(DaggerTenantMembershipFunction_Wiring.create().routes());
    }
}
