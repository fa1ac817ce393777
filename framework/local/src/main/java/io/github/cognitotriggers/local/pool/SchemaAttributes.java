package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool's schema as the API has it: {@code SchemaAttributes} and what adds to them. */
final class SchemaAttributes {

    private static final String NAME = "Name";
    private static final String ATTRIBUTE_DATA_TYPE = "AttributeDataType";
    private static final String STRING_CONSTRAINTS = "StringAttributeConstraints";
    private static final String NUMBER_CONSTRAINTS = "NumberAttributeConstraints";

    private SchemaAttributes() {}

    /** The attributes of {@code Schema} or {@code CustomAttributes}. */
    static List<AttributeDefinition> read(List<Request> attributes) {
        List<AttributeDefinition> definitions = new ArrayList<>();
        attributes.forEach(attribute -> definitions.add(read(attribute)));
        return definitions;
    }

    private static AttributeDefinition read(Request attribute) {
        String name = attribute.requireText(NAME);
        boolean standard = AttributeSchema.isStandard(name);
        boolean required = attribute.flag("Required");
        if (required && !standard) {
            throw Errors.invalidParameter(
                    "Required custom attributes are not supported currently.");
        }
        String prefix = attribute.flag("DeveloperOnlyAttribute") ? "dev:" : "custom:";
        Request text = attribute.structure(STRING_CONSTRAINTS);
        Request number = attribute.structure(NUMBER_CONSTRAINTS);
        return new AttributeDefinition(
                standard ? name : prefix + name,
                required,
                // Assumption: what does not say can be changed.
                !attribute.has("Mutable") || attribute.flag("Mutable"),
                type(attribute.text(ATTRIBUTE_DATA_TYPE), standard ? name : prefix + name),
                length(text, "MinLength", 0),
                length(text, "MaxLength", AttributeDefinition.MAXIMUM_LENGTH),
                bound(number, "MinValue"),
                bound(number, "MaxValue"));
    }

    private static AttributeDefinition.Type type(@Nullable String dataType, String name) {
        if (dataType == null) {
            return AttributeDefinition.standard(name).type();
        }
        for (AttributeDefinition.Type type : AttributeDefinition.Type.values()) {
            if (dataType(type).equals(dataType)) {
                return type;
            }
        }
        throw Request.notSatisfied(
                ATTRIBUTE_DATA_TYPE,
                "Member must satisfy enum value set: [Boolean, DateTime, Number, String]");
    }

    private static String dataType(AttributeDefinition.Type type) {
        return switch (type) {
            case STRING -> "String";
            case NUMBER -> "Number";
            case DATE_TIME -> "DateTime";
            case BOOLEAN -> "Boolean";
        };
    }

    /** A bound of a length; one above what any value can have is as that. */
    private static int length(@Nullable Request constraints, String name, int otherwise) {
        BigDecimal value = bound(constraints, name);
        return value == null
                ? otherwise
                : value.min(BigDecimal.valueOf(AttributeDefinition.MAXIMUM_LENGTH)).intValue();
    }

    /** The API has the bounds as texts, templates as numbers too; null for none. */
    private static @Nullable BigDecimal bound(@Nullable Request constraints, String name) {
        JsonNode value = constraints == null ? null : constraints.copy().get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!AttributeSchema.isWholeNumber(value.asText())) {
            // Assumption: the text.
            throw Errors.invalidParameter("Invalid " + name + " of an attribute.");
        }
        return new BigDecimal(value.asText());
    }

    /** All attributes of a pool. */
    static ArrayNode describe(AttributeSchema schema) {
        ArrayNode described = JsonNodeFactory.instance.arrayNode();
        described.add(
                describe(
                        new AttributeDefinition(
                                AttributeSchema.SUB,
                                true,
                                false,
                                false,
                                1,
                                AttributeDefinition.MAXIMUM_LENGTH)));
        schema.definitions().forEach(definition -> described.add(describe(definition)));
        return described;
    }

    private static ObjectNode describe(AttributeDefinition definition) {
        ObjectNode described = Json.object();
        described.put(NAME, definition.name());
        described.put(ATTRIBUTE_DATA_TYPE, dataType(definition.type()));
        described.put("DeveloperOnlyAttribute", definition.isDeveloperOnly());
        described.put("Mutable", definition.mutable());
        described.put("Required", definition.required());
        switch (definition.type()) {
            case STRING ->
                    described
                            .putObject(STRING_CONSTRAINTS)
                            .put("MinLength", Integer.toString(definition.minimumLength()))
                            .put("MaxLength", Integer.toString(definition.maximumLength()));
            case NUMBER -> {
                ObjectNode bounds = described.putObject(NUMBER_CONSTRAINTS);
                putBound(bounds, "MinValue", definition.minimumValue());
                putBound(bounds, "MaxValue", definition.maximumValue());
            }
            case DATE_TIME, BOOLEAN -> {
                // They have no bounds.
            }
        }
        return described;
    }

    private static void putBound(ObjectNode bounds, String name, @Nullable BigDecimal value) {
        if (value != null) {
            bounds.put(name, value.toPlainString());
        }
    }
}
