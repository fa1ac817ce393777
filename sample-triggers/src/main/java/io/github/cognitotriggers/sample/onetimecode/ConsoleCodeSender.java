package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.sample.EmailAddress;
import java.io.PrintStream;

/**
 * Writes emails to the console, code and all. For local runs only: on AWS that would be the log.
 */
final class ConsoleCodeSender implements CodeSender {

    private final PrintStream console;

    ConsoleCodeSender(PrintStream console) {
        this.console = console;
    }

    @Override
    public void send(EmailAddress to, CodeEmail email) {
        console.println("Email to " + to.value() + ": " + email.subject() + "\n" + email.text());
    }
}
