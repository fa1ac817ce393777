package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.sample.EmailAddress;

/** Sends codes to users. */
interface CodeSender {

    /** Hands an email over to whoever delivers it, or throws. */
    void send(EmailAddress to, CodeEmail email);
}
