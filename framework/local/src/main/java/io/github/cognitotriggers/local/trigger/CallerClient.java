package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;

/** What stands for the app client in an event's {@code callerContext}. */
final class CallerClient {

    private static final String MEMBER = "clientId";
    private static final String NOT_APPLICABLE = "CLIENT_ID_NOT_APPLICABLE";

    private CallerClient() {}

    /** Writes it, in whichever of its four forms the event has. */
    static void write(ObjectNode callerContext, CallContext call, TriggerSource source) {
        if (isCreationByAdministrator(source)) {
            callerContext.put(MEMBER, NOT_APPLICABLE);
            return;
        }
        switch (call.operation()) {
            case ADMIN_CREATE_USER -> callerContext.put(MEMBER, NOT_APPLICABLE);
            case ADMIN_CONFIRM_SIGN_UP -> callerContext.putNull(MEMBER);
            // Assumption: AdminResetUserPassword is as AdminUpdateUserAttributes, for which a
            // missing member has been observed.
            case ADMIN_UPDATE_USER_ATTRIBUTES, ADMIN_RESET_USER_PASSWORD -> {
                if (call.clientId() != null) {
                    callerContext.put(MEMBER, call.clientId());
                }
            }
            default -> callerContext.put(MEMBER, call.clientId());
        }
    }

    /**
     * Also within a migration, where it has been observed for pre sign-up. Assumption: for the
     * invitation it is the same.
     */
    private static boolean isCreationByAdministrator(TriggerSource source) {
        return switch (source) {
            case PRE_SIGN_UP_ADMIN_CREATE_USER,
                    CUSTOM_MESSAGE_ADMIN_CREATE_USER,
                    CUSTOM_EMAIL_SENDER_ADMIN_CREATE_USER,
                    CUSTOM_SMS_SENDER_ADMIN_CREATE_USER ->
                    true;
            default -> false;
        };
    }
}
