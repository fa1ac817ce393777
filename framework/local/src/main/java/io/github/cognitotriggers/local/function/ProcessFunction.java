package io.github.cognitotriggers.local.function;

import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * A function in JVMs of its own: as many as there are events at the same time, each kept for the
 * next one.
 */
final class ProcessFunction implements TriggerFunction, AutoCloseable {

    /** JVMs at most, so that a load test does not take the machine down; further events wait. */
    private static final int MOST = 10;

    private final FunctionSettings settings;
    private final RuntimeClassesHolder classes;
    private final FunctionLog log;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<FunctionProcess> idle = new ArrayDeque<>();
    private final Set<FunctionProcess> all = new HashSet<>();
    private boolean closed;

    ProcessFunction(FunctionSettings settings, RuntimeClassesHolder classes, FunctionLog log) {
        this.settings = settings;
        this.classes = classes;
        this.log = log;
    }

    @Override
    public byte[] invoke(byte[] event) throws Exception {
        return invoke(event, new InvocationContext("local", line -> {}));
    }

    /**
     * An interruption ends the wait, not the function: Lambda does not notice either that Cognito
     * has given up.
     */
    @Override
    public byte[] invoke(byte[] event, InvocationContext context) throws Exception {
        settings.requireRunnable();
        free.acquire();
        CompletableFuture<byte[]> answer;
        boolean begun = false;
        try {
            FunctionProcess process = take();
            answer =
                    process.invoke(event, context)
                            .whenComplete((bytes, failure) -> giveBack(process));
            begun = true;
        } finally {
            if (!begun) {
                free.release();
            }
        }
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private synchronized FunctionProcess take() throws IOException {
        if (closed) {
            throw new IllegalStateException("The local user pool is closing");
        }
        for (FunctionProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isAlive()) {
                return kept;
            }
            all.remove(kept);
        }
        FunctionProcess process = FunctionProcess.start(settings, classes.get(), log);
        all.add(process);
        return process;
    }

    private void giveBack(FunctionProcess process) {
        synchronized (this) {
            if (process.isAlive()) {
                idle.push(process);
            } else {
                all.remove(process);
            }
        }
        free.release();
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(FunctionProcess::end);
    }
}
