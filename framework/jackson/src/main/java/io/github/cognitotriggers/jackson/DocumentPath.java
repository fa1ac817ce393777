package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.List;

/**
 * A place in a document, by the names of the function's own types: {@code items[3].price}. For a
 * name that is not one of theirs, but the client's, such as that of a map's entry, there is a
 * {@code *}.
 */
final class DocumentPath {

    private DocumentPath() {}

    static String of(
            List<JsonMappingException.Reference> references, DeserializationConfig config) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".")
                        .append(isOurs(reference, config) ? reference.getFieldName() : "*");
            }
        }
        return path.toString();
    }

    private static boolean isOurs(
            JsonMappingException.Reference reference, DeserializationConfig config) {
        Object from = reference.getFrom();
        Class<?> type = from instanceof Class<?> named ? named : from.getClass();
        BeanDescription description = config.introspect(config.constructType(type));
        for (BeanPropertyDefinition property : description.findProperties()) {
            if (property.getName().equals(reference.getFieldName())) {
                return true;
            }
        }
        return false;
    }
}
