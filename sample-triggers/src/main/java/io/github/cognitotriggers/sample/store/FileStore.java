package io.github.cognitotriggers.sample.store;

import io.github.cognitotriggers.sample.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MemoryStore} in a file, for the functions of a local user pool: what pre sign-up
 * reserves is there for post confirmation, whether both run in one JVM or each in its own. Every
 * operation reads the whole file and writes it anew, and nobody else does meanwhile. That is for a
 * few users on one machine.
 */
final class FileStore implements LocalStore {

    private final Path file;
    private final InstantSource clock;
    private final Supplier<MemoryStore> seeds;

    /**
     * The store of a file.
     *
     * @param file need not exist yet
     * @param seeds what is in a file that is new
     */
    FileStore(Path file, InstantSource clock, Supplier<MemoryStore> seeds) {
        this.file = file;
        this.clock = clock;
        this.seeds = seeds;
    }

    /** Does something with what the file has now, and keeps what comes of it. */
    <T> T with(Function<MemoryStore, T> use) {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE)) {
            lock(channel);
            byte[] written = Channels.newInputStream(channel).readAllBytes();
            MemoryStore store =
                    written.length == 0 ? seeds.get() : MemoryStore.read(written, clock);
            T result = use.apply(store);
            ByteBuffer next = ByteBuffer.wrap(store.written());
            while (next.hasRemaining()) {
                channel.write(next, next.position());
            }
            channel.truncate(next.limit());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("LOCAL_STORE " + file + ": " + e.getMessage(), e);
        }
    }

    /** Waits for others; closing the channel lets them in. */
    private static void lock(FileChannel channel) throws IOException {
        while (!tryLock(channel)) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while another function had it", e);
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another function of this JVM has it; one of another JVM gives null.
            return false;
        }
    }

    private void change(Consumer<MemoryStore> use) {
        with(
                store -> {
                    use.accept(store);
                    return true;
                });
    }

    @Override
    public boolean reserve(String code, EmailAddress address) {
        return with(store -> store.reserve(code, address));
    }

    @Override
    public Optional<Membership> redeem(EmailAddress address, @Nullable String sent, String sub) {
        return with(store -> store.redeem(address, sent, sub));
    }

    @Override
    public Optional<Membership> find(String sub) {
        return with(store -> store.find(sub));
    }

    @Override
    public void addIfAbsent(String sub, Membership membership) {
        change(store -> store.addIfAbsent(sub, membership));
    }

    @Override
    public Set<String> tenantsOf(String domain) {
        return with(store -> store.tenantsOf(domain));
    }

    @Override
    public void record(String sub, Instant at) {
        change(store -> store.record(sub, at));
    }

    @Override
    public Optional<Boolean> findVerdict(String hash) {
        return with(store -> store.findVerdict(hash));
    }

    @Override
    public void remember(String hash, boolean human) {
        change(store -> store.remember(hash, human));
    }

    @Override
    public int count(String user) {
        return with(store -> store.count(user));
    }

    @Override
    public String begin(String user, String candidate) {
        return with(store -> store.begin(user, candidate));
    }

    @Override
    public RoundCode keep(String round, String candidate) {
        return with(store -> store.keep(round, candidate));
    }

    @Override
    public void sent(String round) {
        change(store -> store.sent(round));
    }
}
