package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;

/** An event of pre authentication. */
public final class PreAuthenticationEventBuilder
        extends SignInEventBuilder<
                PreAuthenticationEvent, TriggerResponse, PreAuthenticationEventBuilder> {

    PreAuthenticationEventBuilder() {
        super(TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION);
    }

    @Override
    PreAuthenticationEventBuilder self() {
        return this;
    }

    @Override
    TriggerResponse fire(Triggers triggers, UserView user) {
        triggers.preAuthentication(user);
        return TriggerResponse.none();
    }

    @Override
    String whyNone() {
        return "Pre authentication does not run for a user who does not exist, unless"
                + " userNotFound(true) says that the app client hides it";
    }

    @Override
    PreAuthenticationEvent read(byte[] event) {
        return PreAuthenticationEvent.fromJson(event);
    }
}
