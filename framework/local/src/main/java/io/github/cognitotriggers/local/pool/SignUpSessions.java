package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The way from a sign-up into a sign-in: SignUp answers a session, ConfirmSignUp takes it and
 * answers another one, and USER_AUTH gives tokens for that. Documented: if the code that confirmed
 * is one that the user could sign in with.
 */
final class SignUpSessions {

    static final String SIGNED_UP = "SignUp";
    static final String CONFIRMED = "ConfirmSignUp";

    private final Pool pool;
    private final SignIn signIn;

    SignUpSessions(Pool pool, SignIn signIn) {
        this.pool = pool;
        this.signIn = signIn;
    }

    /** After a code was sent that way. */
    void signedUp(Call call, User user, Medium medium, ObjectNode response) {
        if (leadsToSignIn(call, user, medium)) {
            response.put("Session", open(call, user, SIGNED_UP));
        }
    }

    /**
     * Refuses the session of anybody else, and leaves the right one open: a wrong code can be
     * followed by another one. Assumption: it can, as with a code at a sign-in; and ConfirmSignUp
     * answers a session whether or not it was sent that of SignUp.
     *
     * @param user null for somebody who does not exist, and whose session there is none of
     * @param token null if none was sent
     */
    void check(Call call, @Nullable User user, @Nullable String token) {
        if (token == null) {
            return;
        }
        pool.sessions()
                .peek(
                        token,
                        s ->
                                s.clientId().equals(call.requireClient().id())
                                        && s.challenge().equals(SIGNED_UP)
                                        && user != null
                                        && user.sub().equals(s.subject().sub()));
    }

    /**
     * Ends the session that led to a confirmation, whatever post confirmation says then. Of several
     * calls with it one gets here, since a user is confirmed once.
     *
     * @param token null if none was sent
     */
    void used(@Nullable String token) {
        if (token != null) {
            pool.sessions().end(token);
        }
    }

    /** After a code that had come that way. */
    void confirmed(Call call, User user, Medium medium, ObjectNode response) {
        if (leadsToSignIn(call, user, medium)) {
            response.put("Session", open(call, user, CONFIRMED));
        }
    }

    private boolean leadsToSignIn(Call call, User user, Medium medium) {
        FirstAuthFactor factor =
                medium == Medium.EMAIL ? FirstAuthFactor.EMAIL_OTP : FirstAuthFactor.SMS_OTP;
        return call.requireClient().allows(AuthFlow.USER_AUTH)
                && FirstFactors.of(pool, user).contains(factor.name());
    }

    private String open(Call call, User user, String challenge) {
        Subject subject = Subject.of(user.username(), user);
        return signIn.open(
                call,
                Progress.begin(AuthFlow.USER_AUTH, subject),
                challenge,
                new Awaited.Nothing());
    }
}
