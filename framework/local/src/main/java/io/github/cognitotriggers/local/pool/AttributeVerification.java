package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** GetUserAttributeVerificationCode and VerifyUserAttribute. */
final class AttributeVerification {

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final Pool pool;

    AttributeVerification(Pool pool) {
        this.pool = pool;
    }

    /** Sends a code, also for what is verified already. */
    ObjectNode sendCode(Request request) {
        AccessTokens.Bearer bearer = pool.bearer(request);
        Call call = pool.userCall(Operation.GET_USER_ATTRIBUTE_VERIFICATION_CODE, request, bearer);
        Medium medium = medium(request);
        User user = pool.attempt(bearer.user(), Attempts.Kind.GET_ATTRIBUTE_VERIFICATION_CODE);
        ObjectNode response = Json.object();
        response.set(
                "CodeDeliveryDetails", send(call, Occasion.VERIFY_USER_ATTRIBUTE, medium, user));
        return response;
    }

    /**
     * Documented: an address or number that another user has verified becomes this user's alone,
     * without an error.
     */
    ObjectNode verify(Request request) {
        User bearer = pool.bearer(request).user();
        Medium medium = medium(request);
        String given = request.requireText("Code");
        User user = pool.attempt(bearer, Attempts.Kind.VERIFY_ATTRIBUTE);
        pool.update(user, true, (u, c) -> verify(u, c, medium, given));
        return Json.object();
    }

    /**
     * Sends a new code, which takes the place of the one before: to the value that waits to be
     * verified, if there is one.
     */
    ObjectNode send(Call call, Occasion occasion, Medium medium, User user) {
        Code code = new Code(pool.random().code(), medium.attribute(), pool.now().plus(VALIDITY));
        User current =
                pool.note(
                        user,
                        (u, c) -> {
                            requireDestination(u, medium);
                            c.code(medium.verification(), code);
                        });
        String destination = requireDestination(current, medium);
        // Assumption: triggers see the value that is to be verified; a sender has to.
        User addressed =
                current.with(current.modified(), c -> c.attribute(medium.attribute(), destination));
        pool.messages().send(call.triggers(), occasion, medium, addressed, code.value());
        return medium.details(destination);
    }

    private void verify(User user, User.Change change, Medium medium, String given) {
        Code code = user.code(medium.verification());
        if (code == null) {
            throw Errors.expiredCode();
        }
        code.check(given, pool.now());
        change.attribute(medium.attribute(), requireDestination(user, medium))
                .attribute(medium.verifiedAttribute(), "true")
                .withoutPending(medium.attribute())
                .withoutCode(medium.verification());
    }

    private static Medium medium(Request request) {
        @Nullable Medium medium = Medium.ofAttribute(request.requireText("AttributeName"));
        if (medium == null) {
            throw Errors.invalidParameter(
                    "Invalid attribute name. Only phone_number and email can be verified.");
        }
        return medium;
    }

    private static String requireDestination(User user, Medium medium) {
        String waiting = user.pending().get(medium.attribute());
        String destination = waiting == null ? user.attribute(medium.attribute()) : waiting;
        if (destination == null) {
            throw Errors.invalidParameter(
                    medium == Medium.EMAIL
                            ? "User does not have a valid registered email address"
                            : "User does not have a valid registered phone number");
        }
        return destination;
    }
}
