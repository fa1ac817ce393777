package io.github.cognitotriggers.sample.message;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import java.util.Set;

/** The function for custom message: {@link LocalizedMessages}, and what that needs. */
public final class LocalizedMessagesFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Component(modules = LocalizedMessagesRoutesModule.class)
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public LocalizedMessagesFunction() {
        super(DaggerLocalizedMessagesFunction_Wiring.create().routes());
    }
}
