package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pieces that answers are made of. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(Map<String, String> values) {
        ObjectNode object = object();
        values.forEach(object::put);
        return object;
    }

    /** Seconds since 1970 with a fraction, as the protocol has timestamps. */
    static double timestamp(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    /** Puts what there is. */
    static void putIfPresent(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /** A list of names unless there is one: in the order in which they were sent, or sorted. */
    static void putNames(ObjectNode object, String member, Collection<String> names) {
        if (!object.has(member)) {
            ArrayNode list = object.putArray(member);
            new TreeSet<>(names).forEach(list::add);
        }
    }

    /** A user's attributes, {@code sub} first, as a list of {@code {Name, Value}}. */
    static ArrayNode attributes(User user) {
        return attributes(user, name -> true);
    }

    /** Those attributes of a user that are wanted, likewise. */
    static ArrayNode attributes(User user, Predicate<String> wanted) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Subject.view(user)
                .attributes()
                .forEach(
                        (name, value) -> {
                            if (wanted.test(name)) {
                                list.addObject().put("Name", name).put("Value", value);
                            }
                        });
        return list;
    }

    /** What the administrators' operations say of a user, apart from name and attributes. */
    static void describe(User user, ObjectNode into) {
        into.put("UserCreateDate", timestamp(user.created()));
        into.put("UserLastModifiedDate", timestamp(user.modified()));
        into.put("Enabled", user.enabled());
        into.put("UserStatus", user.status().name());
    }
}
