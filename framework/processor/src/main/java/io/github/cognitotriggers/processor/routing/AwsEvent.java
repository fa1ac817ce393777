package io.github.cognitotriggers.processor.routing;

import java.util.Arrays;
import java.util.Optional;

/**
 * A class of aws-lambda-java-events that a method can take and answer instead of the framework's
 * own, and the class of cognito-triggers-aws-events that converts it.
 */
enum AwsEvent {
    PRE_SIGN_UP(TriggerTypes.PRE_SIGN_UP, "PreSignUpEvent"),
    POST_CONFIRMATION(TriggerTypes.POST_CONFIRMATION, "PostConfirmationEvent"),
    PRE_AUTHENTICATION(TriggerTypes.PRE_AUTHENTICATION, "PreAuthenticationEvent"),
    POST_AUTHENTICATION(TriggerTypes.POST_AUTHENTICATION, "PostAuthenticationEvent"),
    DEFINE_AUTH_CHALLENGE(TriggerTypes.DEFINE_AUTH_CHALLENGE, "DefineAuthChallengeEvent"),
    CREATE_AUTH_CHALLENGE(TriggerTypes.CREATE_AUTH_CHALLENGE, "CreateAuthChallengeEvent"),
    VERIFY_AUTH_CHALLENGE(TriggerTypes.VERIFY_AUTH_CHALLENGE, "VerifyAuthChallengeResponseEvent"),
    PRE_TOKEN_GENERATION(TriggerTypes.PRE_TOKEN_GENERATION, "PreTokenGenerationEvent"),
    PRE_TOKEN_GENERATION_V2(TriggerTypes.PRE_TOKEN_GENERATION, "PreTokenGenerationEventV2"),
    USER_MIGRATION(TriggerTypes.USER_MIGRATION, "MigrateUserEvent"),
    CUSTOM_MESSAGE(TriggerTypes.CUSTOM_MESSAGE, "CustomMessageEvent");

    /** The package of the classes that convert. */
    static final String CONVERTERS = "io.github.cognitotriggers.awsevents";

    private static final String EVENTS =
            "com.amazonaws.services.lambda.runtime.events.CognitoUserPool";

    private final TriggerTypes types;
    private final String eventName;

    AwsEvent(TriggerTypes types, String eventName) {
        this.types = types;
        this.eventName = EVENTS + eventName;
    }

    /** The class with this qualified name. */
    static Optional<AwsEvent> of(String qualifiedName) {
        return Arrays.stream(values())
                .filter(event -> event.eventName.equals(qualifiedName))
                .findFirst();
    }

    TriggerTypes types() {
        return types;
    }

    /** The simple name of the class that converts. */
    String converter() {
        return "Aws" + types.simpleName() + (eventName.endsWith("V2") ? "V2" : "");
    }
}
