package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A user pool in memory: the operations of the AWS API, by name. Thread-safe. */
public final class UserPool {

    private final Pool pool;
    private final Map<String, Function<Request, ObjectNode>> operations = new TreeMap<>();
    private final Federation federation;
    private final TokenEndpoint tokenEndpoint;

    /**
     * A pool without users.
     *
     * @param settings of the pool
     * @param clients its app clients
     * @param functions its triggers
     * @param environment time, randomness, and who hears of trigger calls
     */
    public UserPool(
            PoolSettings settings,
            Collection<AppClient> clients,
            PoolTriggers functions,
            Environment environment) {
        this(
                settings,
                clients,
                functions,
                environment,
                LambdaConfig.catalog(functions, settings.region(), FunctionCatalog.NONE));
    }

    /**
     * @param catalog what stands behind the ARNs of another {@code LambdaConfig}
     */
    UserPool(
            PoolSettings settings,
            Collection<AppClient> clients,
            PoolTriggers functions,
            Environment environment,
            FunctionCatalog catalog) {
        this.pool = new Pool(settings, clients, functions, environment);
        addSignUp();
        SignIn signIn = new SignIn(pool);
        Refresh refresh = new Refresh(pool, signIn);
        addSignIn(signIn, refresh);
        addUsers();
        addGroups();
        addAttributes();
        addMfa();
        addAdministration(catalog);
        this.federation = new Federation(pool, signIn);
        this.tokenEndpoint = new TokenEndpoint(pool, refresh);
    }

    /**
     * Calls an operation.
     *
     * @param operation its name, such as {@code SignUp}
     * @param request its parameters, with the names of the AWS API
     * @return its answer, likewise
     * @throws CognitoException what the AWS API would answer with an error; of type {@code
     *     UnknownOperationException} for an operation that is not there
     */
    public ObjectNode call(String operation, ObjectNode request) {
        Function<Request, ObjectNode> known = operations.get(operation);
        if (known == null) {
            throw new CognitoException(
                    "UnknownOperationException",
                    "The local user pool does not have the operation " + operation);
        }
        return known.apply(new Request(request));
    }

    /**
     * Signs somebody in whom an identity provider knows: what ends, for a browser, with the tokens
     * of managed login.
     *
     * @param clientId the app client's
     * @param provider who vouches for the user
     * @param attributes what it says: an object {@code samlResponse}, or {@code tokenResponse},
     *     {@code idToken} and {@code userInfo}
     * @return the tokens, as in the answer of RespondToAuthChallenge
     * @throws CognitoException whose text a hosted sign-in would redirect with
     */
    public ObjectNode federatedSignIn(
            String clientId, IdentityProvider provider, ObjectNode attributes) {
        return federation.signIn(clientId, provider, attributes);
    }

    /** The names of the operations that are there. */
    public Set<String> operations() {
        return Set.copyOf(operations.keySet());
    }

    /** How the pool is set up. */
    public PoolSettings settings() {
        return pool.settings();
    }

    /** The pool's app clients. */
    public List<AppClient> clients() {
        return pool.clients().all();
    }

    /** What the token endpoint answers. */
    ObjectNode token(TokenRequest request) {
        return tokenEndpoint.token(request);
    }

    /** Whether the pool has that app client. */
    boolean hasClient(String clientId) {
        return pool.clients().find(clientId).isPresent();
    }

    /** Makes an app client, as CreateUserPoolClient does, with an id of the caller's. */
    AppClient createClient(String id, @Nullable String secret, ObjectNode request) {
        return new ClientAdministration(pool).create(id, secret, new Request(request)).client();
    }

    /** What ListUserPools says of the pool. */
    ObjectNode brief() {
        return PoolDescription.brief(pool);
    }

    /** The messages that were sent, oldest first; the last ten thousand are kept. */
    public List<SentMessage> messages() {
        return pool.messages().sent();
    }

    /**
     * The user name of who is found by a name, as the operations find a user.
     *
     * @param name user name, {@code sub} or alias
     * @return empty if there is no such user
     */
    public Optional<String> username(String name) {
        return Optional.ofNullable(pool.users().find(name)).map(User::username);
    }

    /**
     * Whether a {@code Session} is of this pool, be it still good or not; for the operations that
     * say nothing else.
     */
    public boolean ownsSession(String session) {
        return pool.sessions().owns(session);
    }

    /** What the operations share, for tests of this package. */
    Pool state() {
        return pool;
    }

    /** What tokens call {@code iss}. */
    public String issuer() {
        return pool.tokens().issuer();
    }

    /** The public keys of the pool's tokens: a JSON Web Key Set. */
    public String jwks() {
        return "{\"keys\":[" + SigningKey.shared().publicJwk() + "]}";
    }

    private void addSignUp() {
        SignUp signUp = new SignUp(pool);
        ConfirmSignUp confirm = new ConfirmSignUp(pool);
        operations.put("SignUp", signUp::signUp);
        operations.put("ConfirmSignUp", confirm::confirm);
        operations.put("AdminConfirmSignUp", confirm::adminConfirm);
        operations.put("ResendConfirmationCode", confirm::resend);
        operations.put("AdminCreateUser", new AdminCreateUser(pool)::create);
    }

    private void addSignIn(SignIn signIn, Refresh refresh) {
        SignInCodes codes = new SignInCodes(pool, signIn);
        Mfa mfa = new Mfa(pool, signIn, codes);
        PasswordProof proof = new PasswordProof(pool, signIn, mfa);
        Migration migration = new Migration(pool);
        PlainPassword plainPassword = new PlainPassword(pool, proof, migration);
        SrpSignIn srp = new SrpSignIn(pool, signIn, proof);
        CustomAuth custom = new CustomAuth(pool, signIn, srp, proof, mfa);
        UserAuth userAuth = new UserAuth(pool, signIn, plainPassword, proof, srp, codes);
        InitiateAuth initiate =
                new InitiateAuth(pool, plainPassword, srp, custom, userAuth, refresh);
        RespondToAuthChallenge respond =
                new RespondToAuthChallenge(pool, signIn, srp, custom, mfa, codes, userAuth);
        Recovery recovery = new Recovery(pool, migration);
        operations.put("InitiateAuth", initiate::initiate);
        operations.put("AdminInitiateAuth", initiate::adminInitiate);
        operations.put("RespondToAuthChallenge", respond::respond);
        operations.put("AdminRespondToAuthChallenge", respond::adminRespond);
        operations.put("GetTokensFromRefreshToken", refresh::tokens);
        operations.put("RevokeToken", refresh::revoke);
        operations.put("ForgotPassword", recovery::forgot);
        operations.put("ConfirmForgotPassword", recovery::confirm);
        operations.put("AdminResetUserPassword", recovery::adminReset);
    }

    private void addMfa() {
        SoftwareTokens softwareTokens = new SoftwareTokens(pool);
        MfaPreferences preferences = new MfaPreferences(pool);
        MfaConfig config = new MfaConfig(pool);
        operations.put("AssociateSoftwareToken", softwareTokens::associate);
        operations.put("VerifySoftwareToken", softwareTokens::verify);
        operations.put("SetUserMFAPreference", preferences::set);
        operations.put("AdminSetUserMFAPreference", preferences::adminSet);
        operations.put("SetUserPoolMfaConfig", config::set);
        operations.put("GetUserPoolMfaConfig", config::get);
    }

    private void addUsers() {
        AdminUsers admin = new AdminUsers(pool);
        Profile profile = new Profile(pool);
        operations.put("AdminGetUser", admin::get);
        operations.put("AdminSetUserPassword", admin::setPassword);
        operations.put("AdminDeleteUser", admin::delete);
        operations.put("AdminEnableUser", admin::enable);
        operations.put("AdminDisableUser", admin::disable);
        operations.put("AdminUserGlobalSignOut", admin::globalSignOut);
        operations.put("GetUser", profile::get);
        operations.put("ChangePassword", profile::changePassword);
        operations.put("GlobalSignOut", profile::globalSignOut);
        operations.put("DeleteUser", profile::delete);
    }

    private void addGroups() {
        GroupOperations groups = new GroupOperations(pool);
        operations.put("CreateGroup", groups::create);
        operations.put("GetGroup", groups::get);
        operations.put("UpdateGroup", groups::update);
        operations.put("DeleteGroup", groups::delete);
        operations.put("ListGroups", groups::list);
        operations.put("AdminAddUserToGroup", groups::addUser);
        operations.put("AdminRemoveUserFromGroup", groups::removeUser);
        operations.put("AdminListGroupsForUser", groups::ofUser);
    }

    private void addAttributes() {
        AttributeVerification verification = new AttributeVerification(pool);
        AttributeOperations attributes = new AttributeOperations(pool, verification);
        UserLists lists = new UserLists(pool);
        operations.put("UpdateUserAttributes", attributes::update);
        operations.put("DeleteUserAttributes", attributes::delete);
        operations.put("AdminUpdateUserAttributes", attributes::adminUpdate);
        operations.put("AdminDeleteUserAttributes", attributes::adminDelete);
        operations.put("GetUserAttributeVerificationCode", verification::sendCode);
        operations.put("VerifyUserAttribute", verification::verify);
        operations.put("ListUsers", lists::list);
        operations.put("ListUsersInGroup", lists::inGroup);
    }

    private void addAdministration(FunctionCatalog catalog) {
        PoolAdministration administration = new PoolAdministration(pool, catalog);
        operations.put("DescribeUserPool", administration::describe);
        operations.put("UpdateUserPool", administration::update);
        operations.put("AddCustomAttributes", administration::addCustomAttributes);
        ClientAdministration clients = new ClientAdministration(pool);
        operations.put("CreateUserPoolClient", clients::create);
        operations.put("DescribeUserPoolClient", clients::describe);
        operations.put("UpdateUserPoolClient", clients::update);
        operations.put("DeleteUserPoolClient", clients::delete);
        operations.put("ListUserPoolClients", clients::list);
        ResourceServers servers = pool.resourceServers();
        operations.put("CreateResourceServer", request -> servers.create(pool, request));
        operations.put("DescribeResourceServer", request -> servers.describe(pool, request));
        operations.put("UpdateResourceServer", request -> servers.update(pool, request));
        operations.put("DeleteResourceServer", request -> servers.delete(pool, request));
        operations.put("ListResourceServers", request -> servers.list(pool, request));
    }
}
