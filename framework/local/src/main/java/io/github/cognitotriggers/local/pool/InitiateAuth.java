package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.matrix.Operation;

/** InitiateAuth and AdminInitiateAuth: which flow, and whether the client may have it. */
final class InitiateAuth {

    private final Pool pool;
    private final PlainPassword plainPassword;
    private final SrpSignIn srp;
    private final CustomAuth custom;
    private final UserAuth userAuth;
    private final Refresh refresh;

    InitiateAuth(
            Pool pool,
            PlainPassword plainPassword,
            SrpSignIn srp,
            CustomAuth custom,
            UserAuth userAuth,
            Refresh refresh) {
        this.pool = pool;
        this.plainPassword = plainPassword;
        this.srp = srp;
        this.custom = custom;
        this.userAuth = userAuth;
        this.refresh = refresh;
    }

    ObjectNode initiate(Request request) {
        return begin(request, false);
    }

    ObjectNode adminInitiate(Request request) {
        pool.checkPoolId(request);
        return begin(request, true);
    }

    private ObjectNode begin(Request request, boolean administrator) {
        AuthFlow flow = flow(request.requireText("AuthFlow"));
        Call call = pool.clientCall(operation(flow, administrator), request);
        if (!flow.begunBy(administrator)) {
            throw Errors.invalidParameter("Initiate Auth method not supported.");
        }
        if (!call.requireClient().allows(flow)) {
            throw Errors.invalidParameter(notEnabled(flow));
        }
        String session = request.text("Session");
        if (flow == AuthFlow.USER_AUTH && session != null) {
            return userAuth.afterSignUp(call, session, request.parameters("AuthParameters"));
        }
        Parameters parameters = request.requireParameters("AuthParameters");
        if (flow == AuthFlow.REFRESH_TOKEN_AUTH) {
            return refresh.begin(call, parameters);
        }
        String typed = parameters.require(Parameters.USERNAME);
        User user = pool.users().find(typed);
        SecretHash.check(
                call.requireClient(),
                parameters.find(Parameters.SECRET_HASH),
                typed,
                user == null ? typed : user.username());
        Subject subject = Subject.of(typed, user);
        return switch (flow) {
            case USER_SRP_AUTH -> srp.begin(call, parameters, subject);
            case CUSTOM_AUTH -> custom.begin(call, parameters, subject);
            case USER_AUTH -> userAuth.begin(call, parameters, subject);
            default -> plainPassword.begin(call, flow, parameters, subject);
        };
    }

    private static AuthFlow flow(String name) {
        return AuthFlow.named(name)
                .orElseThrow(
                        () ->
                                Request.notSatisfied(
                                        "AuthFlow",
                                        "Member must satisfy enum value set: [USER_SRP_AUTH,"
                                                + " REFRESH_TOKEN_AUTH, REFRESH_TOKEN, CUSTOM_AUTH,"
                                                + " ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH,"
                                                + " ADMIN_USER_PASSWORD_AUTH, USER_AUTH]"));
    }

    private static Operation operation(AuthFlow flow, boolean administrator) {
        if (flow == AuthFlow.REFRESH_TOKEN_AUTH) {
            return Operation.INITIATE_AUTH_REFRESH_TOKEN;
        }
        return administrator ? Operation.ADMIN_INITIATE_AUTH : Operation.INITIATE_AUTH;
    }

    private static String notEnabled(AuthFlow flow) {
        return switch (flow) {
            case USER_SRP_AUTH -> "USER_SRP_AUTH is not enabled for the client.";
            case ADMIN_USER_PASSWORD_AUTH -> "Auth flow not enabled for this client";
            default -> flow + " flow not enabled for this client";
        };
    }
}
