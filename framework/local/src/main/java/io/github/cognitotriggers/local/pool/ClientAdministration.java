package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * CreateUserPoolClient, DescribeUserPoolClient, UpdateUserPoolClient, DeleteUserPoolClient and
 * ListUserPoolClients.
 */
final class ClientAdministration {

    private static final int ID_LENGTH = 26;
    private static final int SECRET_LENGTH = 51;
    private static final String CLIENT_ID = "ClientId";

    private final Pool pool;

    ClientAdministration(Pool pool) {
        this.pool = pool;
    }

    ObjectNode create(Request request) {
        pool.checkPoolId(request);
        request.requireText("ClientName");
        return answer(create(pool.random().letters(ID_LENGTH), null, request));
    }

    /**
     * Makes a client with an id of the caller's.
     *
     * @param secret the client's; null for what the request says
     */
    AppClients.Registered create(String id, @Nullable String secret, Request request) {
        String own = secret == null ? secret(request) : secret;
        return pool.clients()
                .put(ClientReader.read(id, own, id, request, pool.resourceServers().scopes()));
    }

    private @Nullable String secret(Request request) {
        String given = request.text("ClientSecret");
        if (!request.flag("GenerateSecret")) {
            return given;
        }
        if (given != null) {
            // Documented: not both. Assumption: the text.
            throw Errors.invalidParameter(
                    "GenerateSecret and ClientSecret cannot be specified together.");
        }
        return pool.random().letters(SECRET_LENGTH);
    }

    ObjectNode describe(Request request) {
        pool.checkPoolId(request);
        return answer(pool.clients().registered(request.requireText(CLIENT_ID)));
    }

    ObjectNode update(Request request) {
        pool.checkPoolId(request);
        return answer(
                pool.clients()
                        .change(
                                request.requireText(CLIENT_ID),
                                before ->
                                        ClientReader.read(
                                                before.id(),
                                                before.secret(),
                                                before.name(),
                                                request,
                                                pool.resourceServers().scopes())));
    }

    ObjectNode delete(Request request) {
        pool.checkPoolId(request);
        pool.clients().remove(request.requireText(CLIENT_ID));
        return Json.object();
    }

    ObjectNode list(Request request) {
        pool.checkPoolId(request);
        String poolId = pool.settings().id();
        return pool.pages()
                .answer(
                        "UserPoolClients",
                        request,
                        Pages.LARGEST,
                        pool.clients().all(),
                        AppClient::id,
                        client -> ClientDescription.brief(poolId, client),
                        pool.now());
    }

    private ObjectNode answer(AppClients.Registered client) {
        ObjectNode response = Json.object();
        response.set("UserPoolClient", ClientDescription.describe(pool.settings().id(), client));
        return response;
    }
}
