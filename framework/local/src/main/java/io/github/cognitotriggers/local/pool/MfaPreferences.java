package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** SetUserMFAPreference and AdminSetUserMFAPreference, and what GetUser shows of it. */
final class MfaPreferences {

    private final Pool pool;

    MfaPreferences(Pool pool) {
        this.pool = pool;
    }

    ObjectNode set(Request request) {
        String token = request.requireText("AccessToken");
        return change(pool.accessTokens().user(token, pool.now()), request);
    }

    ObjectNode adminSet(Request request) {
        pool.checkPoolId(request);
        return change(pool.requireUser(request), request);
    }

    private ObjectNode change(User user, Request request) {
        pool.update(user, (u, c) -> c.mfa(changed(u, request)));
        return Json.object();
    }

    /** Documented: what is not mentioned stays, and one factor at most is preferred. */
    private UserMfa changed(User user, Request request) {
        UserMfa mfa = user.mfa();
        @Nullable MfaType preferred = null;
        for (MfaType type : MfaType.values()) {
            Request settings = request.structure(type.settings());
            if (settings == null) {
                continue;
            }
            boolean enabled = settings.flag("Enabled");
            boolean prefers = settings.flag("PreferredMfa");
            if (prefers && (!enabled || preferred != null)) {
                // Assumption: the text.
                throw Errors.invalidParameter(
                        enabled
                                ? "Only one MFA type can be preferred"
                                : "MFA type has to be enabled to be preferred");
            }
            mfa = changed(user, mfa, type, enabled, prefers);
            preferred = prefers ? type : preferred;
        }
        return mfa;
    }

    private UserMfa changed(
            User user, UserMfa mfa, MfaType type, boolean enabled, boolean prefers) {
        if (!enabled) {
            return mfa.disable(type);
        }
        if (!SecondFactors.isUsable(pool.mfa(), user, type)) {
            throw Errors.invalidParameter(
                    "User does not have delivery config set to turn on " + type);
        }
        UserMfa more = mfa.enable(type);
        if (prefers) {
            return more.prefer(type);
        }
        return more.preferred() == type ? more.prefer(null) : more;
    }

    /** Puts what there is. Assumption: MFAOptions, which is of old, has text messages. */
    static void put(User user, ObjectNode response) {
        UserMfa mfa = user.mfa();
        if (mfa.enabled().contains(MfaType.SMS_MFA)) {
            response.putArray("MFAOptions")
                    .addObject()
                    .put("DeliveryMedium", Medium.SMS.name())
                    .put("AttributeName", Medium.SMS.attribute());
        }
        if (!mfa.enabled().isEmpty()) {
            ArrayNode list = response.putArray("UserMFASettingList");
            mfa.enabled().forEach(type -> list.add(type.name()));
        }
        MfaType preferred = mfa.preferred();
        if (preferred != null) {
            response.put("PreferredMfaSetting", preferred.name());
        }
    }
}
