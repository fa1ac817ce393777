package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;

/** An event of post authentication. */
public final class PostAuthenticationEventBuilder
        extends EventBuilder<
                PostAuthenticationEvent, TriggerResponse, PostAuthenticationEventBuilder> {

    private boolean newDeviceUsed;

    PostAuthenticationEventBuilder() {
        super(TriggerSource.POST_AUTHENTICATION_AUTHENTICATION);
    }

    /** Sets whether the device was used for the first time; it was not unless set. */
    public PostAuthenticationEventBuilder newDeviceUsed(boolean used) {
        this.newDeviceUsed = used;
        return this;
    }

    @Override
    PostAuthenticationEventBuilder self() {
        return this;
    }

    @Override
    TriggerResponse fire(Triggers triggers, UserView user) {
        triggers.postAuthentication(user, newDeviceUsed);
        return TriggerResponse.none();
    }

    @Override
    PostAuthenticationEvent read(byte[] event) {
        return PostAuthenticationEvent.fromJson(event);
    }
}
