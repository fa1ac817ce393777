package io.github.cognitotriggers.local.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that answer requests. A call may wait 15 seconds for its triggers, so there are as
 * many threads as calls, up to a bound; further calls wait in line.
 */
final class HandlerThreads {

    private static final int MOST = 256;
    private static final int IDLE_SECONDS = 30;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private HandlerThreads() {}

    static ExecutorService start() {
        return new ThreadPoolExecutor(
                0,
                MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new HandOver(),
                HandlerThreads::thread,
                HandlerThreads::waitInLine);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "local-server-" + NUMBERS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private static void waitInLine(Runnable task, ThreadPoolExecutor threads) {
        if (threads.isShutdown()) {
            throw new RejectedExecutionException("The server is closed");
        }
        threads.getQueue().add(task);
    }

    /** Takes a task only for a thread that waits for one: else the executor starts a thread. */
    private static final class HandOver extends LinkedTransferQueue<Runnable> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        @Override
        public boolean add(Runnable task) {
            return super.offer(task);
        }
    }
}
