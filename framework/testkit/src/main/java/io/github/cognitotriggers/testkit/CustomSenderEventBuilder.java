package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.function.Function;

/**
 * An event of a custom sender. Nobody waits for its function, so that a failure is in {@link
 * HandlerResult#invocation()} and is no error of a client.
 *
 * @param <E> the event's type in the core library
 */
public final class CustomSenderEventBuilder<E extends TriggerEvent>
        extends EventBuilder<E, TriggerResponse, CustomSenderEventBuilder<E>> {

    private final Function<byte[], E> read;
    private String code = "c3RhbmQtaW4gZm9yIGEgY29kZQ==";

    CustomSenderEventBuilder(TriggerSource source, Function<byte[], E> read) {
        super(source);
        this.read = read;
    }

    /**
     * Sets the code in the form of the event, encrypted; a stand-in unless set. An account
     * take-over notification has none, whatever is set.
     */
    public CustomSenderEventBuilder<E> code(String encrypted) {
        this.code = encrypted;
        return this;
    }

    @Override
    CustomSenderEventBuilder<E> self() {
        return this;
    }

    @Override
    TriggerResponse fire(Triggers triggers, UserView user) {
        if (source() == TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION) {
            triggers.customEmailSender(source(), user, null);
        } else if (source().trigger() == Trigger.CUSTOM_SMS_SENDER) {
            triggers.customSmsSender(source(), user, code);
        } else {
            triggers.customEmailSender(source(), user, code);
        }
        return TriggerResponse.none();
    }

    @Override
    E read(byte[] event) {
        return read.apply(event);
    }
}
