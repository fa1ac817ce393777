package io.github.cognitotriggers.local.recording;

import io.github.cognitotriggers.local.trigger.Json;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes every call of a function to the end of a file, one line each, as soon as it is over. What
 * is there stays; a last line without its end gets one. A line that cannot be written (a full disk)
 * is taken back, so that the file has whole lines only, and the pool goes on. The file holds
 * passwords and codes: where the system has permissions, only its owner may read a file made here.
 */
public final class InvocationFile implements TimelineRecorder, AutoCloseable {

    private final FileChannel file;
    private final Consumer<String> warnings;
    private boolean failing;

    private InvocationFile(FileChannel file, Consumer<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    /**
     * Opens a file, or makes it.
     *
     * @param warnings is told if a line cannot be written, and once it can again
     * @throws IOException if it cannot be opened for reading and writing
     */
    public static InvocationFile open(Path file, Consumer<String> warnings) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, options, ownerOnly());
        try {
            goToEnd(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new InvocationFile(channel, warnings);
    }

    /**
     * A program that was killed while it wrote, or somebody's editor, may have left half a line.
     */
    private static void goToEnd(FileChannel channel) throws IOException {
        long size = channel.size();
        channel.position(size);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public synchronized void record(TriggerInvocation invocation) {
        if (!file.isOpen()) {
            return;
        }
        long before = -1;
        try {
            before = file.position();
            ByteBuffer line = ByteBuffer.wrap(line(invocation));
            while (line.hasRemaining()) {
                file.write(line);
            }
            if (failing) {
                failing = false;
                warnings.accept("recording again");
            }
        } catch (IOException e) {
            takeBack(before);
            if (!failing) {
                failing = true;
                warnings.accept("cannot write the recording, calls are missing from it: " + e);
            }
        }
    }

    private static byte[] line(TriggerInvocation invocation) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Json.write(invocation.toJson(), line);
        line.write('\n');
        return line.toByteArray();
    }

    private void takeBack(long position) {
        try {
            if (position >= 0) {
                file.truncate(position);
                file.position(position);
            }
        } catch (IOException e) {
            // The next line is tried all the same.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
