package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.PreSignUpAnswer;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SignUp: pre sign-up, then the user, then a code; or, if pre sign-up confirmed the user, post
 * confirmation.
 */
final class SignUp {

    private final Pool pool;
    private final NewUsers newUsers;
    private final ConfirmationCodes codes;
    private final SignUpSessions sessions;

    SignUp(Pool pool) {
        this.pool = pool;
        this.newUsers = new NewUsers(pool);
        this.codes = new ConfirmationCodes(pool);
        this.sessions = new SignUpSessions(pool, new SignIn(pool));
    }

    ObjectNode signUp(Request request) {
        Call call = pool.clientCall(Operation.SIGN_UP, request);
        String typed = request.requireUsername();
        call.checkSecretHash(typed);
        if (pool.settings().adminCreateUserOnly()) {
            throw Errors.notAuthorized("SignUp is not permitted for this user pool");
        }
        // Documented: who can sign in with a code can do without.
        String password =
                request.text("Password") == null && pool.settings().signsInWithCodes()
                        ? null
                        : request.requireText("Password");
        Map<String, String> sent = request.attributes("UserAttributes");
        Map<String, String> attributes = sent == null ? Map.of() : sent;
        checkPreferredUsername(attributes);
        NewUsers.Draft draft = newUsers.draft(typed, attributes);
        pool.schema().checkSignUp(call.requireClient(), attributes, draft.attributes());
        if (password != null) {
            pool.settings().passwordPolicy().check(password);
        }
        // Assumption: a name that is taken is refused before the trigger hears of it.
        newUsers.checkFree(typed, "User already exists");
        PreSignUpAnswer answer =
                call.triggers()
                        .preSignUp(
                                TriggerSource.PRE_SIGN_UP_SIGN_UP,
                                UserView.toBeCreated(draft.username(), draft.attributes()));
        User user = create(draft, password, answer);
        // What a trigger does from here on does not undo the sign-up. Assumption for the message.
        pool.users().add(user, answer.autoVerifyEmail() || answer.autoVerifyPhone());
        return announced(call, user);
    }

    /** Documented: an alias that nobody can verify waits for the confirmation of the user. */
    private void checkPreferredUsername(Map<String, String> attributes) {
        String name = AttributeSchema.PREFERRED_USERNAME;
        if (attributes.containsKey(name) && pool.settings().aliasAttributes().contains(name)) {
            // Assumption: the error.
            throw Errors.invalidParameter(
                    "preferred_username is an alias and can be set for confirmed users only.");
        }
    }

    private User create(NewUsers.Draft draft, @Nullable String password, PreSignUpAnswer answer) {
        Instant now = pool.now();
        return User.create(
                draft.sub(),
                draft.username(),
                now,
                c -> {
                    c.attributes(draft.attributes());
                    if (password != null) {
                        c.password(pool.hashed(draft.username(), password));
                    }
                    if (answer.autoVerifyEmail()) {
                        c.attribute(AttributeSchema.EMAIL_VERIFIED, "true");
                    }
                    if (answer.autoVerifyPhone()) {
                        c.attribute(AttributeSchema.PHONE_NUMBER_VERIFIED, "true");
                    }
                    if (answer.autoConfirmUser()) {
                        c.status(UserStatus.CONFIRMED);
                    }
                });
    }

    private ObjectNode announced(Call call, User user) {
        boolean confirmed = user.status() == UserStatus.CONFIRMED;
        ObjectNode response = Json.object();
        response.put("UserConfirmed", confirmed);
        response.put("UserSub", user.sub());
        if (confirmed) {
            call.triggers()
                    .postConfirmation(
                            TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP, Subject.view(user));
            return response;
        }
        @Nullable Medium medium = codes.medium(user);
        if (medium != null) {
            response.set("CodeDeliveryDetails", codes.send(call, Occasion.SIGN_UP, medium, user));
            sessions.signedUp(call, user, medium, response);
        }
        return response;
    }
}
