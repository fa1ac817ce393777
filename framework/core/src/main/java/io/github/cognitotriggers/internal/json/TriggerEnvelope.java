package io.github.cognitotriggers.internal.json;

/**
 * An event as Cognito sent it. Only {@code response} ever changes: every other byte of the answer
 * is the one that came, so members, nulls, order and spelling that nobody here knows survive.
 */
public final class TriggerEnvelope {

    private final JsonObject event;
    private final JsonObject request;
    private final String triggerSource;

    private TriggerEnvelope(JsonObject event) {
        this.event = event;
        this.triggerSource = event.requireString("triggerSource");
        this.request = event.requireObject("request");
    }

    /**
     * Reads an event. The array is kept, not copied: nobody may change it afterwards.
     *
     * @throws MalformedJsonException if the text is not JSON, not an object, or has no {@code
     *     triggerSource} or {@code request}
     */
    public static TriggerEnvelope parse(byte[] json) {
        return new TriggerEnvelope(JsonDocument.parseObject(json));
    }

    public JsonObject event() {
        return event;
    }

    public JsonObject request() {
        return request;
    }

    public String triggerSource() {
        return triggerSource;
    }

    /** The event as it came; not a copy. */
    public byte[] bytes() {
        return event.document().bytes();
    }

    /**
     * The event with the given members in its {@code response}; the event itself if there are none.
     */
    public byte[] answer(ResponseWriter members) {
        if (members.isEmpty()) {
            return bytes();
        }
        JsonDocument document = event.document();
        int response = event.find("response");
        if (response < 0) {
            int end = document.end(lastValue());
            return splice(end, ",\"response\":", merge(members, response), end);
        }
        return splice(
                document.start(response), "", merge(members, response), document.end(response));
    }

    /** The event's bytes with those from one place to another replaced. */
    private byte[] splice(int from, String name, JsonWriter value, int to) {
        byte[] in = bytes();
        byte[] out = new byte[from + name.length() + value.size() + in.length - to];
        System.arraycopy(in, 0, out, 0, from);
        int at = from;
        for (int i = 0; i < name.length(); i++) {
            out[at++] = (byte) name.charAt(i);
        }
        System.arraycopy(value.buffer(), 0, out, at, value.size());
        System.arraycopy(in, to, out, at + value.size(), in.length - to);
        return out;
    }

    /**
     * Members that came stay in their order, with the handler's value where there is one; new ones
     * follow.
     */
    private JsonWriter merge(ResponseWriter members, int response) {
        JsonDocument document = event.document();
        JsonWriter merged = new JsonWriter().beginObject();
        boolean[] written = new boolean[members.count()];
        if (response >= 0 && document.kind(response) == '{') {
            int end = document.next(response);
            for (int name = response + 1; name < end; name = document.next(name + 1)) {
                int index = members.indexOf(document, name);
                if (index < 0) {
                    merged.raw(bytes(), document.start(name), document.end(name + 1));
                } else if (!written[index]) {
                    written[index] = true;
                    members.copyTo(merged, index);
                }
            }
        }
        for (int index = 0; index < written.length; index++) {
            if (!written[index]) {
                members.copyTo(merged, index);
            }
        }
        return merged.endObject();
    }

    /** The value of the event's last member; there are at least two members. */
    private int lastValue() {
        int last = 0;
        for (int name = event.first(); name < event.end(); name = event.document().next(name + 1)) {
            last = name + 1;
        }
        return last;
    }
}
