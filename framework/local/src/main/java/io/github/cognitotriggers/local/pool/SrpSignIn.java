package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.trigger.UserView;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** USER_SRP_AUTH, and the beginning that CUSTOM_AUTH has when SRP comes first. */
final class SrpSignIn {

    /** {@code Tue Nov 6 08:04:05 UTC 2018}, the day without a zero. */
    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "(Mon|Tue|Wed|Thu|Fri|Sat|Sun) "
                            + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
                            + "[1-9]\\d? \\d\\d:\\d\\d:\\d\\d UTC \\d{4}");

    private final Pool pool;
    private final SignIn signIn;
    private final PasswordProof proof;
    private final byte[] decoyKey;

    SrpSignIn(Pool pool, SignIn signIn, PasswordProof proof) {
        this.pool = pool;
        this.signIn = signIn;
        this.proof = proof;
        this.decoyKey = pool.random().bytes(32);
    }

    ObjectNode begin(Call call, Parameters parameters, Subject subject) {
        String srpA = parameters.require(AuthSession.SRP_A);
        User user = pool.find(subject);
        if (user == null) {
            if (!call.hidesUsers()) {
                throw Errors.userNotFound();
            }
            call.triggers().preAuthentication(UserView.unknown(subject.typed()));
        } else {
            call.triggers().preAuthentication(Subject.view(user));
            user = pool.current(user);
            proof.checkAttemptAllowed(user);
        }
        return challenge(call, Progress.begin(AuthFlow.USER_SRP_AUTH, subject), srpA, user);
    }

    /** PASSWORD_VERIFIER; for nobody, one that no password answers. */
    ObjectNode challenge(Call call, Progress progress, String srpA, @Nullable User user) {
        SrpExchange exchange = exchange(srpA, progress.subject(), user);
        ObjectNode parameters = Json.object();
        parameters.put("SALT", exchange.saltHex());
        parameters.put("SRP_B", exchange.serverPublicHex());
        parameters.put(Parameters.USERNAME, exchange.userId());
        parameters.put("USER_ID_FOR_SRP", exchange.userId());
        ObjectNode response =
                signIn.ask(
                        call,
                        progress,
                        AuthSession.PASSWORD_VERIFIER,
                        new Awaited.Proof(exchange),
                        parameters);
        // Some clients answer without a Session: the secret block stands for it.
        parameters.set("SECRET_BLOCK", response.get("Session"));
        return response;
    }

    private SrpExchange exchange(String srpA, Subject subject, @Nullable User user) {
        if (user != null && user.password() != null) {
            return SrpExchange.begin(
                    pool.identity(user.username()), srpA, user.password(), pool.random());
        }
        // The same salt and id for the same name each time, as a real user has.
        String userId = user == null ? decoyId(subject.typed()) : user.username();
        SrpIdentity identity = pool.identity(userId);
        byte[] seed = decoy(subject.typed());
        return SrpExchange.begin(
                identity, srpA, StoredPassword.decoy(identity, seed), pool.random());
    }

    /** Documented: nobody has an id in the form of a UUID, in whatever kind of pool. */
    private String decoyId(String typed) {
        UUID named = UUID.nameUUIDFromBytes(decoy(typed));
        return Randomness.uuid(named.getMostSignificantBits(), named.getLeastSignificantBits())
                .toString();
    }

    private byte[] decoy(String typed) {
        return Srp.hmac(decoyKey, typed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks the answer to PASSWORD_VERIFIER, and says whose password it was.
     *
     * @param token the session's, which its secret block is too
     */
    User answered(String token, AuthSession session, Parameters answers) {
        SrpExchange exchange = ((Awaited.Proof) session.awaited()).exchange();
        String signature = answers.require("PASSWORD_CLAIM_SIGNATURE");
        String secretBlock = answers.require("PASSWORD_CLAIM_SECRET_BLOCK");
        String timestamp = answers.require("TIMESTAMP");
        if (!TIMESTAMP.matcher(timestamp).matches()) {
            // Assumption: the text. Nor is it known how far the time may be off; it is not looked
            // at.
            throw Errors.invalidParameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy");
        }
        User user = pool.find(session.subject());
        boolean proven =
                secretBlock.equals(token) && exchange.proves(secretBlock, timestamp, signature);
        if (user == null) {
            throw Errors.incorrectUsernameOrPassword();
        }
        proof.checkAttemptAllowed(user);
        if (!proven) {
            throw proof.wrong(user);
        }
        return proof.right(user);
    }

    ObjectNode complete(Call call, AuthSession session, User user) {
        return proof.complete(call, session.progress(), user);
    }
}
