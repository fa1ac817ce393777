package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * A function's output: the event again, with its {@code response} filled. Nothing but the response
 * is read back, yet all of the event has to be there.
 */
final class Answer {

    /**
     * Observed of the first four and {@code callerContext}: without them the answer is not
     * recognized. Assumption: of {@code triggerSource} too, and of {@code request}, since AWS asks
     * for the whole event.
     */
    private static final List<String> HEADER =
            List.of("version", "region", "userPoolId", "userName", "triggerSource");

    private Answer() {}

    /** The response of a trigger that is asked for something. */
    static Members response(byte[] output) {
        return event(output).requireObject("response");
    }

    /**
     * Checks the answer of a trigger that is asked for nothing; it may lack the response, as those
     * of functions that are written with AWS's Java classes do.
     *
     * @return true
     */
    static boolean echo(byte[] output) {
        event(output).object("response");
        return true;
    }

    private static Members event(byte[] output) {
        Members event = new Members("", object(output));
        HEADER.forEach(event::requireText);
        event.requireObject("callerContext");
        event.requireObject("request");
        return event;
    }

    private static ObjectNode object(byte[] output) {
        JsonNode document;
        try {
            document = Json.read(output);
        } catch (IOException e) {
            // Its message quotes the output.
            throw TriggerErrors.invalidJson("no JSON document in UTF-8");
        }
        if (document.isMissingNode() || document.getNodeType() == JsonNodeType.NULL) {
            throw TriggerErrors.invalidJson("nothing");
        }
        if (document instanceof ObjectNode object) {
            return object;
        }
        throw TriggerErrors.unrecognizable("no object");
    }
}
