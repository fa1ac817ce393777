package io.github.cognitotriggers.local.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which the Invoke API runs functions, so that the server's own can give up. What is
 * more than their bound is refused, as Lambda does at its own.
 */
final class FunctionThreads {

    static final int MOST = 256;

    private static final int IDLE_SECONDS = 30;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private FunctionThreads() {}

    static ExecutorService start() {
        return new ThreadPoolExecutor(
                0,
                MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                FunctionThreads::thread);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "invoke-" + NUMBERS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
