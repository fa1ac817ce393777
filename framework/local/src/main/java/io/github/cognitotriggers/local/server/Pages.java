package io.github.cognitotriggers.local.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What is at which path. */
final class Pages {

    private static final String HELP =
            """
            This is a local Amazon Cognito user pool. There are
              POST /  (X-Amz-Target: AWSCognitoIdentityProviderService.OPERATION)
              GET  /POOL/.well-known/jwks.json
              GET  /POOL/.well-known/openid-configuration
              POST /oauth2/token
              GET  /local/messages?userPoolId=&username=&requestId=
              GET  /local/timeline?requestId=
              GET  /local/timeline.txt?values=
              GET  /local/health
              POST /local/reset
              POST /2015-03-31/functions/NAME/invocations\
            """;

    /** More than a custom sender should take: it ends the wait for one that hangs. */
    private static final Duration SENDER_PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Page> gets = new TreeMap<>();
    private final Map<String, Page> posts = new TreeMap<>();
    private final WellKnown wellKnown;
    private final InvokeApi functions;

    private Pages(WellKnown wellKnown, InvokeApi functions) {
        this.wellKnown = wellKnown;
        this.functions = functions;
    }

    /**
     * @param functions runs those of the Invoke API
     */
    static Pages of(
            AtomicReference<ServedPools> served, Supplier<ServedPools> fresh, Executor functions) {
        Pages pages = new Pages(new WellKnown(served::get), new InvokeApi(served::get, functions));
        LocalPages local = new LocalPages(served, fresh, SENDER_PATIENCE);
        pages.gets.put("/", call -> Reply.text(200, HELP));
        pages.gets.put("/local/messages", local::messages);
        pages.gets.put("/local/timeline", local::timeline);
        pages.gets.put("/local/timeline.txt", local::readableTimeline);
        pages.gets.put("/local/health", local::health);
        pages.posts.put("/", new AwsProtocol(served::get));
        pages.posts.put("/oauth2/token", new TokenEndpoint(served::get));
        pages.posts.put("/local/reset", local::reset);
        return pages;
    }

    /** Answers; 404 and 405 say what is there. */
    Reply answer(HttpCall call) throws BadFormException {
        String path = call.rawPath();
        Optional<Page> get = Optional.ofNullable(gets.get(path)).or(() -> wellKnown.page(path));
        Optional<Page> post = Optional.ofNullable(posts.get(path)).or(() -> functions.page(path));
        switch (call.method()) {
            case "GET", "HEAD" -> {
                if (get.isPresent()) {
                    return get.get().answer(call);
                }
            }
            case "POST" -> {
                if (post.isPresent()) {
                    return post.get().answer(call);
                }
            }
            default -> {}
        }
        if (get.isEmpty() && post.isEmpty()) {
            return Reply.text(404, "There is nothing at this path. " + HELP);
        }
        return Reply.text(405, "The path is there, the method is not. " + HELP)
                .with("Allow", allowed(get.isPresent(), post.isPresent()));
    }

    private static String allowed(boolean get, boolean post) {
        return get && post ? "GET, POST" : get ? "GET" : "POST";
    }
}
