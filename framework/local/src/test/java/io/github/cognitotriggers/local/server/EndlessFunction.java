package io.github.cognitotriggers.local.server;

import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Sleeps until somebody ends it. */
final class EndlessFunction implements TriggerFunction {

    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);
    private final Duration timeout;

    EndlessFunction(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public byte[] invoke(byte[] event) throws Exception {
        started.countDown();
        try {
            Thread.sleep(600_000);
            return event;
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    @Override
    public Optional<Duration> timeout() {
        return Optional.of(timeout);
    }
}
