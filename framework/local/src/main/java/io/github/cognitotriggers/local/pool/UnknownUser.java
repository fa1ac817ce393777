package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.UserView;

/** A sign-in with a name that the pool does not know. */
final class UnknownUser {

    private UnknownUser() {}

    /**
     * The error of it. Where users are kept secret, pre authentication runs as for any other and
     * hears that there is no such user.
     */
    static RuntimeException refuse(Call call, String typed) {
        if (!call.hidesUsers()) {
            return Errors.userNotFound();
        }
        call.triggers().preAuthentication(UserView.unknown(typed));
        return Errors.incorrectUsernameOrPassword();
    }
}
