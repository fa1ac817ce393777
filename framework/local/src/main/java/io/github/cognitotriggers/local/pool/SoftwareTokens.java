package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * AssociateSoftwareToken and VerifySoftwareToken, for who is signed in and for who has to set up a
 * second factor to sign in. Neither fires a trigger.
 */
final class SoftwareTokens {

    private static final int SECRET_BYTES = 32;

    private final Pool pool;

    SoftwareTokens(Pool pool) {
        this.pool = pool;
    }

    ObjectNode associate(Request request) {
        String accessToken = request.text("AccessToken");
        String token = accessToken == null ? session(request) : "";
        if (!pool.mfa().offers(MfaType.SOFTWARE_TOKEN_MFA)) {
            throw new CognitoException(
                    "SoftwareTokenMFANotFoundException",
                    "Software Token MFA has not been enabled by the userPool");
        }
        String secret = Totp.encode(pool.random().bytes(SECRET_BYTES));
        ObjectNode response = Json.object();
        if (accessToken != null) {
            User user = pool.accessTokens().user(accessToken, pool.now());
            pool.note(user, (u, c) -> c.mfa(u.mfa().associate(secret)));
        } else {
            AuthSession session = waiting(token);
            pool.sessions().take(token, session);
            response.put("Session", pool.sessions().open(with(session, secret, false)));
        }
        response.put("SecretCode", secret);
        return response;
    }

    ObjectNode verify(Request request) {
        String code = request.requireText("UserCode");
        String device = request.text("FriendlyDeviceName");
        ObjectNode response = Json.object();
        String accessToken = request.text("AccessToken");
        if (accessToken != null) {
            User user = pool.accessTokens().user(accessToken, pool.now());
            verify(user, user.mfa().unverifiedSecret(), code, device);
        } else {
            String token = session(request);
            AuthSession session = waiting(token);
            String secret = ((Awaited.Setup) session.awaited()).secret();
            User user = pool.find(session.subject());
            if (user == null) {
                throw Errors.userNotFound();
            }
            SignIn.checkUsable(user);
            verify(user, secret, code, device);
            pool.sessions().take(token, session);
            response.put("Session", pool.sessions().open(with(session, secret, true)));
        }
        response.put("Status", "SUCCESS");
        return response;
    }

    /** A right code makes the app the user's; a wrong one can be followed by another. */
    private void verify(User user, @Nullable String secret, String code, @Nullable String device) {
        if (secret == null) {
            // Assumption: the error where nothing was associated.
            throw new CognitoException(
                    "SoftwareTokenMFANotFoundException", "User has not set up software token mfa");
        }
        SignInCodes.checkNotLocked(user, pool.now());
        OptionalLong step = Totp.step(secret, code, pool.now());
        if (step.isEmpty()) {
            SignInCodes.countWrong(pool, user);
            throw new CognitoException("EnableSoftwareTokenMFAException", "Code mismatch");
        }
        SoftwareToken app = new SoftwareToken(secret, device, step.getAsLong());
        pool.update(user, (u, c) -> c.mfa(u.mfa().token(app).failedCodes(FailedPasswords.NONE)));
    }

    private AuthSession waiting(String token) {
        return pool.sessions().peek(token, s -> s.challenge().equals(AuthSession.MFA_SETUP));
    }

    /** The same sign-in, with the time that it had: setting up does not prolong it. */
    private static AuthSession with(
            AuthSession session, @Nullable String secret, boolean verified) {
        Awaited.Setup setup = (Awaited.Setup) session.awaited();
        return new AuthSession(
                session.clientId(),
                session.progress(),
                session.challenge(),
                new Awaited.Setup(setup.types(), secret, verified),
                session.expires());
    }

    private static String session(Request request) {
        String session = request.text("Session");
        if (session == null) {
            // Assumption: the text.
            throw Errors.invalidParameter("Either AccessToken or Session is required");
        }
        return session;
    }
}
