package io.github.cognitotriggers;

import org.jspecify.annotations.Nullable;

/**
 * The triggers of a user pool, one constant for each slot of its {@code LambdaConfig}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html">Customizing
 *     user pool workflows with Lambda triggers</a>
 */
public enum Trigger {
    /** Before a user is created. */
    PRE_SIGN_UP("PreSignUp", "PreSignUp"),
    /** After a user was confirmed, or has set a new password. */
    POST_CONFIRMATION("PostConfirmation", "PostConfirmation"),
    /** Before a sign-in. */
    PRE_AUTHENTICATION("PreAuthentication", "PreAuthentication"),
    /** After a sign-in, before its tokens. */
    POST_AUTHENTICATION("PostAuthentication", "PostAuthentication"),
    /** Custom authentication: what comes next. */
    DEFINE_AUTH_CHALLENGE("DefineAuthChallenge", "DefineAuthChallenge"),
    /** Custom authentication: makes a challenge. */
    CREATE_AUTH_CHALLENGE("CreateAuthChallenge", "CreateAuthChallenge"),
    /** Custom authentication: checks the answer to a challenge. */
    VERIFY_AUTH_CHALLENGE("VerifyAuthChallengeResponse", "VerifyAuthChallengeResponse"),
    /** Before tokens are made; one slot for all three versions of its event. */
    PRE_TOKEN_GENERATION("PreTokenGeneration", "TokenGeneration"),
    /** When the pool does not know a user who signs in or forgot the password. */
    USER_MIGRATION("UserMigration", "UserMigration"),
    /** Before Cognito sends a message. */
    CUSTOM_MESSAGE("CustomMessage", "CustomMessage"),
    /** Sends an email instead of Cognito. */
    CUSTOM_EMAIL_SENDER("CustomEmailSender", "CustomEmailSender"),
    /** Sends a text message instead of Cognito. */
    CUSTOM_SMS_SENDER("CustomSMSSender", "CustomSMSSender"),
    /** Before the claims of an identity provider reach the profile. */
    INBOUND_FEDERATION("InboundFederation", "InboundFederation");

    private final String configName;
    private final String sourcePrefix;

    Trigger(String configName, String sourcePrefix) {
        this.configName = configName;
        this.sourcePrefix = sourcePrefix;
    }

    /**
     * The trigger's name in the pool's {@code LambdaConfig}, and in the errors that Cognito shows,
     * where it shows one.
     */
    public String configName() {
        return configName;
    }

    /**
     * What stands before the first {@code _} of the {@code triggerSource} of this trigger's events.
     */
    public String sourcePrefix() {
        return sourcePrefix;
    }

    /**
     * Whether Cognito waits for the function: for 5 seconds, whatever the function's own timeout.
     * Only the custom senders are not waited for.
     */
    public boolean isSynchronous() {
        return this != CUSTOM_EMAIL_SENDER && this != CUSTOM_SMS_SENDER;
    }

    /**
     * The trigger that a {@code triggerSource} belongs to, also when the source itself is newer
     * than this library; null if the trigger is.
     */
    public static @Nullable Trigger ofSource(String triggerSource) {
        int underscore = triggerSource.indexOf('_');
        if (underscore < 0) {
            return null;
        }
        // Upper and lower case: AWS writes CustomSMSSender_ and CustomSmsSender_ for the same
        // trigger.
        for (Trigger trigger : values()) {
            String prefix = trigger.sourcePrefix;
            if (prefix.length() == underscore
                    && triggerSource.regionMatches(true, 0, prefix, 0, underscore)) {
                return trigger;
            }
        }
        // One table of AWS's guide has this name; all known events have the long one.
        return triggerSource.startsWith("VerifyAuthChallenge_") ? VERIFY_AUTH_CHALLENGE : null;
    }
}
