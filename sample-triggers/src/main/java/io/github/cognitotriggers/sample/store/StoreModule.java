package io.github.cognitotriggers.sample.store;

import dagger.Module;
import dagger.Provides;
import io.github.cognitotriggers.sample.Deployment;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The stores of a function: those that its component asks for, and no other, are made. A function
 * that runs locally loads no class of the AWS SDK.
 */
@Module
public final class StoreModule {

    private StoreModule() {}

    /** The table, or for a local run a file or what is in memory; the others are not made. */
    @Provides
    @Singleton
    static Stores stores(InstantSource clock) {
        Deployment deployment = Deployment.current();
        String table = deployment.tableName();
        if (table != null) {
            return new TableStores(Table.connect(table, deployment.region()), clock);
        }
        Path file = deployment.localStore();
        return new LocalStores(
                file == null
                        ? Seeds.store(clock)
                        : new FileStore(file, clock, () -> Seeds.store(clock)));
    }

    /** What the stores go by, and whoever writes a time into one. */
    @Provides
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Provides
    static Invitations invitations(Stores stores) {
        return stores.invitations();
    }

    @Provides
    static Memberships memberships(Stores stores) {
        return stores.memberships();
    }

    @Provides
    static AllowList allowList(Stores stores) {
        return stores.allowList();
    }

    @Provides
    static SignIns signIns(Stores stores) {
        return stores.signIns();
    }

    @Provides
    static CaptchaVerdicts captchaVerdicts(Stores stores) {
        return stores.captchaVerdicts();
    }

    @Provides
    static CodeRounds codeRounds(Stores stores) {
        return stores.codeRounds();
    }
}
