package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import io.github.cognitotriggers.local.pool.SentMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the pool is: in this JVM, or behind a server's endpoint. */
interface Backend {

    /** Calls an operation; a rejected call is a result, too. */
    ApiCall call(String operation, ObjectNode request);

    /**
     * A sign-in with an identity provider.
     *
     * @throws UnsupportedOperationException for a server, whose API has none
     */
    ApiCall federatedSignIn(String clientId, IdentityProvider provider, ObjectNode attributes);

    String userPoolId();

    /** The app client that flows speak for unless a test names another. */
    String clientId();

    /** The secret of an app client; null if it has none. */
    @Nullable String secretOf(String clientId);

    /** What the pool has sent, oldest first. */
    List<SentMessage> messages();

    /**
     * The pool's clock.
     *
     * @throws UnsupportedOperationException for a server, which has its own
     */
    TestClock clock();
}
