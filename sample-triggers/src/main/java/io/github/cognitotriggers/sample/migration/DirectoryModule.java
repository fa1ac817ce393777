package io.github.cognitotriggers.sample.migration;

import dagger.Module;
import dagger.Provides;
import io.github.cognitotriggers.sample.Deployment;

/** Which directory is asked. */
@Module
final class DirectoryModule {

    private DirectoryModule() {}

    /**
     * On AWS an empty one until somebody binds the real one here: the seeded user's password can be
     * read in its source.
     */
    @Provides
    static LegacyDirectory directory() {
        return Deployment.current().onAws() ? new MemoryDirectory() : MemoryDirectory.seeded();
    }
}
