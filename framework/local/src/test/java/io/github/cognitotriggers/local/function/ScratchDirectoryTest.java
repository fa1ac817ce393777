package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left of other processes, and what is not touched. */
class ScratchDirectoryTest {

    @TempDir Path parent;

    /** In a process that is killed: makes one, says where, and stays. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            ScratchDirectory made = ScratchDirectory.create(Path.of(arguments[0]));
            Files.writeString(made.path().resolve("file"), "");
            System.out.println(made.path());
            Thread.sleep(600_000);
        }
    }

    @Test
    void that_of_a_process_is_deleted_once_the_process_is_gone() throws Exception {
        Process owner =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                FunctionFixture.home(ScratchDirectory.class)
                                        + System.getProperty("path.separator")
                                        + FunctionFixture.testClasses(),
                                Owner.class.getName(),
                                parent.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            Path theirs = Path.of(owner.inputReader().readLine());
            ScratchDirectory.create(parent).close();
            assertThat(theirs).isDirectoryContaining("glob:**file");

            owner.destroyForcibly().waitFor();
            ScratchDirectory.create(parent).close();

            assertThat(parent).isEmptyDirectory();
        } finally {
            owner.destroyForcibly();
        }
    }

    @Test
    void those_of_one_process_leave_each_other_alone() throws IOException {
        try (ScratchDirectory first = ScratchDirectory.create(parent);
                ScratchDirectory second = ScratchDirectory.create(parent)) {
            assertThat(first.path()).isDirectory();
            assertThat(second.path()).isDirectory().isNotEqualTo(first.path());
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void several_at_once_do_not_get_into_each_others_way() throws Exception {
        for (int i = 0; i < 50; i++) {
            Path abandoned = Files.createDirectory(parent.resolve("cognito-local-0-" + i));
            Files.createFile(abandoned.resolve("lock"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ScratchDirectory>> makers =
                    Collections.nCopies(8, () -> ScratchDirectory.create(parent));
            for (Future<ScratchDirectory> made : threads.invokeAll(makers)) {
                assertThat(made.get().path()).isDirectory();
                made.get().close();
            }
        } finally {
            threads.shutdownNow();
        }
        ScratchDirectory.create(parent).close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_has_no_lock_or_another_name_stays() throws IOException {
        Path unlocked = Files.createDirectory(parent.resolve("cognito-local-0-x"));
        Path other = Files.createDirectory(parent.resolve("other"));
        Files.createFile(other.resolve("lock"));

        ScratchDirectory.create(parent).close();

        assertThat(unlocked).isDirectory();
        assertThat(other.resolve("lock")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // Where a link needs a privilege.
    void a_link_is_not_followed() throws IOException {
        Path precious = Files.createDirectory(parent.resolve("precious"));
        Files.createFile(precious.resolve("lock"));
        Files.createSymbolicLink(parent.resolve("cognito-local-0-x"), precious);
        Path abandoned = Files.createDirectory(parent.resolve("cognito-local-0-y"));
        Files.createFile(abandoned.resolve("lock"));
        Files.createSymbolicLink(abandoned.resolve("link"), precious);

        ScratchDirectory.create(parent).close();

        assertThat(precious.resolve("lock")).exists();
        assertThat(abandoned).doesNotExist();
    }
}
