package io.github.cognitotriggers.sample.token;

import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.MemoryStore;
import java.util.List;

/** This package's part of the whole product, for tests of it. */
public final class TokenRoutes {

    private TokenRoutes() {}

    /** Pre token generation, with a store that others use too. */
    public static List<TriggerRoutes> of(MemoryStore store) {
        return List.of(new TenantTokensRoutes(new TenantTokens(store)));
    }
}
