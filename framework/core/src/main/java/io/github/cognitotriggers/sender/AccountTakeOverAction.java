package io.github.cognitotriggers.sender;

/** What threat protection did about a sign-in. The set is open. */
public enum AccountTakeOverAction {
    /** The sign-in was blocked. */
    BLOCK,
    /** The sign-in was let through. */
    NO_ACTION,
    /** A second factor was asked for; AWS does not say how it differs from the next two. */
    MFA,
    /** A second factor was asked for if the user had one; a user without one was let through. */
    MFA_IF_CONFIGURED,
    /** A second factor was asked for; a user without one was blocked. */
    MFA_REQUIRED,
    /** An action that this version of the library does not know. */
    UNKNOWN;

    /** The constant for a text, {@link #UNKNOWN} if there is none. */
    public static AccountTakeOverAction of(String value) {
        for (AccountTakeOverAction action : values()) {
            if (action.name().equals(value)) {
                return action;
            }
        }
        return UNKNOWN;
    }
}
