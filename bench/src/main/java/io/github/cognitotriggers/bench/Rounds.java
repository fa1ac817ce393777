package io.github.cognitotriggers.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something in several threads, for a time or a number of times. */
final class Rounds {

    /** Once, in a thread's own state. */
    interface Step extends AutoCloseable {
        void run() throws Exception;

        @Override
        default void close() throws IOException {}
    }

    /** A thread's state. */
    interface Start {
        Step begin(int thread) throws Exception;
    }

    private Rounds() {}

    /** Goes on until the time is over or the number is reached. */
    static Round run(int threads, double seconds, long most, Start start) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> running = new ArrayList<>();
            long cpu = cpu();
            long began = System.nanoTime();
            long end = began + (long) (seconds * 1e9);
            for (int i = 0; i < threads; i++) {
                int thread = i;
                long share = most / threads + (i < most % threads ? 1 : 0);
                running.add(executor.submit(() -> steps(start, thread, share, end)));
            }
            long count = 0;
            for (Future<Long> one : running) {
                count += one.get();
            }
            return new Round(count, System.nanoTime() - began, cpu() - cpu);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
    }

    private static long steps(Start start, int thread, long most, long end) throws Exception {
        long count = 0;
        try (Step step = start.begin(thread)) {
            while (count < most && System.nanoTime() < end) {
                step.run();
                count++;
            }
        }
        return count;
    }

    /** Processor time of this process so far, in nanoseconds. */
    static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
