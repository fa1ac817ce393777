package io.github.cognitotriggers.sample.store;

import io.github.cognitotriggers.sample.EmailAddress;
import java.time.InstantSource;

/** What a local run finds in its store: what the files under {@code events/} speak of. */
public final class Seeds {

    private Seeds() {}

    /** A store in memory with one tenant, two members and three invitations, one of them used. */
    public static MemoryStore store(InstantSource clock) {
        Membership member = new Membership("acme", "member");
        Membership admin = new Membership("acme", "admin");
        MemoryStore store = new MemoryStore(clock);
        store.invite("ACME2026", member).invite("ACMEBOSS", admin).invite("TAKEN001", member);
        store.redeem(
                EmailAddress.of("somebody-else@example.com"),
                "TAKEN001",
                "9d2e4f60-0000-4000-8000-00000000e003");
        store.addIfAbsent("7d8ca528-4931-4254-9273-ea5ee853f271", admin);
        store.addIfAbsent("1f3b5c7d-0000-4000-8000-00000000e001", member);
        return store.allow("acme", "example.com");
    }
}
