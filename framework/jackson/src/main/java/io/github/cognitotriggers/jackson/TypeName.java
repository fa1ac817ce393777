package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.databind.JavaType;

/** A type as messages call it: {@code List<Item>}. */
final class TypeName {

    private TypeName() {}

    static String of(JavaType type) {
        StringBuilder name = new StringBuilder(type.getRawClass().getSimpleName());
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(i == 0 ? "<" : ", ").append(of(type.containedType(i)));
        }
        return type.containedTypeCount() == 0 ? name.toString() : name.append('>').toString();
    }
}
