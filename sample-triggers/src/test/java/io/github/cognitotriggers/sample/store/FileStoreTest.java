package io.github.cognitotriggers.sample.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.sample.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the stores, kept by one that several functions share. */
class FileStoreTest extends StoreContract {

    private static final int SIGN_INS = 100;

    @TempDir Path directory;

    private Path file = Path.of("");
    private MemoryStore seeds = new MemoryStore(clock);

    /** Counts sign-ins; runs in JVMs of its own. */
    static final class Counting {

        private Counting() {}

        public static void main(String[] args) {
            InstantSource clock = InstantSource.fixed(Instant.parse(args[1]));
            count(new FileStore(Path.of(args[0]), clock, () -> new MemoryStore(clock)));
        }
    }

    @BeforeEach
    void aNewFile() {
        file = directory.resolve("store");
        seeds = new MemoryStore(clock).allow("acme", "example.com");
    }

    @Override
    Stores stores(String... invitations) {
        for (String invitation : invitations) {
            seeds.invite(invitation, new Membership("acme", "member"));
        }
        return new LocalStores(store());
    }

    @Override
    long lastSignIn(String sub) {
        Optional<Instant> at = store().with(store -> store.lastSignIn(sub));
        return at.map(Instant::toEpochMilli).orElse(0L);
    }

    private FileStore store() {
        return new FileStore(file, clock, () -> seeds);
    }

    private static void count(FileStore store) {
        for (int i = 0; i < SIGN_INS; i++) {
            store.count("pool/mary");
        }
    }

    @Test
    void what_one_function_reserves_another_one_redeems() {
        EmailAddress mary = EmailAddress.of("mary@example.com");
        Stores preSignUp = stores("FREE0001");
        Stores postConfirmation = stores();

        assertThat(preSignUp.invitations().reserve("FREE0001", mary)).isTrue();
        assertThat(postConfirmation.invitations().redeem(mary, null, "sub-mary"))
                .contains(new Membership("acme", "member"));
        assertThat(stores().memberships().find("sub-mary")).isPresent();
    }

    @Test
    void functions_of_several_jvms_and_threads_lose_nothing_of_one_another()
            throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(start());
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(new Thread(() -> count(store())));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        for (Process process : processes) {
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        }

        assertThat(store().count("pool/mary")).isEqualTo(4 * SIGN_INS + 1);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Counting.class.getName(),
                        file.toString(),
                        clock.instant().toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void a_file_of_something_else_is_an_error_that_names_it_and_stays_as_it_is()
            throws IOException {
        Files.writeString(file, "a shopping list");

        assertThatThrownBy(() -> store().find("sub-mary"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("LOCAL_STORE " + file + ": ");
        assertThat(file).hasContent("a shopping list");
    }
}
