package io.github.cognitotriggers.bench;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.testkit.SignInResult;
import io.github.cognitotriggers.testkit.TestPool;
import java.util.ArrayList;
import java.util.List;

/**
 * The test kit in a JVM that has used it already. It prints the medians in milliseconds of a pool's
 * start, of a whole sign-in by custom authentication, and of that one's processor time.
 */
final class KitWorker {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 200;

    private KitWorker() {}

    public static void main(String[] arguments) {
        List<Double> starts = new ArrayList<>();
        List<Double> signIns = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            long began = System.nanoTime();
            TestPool pool = pool();
            long started = System.nanoTime();
            pool.confirmedUser("mary", Pool.PASSWORD);
            long cpuBefore = Rounds.cpu();
            long ready = System.nanoTime();
            SignInResult result =
                    pool.as("mary").initiateCustomAuth().orThrow().answer(BenchTriggers.ANSWER);
            long ended = System.nanoTime();
            if (!result.isSignedIn()) {
                throw new IllegalStateException("Custom authentication led to no tokens");
            }
            if (i >= WARM_UP) {
                starts.add((started - began) / 1e6);
                signIns.add((ended - ready) / 1e6);
                cpu.add((Rounds.cpu() - cpuBefore) / 1e6);
            }
        }
        System.out.println(Median.of(starts) + " " + Median.of(signIns) + " " + Median.of(cpu));
    }

    private static TestPool pool() {
        BenchTriggers triggers = new BenchTriggers();
        return TestPool.builder()
                .trigger(Trigger.DEFINE_AUTH_CHALLENGE, triggers)
                .trigger(Trigger.CREATE_AUTH_CHALLENGE, triggers)
                .trigger(Trigger.VERIFY_AUTH_CHALLENGE, triggers)
                .trigger(Trigger.POST_AUTHENTICATION, triggers)
                .trigger(Trigger.PRE_TOKEN_GENERATION, triggers)
                .build();
    }
}
