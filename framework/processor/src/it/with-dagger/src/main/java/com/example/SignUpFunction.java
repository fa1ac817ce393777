package com.example;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import jakarta.inject.Singleton;
import java.util.Set;

/** What Lambda's handler setting names. */
public final class SignUpFunction extends CognitoTriggerHandler {

    @Singleton
    @Component(modules = {InvitedSignUpRoutesModule.class, TenantTokensRoutesModule.class})
    interface Wiring {
        Set<TriggerRoutes> routes();
    }

    public SignUpFunction() {
        super(DaggerSignUpFunction_Wiring.create().routes());
    }
}
