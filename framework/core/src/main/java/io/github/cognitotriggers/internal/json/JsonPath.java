package io.github.cognitotriggers.internal.json;

/** Says where in a JSON text something is: {@code event.request.session[2].challengeName}. */
final class JsonPath {

    private JsonPath() {}

    /** The path of a value, or of the object that a member name belongs to. */
    static String to(JsonDocument document, int target) {
        StringBuilder path = new StringBuilder("event");
        int node = 0;
        while (node < target) {
            boolean named = document.kind(node) == '{';
            int index = 0;
            int value = named ? node + 2 : node + 1;
            while (document.next(value) <= target) {
                value = document.next(value) + (named ? 1 : 0);
                index++;
            }
            if (!named) {
                path.append('[').append(index).append(']');
            } else if (value > target) {
                break;
            } else {
                path.append('.').append(Keys.shorten(document.text(value - 1)));
            }
            node = value;
        }
        return path.toString();
    }
}
