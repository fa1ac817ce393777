package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One converter both ways, as generated code calls it.
 *
 * @param <E> the typed event
 * @param <B> AWS's class
 */
record Bridge<E extends TriggerEvent, B extends CognitoUserPoolEvent>(
        Trigger trigger,
        Class<B> type,
        Function<byte[], E> read,
        Function<E, B> event,
        BiFunction<B, E, TriggerResponse> response) {

    static final Bridge<PreSignUpEvent, CognitoUserPoolPreSignUpEvent> PRE_SIGN_UP =
            new Bridge<>(
                    Trigger.PRE_SIGN_UP,
                    CognitoUserPoolPreSignUpEvent.class,
                    PreSignUpEvent::fromJson,
                    AwsPreSignUp::event,
                    AwsPreSignUp::response);

    static final Bridge<PostConfirmationEvent, CognitoUserPoolPostConfirmationEvent>
            POST_CONFIRMATION =
                    new Bridge<>(
                            Trigger.POST_CONFIRMATION,
                            CognitoUserPoolPostConfirmationEvent.class,
                            PostConfirmationEvent::fromJson,
                            AwsPostConfirmation::event,
                            (bean, event) -> TriggerResponse.none());

    static final Bridge<PreAuthenticationEvent, CognitoUserPoolPreAuthenticationEvent>
            PRE_AUTHENTICATION =
                    new Bridge<>(
                            Trigger.PRE_AUTHENTICATION,
                            CognitoUserPoolPreAuthenticationEvent.class,
                            PreAuthenticationEvent::fromJson,
                            AwsPreAuthentication::event,
                            (bean, event) -> TriggerResponse.none());

    static final Bridge<PostAuthenticationEvent, CognitoUserPoolPostAuthenticationEvent>
            POST_AUTHENTICATION =
                    new Bridge<>(
                            Trigger.POST_AUTHENTICATION,
                            CognitoUserPoolPostAuthenticationEvent.class,
                            PostAuthenticationEvent::fromJson,
                            AwsPostAuthentication::event,
                            (bean, event) -> TriggerResponse.none());

    static final Bridge<DefineAuthChallengeEvent, CognitoUserPoolDefineAuthChallengeEvent> DEFINE =
            new Bridge<>(
                    Trigger.DEFINE_AUTH_CHALLENGE,
                    CognitoUserPoolDefineAuthChallengeEvent.class,
                    DefineAuthChallengeEvent::fromJson,
                    AwsDefineAuthChallenge::event,
                    AwsDefineAuthChallenge::response);

    static final Bridge<CreateAuthChallengeEvent, CognitoUserPoolCreateAuthChallengeEvent> CREATE =
            new Bridge<>(
                    Trigger.CREATE_AUTH_CHALLENGE,
                    CognitoUserPoolCreateAuthChallengeEvent.class,
                    CreateAuthChallengeEvent::fromJson,
                    AwsCreateAuthChallenge::event,
                    AwsCreateAuthChallenge::response);

    static final Bridge<VerifyAuthChallengeEvent, CognitoUserPoolVerifyAuthChallengeResponseEvent>
            VERIFY =
                    new Bridge<>(
                            Trigger.VERIFY_AUTH_CHALLENGE,
                            CognitoUserPoolVerifyAuthChallengeResponseEvent.class,
                            VerifyAuthChallengeEvent::fromJson,
                            AwsVerifyAuthChallenge::event,
                            AwsVerifyAuthChallenge::response);

    static final Bridge<PreTokenGenerationEvent, CognitoUserPoolPreTokenGenerationEvent> TOKEN =
            new Bridge<>(
                    Trigger.PRE_TOKEN_GENERATION,
                    CognitoUserPoolPreTokenGenerationEvent.class,
                    PreTokenGenerationEvent::fromJson,
                    AwsPreTokenGeneration::event,
                    AwsPreTokenGeneration::response);

    static final Bridge<PreTokenGenerationEvent, CognitoUserPoolPreTokenGenerationEventV2>
            TOKEN_V2 =
                    new Bridge<>(
                            Trigger.PRE_TOKEN_GENERATION,
                            CognitoUserPoolPreTokenGenerationEventV2.class,
                            PreTokenGenerationEvent::fromJson,
                            AwsPreTokenGenerationV2::event,
                            AwsPreTokenGenerationV2::response);

    static final Bridge<UserMigrationEvent, CognitoUserPoolMigrateUserEvent> MIGRATION =
            new Bridge<>(
                    Trigger.USER_MIGRATION,
                    CognitoUserPoolMigrateUserEvent.class,
                    UserMigrationEvent::fromJson,
                    AwsUserMigration::event,
                    AwsUserMigration::response);

    static final Bridge<CustomMessageEvent, CognitoUserPoolCustomMessageEvent> MESSAGE =
            new Bridge<>(
                    Trigger.CUSTOM_MESSAGE,
                    CognitoUserPoolCustomMessageEvent.class,
                    CustomMessageEvent::fromJson,
                    AwsCustomMessage::event,
                    AwsCustomMessage::response);

    static final List<Bridge<?, ?>> ALL =
            List.of(
                    PRE_SIGN_UP,
                    POST_CONFIRMATION,
                    PRE_AUTHENTICATION,
                    POST_AUTHENTICATION,
                    DEFINE,
                    CREATE,
                    VERIFY,
                    TOKEN,
                    TOKEN_V2,
                    MIGRATION,
                    MESSAGE);

    /** The event as AWS's class. */
    B convert(byte[] json) {
        return event.apply(read.apply(json));
    }

    /** What goes back to Cognito when a method does this to the object. */
    byte[] answer(byte[] json, Consumer<B> method) {
        E typed = read.apply(json);
        B bean = event.apply(typed);
        method.accept(bean);
        return response.apply(bean, typed).answerTo(typed);
    }

    String answer(String json, Consumer<B> method) {
        return new String(
                answer(json.getBytes(StandardCharsets.UTF_8), method), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
