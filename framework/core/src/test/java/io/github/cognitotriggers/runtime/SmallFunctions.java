package io.github.cognitotriggers.runtime;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationHandler;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A function for each base class, which reads a little and answers a little. A new base class gets
 * one here and nothing else: the tests go through all that are here, and miss those that are not.
 */
final class SmallFunctions {

    private SmallFunctions() {}

    public static final class PreSignUp extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            boolean known = event.clientMetadata().find("locale").isPresent();
            boolean mail = event.userAttributes().email().isPresent();
            return PreSignUpResponse.builder().autoConfirmUser(known).autoVerifyEmail(mail).build();
        }
    }

    public static final class PostConfirmation extends PostConfirmationHandler {
        @Override
        protected void handle(PostConfirmationEvent event, TriggerContext context) {
            event.clientMetadata().find("locale");
            event.userAttributes().require("sub");
        }
    }

    static Stream<Class<?>> all() {
        return Arrays.stream(SmallFunctions.class.getDeclaredClasses());
    }

    /** The trigger of a function, whose base class is called as the trigger is. */
    static Trigger triggerOf(Class<?> function) {
        String name = baseClassOf(function).replace("Handler", "");
        return Trigger.valueOf(
                name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    static String baseClassOf(Class<?> function) {
        return function.getSuperclass().getSimpleName();
    }
}
