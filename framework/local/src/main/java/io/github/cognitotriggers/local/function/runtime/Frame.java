package io.github.cognitotriggers.local.function.runtime;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the two JVMs say to each other. To the function: {@link #EVENT} with request id, ARN,
 * deadline and bytes. Back: the word of admission, then {@link #READY}, and for each event any
 * number of {@link #LOG} and one {@link #ANSWER} or {@link #FAILED}.
 */
public final class Frame {

    /** An event for the function. */
    public static final int EVENT = 'E';

    /** The handler was made. */
    public static final int READY = 'R';

    /** A line of log. */
    public static final int LOG = 'L';

    /** What the function wrote. */
    public static final int ANSWER = 'A';

    /** The function's error: type and message. */
    public static final int FAILED = 'F';

    /** Length of the word of admission. */
    public static final int ADMISSION_BYTES = 32;

    private Frame() {}

    /** Reads what {@link Writer} writes with its length. */
    public static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Reads a text. */
    public static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    /** Writes whole frames, whichever thread of the function logs meanwhile. */
    public static final class Writer {

        private final DataOutputStream out;

        /** Writes to the other JVM. */
        public Writer(DataOutputStream out) {
            this.out = out;
        }

        synchronized void admission(byte[] admission) throws IOException {
            out.write(admission);
            out.flush();
        }

        synchronized void ready() throws IOException {
            out.write(READY);
            out.flush();
        }

        synchronized void log(String line) {
            try {
                out.write(LOG);
                bytes(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized void answer(byte[] answer) throws IOException {
            out.write(ANSWER);
            bytes(answer);
            out.flush();
        }

        synchronized void failed(Throwable failure) throws IOException {
            out.write(FAILED);
            bytes(HandlerException.errorType(failure).getBytes(StandardCharsets.UTF_8));
            bytes(HandlerException.errorMessage(failure).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Sends an event. */
        public synchronized void event(
                String requestId, String arn, long deadlineMillis, byte[] event)
                throws IOException {
            out.write(EVENT);
            out.writeUTF(requestId);
            out.writeUTF(arn);
            out.writeLong(deadlineMillis);
            bytes(event);
            out.flush();
        }

        private void bytes(byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
