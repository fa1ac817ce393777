package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AdminCreateUser: pre sign-up, the user, an invitation. Never post confirmation. */
final class AdminCreateUser {

    private static final String RESEND = "RESEND";
    private static final String SUPPRESS = "SUPPRESS";

    private final Pool pool;
    private final NewUsers newUsers;
    private final Invitations invitations;

    AdminCreateUser(Pool pool) {
        this.pool = pool;
        this.newUsers = new NewUsers(pool);
        this.invitations = new Invitations(pool);
    }

    ObjectNode create(Request request) {
        Call call = pool.adminCall(Operation.ADMIN_CREATE_USER, request);
        String typed = request.requireUsername();
        String action = request.text("MessageAction");
        if (action != null && !action.equals(RESEND) && !action.equals(SUPPRESS)) {
            throw Request.notSatisfied(
                    "MessageAction", "Member must satisfy enum value set: [RESEND, SUPPRESS]");
        }
        List<String> mediums = request.texts("DesiredDeliveryMediums");
        String given = request.text("TemporaryPassword");
        boolean blank = given == null || given.isEmpty();
        if (blank && !RESEND.equals(action) && pool.settings().signsInWithCodes()) {
            // Documented: no password is made where codes stand in for one. Observed: the user is
            // confirmed. Assumption: there is no invitation then.
            return response(created(call, typed, null));
        }
        String password = temporaryPassword(given);
        User user =
                RESEND.equals(action)
                        ? renewed(pool.requireUser(request), password)
                        : created(call, typed, password);
        if (!SUPPRESS.equals(action)) {
            invitations.send(call, user, mediums, password);
        }
        return response(user);
    }

    private String temporaryPassword(@Nullable String given) {
        PasswordPolicy policy = pool.settings().passwordPolicy();
        // Documented: a blank one is as none.
        if (given == null || given.isEmpty()) {
            return policy.generate(pool.random());
        }
        policy.check(given);
        return given;
    }

    private User created(Call call, String typed, @Nullable String password) {
        Map<String, String> sent = call.request().attributes("UserAttributes");
        NewUsers.Draft draft = newUsers.draft(typed, sent == null ? Map.of() : sent);
        // Required attributes may be missing: the user is asked for them with the new password.
        pool.schema().check(draft.attributes());
        AttributeSchema.checkFlags(draft.attributes(), draft.attributes());
        newUsers.checkFree(typed, "User account already exists");
        call.triggers()
                .preSignUp(
                        TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER,
                        UserView.toBeCreated(draft.username(), draft.attributes()));
        Instant now = pool.now();
        User user =
                User.create(
                        draft.sub(),
                        draft.username(),
                        now,
                        c -> {
                            c.attributes(draft.attributes());
                            if (password == null) {
                                c.status(UserStatus.CONFIRMED);
                            } else {
                                c.status(UserStatus.FORCE_CHANGE_PASSWORD)
                                        .temporaryPassword(
                                                pool.hashed(draft.username(), password),
                                                now.plus(validity()));
                            }
                        });
        // Documented: ignored unless the email or number comes verified; only then is it an alias.
        pool.users().add(user, call.request().flag("ForceAliasCreation"));
        return user;
    }

    /** Assumption: an invitation that is sent again does not run pre sign-up again. */
    private User renewed(User known, String password) {
        return pool.update(
                known,
                (user, c) -> {
                    if (user.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
                        throw Errors.unsupportedUserState(
                                "Resend not possible. User's status is not FORCE_CHANGE_PASSWORD");
                    }
                    c.temporaryPassword(
                            pool.hashed(user.username(), password), pool.now().plus(validity()));
                });
    }

    private Duration validity() {
        return pool.settings().passwordPolicy().temporaryPasswordValidity();
    }

    private static ObjectNode response(User user) {
        ObjectNode described = Json.object();
        described.put("Username", user.username());
        described.set("Attributes", Json.attributes(user));
        Json.describe(user, described);
        ObjectNode response = Json.object();
        response.set("User", described);
        return response;
    }
}
