package io.github.cognitotriggers.sample;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Sends events through a whole function: conditions and metadata count, which a test that calls a
 * method itself passes by.
 */
public final class WholeFunction {

    private final CognitoTriggerHandler handler;

    private WholeFunction(CognitoTriggerHandler handler) {
        this.handler = handler;
    }

    /** The function of these routes. */
    public static WholeFunction of(TriggerRoutes routes) {
        return new WholeFunction(new CognitoTriggerHandler(Set.of(routes)) {});
    }

    /** A function as Lambda makes it. */
    public static WholeFunction of(CognitoTriggerHandler handler) {
        return new WholeFunction(handler);
    }

    /**
     * What it answers to an event, twice the same.
     *
     * @throws RuntimeException what leaves the function, if anything does
     */
    public String answer(byte[] event) {
        String first = once(event);
        String second = once(event);
        if (!second.equals(first)) {
            throw new AssertionError("First " + first + ", and then " + second);
        }
        return first;
    }

    /** Sends an event and expects it back as it came. */
    public void returns(byte[] event) {
        String sent = new String(event, StandardCharsets.UTF_8);
        String answer = answer(event);
        if (!answer.equals(sent)) {
            throw new AssertionError("Not as it came, but " + answer);
        }
    }

    private String once(byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
