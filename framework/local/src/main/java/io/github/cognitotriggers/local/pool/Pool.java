package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.CallContext;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the operations of one pool share: its settings, its state, and its way to the triggers. */
final class Pool {

    private final AppClients clients;
    private final Environment environment;
    private final Instant created;
    private volatile Configuration configuration;
    private final Randomness random;
    private final UserStore users;
    private final Groups groups = new Groups();
    private final ResourceServers resourceServers = new ResourceServers();
    private final Sessions sessions;
    private final Messages messages;
    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final Revocations revocations = new Revocations();
    private final Rotations rotations = new Rotations();
    private final AccessTokens accessTokens;
    private final Pages pages;
    private final Strangers strangers = new Strangers();

    Pool(
            PoolSettings settings,
            Collection<AppClient> clients,
            PoolTriggers functions,
            Environment environment) {
        this.clients = new AppClients(clients, environment.time());
        this.environment = environment;
        this.created = environment.time().instant();
        this.configuration = Configuration.of(settings, functions, created);
        this.random = new Randomness(environment.random());
        this.users = new UserStore(settings);
        this.sessions = new Sessions(environment.time(), random);
        this.messages =
                new Messages(this::settings, environment.time(), random, environment.outbox());
        TokenId ids = new TokenId(random);
        this.tokens = new Tokens(settings, ids, random);
        this.refreshTokens = new RefreshTokens(random);
        this.accessTokens = new AccessTokens(tokens, ids, revocations, users);
        this.pages = new Pages(random);
    }

    /** One call of an app client: the client of {@code ClientId} and its triggers. */
    Call clientCall(Operation operation, Request request) {
        return call(operation, request, client(request.requireText("ClientId")));
    }

    /** One call of an administrator who names a client. */
    Call adminClientCall(Operation operation, Request request) {
        checkPoolId(request);
        return clientCall(operation, request);
    }

    /** One call of an administrator who names none. */
    Call adminCall(Operation operation, Request request) {
        checkPoolId(request);
        return call(operation, request, null);
    }

    /** One call of a user: the client that the access token was made for. */
    Call userCall(Operation operation, Request request, AccessTokens.Bearer bearer) {
        return call(operation, request, client(bearer.clientId()));
    }

    private Call call(Operation operation, Request request, @Nullable AppClient client) {
        // One and the same for the whole call, whatever an administrator changes meanwhile.
        Configuration now = configuration;
        CallContext context =
                CallContext.of(
                                operation,
                                now.settings().region(),
                                now.settings().id(),
                                client == null ? null : client.id())
                        .withPreventUserExistenceErrors(
                                client != null && client.preventUserExistenceErrors())
                        .withData(
                                request.map("ClientMetadata"),
                                request.attributes("ValidationData"));
        Triggers triggers =
                new Triggers(
                        now.functions(),
                        context,
                        environment.timeline(),
                        environment.time(),
                        environment.limits());
        return new Call(request, client, triggers);
    }

    AppClient client(String id) {
        return clients.require(id);
    }

    /** Refuses an administrator's call for another pool. */
    void checkPoolId(Request request) {
        String id = request.requireText("UserPoolId");
        if (!id.equals(settings().id())) {
            throw Errors.resourceNotFound("User pool " + id + " does not exist.");
        }
    }

    /** The user that an administrator's call names. */
    User requireUser(Request request) {
        User user = users.find(request.requireUsername());
        if (user == null) {
            throw Errors.userNotFound();
        }
        return user;
    }

    /** Who signs in; null for a name that the pool does not know. */
    @Nullable User find(Subject subject) {
        return subject.sub() == null ? null : users.findBySub(subject.sub());
    }

    /** The user as it is now; a trigger may have taken its time. */
    User current(User user) {
        User current = users.findBySub(user.sub());
        if (current == null) {
            throw Errors.userNotFound();
        }
        return current;
    }

    /**
     * Changes a user as it is at that moment; a change that throws changes nothing.
     *
     * @throws io.github.cognitotriggers.local.error.CognitoException if the user is gone
     */
    User update(User user, BiConsumer<User, User.Change> change) {
        return update(user, false, change);
    }

    /**
     * The same.
     *
     * @param takeAliases whether an alias that another user has becomes this one's
     */
    User update(User user, boolean takeAliases, BiConsumer<User, User.Change> change) {
        return users.change(user, takeAliases, u -> u.with(now(), c -> change.accept(u, c)));
    }

    /** The same where nothing changes that counts as a modification of the user. */
    User note(User user, BiConsumer<User, User.Change> change) {
        return users.change(user, u -> u.with(u.modified(), c -> change.accept(u, c)));
    }

    /** Who sends the access token of a user's call. */
    AccessTokens.Bearer bearer(Request request) {
        return accessTokens.bearer(request.requireText("AccessToken"), now());
    }

    /** Counts an attempt at what is not allowed too often, and refuses one too many. */
    User attempt(User user, Attempts.Kind kind) {
        Instant now = now();
        return note(user, (u, c) -> c.attempts(u.attempts().and(kind, now)));
    }

    /** The same for a name that may be nobody's, which is not to show by what is refused. */
    @Nullable User attempt(String typed, @Nullable User user, Attempts.Kind kind) {
        if (user != null) {
            return attempt(user, kind);
        }
        strangers.attempt(typed, kind, now());
        return null;
    }

    SrpIdentity identity(String username) {
        return SrpIdentity.of(settings().id(), username);
    }

    StoredPassword hashed(String username, String password) {
        return StoredPassword.of(identity(username), password, random);
    }

    Instant now() {
        return environment.time().instant();
    }

    /** As the pool is set up now; an administrator may change it at any time. */
    PoolSettings settings() {
        return configuration.settings();
    }

    AppClients clients() {
        return clients;
    }

    AttributeSchema schema() {
        return configuration.schema();
    }

    PoolTriggers functions() {
        return configuration.functions();
    }

    Instant created() {
        return created;
    }

    /** When an administrator changed the pool last. */
    Instant modified() {
        return configuration.modified();
    }

    /**
     * Sets the pool up in another way, and says how that is. Calls that are under way may still see
     * the one before.
     */
    synchronized PoolSettings configure(
            UnaryOperator<PoolSettings> change, PoolTriggers functions) {
        configuration = Configuration.of(change.apply(settings()), functions, now());
        return settings();
    }

    Randomness random() {
        return random;
    }

    UserStore users() {
        return users;
    }

    Groups groups() {
        return groups;
    }

    ResourceServers resourceServers() {
        return resourceServers;
    }

    Sessions sessions() {
        return sessions;
    }

    Messages messages() {
        return messages;
    }

    Tokens tokens() {
        return tokens;
    }

    RefreshTokens refreshTokens() {
        return refreshTokens;
    }

    Revocations revocations() {
        return revocations;
    }

    Rotations rotations() {
        return rotations;
    }

    AccessTokens accessTokens() {
        return accessTokens;
    }

    Pages pages() {
        return pages;
    }

    /** What holds of second factors now: SetUserPoolMfaConfig changes it. */
    MfaSettings mfa() {
        return settings().mfa();
    }

    /** The same, with the same triggers. */
    synchronized PoolSettings configure(UnaryOperator<PoolSettings> change) {
        return configure(change, functions());
    }

    /** What changes together when an administrator changes the pool. */
    private record Configuration(
            PoolSettings settings,
            AttributeSchema schema,
            PoolTriggers functions,
            Instant modified) {

        static Configuration of(PoolSettings settings, PoolTriggers functions, Instant now) {
            return new Configuration(
                    settings, new AttributeSchema(settings.attributes()), functions, now);
        }
    }
}
