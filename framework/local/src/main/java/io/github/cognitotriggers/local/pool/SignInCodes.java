package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Codes that are sent to sign in with: after a password, or in its place. */
final class SignInCodes {

    private final Pool pool;
    private final SignIn signIn;

    SignInCodes(Pool pool, SignIn signIn) {
        this.pool = pool;
        this.signIn = signIn;
    }

    /** Sends a code to the second factor that the user has. */
    ObjectNode askAfterPassword(
            Call call, Progress progress, String challenge, Medium medium, User user) {
        ObjectNode parameters = Json.object();
        parameters.put("USER_ID_FOR_SRP", user.username());
        return send(
                call, progress, challenge, medium, user, pool.random().code(), false, parameters);
    }

    /** Sends a code in place of a password. Observed: it has eight digits. */
    ObjectNode askInsteadOfPassword(
            Call call, Progress progress, String challenge, Medium medium, User user) {
        ObjectNode parameters = Json.object();
        parameters.put(Parameters.USERNAME, user.username());
        return send(
                call,
                progress,
                challenge,
                medium,
                user,
                pool.random().longCode(),
                true,
                parameters);
    }

    /** Observed: the same answer for somebody who does not exist, and no message. */
    ObjectNode askNobody(Call call, Progress progress, String challenge, Medium medium) {
        String typed = progress.subject().typed();
        ObjectNode details = SimulatedDelivery.details(pool, typed, medium);
        ObjectNode parameters = Json.object();
        parameters.put(Parameters.USERNAME, typed);
        putDelivery(parameters, details);
        return signIn.ask(
                call,
                progress,
                challenge,
                new Awaited.SentCode(null, medium, "", true),
                parameters);
    }

    private ObjectNode send(
            Call call,
            Progress progress,
            String challenge,
            Medium medium,
            User user,
            String code,
            boolean firstFactor,
            ObjectNode parameters) {
        String destination = Objects.requireNonNull(user.attribute(medium.attribute()));
        MfaSettings texts = pool.mfa();
        String text = medium == Medium.EMAIL ? texts.emailMessage() : texts.smsMessage();
        String subject = texts.emailSubject();
        pool.messages()
                .send(
                        call.triggers(),
                        Occasion.AUTHENTICATION,
                        medium,
                        user,
                        code,
                        subject == null ? Occasion.AUTHENTICATION.subject() : subject,
                        text == null ? Occasion.AUTHENTICATION.text() : text);
        putDelivery(parameters, medium.details(destination));
        return signIn.ask(
                call,
                progress,
                challenge,
                new Awaited.SentCode(code, medium, destination, firstFactor),
                parameters);
    }

    private static void putDelivery(ObjectNode parameters, ObjectNode details) {
        parameters.set("CODE_DELIVERY_DELIVERY_MEDIUM", details.get("DeliveryMedium"));
        parameters.set("CODE_DELIVERY_DESTINATION", details.get("Destination"));
    }

    /**
     * Takes a right code and the session with it, and says who the user is now. Observed: a wrong
     * one leaves the session open, and in place of a password is not counted.
     */
    User answered(String token, AuthSession session, @Nullable User user, String given) {
        Awaited.SentCode sent = (Awaited.SentCode) session.awaited();
        if (user == null) {
            throw Errors.wrongSignInCode();
        }
        SignIn.checkUsable(user);
        if (!sent.firstFactor()) {
            checkNotLocked(user, pool.now());
        }
        if (!sent.matches(given)) {
            if (!sent.firstFactor()) {
                countWrong(pool, user);
            }
            throw Errors.wrongSignInCode();
        }
        pool.sessions().take(token, session);
        return pool.users().change(user, current -> proven(current, sent));
    }

    /**
     * Documented: a right code verifies what it was sent to, and in place of a password confirms.
     */
    private User proven(User user, Awaited.SentCode sent) {
        String attribute = sent.medium().attribute();
        boolean verifies =
                sent.destination().equals(user.attribute(attribute)) && !user.verified(attribute);
        boolean confirms = sent.firstFactor() && user.status() == UserStatus.UNCONFIRMED;
        Instant modified = verifies || confirms ? pool.now() : user.modified();
        return user.with(
                modified,
                c -> {
                    if (verifies) {
                        c.attribute(sent.medium().verifiedAttribute(), "true");
                    }
                    if (confirms) {
                        c.status(UserStatus.CONFIRMED).withoutCode(Code.Purpose.CONFIRM_SIGN_UP);
                    }
                    c.mfa(user.mfa().failedCodes(FailedPasswords.NONE));
                });
    }

    /**
     * Documented: after five wrong codes a user is locked out as after five wrong passwords.
     * Assumption: codes and passwords are counted apart, and the text is the same.
     */
    static void checkNotLocked(User user, Instant now) {
        user.mfa().failedCodes().checkNotLocked(now);
    }

    static void countWrong(Pool pool, User user) {
        Instant now = pool.now();
        pool.note(user, (u, c) -> c.mfa(u.mfa().failedCodes(u.mfa().failedCodes().and(now))));
    }
}
