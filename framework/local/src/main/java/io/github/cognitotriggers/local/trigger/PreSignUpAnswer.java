package io.github.cognitotriggers.local.trigger;

/**
 * What pre sign-up decided; all false unless it says so, and always for a user that an
 * administrator creates.
 *
 * @param autoConfirmUser the user needs no confirmation
 * @param autoVerifyEmail the email address counts as verified; the user has one
 * @param autoVerifyPhone the phone number counts as verified; the user has one
 */
public record PreSignUpAnswer(
        boolean autoConfirmUser, boolean autoVerifyEmail, boolean autoVerifyPhone) {

    /** That of a pool without the trigger. */
    public static final PreSignUpAnswer NONE = new PreSignUpAnswer(false, false, false);
}
