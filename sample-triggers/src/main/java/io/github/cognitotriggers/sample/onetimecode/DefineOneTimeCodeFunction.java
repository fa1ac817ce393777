package io.github.cognitotriggers.sample.onetimecode;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import java.util.Set;

/** The function for define auth challenge: {@link DefineOneTimeCode}, and what that needs. */
public final class DefineOneTimeCodeFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Component(modules = DefineOneTimeCodeRoutesModule.class)
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public DefineOneTimeCodeFunction() {
        super(DaggerDefineOneTimeCodeFunction_Wiring.create().routes());
    }
}
