package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.UserMigrationAnswer;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a user that another directory knows: the migrate user trigger, then pre sign-up as for a
 * user that an administrator creates. Post confirmation does not run.
 */
final class Migration {

    private static final String USERNAME = "username";

    private final Pool pool;
    private final NewUsers newUsers;
    private final Invitations invitations;

    Migration(Pool pool) {
        this.pool = pool;
        this.newUsers = new NewUsers(pool);
        this.invitations = new Invitations(pool);
    }

    /** The user with the password typed, or null if the other directory does not let in. */
    @Nullable User atSignIn(Call call, String typed, String password) {
        UserMigrationAnswer answer =
                ask(call, TriggerSource.USER_MIGRATION_AUTHENTICATION, typed, password);
        if (answer == null) {
            return null;
        }
        User user = create(call, typed, password, answer);
        if (!answer.suppressMessage()) {
            // Assumption: what stands for the temporary password, since there is none. Not the
            // user's own.
            invitations.send(call, user, answer.desiredDeliveryMediums(), "");
        }
        return user;
    }

    /** The user, who is about to set a password; null if the other directory has none either. */
    @Nullable User atForgotPassword(Call call, String typed) {
        UserMigrationAnswer answer =
                ask(call, TriggerSource.USER_MIGRATION_FORGOT_PASSWORD, typed, null);
        return answer == null ? null : create(call, typed, null, answer);
    }

    private static @Nullable UserMigrationAnswer ask(
            Call call, TriggerSource source, String typed, @Nullable String password) {
        if (!call.triggers().has(Trigger.USER_MIGRATION)) {
            return null;
        }
        Optional<UserMigrationAnswer> answer =
                call.triggers().userMigration(source, typed, password);
        return answer.orElse(null);
    }

    private User create(
            Call call, String typed, @Nullable String password, UserMigrationAnswer answer) {
        NewUsers.Draft draft;
        try {
            draft = draft(typed, answer);
        } catch (CognitoException e) {
            throw failed(call, e);
        }
        call.triggers()
                .preSignUp(
                        TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER,
                        UserView.toBeCreated(draft.username(), draft.attributes()));
        // The password policy is not asked: it is the password that the user has.
        User user =
                User.create(
                        draft.sub(),
                        draft.username(),
                        pool.now(),
                        c -> {
                            c.attributes(draft.attributes());
                            c.status(
                                    answer.confirmed()
                                            ? UserStatus.CONFIRMED
                                            : UserStatus.RESET_REQUIRED);
                            if (answer.enableSmsMfa() && canHaveSmsMfa(draft)) {
                                c.mfa(UserMfa.NONE.enable(MfaType.SMS_MFA));
                            }
                            if (password != null) {
                                c.password(pool.hashed(draft.username(), password));
                            }
                        });
        try {
            pool.users().add(user, answer.forceAliasCreation());
        } catch (CognitoException e) {
            throw failed(call, e);
        }
        return user;
    }

    /** Documented: it needs a pool with second factors, and a number. */
    private boolean canHaveSmsMfa(NewUsers.Draft draft) {
        return pool.mfa().configuration() != MfaConfiguration.OFF
                && pool.mfa().offers(MfaType.SMS_MFA)
                && draft.attributes().containsKey(AttributeSchema.PHONE_NUMBER);
    }

    private NewUsers.Draft draft(String typed, UserMigrationAnswer answer) {
        Map<String, String> attributes = new LinkedHashMap<>(answer.userAttributes());
        String username = attributes.remove(USERNAME);
        pool.schema().check(attributes);
        NewUsers.Draft draft = newUsers.draft(username == null ? typed : username, attributes);
        Map<String, String> complete = new LinkedHashMap<>(draft.attributes());
        pool.schema()
                .missing(complete)
                .forEach(name -> complete.put(name, AttributeSchema.DEFAULT_VALUE));
        return new NewUsers.Draft(draft.sub(), draft.username(), complete);
    }

    /** Assumption: that a user who cannot be created looks like a trigger that failed. */
    private static CognitoException failed(Call call, CognitoException cause) {
        return new CognitoException(
                "UserNotFoundException",
                "Exception migrating user in app client " + call.requireClient().id(),
                cause);
    }
}
