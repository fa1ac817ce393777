package io.github.cognitotriggers.local.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory among the temporary files, for as long as this process lives. A process that is
 * killed leaves its directory behind; whoever makes the next one deletes it. Who lives holds the
 * lock of a file in its directory, which the system gives back, however a process ends.
 */
final class ScratchDirectory implements AutoCloseable {

    private static final String PREFIX = "cognito-local-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private ScratchDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one that nobody else may read. */
    static ScratchDirectory create() throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same in a directory of the caller's. */
    static ScratchDirectory create(Path parent) throws IOException {
        Path path = Files.createTempDirectory(parent, own());
        // Without its final name it is no sign yet that the directory could be somebody's.
        Path early = path.resolve(LOCK + ".new");
        FileChannel channel =
                FileChannel.open(early, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ScratchDirectory made = new ScratchDirectory(path, channel);
        try {
            if (channel.tryLock() != null) {
                Files.move(early, path.resolve(LOCK));
            }
            deleteAbandoned(parent, Files.getOwner(path));
        } catch (IOException e) {
            // Where files cannot be locked, or not be deleted, more stays than has to.
        }
        return made;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close(); // First: some systems delete no file that is open.
        delete(path);
    }

    private static String own() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    private static void deleteAbandoned(Path parent, UserPrincipal user) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : all) {
                // Not this process's own: to close a file that it has locked gives the lock back.
                if (!String.valueOf(directory.getFileName()).startsWith(own())) {
                    deleteIfAbandoned(directory, user);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void deleteIfAbandoned(Path directory, UserPrincipal user) {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            if (Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                deleteIfFree(directory);
            }
        } catch (IOException | UncheckedIOException | OverlappingFileLockException e) {
            // It has no lock, or somebody else deletes it, another thread perhaps.
        }
    }

    private static void deleteIfFree(Path directory) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                delete(directory);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
