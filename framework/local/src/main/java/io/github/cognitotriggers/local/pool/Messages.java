package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.CustomMessageAnswer;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages: to an outbox. The texts are those of the custom message trigger, unless a custom
 * sender trigger sends itself; that one gets a stand-in of the code, which it cannot decrypt.
 */
final class Messages {

    private static final int STAND_IN_BYTES = 48;

    /** A pool that is in use for long does not grow by what nobody reads any more. */
    static final int CAPACITY = 10_000;

    private final Supplier<PoolSettings> settings;
    private final InstantSource time;
    private final Randomness random;
    private final MessageListener listener;
    private final Deque<SentMessage> sent = new ArrayDeque<>();

    Messages(
            Supplier<PoolSettings> settings,
            InstantSource time,
            Randomness random,
            MessageListener listener) {
        this.settings = settings;
        this.time = time;
        this.random = random;
        this.listener = listener;
    }

    /** The last that were sent, oldest first. */
    List<SentMessage> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    /** Sends a code or temporary password to the user's address or number, which there is. */
    void send(Triggers triggers, Occasion occasion, Medium medium, User user, String code) {
        send(triggers, occasion, medium, user, code, occasion.subject(), occasion.text());
    }

    /** The same with texts of the pool's settings, where no custom message trigger has others. */
    void send(
            Triggers triggers,
            Occasion occasion,
            Medium medium,
            User user,
            String code,
            String defaultSubject,
            String defaultText) {
        UserView view = Subject.view(user);
        if (triggers.has(medium.sender())) {
            handToSender(triggers, occasion.sender(medium), medium, view);
            keep(user, medium, null, null, code, occasion.sender(medium));
            return;
        }
        CustomMessageAnswer own =
                triggers.customMessage(
                        occasion.customMessage(), view, settings.get().developerEmail());
        String body = medium == Medium.EMAIL ? own.emailMessage() : own.smsMessage();
        String subject = own.emailSubject();
        keep(
                user,
                medium,
                medium == Medium.SMS ? null : subject == null ? defaultSubject : subject,
                fill(body == null ? defaultText : body, user, code),
                code,
                occasion.customMessage());
    }

    private void handToSender(
            Triggers triggers, TriggerSource source, Medium medium, UserView view) {
        String standIn = random.token(STAND_IN_BYTES);
        if (medium == Medium.EMAIL) {
            triggers.customEmailSender(source, view, standIn);
        } else {
            triggers.customSmsSender(source, view, standIn);
        }
    }

    private void keep(
            User user,
            Medium medium,
            @Nullable String subject,
            @Nullable String body,
            String code,
            TriggerSource source) {
        SentMessage message =
                new SentMessage(
                        settings.get().id(),
                        user.username(),
                        medium.name(),
                        Objects.requireNonNull(user.attribute(medium.attribute())),
                        subject,
                        body,
                        code,
                        source.value(),
                        time.instant(),
                        Timeline.requestId());
        synchronized (sent) {
            if (sent.size() == CAPACITY) {
                sent.removeFirst();
            }
            sent.addLast(message);
        }
        listener.sent(message);
    }

    private static String fill(String text, User user, String code) {
        return text.replace(CustomMessageAnswer.USERNAME_PARAMETER, user.username())
                .replace(CustomMessageAnswer.CODE_PARAMETER, code);
    }
}
