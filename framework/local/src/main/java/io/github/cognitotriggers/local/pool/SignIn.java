package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.GroupConfiguration;
import io.github.cognitotriggers.local.trigger.PreTokenGenerationAnswer;
import java.time.Instant;
import java.util.List;

/** How sign-ins end: with tokens, which pre token generation has a say in. */
final class SignIn {

    private final Pool pool;

    SignIn(Pool pool) {
        this.pool = pool;
    }

    /** Post authentication, pre token generation, tokens. */
    ObjectNode complete(Call call, User user, TriggerSource source) {
        call.triggers().postAuthentication(Subject.view(user), false);
        return tokens(call, pool.current(user), false, Tokens.SCOPES, source);
    }

    /** The same for a sign-in in managed login: pre token generation, tokens. */
    ObjectNode hosted(Call call, User user) {
        // Assumption: all scopes of the client are asked for; one without any has the API's.
        List<String> scopes = call.requireClient().oauthScopes();
        return tokens(
                call,
                user,
                true,
                scopes.isEmpty() ? Tokens.SCOPES : scopes,
                TriggerSource.TOKEN_GENERATION_HOSTED_AUTH);
    }

    private ObjectNode tokens(
            Call call, User user, boolean hosted, List<String> scopes, TriggerSource source) {
        AppClient client = call.requireClient();
        Instant now = pool.now();
        Grant grant =
                new Grant(
                        user.sub(),
                        client.id(),
                        pool.random().uuid(),
                        now,
                        now.plus(client.refreshTokenValidity()),
                        user.signOuts(),
                        0,
                        hosted,
                        scopes);
        ObjectNode result = renew(call, user, grant, source);
        result.put("RefreshToken", pool.refreshTokens().seal(grant));
        return response(result);
    }

    /** Pre token generation and new access and ID tokens for a sign-in that there was. */
    ObjectNode renew(Call call, User user, Grant grant, TriggerSource source) {
        GroupConfiguration groups = pool.groups().configuration(user);
        PreTokenGenerationAnswer answer =
                call.triggers()
                        .preTokenGeneration(source, Subject.view(user), groups, grant.scopes());
        return pool.tokens()
                .make(pool.current(user), call.requireClient(), grant, groups, answer, pool.now());
    }

    static ObjectNode response(ObjectNode result) {
        ObjectNode response = Json.object();
        response.set("AuthenticationResult", result);
        response.set("ChallengeParameters", Json.object());
        return response;
    }

    /** The answer that asks for more, with the session that it opens. */
    ObjectNode ask(
            Call call,
            Progress progress,
            String challenge,
            Awaited awaited,
            ObjectNode parameters) {
        ObjectNode response = Json.object();
        response.put("ChallengeName", challenge);
        response.put("Session", open(call, progress, challenge, awaited));
        response.set("ChallengeParameters", parameters);
        return response;
    }

    /** A session for an answer to come, good for the app client's AuthSessionValidity. */
    String open(Call call, Progress progress, String challenge, Awaited awaited) {
        AppClient client = call.requireClient();
        return pool.sessions()
                .open(
                        new AuthSession(
                                client.id(),
                                progress,
                                challenge,
                                awaited,
                                pool.now().plus(client.authSessionValidity())));
    }

    /** Refuses whoever cannot sign in now, however well the password is known. */
    static void checkUsable(User user) {
        if (!user.enabled()) {
            throw Errors.userDisabled();
        }
    }
}
