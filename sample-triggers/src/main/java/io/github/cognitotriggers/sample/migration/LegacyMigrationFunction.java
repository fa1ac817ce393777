package io.github.cognitotriggers.sample.migration;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import java.util.Set;

/** The function for user migration: {@link LegacyMigration}, and what that needs. */
public final class LegacyMigrationFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Component(modules = {LegacyMigrationRoutesModule.class, DirectoryModule.class})
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public LegacyMigrationFunction() {
        super(DaggerLegacyMigrationFunction_Wiring.create().routes());
    }
}
