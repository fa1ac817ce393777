package io.github.cognitotriggers.sample.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.sample.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreContract {

    private MemoryStore store = new MemoryStore(clock);

    @BeforeEach
    void empty() {
        store = new MemoryStore(clock).allow("acme", "example.com");
    }

    @Override
    Stores stores(String... invitations) {
        for (String invitation : invitations) {
            store.invite(invitation, new Membership("acme", "member"));
        }
        return new LocalStores(store);
    }

    @Override
    long lastSignIn(String sub) {
        return store.lastSignIn(sub).map(Instant::toEpochMilli).orElse(0L);
    }

    @Test
    void the_seeds_are_what_the_sample_events_speak_of() {
        MemoryStore seeded = Seeds.store(clock);
        EmailAddress nina = EmailAddress.of("nina@example.com");

        assertThat(seeded.reserve("ACME2026", nina)).isTrue();
        assertThat(seeded.reserve("ACMEBOSS", nina)).isTrue();
        assertThat(seeded.reserve("TAKEN001", nina)).isFalse();
        assertThat(seeded.find("7d8ca528-4931-4254-9273-ea5ee853f271"))
                .contains(new Membership("acme", "admin"));
        assertThat(seeded.find("1f3b5c7d-0000-4000-8000-00000000e001"))
                .contains(new Membership("acme", "member"));
        assertThat(seeded.tenantsOf("example.com")).containsExactly("acme");
    }
}
