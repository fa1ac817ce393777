package io.github.cognitotriggers.docs;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.federation.InboundFederationResponse;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import io.github.cognitotriggers.sender.CustomEmailSenderEvent;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A page of docs/triggers and the types that it describes. */
enum TriggerPage {
    PRE_SIGN_UP(PreSignUpEvent.class, PreSignUpResponse.class),
    POST_CONFIRMATION(PostConfirmationEvent.class, null),
    PRE_AUTHENTICATION(PreAuthenticationEvent.class, null),
    POST_AUTHENTICATION(PostAuthenticationEvent.class, null),
    DEFINE_AUTH_CHALLENGE(DefineAuthChallengeEvent.class, DefineAuthChallengeResponse.class),
    CREATE_AUTH_CHALLENGE(CreateAuthChallengeEvent.class, CreateAuthChallengeResponse.class),
    VERIFY_AUTH_CHALLENGE(VerifyAuthChallengeEvent.class, VerifyAuthChallengeResponse.class),
    PRE_TOKEN_GENERATION(PreTokenGenerationEvent.class, PreTokenGenerationResponse.class),
    USER_MIGRATION(UserMigrationEvent.class, UserMigrationResponse.class),
    CUSTOM_MESSAGE(CustomMessageEvent.class, CustomMessageResponse.class),
    CUSTOM_EMAIL_SENDER(CustomEmailSenderEvent.class, null),
    CUSTOM_SMS_SENDER(CustomSmsSenderEvent.class, null),
    INBOUND_FEDERATION(InboundFederationEvent.class, InboundFederationResponse.class);

    /** What gives an answer that sets nothing, or begins one: no member of its own. */
    private static final Set<String> BEGINNINGS =
            Set.of("builder", "build", "unchanged", "declined");

    private final Class<? extends TriggerEvent> event;
    private final @Nullable Class<? extends TriggerResponse> response;

    TriggerPage(
            Class<? extends TriggerEvent> event,
            @Nullable Class<? extends TriggerResponse> response) {
        this.event = event;
        this.response = response;
    }

    Trigger trigger() {
        return Trigger.valueOf(name());
    }

    Class<? extends TriggerEvent> event() {
        return event;
    }

    /** The annotation for methods that take the event; it stands beside the event. */
    Class<?> annotation() {
        String name = event.getName();
        try {
            return Class.forName(name.substring(0, name.length() - "Event".length()));
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name + " has no annotation beside it", e);
        }
    }

    /** The lines above the first section, as one. */
    String introduction() {
        String page = read();
        return page.substring(0, page.indexOf("\n## ")).replace('\n', ' ');
    }

    boolean hasResponse() {
        return response != null;
    }

    /** The source of a probe event; the notification has a member of its own. */
    String probeSource() {
        return this == CUSTOM_EMAIL_SENDER
                ? TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION.value()
                : trigger().sourcePrefix() + "_Probe";
    }

    /** The table of a section. */
    Table section(String heading) {
        return Table.of(text(heading));
    }

    /** What is below a heading. */
    String text(String heading) {
        String page = read();
        int start = page.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new AssertionError(file() + " has no section " + heading);
        }
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    /** The public methods by which an answer gets a member. */
    Set<String> setters() {
        Set<String> setters = new TreeSet<>();
        if (response != null) {
            addMethods(response, true, setters);
            for (Class<?> nested : response.getDeclaredClasses()) {
                if (nested.getSimpleName().equals("Builder")) {
                    addMethods(nested, false, setters);
                }
            }
            setters.removeAll(BEGINNINGS);
        }
        return setters;
    }

    private static void addMethods(Class<?> type, boolean isStatic, Set<String> to) {
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
                .filter(method -> !method.getName().equals("toString"))
                .map(Method::getName)
                .forEach(to::add);
    }

    private Path file() {
        String page = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Path.of(System.getProperty("project.root"), "docs", "triggers", page + ".md");
    }

    private String read() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
