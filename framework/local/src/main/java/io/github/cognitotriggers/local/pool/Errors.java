package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.error.CognitoException;

/**
 * The errors that operations answer, with Cognito's types; texts used in several places as well.
 */
final class Errors {

    private Errors() {}

    static CognitoException invalidParameter(String message) {
        return new CognitoException("InvalidParameterException", message);
    }

    static CognitoException invalidPassword(String message) {
        return new CognitoException("InvalidPasswordException", message);
    }

    static CognitoException notAuthorized(String message) {
        return new CognitoException("NotAuthorizedException", message);
    }

    /** What a wrong password, a failed challenge and, where users are hidden, no user look like. */
    static CognitoException incorrectUsernameOrPassword() {
        return notAuthorized("Incorrect username or password.");
    }

    static CognitoException invalidSession() {
        return notAuthorized("Invalid session for the user.");
    }

    static CognitoException expiredSession() {
        return notAuthorized("Invalid session for the user, session is expired.");
    }

    static CognitoException usedSession() {
        return notAuthorized("Invalid session for the user, session can only be used once.");
    }

    static CognitoException userDisabled() {
        return notAuthorized("User is disabled.");
    }

    static CognitoException userNotFound() {
        return new CognitoException("UserNotFoundException", "User does not exist.");
    }

    static CognitoException userNotConfirmed() {
        return new CognitoException("UserNotConfirmedException", "User is not confirmed.");
    }

    static CognitoException passwordResetRequired() {
        return new CognitoException(
                "PasswordResetRequiredException", "Password reset required for the user");
    }

    static CognitoException usernameExists(String message) {
        return new CognitoException("UsernameExistsException", message);
    }

    /** What an email or number in place of a user name says when it is another user's. */
    static String accountExists(String attribute) {
        return "An account with the given " + attribute + " already exists.";
    }

    static CognitoException signInNameTaken(String attribute) {
        return new CognitoException("AliasExistsException", accountExists(attribute));
    }

    static CognitoException aliasExists(String attribute) {
        return new CognitoException(
                "AliasExistsException", "An account with the " + attribute + " already exists.");
    }

    static CognitoException codeMismatch() {
        return new CognitoException(
                "CodeMismatchException", "Invalid verification code provided, please try again.");
    }

    /** A code of a sign-in that is not the right one. */
    static CognitoException wrongSignInCode() {
        return new CognitoException(
                "CodeMismatchException", "Invalid code or auth state for the user.");
    }

    static CognitoException expiredCode() {
        return new CognitoException(
                "ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    static CognitoException limitExceeded() {
        return new CognitoException(
                "LimitExceededException", "Attempt limit exceeded, please try after some time.");
    }

    static CognitoException resourceNotFound(String message) {
        return new CognitoException("ResourceNotFoundException", message);
    }

    static CognitoException unsupportedUserState(String message) {
        return new CognitoException("UnsupportedUserStateException", message);
    }

    static CognitoException groupExists() {
        return new CognitoException(
                "GroupExistsException", "A group with the name already exists.");
    }
}
