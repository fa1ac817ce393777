package io.github.cognitotriggers.local.function;

import io.github.cognitotriggers.local.trigger.InvocationContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** An event that a function works at. Its first outcome counts, and none of those after it. */
final class FunctionCall {

    private final InvocationContext context;
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();

    FunctionCall(InvocationContext context) {
        this.context = context;
    }

    InvocationContext context() {
        return context;
    }

    /** What comes of it; whoever waits gives the JVM back then. */
    CompletableFuture<byte[]> answer() {
        return answer;
    }

    void answered(byte[] bytes) {
        if (decided.compareAndSet(false, true)) {
            answer.complete(bytes);
        }
    }

    void failed(Throwable failure) {
        var unused = failed(failure, () -> {});
    }

    /**
     * The same for a failure that has consequences.
     *
     * @param first done if this is the outcome, before anybody hears of it
     * @return whether it is
     */
    boolean failed(Throwable failure, Runnable first) {
        if (!decided.compareAndSet(false, true)) {
            return false;
        }
        first.run();
        answer.completeExceptionally(failure);
        return true;
    }
}
