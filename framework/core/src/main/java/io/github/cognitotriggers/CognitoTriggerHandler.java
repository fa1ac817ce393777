package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.cognitotriggers.internal.json.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The function that Lambda calls. One instance serves all invocations, also those that run at the
 * same time.
 *
 * <p>A function for one trigger extends that trigger's own base class, for example {@link
 * io.github.cognitotriggers.presignup.PreSignUpHandler}. A function for several extends this one:
 *
 * <pre>{@code
 * public final class SignUpFunction extends CognitoTriggerHandler {
 *     protected TriggerRoutes routes() {
 *         return routesOf(new InviteOnlySignUp(), new WelcomeMessage());
 *     }
 * }
 * }</pre>
 *
 * <p>Lambda needs a public constructor without parameters.
 *
 * <p><b>What goes out.</b> The event as it came, byte for byte, but for the members of {@code
 * response} that the handler set. A {@link TriggerRejectedException} leaves with its text; any
 * other exception is logged with its stack and leaves as a {@link TriggerFailedException} that
 * names the request only. Either a whole answer is written or none.
 *
 * <p><b>An event of a trigger that has no route</b> is an error of the pool's configuration: it is
 * logged, and refused. Define auth challenge answers {@code failAuthentication: true}, verify auth
 * challenge {@code answerCorrect: false}, every other trigger fails.
 *
 * <p><b>Time.</b> Cognito waits 5 seconds for a synchronous trigger and may then call again: what a
 * handler does must bear being done twice.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html">Customizing
 *     user pool workflows with Lambda triggers</a>
 */
public abstract class CognitoTriggerHandler implements RequestStreamHandler {

    /** Bytes that an event may have; a longer one is refused. */
    public static final int MAX_EVENT_BYTES = JsonDocument.MAX_BYTES;

    /** Levels that objects and arrays of an event may be nested; a deeper one is refused. */
    public static final int MAX_EVENT_DEPTH = JsonDocument.MAX_DEPTH;

    /** Lambda gives a function 10 seconds to start. */
    private static final long LONGEST_START_NANOS = 10_000_000_000L;

    private static final long LOADED_AT = System.nanoTime();

    private volatile boolean cold = true; // An AtomicBoolean would load method handles.

    // What the subclass decides, asked for once. The first two are written before the volatile
    // one, and read after it.
    private List<TriggerInterceptor> madeInterceptors = List.of();
    private boolean writesSummary = true;
    private volatile @Nullable TriggerRoutes madeRoutes;

    private final @Nullable TriggerRoutes givenRoutes;

    /** Never read, but held: CRaC holds its resources weakly. */
    @SuppressWarnings("UnusedVariable")
    private final @Nullable Object snapStart;

    /** For a function that overrides {@link #routes()}. */
    protected CognitoTriggerHandler() {
        this((TriggerRoutes) null);
    }

    /**
     * For a function whose routes are made elsewhere, as with Dagger.
     *
     * @throws IllegalArgumentException if there is none, or two have a route for the same trigger;
     *     the message names both
     */
    protected CognitoTriggerHandler(Set<TriggerRoutes> routes) {
        this(JoinedRoutes.of(routes.toArray(new TriggerRoutes[0])));
    }

    /** With SnapStart, makes sure that the routes are made and used before the snapshot. */
    @SuppressWarnings("this-escape") // The hook calls back long after the constructor.
    private CognitoTriggerHandler(@Nullable TriggerRoutes givenRoutes) {
        this.givenRoutes = givenRoutes;
        snapStart =
                "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))
                        ? registerForSnapStart()
                        : null;
    }

    /**
     * Null if {@code org.crac} is not on the class path: the hook's class cannot be loaded then.
     */
    private @Nullable Object registerForSnapStart() {
        try {
            return SnapStart.register(this);
        } catch (NoClassDefFoundError e) {
            return null;
        }
    }

    /**
     * The routes of this function. Called before the first event, never by a constructor, and once;
     * again with the next event only if it failed. To be overridden unless the constructor was
     * given routes.
     */
    protected TriggerRoutes routes() {
        if (givenRoutes == null) {
            throw new IllegalStateException(
                    "no routes; override it, or give a Set<TriggerRoutes> to super(...)");
        }
        return givenRoutes;
    }

    /** What runs around each handler, outermost first. Called once, before the first event. */
    protected List<TriggerInterceptor> interceptors() {
        return List.of();
    }

    /**
     * Whether each invocation writes its summary line: source, client id, route, the condition that
     * chose it, outcome, milliseconds and the names of the metadata, at most 20 of 64 characters
     * each. Called once, before the first event.
     *
     * <p>The outcome is one of
     *
     * <ul>
     *   <li>{@code ok}: the handler answered;
     *   <li>{@code rejected}: it refused, with a {@link TriggerRejectedException};
     *   <li>{@code misrouted}: the function has no route for the event's trigger, and refused;
     *   <li>{@code unmatched}: it has routes for the trigger, but the conditions of none hold, and
     *       refused;
     *   <li>{@code passed}: no method is for the event's source, and the event went back as it
     *       came;
     *   <li>{@code continued}: the method threw, and as its annotation says the event went back as
     *       it came all the same;
     *   <li>{@code failed}: the event could not be read, or anything else was thrown;
     *   <li>{@code error}: an {@link Error} was thrown, which leaves the function as it is.
     * </ul>
     */
    protected boolean logsSummary() {
        return true;
    }

    /**
     * The routes of several one-trigger handlers in one function. Interceptors and summary line are
     * the function's; those of the handlers do not run.
     *
     * @throws IllegalArgumentException if there is none, or two are for the same trigger
     */
    protected static TriggerRoutes routesOf(CognitoTriggerHandler... handlers) {
        TriggerRoutes[] routes = new TriggerRoutes[handlers.length];
        for (int i = 0; i < handlers.length; i++) {
            routes[i] = handlers[i].routes();
        }
        return JoinedRoutes.of(routes);
    }

    /**
     * The routes of several classes in one function.
     *
     * @throws IllegalArgumentException if there is none, or two have a route for the same trigger
     */
    protected static TriggerRoutes routesOf(TriggerRoutes... routes) {
        return JoinedRoutes.of(routes.clone());
    }

    /**
     * Handles one event; called by Lambda, and by tests of a whole function.
     *
     * @param lambda what Lambda tells of the invocation; null for a stand-in that has five seconds
     *     and logs to standard output
     * @throws TriggerRejectedException if the handler refused
     * @throws TriggerFailedException if anything else went wrong
     */
    @Override
    public final void handleRequest(
            InputStream input, OutputStream output, @Nullable Context lambda) throws IOException {
        Invocation invocation = new Invocation(this, lambda == null ? new LocalContext() : lambda);
        output.write(invocation.answer(input.readAllBytes()));
    }

    /** The routes, made once by whoever comes first; with them, all that the subclass decides. */
    final TriggerRoutes madeRoutes() {
        TriggerRoutes made = madeRoutes;
        if (made == null) {
            synchronized (this) {
                made = madeRoutes;
                if (made == null) {
                    made = makeRoutes();
                    madeRoutes = made;
                }
            }
        }
        return made;
    }

    private TriggerRoutes makeRoutes() {
        String step = "routes()";
        try {
            TriggerRoutes made = Objects.requireNonNull(routes(), "null; answer routesOf(...)");
            step = "interceptors()";
            madeInterceptors =
                    List.copyOf(Objects.requireNonNull(interceptors(), "null; answer List.of()"));
            step = "logsSummary()";
            writesSummary = logsSummary();
            return made;
        } catch (RuntimeException e) {
            throw Failure.inMaking(step, e);
        }
    }

    /** To be asked for after {@link #madeRoutes()}. */
    final List<TriggerInterceptor> madeInterceptors() {
        return madeInterceptors;
    }

    /** Also when the subclass failed to make its routes. */
    final boolean writesSummary() {
        return madeRoutes == null || writesSummary;
    }

    /**
     * How long the user has been waiting for this function to start: on its first event only, and
     * only if Lambda did not start it ahead of any event. A start that seems to have taken longer
     * than Lambda allows was such a start too.
     */
    final long initNanos() {
        if (!isFirstEvent()) {
            return 0;
        }
        long sinceLoaded = nanoTime() - loadedAt();
        return variable("AWS_LAMBDA_INITIALIZATION_TYPE").equals("on-demand")
                        && sinceLoaded < LONGEST_START_NANOS
                ? sinceLoaded
                : 0;
    }

    private boolean isFirstEvent() {
        if (!cold) {
            return false;
        }
        synchronized (this) {
            boolean first = cold;
            cold = false;
            return first;
        }
    }

    /** Whether the function logs JSON objects instead of lines of text. */
    final boolean logsJson() {
        return variable("AWS_LAMBDA_LOG_FORMAT").equalsIgnoreCase("JSON");
    }

    // The surroundings; a class of their own would be one more to load. Overridden by tests.

    /** A variable of the process, or the empty text. */
    String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** As {@link System#nanoTime()}. */
    long nanoTime() {
        return System.nanoTime();
    }

    /** When Lambda loaded the function's class, by {@link #nanoTime()}. */
    long loadedAt() {
        return LOADED_AT;
    }

    /** What the log calls this function. */
    final String name() {
        String simple = getClass().getSimpleName();
        return simple.isEmpty() ? getClass().getName() : simple;
    }
}
