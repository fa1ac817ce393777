package io.github.cognitotriggers.sample.store;

import io.github.cognitotriggers.sample.EmailAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything in memory, gone with the process: for local runs and tests. One lock is enough for
 * that.
 */
public final class MemoryStore implements LocalStore, Serializable {

    private static final long serialVersionUID = 1;

    /** What may be read back: what a store is made of, and no other class that a file may name. */
    private static final ObjectInputFilter PARTS =
            ObjectInputFilter.Config.createFilter(
                    "io.github.cognitotriggers.sample.**;java.lang.*;java.time.*;java.util.*;!*");

    private transient InstantSource clock;
    private final HashMap<String, Invitation> invitations = new HashMap<>();
    private final HashMap<EmailAddress, String> reservations = new HashMap<>();
    private final HashMap<String, Membership> memberships = new HashMap<>();
    private final HashMap<String, Set<String>> allowList = new HashMap<>();
    private final HashMap<String, Instant> signIns = new HashMap<>();
    private final HashMap<String, Verdict> verdicts = new HashMap<>();
    private final HashMap<String, Integer> counts = new HashMap<>();
    private final HashMap<String, Begun> begun = new HashMap<>();
    private final HashMap<String, Kept> codes = new HashMap<>();

    /** An empty store. */
    public MemoryStore(InstantSource clock) {
        this.clock = clock;
    }

    /** A store as {@link #written()} gave it, with another clock. */
    static MemoryStore read(byte[] written, InstantSource clock) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written))) {
            in.setObjectInputFilter(PARTS);
            MemoryStore store = (MemoryStore) in.readObject();
            store.clock = clock;
            return store;
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("This is no store of the sample's", e);
        }
    }

    /** All that is in it. */
    synchronized byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        }
        return bytes.toByteArray();
    }

    /** Adds an invitation that nobody has. */
    public synchronized MemoryStore invite(String code, Membership membership) {
        invitations.put(code, new Invitation(membership));
        return this;
    }

    /** Lets an email domain in. */
    public synchronized MemoryStore allow(String tenant, String domain) {
        allowList.computeIfAbsent(domain, key -> new HashSet<>()).add(tenant);
        return this;
    }

    /** When a user last signed in, for tests. */
    public synchronized Optional<Instant> lastSignIn(String sub) {
        return Optional.ofNullable(signIns.get(sub));
    }

    @Override
    public synchronized boolean reserve(String code, EmailAddress address) {
        Invitation invitation = invitations.get(code);
        if (invitation == null || !invitation.isFreeFor(address, clock.instant())) {
            return false;
        }
        invitation.holder = address;
        invitation.reservedUntil = clock.instant().plus(RESERVED_FOR);
        reservations.put(address, code);
        return true;
    }

    @Override
    public synchronized Optional<Membership> redeem(
            EmailAddress address, @Nullable String sent, String sub) {
        String reserved = reservations.get(address);
        Invitation invitation = invitations.get(reserved == null ? sent : reserved);
        if (invitation != null
                && invitation.isFreeFor(address, clock.instant())
                && !memberships.containsKey(sub)) {
            invitation.holder = address;
            invitation.taken = true;
            memberships.put(sub, invitation.membership);
        }
        return find(sub);
    }

    @Override
    public synchronized Optional<Membership> find(String sub) {
        return Optional.ofNullable(memberships.get(sub));
    }

    @Override
    public synchronized void addIfAbsent(String sub, Membership membership) {
        memberships.putIfAbsent(sub, membership);
    }

    @Override
    public synchronized Set<String> tenantsOf(String domain) {
        return Set.copyOf(allowList.getOrDefault(domain, Set.of()));
    }

    @Override
    public synchronized void record(String sub, Instant at) {
        Instant known = signIns.get(sub);
        if (known == null || known.isBefore(at)) {
            signIns.put(sub, at);
        }
    }

    @Override
    public synchronized Optional<Boolean> findVerdict(String hash) {
        Verdict verdict = verdicts.get(hash);
        return verdict == null || !clock.instant().isBefore(verdict.until)
                ? Optional.empty()
                : Optional.of(verdict.human);
    }

    @Override
    public synchronized void remember(String hash, boolean human) {
        verdicts.put(hash, new Verdict(human, clock.instant().plus(REMEMBERED_FOR)));
    }

    @Override
    public synchronized int count(String user) {
        long hour = clock.instant().getEpochSecond() / COUNTED_FOR.toSeconds();
        return counts.merge(user + "#" + hour, 1, Integer::sum);
    }

    @Override
    public synchronized String begin(String user, String candidate) {
        Begun known = begun.get(user);
        if (known == null || !clock.instant().isBefore(known.until)) {
            known = new Begun(candidate, clock.instant().plus(SAME_FOR));
            begun.put(user, known);
        }
        return known.round;
    }

    @Override
    public synchronized RoundCode keep(String round, String candidate) {
        Kept known = codes.get(round);
        if (known == null || !clock.instant().isBefore(known.until)) {
            known = new Kept(candidate, clock.instant().plus(GOOD_FOR));
            codes.put(round, known);
        }
        return new RoundCode(known.code, known.sent);
    }

    @Override
    public synchronized void sent(String round) {
        Kept known = codes.get(round);
        if (known != null) {
            known.sent = true;
        }
    }

    private static final class Invitation implements Serializable {

        private static final long serialVersionUID = 1;

        final Membership membership;
        @Nullable EmailAddress holder;
        Instant reservedUntil = Instant.MIN;
        boolean taken;

        Invitation(Membership membership) {
            this.membership = membership;
        }

        boolean isFreeFor(EmailAddress address, Instant now) {
            return holder == null
                    || holder.equals(address)
                    || !taken && !now.isBefore(reservedUntil);
        }
    }

    private record Verdict(boolean human, Instant until) implements Serializable {}

    private record Begun(String round, Instant until) implements Serializable {}

    private static final class Kept implements Serializable {

        private static final long serialVersionUID = 1;

        final String code;
        final Instant until;
        boolean sent;

        Kept(String code, Instant until) {
            this.code = code;
            this.until = until;
        }
    }
}
