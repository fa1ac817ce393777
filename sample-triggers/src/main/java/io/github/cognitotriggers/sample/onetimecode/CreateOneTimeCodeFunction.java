package io.github.cognitotriggers.sample.onetimecode;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Set;

/** The function for create auth challenge: {@link CreateOneTimeCode}, and what that needs. */
public final class CreateOneTimeCodeFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Singleton
    @Component(
            modules = {
                CreateOneTimeCodeRoutesModule.class,
                StoreModule.class,
                CodeSenderModule.class
            })
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public CreateOneTimeCodeFunction() {
        super(DaggerCreateOneTimeCodeFunction_Wiring.create().routes());
    }
}
