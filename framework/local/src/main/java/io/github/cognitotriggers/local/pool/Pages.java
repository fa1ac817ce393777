package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lists into pages. A token names the place after which its page begins, and is good for an
 * hour and for one list alone; nothing is kept of it.
 */
final class Pages {

    /** The most of anything on a page, and what there is if nobody says how many. */
    static final int LARGEST = 60;

    private static final String NEXT_TOKEN = "NextToken";
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final int KEY_BYTES = 32;
    private static final int SEAL_BYTES = 32;

    /**
     * Where something stands in its list.
     *
     * @param key what the list is sorted by
     * @param id the order of those with the same key
     */
    record Place(String key, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::key).thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** A key that sorts as the number does. */
        static String sortable(long number) {
            String digits = Long.toHexString(number ^ Long.MIN_VALUE);
            return "0".repeat(Long.SIZE / 4 - digits.length()) + digits;
        }

        @Override
        public String toString() {
            return "Place[***]";
        }
    }

    /**
     * One page.
     *
     * @param next what the next page is asked for with; null if this is the last
     */
    record Page<T>(List<T> items, @Nullable String next) {}

    private record Entry<T>(Place place, T item) {}

    private final byte[] key;

    Pages(Randomness random) {
        this.key = random.bytes(KEY_BYTES);
    }

    /**
     * The page that a request asks for.
     *
     * @param list what is listed, with all that makes it another list
     * @param tokenName the parameter that has the token
     */
    <T> Page<T> page(
            String list,
            Request request,
            String tokenName,
            Stream<T> items,
            Function<T, Place> place,
            Instant now) {
        return page(list, request, size(request.number("Limit")), tokenName, items, place, now);
    }

    /**
     * The same for operations whose parameters are {@code MaxResults} and {@code NextToken}, on a
     * list that is sorted by a name.
     *
     * @param most how many there are on a page unless the request wants fewer
     */
    <T> ObjectNode answer(
            String list,
            Request request,
            int most,
            Collection<T> items,
            Function<T, String> name,
            Function<T, JsonNode> describe,
            Instant now) {
        Integer wanted = request.number("MaxResults");
        if (wanted != null && wanted < 1) {
            throw Request.notSatisfied(
                    "MaxResults", "Member must have value greater than or equal to 1");
        }
        int size = wanted == null ? most : Math.min(wanted, most);
        Page<T> page =
                page(
                        list,
                        request,
                        size,
                        NEXT_TOKEN,
                        items.stream(),
                        item -> new Place(name.apply(item), ""),
                        now);
        ObjectNode response = Json.object();
        ArrayNode described = response.putArray(list);
        page.items().forEach(item -> described.add(describe.apply(item)));
        Json.putIfPresent(response, NEXT_TOKEN, page.next());
        return response;
    }

    private <T> Page<T> page(
            String list,
            Request request,
            int size,
            String tokenName,
            Stream<T> items,
            Function<T, Place> place,
            Instant now) {
        String token = request.text(tokenName);
        Place after = token == null ? null : open(list, token, now);
        List<Entry<T>> found = first(size + 1, after, items, place);
        List<T> onPage = found.stream().limit(size).map(Entry::item).toList();
        return new Page<>(
                onPage, found.size() > size ? seal(list, found.get(size - 1).place(), now) : null);
    }

    /** Assumption: 0, which the API permits, is as if nobody said. */
    private static int size(@Nullable Integer limit) {
        if (limit == null || limit == 0) {
            return LARGEST;
        }
        if (limit < 0) {
            throw Request.notSatisfied(
                    "Limit", "Member must have value greater than or equal to 0");
        }
        if (limit > LARGEST) {
            throw Request.notSatisfied("Limit", "Member must have value less than or equal to 60");
        }
        return limit;
    }

    /** So many after a place, in order; a list is long, and a page is short. */
    private static <T> List<Entry<T>> first(
            int count, @Nullable Place after, Stream<T> items, Function<T, Place> place) {
        Comparator<Entry<T>> order = Comparator.comparing(Entry::place);
        PriorityQueue<Entry<T>> least = new PriorityQueue<>(count + 1, order.reversed());
        items.map(item -> new Entry<>(place.apply(item), item))
                .filter(entry -> after == null || entry.place().compareTo(after) > 0)
                .forEach(
                        entry -> {
                            least.add(entry);
                            if (least.size() > count) {
                                least.remove();
                            }
                        });
        List<Entry<T>> sorted = new ArrayList<>(least);
        sorted.sort(order);
        return sorted;
    }

    private String seal(String list, Place place, Instant now) {
        byte[] keyBytes = place.key().getBytes(StandardCharsets.UTF_8);
        byte[] idBytes = place.id().getBytes(StandardCharsets.UTF_8);
        byte[] content =
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES + keyBytes.length + idBytes.length)
                        .putLong(now.plus(VALIDITY).toEpochMilli())
                        .putInt(keyBytes.length)
                        .put(keyBytes)
                        .put(idBytes)
                        .array();
        byte[] sealed =
                ByteBuffer.allocate(SEAL_BYTES + content.length)
                        .put(signature(list, content))
                        .put(content)
                        .array();
        // Not the alphabet for URLs: a command line would take a leading - for an option.
        return Base64.getEncoder().withoutPadding().encodeToString(sealed);
    }

    private Place open(String list, String token, Instant now) {
        byte[] sealed;
        try {
            sealed = Base64.getDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw invalidToken();
        }
        if (sealed.length < SEAL_BYTES) {
            throw invalidToken();
        }
        byte[] seal = new byte[SEAL_BYTES];
        byte[] content = new byte[sealed.length - SEAL_BYTES];
        ByteBuffer.wrap(sealed).get(seal).get(content);
        if (!MessageDigest.isEqual(seal, signature(list, content))) {
            throw invalidToken();
        }
        ByteBuffer reader = ByteBuffer.wrap(content);
        if (now.toEpochMilli() >= reader.getLong()) {
            throw invalidToken();
        }
        byte[] keyBytes = new byte[reader.getInt()];
        reader.get(keyBytes);
        byte[] idBytes = new byte[reader.remaining()];
        reader.get(idBytes);
        return new Place(
                new String(keyBytes, StandardCharsets.UTF_8),
                new String(idBytes, StandardCharsets.UTF_8));
    }

    private byte[] signature(String list, byte[] content) {
        byte[] name = list.getBytes(StandardCharsets.UTF_8);
        return Srp.hmac(
                key,
                ByteBuffer.allocate(Integer.BYTES + name.length + content.length)
                        .putInt(name.length)
                        .put(name)
                        .put(content)
                        .array());
    }

    /** Assumption: the text, the same for one that is foreign and one that is too old. */
    private static RuntimeException invalidToken() {
        return Errors.invalidParameter("Invalid pagination token given.");
    }
}
