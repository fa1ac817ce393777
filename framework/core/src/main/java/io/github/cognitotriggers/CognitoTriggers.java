package io.github.cognitotriggers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class with methods for triggers. The compiler makes of it a class that calls them, in the
 * same package and named as it with {@code Routes} at the end:
 *
 * <pre>{@code
 * @CognitoTriggers
 * public final class SignUpTriggers extends CognitoTriggerHandler {
 *
 *     @Override
 *     protected TriggerRoutes routes() {
 *         return new SignUpTriggersRoutes(this);
 *     }
 *
 *     @PreSignUp(source = TriggerSource.PRE_SIGN_UP_SIGN_UP)
 *     PreSignUpResponse invited(PreSignUpEvent event, @FromClientMetadata("code") String code) {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>If the compiler says {@code cannot find symbol class SignUpTriggersRoutes}, the annotation
 * processor {@code cognito-triggers-processor} did not run: name it in {@code
 * annotationProcessorPaths} of the maven-compiler-plugin, or as {@code annotationProcessor} in
 * Gradle. From JDK 23 on, one that is merely on the class path is not run.
 *
 * <p><b>Methods</b> carry the annotation of their trigger, are not private or static, and take, in
 * any order: the trigger's event; {@link TriggerContext}; {@link
 * io.github.cognitotriggers.input.ClientMetadata}, {@link
 * io.github.cognitotriggers.input.ValidationData}, {@link UserAttributes} and {@link CallerContext}
 * of an event that has them; values and records {@link
 * io.github.cognitotriggers.input.FromClientMetadata} and {@link
 * io.github.cognitotriggers.input.FromValidationData}. They answer the trigger's response, or are
 * {@code void} where it has none, and may throw anything.
 *
 * <p><b>Several methods for a trigger:</b> the one is called whose conditions imply those of the
 * others that hold as well; two of which neither does, and that can both hold, do not compile.
 *
 * <p><b>The class</b> may extend {@link CognitoTriggerHandler}, as above, or be any other; its
 * routes then go to a handler's {@link CognitoTriggerHandler#CognitoTriggerHandler(java.util.Set)
 * constructor}. With Dagger on the class path and an {@code @Inject} constructor it also gets a
 * module, {@code …RoutesModule}, that adds them to a {@code Set<TriggerRoutes>}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CognitoTriggers {

    /** What becomes of an event whose trigger has methods here, none of which is for it. */
    Unmatched unmatched() default Unmatched.BY_TRIGGER;
}
