package io.github.cognitotriggers.jackson;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.sender.CustomEmailSenderEvent;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The events of {@code events/}, and the types that they have. */
final class Events {

    private Events() {}

    /** All files, named for the report. */
    static List<File> files() {
        Path directory = Path.of(System.getProperty("project.root", "../.."), "events");
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(File::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record File(Path path) {

        byte[] json() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String triggerSource() {
            String name = path.getFileName().toString();
            return name.substring(0, name.indexOf('.'));
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    /** The event type that a source calls for, by hand. */
    static Class<? extends TriggerEvent> typeOf(String triggerSource) {
        return switch (requireNonNull(Trigger.ofSource(triggerSource))) {
            case PRE_SIGN_UP -> PreSignUpEvent.class;
            case POST_CONFIRMATION -> PostConfirmationEvent.class;
            case PRE_AUTHENTICATION -> PreAuthenticationEvent.class;
            case POST_AUTHENTICATION -> PostAuthenticationEvent.class;
            case DEFINE_AUTH_CHALLENGE -> DefineAuthChallengeEvent.class;
            case CREATE_AUTH_CHALLENGE -> CreateAuthChallengeEvent.class;
            case VERIFY_AUTH_CHALLENGE -> VerifyAuthChallengeEvent.class;
            case PRE_TOKEN_GENERATION -> PreTokenGenerationEvent.class;
            case USER_MIGRATION -> UserMigrationEvent.class;
            case CUSTOM_MESSAGE -> CustomMessageEvent.class;
            case CUSTOM_EMAIL_SENDER -> CustomEmailSenderEvent.class;
            case CUSTOM_SMS_SENDER -> CustomSmsSenderEvent.class;
            case INBOUND_FEDERATION -> InboundFederationEvent.class;
        };
    }

    /** An event as its own type reads it. */
    static TriggerEvent fromJson(String triggerSource, byte[] json) {
        try {
            return (TriggerEvent)
                    requireNonNull(
                            typeOf(triggerSource)
                                    .getMethod("fromJson", byte[].class)
                                    .invoke(null, (Object) json));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(triggerSource, e);
        }
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Every token with its spelling: the same for two texts that differ in blanks and escapes only.
     */
    static List<String> tokens(byte[] json) {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token + " " + parser.getText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
