package io.github.cognitotriggers.internal.json;

/** Says where in a JSON text something is: {@code event.request.session[2].challengeName}. */
final class JsonPath {

    /** Names and indexes that are shown; what lies deeper is {@code …}. No event is this deep. */
    static final int MAX_SHOWN = 20;

    private JsonPath() {}

    /**
     * The path of a value, or of the object that a member name belongs to. Of a text that is still
     * being read, every value that is not finished must reach to the last node.
     */
    static String to(JsonDocument document, int target) {
        StringBuilder path = new StringBuilder(document.root());
        int node = 0;
        for (int shown = 0; node < target; shown++) {
            if (shown == MAX_SHOWN) {
                return path.append('…').toString();
            }
            int child = node + 1;
            if (document.kind(node) == '{') {
                // A name may be the last node there is: look behind it only if it is not the
                // target.
                while (child < target && document.next(child + 1) <= target) {
                    child = document.next(child + 1);
                }
                if (child == target) {
                    break;
                }
                path.append('.').append(Keys.shorten(document.text(child)));
                child++;
            } else {
                int index = 0;
                while (document.next(child) <= target) {
                    child = document.next(child);
                    index++;
                }
                path.append('[').append(index).append(']');
            }
            node = child;
        }
        return path.toString();
    }
}
