package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.challenge.CreateAuthChallenge;
import io.github.cognitotriggers.challenge.DefineAuthChallenge;
import io.github.cognitotriggers.challenge.VerifyAuthChallenge;
import io.github.cognitotriggers.federation.InboundFederation;
import io.github.cognitotriggers.message.CustomMessage;
import io.github.cognitotriggers.migration.UserMigration;
import io.github.cognitotriggers.postauthentication.PostAuthentication;
import io.github.cognitotriggers.postconfirmation.PostConfirmation;
import io.github.cognitotriggers.preauthentication.PreAuthentication;
import io.github.cognitotriggers.presignup.PreSignUp;
import io.github.cognitotriggers.pretoken.PreTokenGeneration;
import io.github.cognitotriggers.sender.CustomEmailSender;
import io.github.cognitotriggers.sender.CustomSmsSender;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The annotation of a trigger, and the types that go with it: they are in its package and begin
 * with its name.
 */
public enum TriggerTypes {
    PRE_SIGN_UP(Trigger.PRE_SIGN_UP, PreSignUp.class),
    POST_CONFIRMATION(Trigger.POST_CONFIRMATION, PostConfirmation.class),
    PRE_AUTHENTICATION(Trigger.PRE_AUTHENTICATION, PreAuthentication.class),
    POST_AUTHENTICATION(Trigger.POST_AUTHENTICATION, PostAuthentication.class),
    DEFINE_AUTH_CHALLENGE(Trigger.DEFINE_AUTH_CHALLENGE, DefineAuthChallenge.class),
    CREATE_AUTH_CHALLENGE(Trigger.CREATE_AUTH_CHALLENGE, CreateAuthChallenge.class),
    VERIFY_AUTH_CHALLENGE(Trigger.VERIFY_AUTH_CHALLENGE, VerifyAuthChallenge.class),
    PRE_TOKEN_GENERATION(Trigger.PRE_TOKEN_GENERATION, PreTokenGeneration.class),
    USER_MIGRATION(Trigger.USER_MIGRATION, UserMigration.class),
    CUSTOM_MESSAGE(Trigger.CUSTOM_MESSAGE, CustomMessage.class),
    CUSTOM_EMAIL_SENDER(Trigger.CUSTOM_EMAIL_SENDER, CustomEmailSender.class),
    CUSTOM_SMS_SENDER(Trigger.CUSTOM_SMS_SENDER, CustomSmsSender.class),
    INBOUND_FEDERATION(Trigger.INBOUND_FEDERATION, InboundFederation.class);

    private final Trigger trigger;
    private final Class<? extends Annotation> annotation;

    TriggerTypes(Trigger trigger, Class<? extends Annotation> annotation) {
        this.trigger = trigger;
        this.annotation = annotation;
    }

    /** Those of the annotation with this qualified name. */
    static Optional<TriggerTypes> ofAnnotation(String qualifiedName) {
        return Arrays.stream(values())
                .filter(types -> types.annotationName().equals(qualifiedName))
                .findFirst();
    }

    /** The annotations of triggers that a method has. */
    static List<AnnotationMirror> annotations(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .filter(mirror -> ofAnnotation(AnnotationMembers.nameOf(mirror)).isPresent())
                .<AnnotationMirror>map(mirror -> mirror)
                .toList();
    }

    Trigger trigger() {
        return trigger;
    }

    /** The sources that are known, in the order of their enum. */
    List<TriggerSource> sources() {
        return Arrays.stream(TriggerSource.values())
                .filter(source -> source.trigger() == trigger)
                .toList();
    }

    /** The package of all types of this trigger. */
    String packageName() {
        return annotation.getPackageName();
    }

    /** The qualified name of the annotation. */
    public String annotationName() {
        return annotation.getName();
    }

    /** The simple name of the annotation, which that of the other types begins with. */
    String simpleName() {
        return annotation.getSimpleName();
    }

    String eventName() {
        return simpleName() + "Event";
    }

    String responseName() {
        return simpleName() + "Response";
    }

    /** Whether a method must answer something. */
    boolean hasResponse(Elements elements) {
        return elements.getTypeElement(packageName() + "." + responseName()) != null;
    }

    /** Whether the event has an accessor of this name. */
    boolean eventHas(String accessor, Elements elements) {
        TypeElement event = elements.getTypeElement(packageName() + "." + eventName());
        return event != null
                && elements.getAllMembers(event).stream()
                        .anyMatch(
                                member ->
                                        member.getKind() == ElementKind.METHOD
                                                && member.getSimpleName().contentEquals(accessor));
    }
}
