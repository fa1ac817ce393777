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
    PRE_SIGN_UP("PreSignUp", "PreSignUp"),
    POST_CONFIRMATION("PostConfirmation", "PostConfirmation"),
    PRE_AUTHENTICATION("PreAuthentication", "PreAuthentication"),
    POST_AUTHENTICATION("PostAuthentication", "PostAuthentication"),
    DEFINE_AUTH_CHALLENGE("DefineAuthChallenge", "DefineAuthChallenge"),
    CREATE_AUTH_CHALLENGE("CreateAuthChallenge", "CreateAuthChallenge"),
    VERIFY_AUTH_CHALLENGE("VerifyAuthChallengeResponse", "VerifyAuthChallengeResponse"),
    PRE_TOKEN_GENERATION("PreTokenGeneration", "TokenGeneration"),
    USER_MIGRATION("UserMigration", "UserMigration"),
    CUSTOM_MESSAGE("CustomMessage", "CustomMessage"),
    CUSTOM_EMAIL_SENDER("CustomEmailSender", "CustomEmailSender"),
    CUSTOM_SMS_SENDER("CustomSMSSender", "CustomSMSSender"),
    INBOUND_FEDERATION("InboundFederation", "InboundFederation");

    private final String configName;
    private final String sourcePrefix;

    Trigger(String configName, String sourcePrefix) {
        this.configName = configName;
        this.sourcePrefix = sourcePrefix;
    }

    /**
     * The trigger's name in the pool's {@code LambdaConfig}, and in the errors that Cognito shows.
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
