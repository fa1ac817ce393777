package io.github.cognitotriggers.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.WholeFunction;
import io.github.cognitotriggers.sample.store.MemoryStore;
import io.github.cognitotriggers.sample.store.SignIns;
import org.junit.jupiter.api.Test;

class LastSignInTest {

    private static final byte[] EVENT =
            Event.of(
                    "PostAuthentication_Authentication",
                    "{\"userAttributes\": {\"sub\": \"sub-mary\"}, \"newDeviceUsed\": false}");

    private final TestClock clock = new TestClock();

    @Test
    void the_time_of_the_sign_in_is_recorded() {
        MemoryStore store = new MemoryStore(clock);
        LastSignIn lastSignIn = new LastSignIn(store, clock);

        lastSignIn.signedIn(PostAuthenticationEvent.fromJson(EVENT));
        lastSignIn.signedIn(PostAuthenticationEvent.fromJson(EVENT));

        assertThat(store.lastSignIn("sub-mary")).contains(clock.instant());
    }

    @Test
    void a_store_that_fails_does_not_stop_the_sign_in() {
        SignIns broken =
                (sub, at) -> {
                    throw new IllegalStateException("no table");
                };

        WholeFunction.of(new LastSignInRoutes(new LastSignIn(broken, clock))).returns(EVENT);
    }

    @Test
    void lambda_can_make_it() {
        WholeFunction.of(new LastSignInFunction()).returns(EVENT);
    }
}
