package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;

/**
 * Members by name. A JSON null counts as absent; members that it does not know are not looked at.
 *
 * @param members in the order in which errors have them
 */
record Structure(List<Member> members) implements Shape {

    Structure {
        members = List.copyOf(members);
    }

    @Override
    public void check(JsonNode value, Place place, Violations violations) {
        if (!value.isObject()) {
            throw WrongType.expected("structure");
        }
        for (Member member : members) {
            JsonNode there = value.get(member.name());
            if (there != null && !there.isNull()) {
                member.shape().get().check(there, place.member(member.name()), violations);
            } else if (member.required()) {
                violations.add(place.member(member.name()), Rule.NOT_NULL);
            }
        }
    }

    /** One of its members. */
    record Member(String name, boolean required, Supplier<Shape> shape) {}
}
