package io.github.cognitotriggers.sample.signin;

import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.MemoryStore;
import java.time.InstantSource;
import java.util.List;

/** This package's part of the whole product, for tests of it. */
public final class SignInRoutes {

    private SignInRoutes() {}

    /** Pre and post authentication, with a store that others use too. */
    public static List<TriggerRoutes> of(MemoryStore store, InstantSource clock) {
        return List.of(
                new AllowListedSignInRoutes(new AllowListedSignIn(store, store)),
                new LastSignInRoutes(new LastSignIn(store, clock)));
    }
}
