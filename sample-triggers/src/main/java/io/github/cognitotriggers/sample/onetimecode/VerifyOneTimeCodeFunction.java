package io.github.cognitotriggers.sample.onetimecode;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import java.util.Set;

/**
 * The function for verify auth challenge response: {@link VerifyOneTimeCode}, and what that needs.
 */
public final class VerifyOneTimeCodeFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Component(modules = VerifyOneTimeCodeRoutesModule.class)
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public VerifyOneTimeCodeFunction() {
        super(DaggerVerifyOneTimeCodeFunction_Wiring.create().routes());
    }
}
