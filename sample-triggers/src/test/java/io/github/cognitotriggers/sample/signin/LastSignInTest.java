package io.github.cognitotriggers.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.store.MemoryStore;
import io.github.cognitotriggers.sample.store.SignIns;
import org.junit.jupiter.api.Test;

class LastSignInTest {

    private static final PostAuthenticationEvent EVENT =
            PostAuthenticationEvent.fromJson(
                    Event.of(
                            "PostAuthentication_Authentication",
                            "{\"userAttributes\": {\"sub\": \"sub-mary\"}, \"newDeviceUsed\":"
                                    + " false}"));

    private final TestClock clock = new TestClock();

    @Test
    void the_time_of_the_sign_in_is_recorded() {
        MemoryStore store = new MemoryStore(clock);
        LastSignIn function = new LastSignIn(store, clock);

        function.handle(EVENT, TriggerContext.forTest());
        function.handle(EVENT, TriggerContext.forTest());

        assertThat(store.lastSignIn("sub-mary")).contains(clock.instant());
    }

    @Test
    void a_store_that_fails_does_not_stop_the_sign_in() {
        SignIns broken =
                (sub, at) -> {
                    throw new IllegalStateException("no table");
                };

        assertThatCode(() -> new LastSignIn(broken, clock).handle(EVENT, TriggerContext.forTest()))
                .doesNotThrowAnyException();
    }

    @Test
    void lambda_can_make_it() {
        assertThat(new LastSignIn()).isNotNull();
    }
}
