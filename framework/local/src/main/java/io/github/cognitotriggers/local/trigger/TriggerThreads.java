package io.github.cognitotriggers.local.trigger;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where functions run: not on the caller's thread, which has to be able to give up. One pool for
 * all user pools; idle threads end by themselves, and none keeps the JVM alive.
 */
final class TriggerThreads {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static final ExecutorService EXECUTOR =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "trigger-" + NUMBERS.incrementAndGet());
                        thread.setDaemon(true);
                        return thread;
                    });

    private TriggerThreads() {}
}
