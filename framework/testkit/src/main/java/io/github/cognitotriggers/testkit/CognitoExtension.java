package io.github.cognitotriggers.testkit;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A user pool for JUnit 5 tests, to be registered in a static field. Tests take the pool as a
 * parameter, or ask {@link #pool()}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CognitoExtension cognito =
 *         CognitoExtension.builder().trigger(Trigger.PRE_SIGN_UP, new InviteOnly()).perTest();
 *
 * @Test
 * void without_an_invitation_nobody_signs_up(TestPool pool) {
 *     assertThat(pool.signUp("mary")).rejectedWith("UserLambdaValidationException");
 * }
 * }</pre>
 *
 * <p>A test that fails prints its timeline to standard error, but for what the failure's text has
 * of it: its calls, the functions that they led to, and how they ended. Tests may run at the same
 * time, also those of a class that share a pool: each has a timeline of its own.
 */
public final class CognitoExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
                ParameterResolver {

    /** Where a test's store has the pool that {@link #pool()} gives it. */
    private static final String BEGUN = "begun";

    private final Supplier<TestPool> pools;
    private final boolean perClass;
    private final Namespace namespace = Namespace.create(CognitoExtension.class, this);

    /** A stack, since a thread that waits within a test may run another one meanwhile. */
    @SuppressWarnings("ThreadLocalUsage") // A test can have several extensions, each its own pool.
    private final ThreadLocal<Deque<TestPool>> current = ThreadLocal.withInitial(ArrayDeque::new);

    CognitoExtension(Supplier<TestPool> pools, boolean perClass) {
        this.pools = pools;
        this.perClass = perClass;
    }

    /** Begins a pool; ends with {@link PoolBuilder#perTest()} or {@link PoolBuilder#perClass()}. */
    public static PoolBuilder builder() {
        return TestPool.builder();
    }

    /**
     * Begins the use of a server that runs: the same flows, with the pools and triggers that the
     * server has.
     *
     * @param endpoint such as {@code http://127.0.0.1:9229}
     */
    public static ServerBuilder connectedTo(URI endpoint) {
        return new ServerBuilder(endpoint);
    }

    /**
     * The pool of the test that runs on this thread.
     *
     * @throws IllegalStateException on a thread that runs no test with this extension; let the test
     *     take a {@link TestPool} as a parameter instead
     */
    public TestPool pool() {
        TestPool pool = current.get().peek();
        if (pool == null) {
            throw new IllegalStateException(
                    "This thread runs no test with this extension; let the test have a parameter"
                            + " of type TestPool");
        }
        return pool;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (perClass) {
            shared(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestPool pool = ofTest(context);
        current.get().push(pool);
        context.getStore(namespace).put(BEGUN, pool);
    }

    /** JUnit calls it also where another extension ended the test before it came to this one. */
    @Override
    public void afterEach(ExtensionContext context) {
        TestPool pool = context.getStore(namespace).remove(BEGUN, TestPool.class);
        if (pool == null) {
            return;
        }
        current.get().pop();
        if (current.get().isEmpty()) {
            current.remove();
        }
        context.getExecutionException().ifPresent(failure -> print(context, pool, failure));
    }

    /**
     * The tests of a factory have its pool; that one fails is nothing that the factory hears of.
     */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext dynamic, ExtensionContext context)
            throws Throwable {
        try {
            test.proceed();
        } catch (Throwable failure) {
            TestPool pool = context.getStore(namespace).get(BEGUN, TestPool.class);
            print(context, Objects.requireNonNull(pool), failure);
            throw failure;
        }
    }

    private static void print(ExtensionContext context, TestPool pool, Throwable failure) {
        if (Failures.isFailure(failure)) {
            Failures.print(context.getDisplayName(), pool, failure);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestPool.class;
    }

    @Override
    public TestPool resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getTestMethod().isPresent() || perClass ? ofTest(context) : noTest();
    }

    private static TestPool noTest() {
        throw new IllegalStateException(
                "There is a pool per test, and this is outside of any; use perClass()");
    }

    /** The pool of a test; of its class, for parameters of constructors and the like. */
    private TestPool ofTest(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return shared(context);
        }
        return context.getStore(namespace)
                .getOrComputeIfAbsent(
                        context.getUniqueId(),
                        id -> perClass ? shared(context).forOneTest() : pools.get(),
                        TestPool.class);
    }

    /** One pool for a class and those nested in it. */
    private TestPool shared(ExtensionContext context) {
        ExtensionContext outermost = context;
        for (ExtensionContext next = context; next != null; next = parent(next)) {
            if (next.getTestClass().isPresent()) {
                outermost = next;
            }
        }
        Store store = outermost.getStore(namespace);
        return store.getOrComputeIfAbsent(TestPool.class, key -> pools.get(), TestPool.class);
    }

    private static @Nullable ExtensionContext parent(ExtensionContext context) {
        return context.getParent().orElse(null);
    }
}
