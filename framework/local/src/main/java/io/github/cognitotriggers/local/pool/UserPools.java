package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.error.OAuthException;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The user pools behind one endpoint. A call goes to the pool that its parameters mean: by {@code
 * UserPoolId}, {@code ClientId}, {@code AccessToken} or {@code Session}. Thread-safe.
 */
public final class UserPools {

    private static final int ID_LENGTH = 9;

    private final Environment environment;
    private final FunctionCatalog functions;
    private final String region;
    private final Randomness random;
    private final Pages pages;
    private final Map<String, Function<Request, ObjectNode>> own = new TreeMap<>();
    private final Set<String> operations;
    private final Map<String, UserPool> pools = new ConcurrentSkipListMap<>();

    /**
     * No pools yet.
     *
     * @param environment time, randomness, and who hears of trigger calls
     * @param functions what stands behind the ARNs of a {@code LambdaConfig}
     */
    public UserPools(Environment environment, FunctionCatalog functions) {
        this(environment, functions, "us-east-1");
    }

    /**
     * No pools yet.
     *
     * @param environment time, randomness, and who hears of trigger calls
     * @param functions what stands behind the ARNs of a {@code LambdaConfig}
     * @param region of the pools that CreateUserPool makes
     */
    public UserPools(Environment environment, FunctionCatalog functions, String region) {
        this.environment = environment;
        this.functions = functions;
        this.region = region;
        this.random = new Randomness(environment.random());
        this.pages = new Pages(random);
        own.put("CreateUserPool", this::create);
        own.put("DeleteUserPool", this::delete);
        own.put("ListUserPools", this::list);
        Set<String> all = new TreeSet<>(own.keySet());
        all.addAll(OnePool.OPERATIONS);
        this.operations = Set.copyOf(all);
    }

    /** Adds a pool; one of the same id makes way. */
    public void add(UserPool pool) {
        pools.put(pool.settings().id(), pool);
    }

    /** The pool of that id, if there is one. */
    public Optional<UserPool> find(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    /** All pools, by id. */
    public Collection<UserPool> all() {
        return List.copyOf(pools.values());
    }

    /**
     * Makes a pool with an id of the caller's.
     *
     * @param id a region, an underscore, and letters and digits
     * @param request the parameters of CreateUserPool
     * @return the pool, which is added
     * @throws CognitoException what CreateUserPool would answer with an error
     */
    public UserPool createPool(String id, ObjectNode request) {
        Request parameters = new Request(request);
        UserPool pool =
                new UserPool(
                        PoolReader.create(id, parameters),
                        List.of(),
                        LambdaConfig.read(parameters.structure(LambdaConfig.MEMBER), functions),
                        environment,
                        functions);
        add(pool);
        return pool;
    }

    /**
     * Makes an app client with an id of the caller's.
     *
     * @param poolId whose client it is to be
     * @param clientId what operations call {@code ClientId}
     * @param secret the client's; null for what {@code GenerateSecret} says
     * @param request the parameters of CreateUserPoolClient
     * @return the client, which is the pool's from now on
     * @throws CognitoException what CreateUserPoolClient would answer with an error
     */
    public AppClient createClient(
            String poolId, String clientId, @Nullable String secret, ObjectNode request) {
        return find(poolId)
                .orElseThrow(() -> poolNotFound(poolId))
                .createClient(clientId, secret, request);
    }

    /** The names of the operations that {@link #call} knows. */
    public Set<String> operations() {
        return operations;
    }

    /** All messages of all pools, oldest first; the last ten thousand are kept. */
    public List<SentMessage> messages() {
        List<SentMessage> messages = new ArrayList<>();
        pools.values().forEach(pool -> messages.addAll(pool.messages()));
        messages.sort(Comparator.comparing(SentMessage::time));
        int tooMany = Math.max(0, messages.size() - Messages.CAPACITY);
        return List.copyOf(messages.subList(tooMany, messages.size()));
    }

    /**
     * Calls an operation of the AWS API.
     *
     * @param operation its name, such as {@code SignUp}
     * @param request its parameters, with the names of the AWS API
     * @return its answer, likewise
     * @throws CognitoException what the AWS API would answer with an error; of type {@code
     *     UnknownOperationException} for an operation that is not there
     */
    public ObjectNode call(String operation, ObjectNode request) {
        if (!operations.contains(operation)) {
            throw new CognitoException(
                    "UnknownOperationException",
                    "The local user pool does not have the operation " + operation);
        }
        Function<Request, ObjectNode> mine = own.get(operation);
        return mine == null
                ? pool(request).call(operation, request)
                : mine.apply(new Request(request));
    }

    private ObjectNode create(Request request) {
        request.requireText("PoolName");
        UserPool pool = createPool(region + "_" + random.letters(ID_LENGTH), request.copy());
        return pool.call("DescribeUserPool", Json.object().put("UserPoolId", pool.settings().id()));
    }

    private ObjectNode delete(Request request) {
        String id = request.requireText("UserPoolId");
        UserPool pool = find(id).orElseThrow(() -> poolNotFound(id));
        if (pool.settings().deletionProtection()) {
            throw Errors.invalidParameter(
                    "The user pool cannot be deleted because deletion protection is activated."
                            + " Deletion protection must be inactivated first.");
        }
        pools.remove(id, pool);
        return Json.object();
    }

    private ObjectNode list(Request request) {
        if (request.number("MaxResults") == null) {
            throw Request.notSatisfied("MaxResults", "Member must not be null");
        }
        return pages.answer(
                "UserPools",
                request,
                Pages.LARGEST,
                pools.values(),
                pool -> pool.settings().id(),
                UserPool::brief,
                environment.time().instant());
    }

    /**
     * A request to the token endpoint.
     *
     * @param form the members of its form
     * @param basicAuthorization what follows {@code Basic} in the header {@code Authorization};
     *     null if there is none
     * @return the endpoint's answer
     * @throws OAuthException what the endpoint would answer with an error
     */
    public ObjectNode token(Map<String, String> form, @Nullable String basicAuthorization) {
        TokenRequest request = TokenRequest.of(form, basicAuthorization);
        for (UserPool pool : pools.values()) {
            if (pool.hasClient(request.clientId())) {
                return pool.token(request);
            }
        }
        throw new OAuthException("invalid_client");
    }

    private UserPool pool(ObjectNode request) {
        String poolId = text(request, "UserPoolId");
        if (poolId != null) {
            return find(poolId).orElseThrow(() -> poolNotFound(poolId));
        }
        String clientId = text(request, "ClientId");
        if (clientId != null) {
            return ofClient(clientId);
        }
        String accessToken = text(request, "AccessToken");
        if (accessToken != null) {
            return ofToken(accessToken);
        }
        String session = text(request, "Session");
        if (session != null) {
            return ofSession(session);
        }
        throw Request.notSatisfied("UserPoolId", "Member must not be null");
    }

    private UserPool ofSession(String session) {
        return pools.values().stream()
                .filter(pool -> pool.ownsSession(session))
                .findFirst()
                .orElseThrow(Errors::invalidSession);
    }

    private UserPool ofClient(String clientId) {
        for (UserPool pool : pools.values()) {
            if (pool.hasClient(clientId)) {
                return pool;
            }
        }
        throw Errors.resourceNotFound("User pool client " + clientId + " does not exist.");
    }

    private UserPool ofToken(String accessToken) {
        // The pool verifies it: to do it twice would take as long as the call.
        String issuer = SigningKey.claimedIssuer(accessToken);
        for (UserPool pool : pools.values()) {
            if (pool.issuer().equals(issuer)) {
                return pool;
            }
        }
        throw Errors.notAuthorized("Invalid Access Token");
    }

    private static CognitoException poolNotFound(String id) {
        return Errors.resourceNotFound("User pool " + id + " does not exist.");
    }

    private static @Nullable String text(ObjectNode request, String name) {
        JsonNode value = request.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    /** What pools can do does not depend on the pool; this one is nobody's. */
    private static final class OnePool {

        static final Set<String> OPERATIONS =
                new UserPool(
                                PoolSettings.builder().build(),
                                List.of(),
                                PoolTriggers.NONE,
                                new Environment(
                                        InstantSource.system(),
                                        new SplittableRandom(),
                                        TriggerLimits.DEFAULT,
                                        TimelineRecorder.NONE))
                        .operations();
    }
}
