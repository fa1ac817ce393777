package io.github.cognitotriggers.local.pool;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which attributes a user of the pool can have, and what their values have to be. */
final class AttributeSchema {

    static final String EMAIL = "email";
    static final String EMAIL_VERIFIED = "email_verified";
    static final String PHONE_NUMBER = "phone_number";
    static final String PHONE_NUMBER_VERIFIED = "phone_number_verified";
    static final String SUB = "sub";

    private static final String[] STANDARD = {
        "address",
        "birthdate",
        EMAIL,
        EMAIL_VERIFIED,
        "family_name",
        "gender",
        "given_name",
        "locale",
        "middle_name",
        "name",
        "nickname",
        PHONE_NUMBER,
        PHONE_NUMBER_VERIFIED,
        "picture",
        "preferred_username",
        "profile",
        "updated_at",
        "website",
        "zoneinfo"
    };

    /** What only an administrator or a trigger may say. */
    private static final Set<String> VERIFIED = Set.of(EMAIL_VERIFIED, PHONE_NUMBER_VERIFIED);

    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final String NOT_CONFORMING = "Attributes did not conform to the schema: ";

    private final Map<String, AttributeDefinition> definitions = new LinkedHashMap<>();

    AttributeSchema(Collection<AttributeDefinition> own) {
        for (String name : STANDARD) {
            definitions.put(name, AttributeDefinition.standard(name));
        }
        for (AttributeDefinition definition : own) {
            definitions.put(definition.name(), definition);
        }
    }

    /** Refuses what a user cannot sign up with. */
    void checkSignUp(Map<String, String> attributes) {
        checkWritable(attributes);
        checkRequired(attributes);
    }

    /** Refuses what a client cannot write, or not so. */
    void checkWritable(Map<String, String> attributes) {
        for (String name : VERIFIED) {
            if (attributes.containsKey(name)) {
                throw Errors.notAuthorized("A client attempted to write unauthorized attribute");
            }
        }
        check(attributes);
    }

    /** Refuses an attribute that is not in the schema, or a value that does not fit it. */
    void check(Map<String, String> attributes) {
        attributes.forEach(
                (name, value) -> {
                    AttributeDefinition definition = definitions.get(name);
                    if (definition == null) {
                        throw Errors.invalidParameter(
                                NOT_CONFORMING
                                        + name
                                        + ": Attribute does not exist in the schema.\n");
                    }
                    checkValue(definition, value);
                });
    }

    private void checkRequired(Map<String, String> attributes) {
        for (AttributeDefinition definition : definitions.values()) {
            if (definition.required() && attributes.getOrDefault(definition.name(), "").isEmpty()) {
                throw Errors.invalidParameter(
                        NOT_CONFORMING + definition.name() + ": The attribute is required\n");
            }
        }
    }

    /** The names of the required attributes that a user does not have, in the schema's order. */
    List<String> missing(Map<String, String> attributes) {
        return definitions.values().stream()
                .filter(AttributeDefinition::required)
                .map(AttributeDefinition::name)
                .filter(name -> attributes.getOrDefault(name, "").isEmpty())
                .toList();
    }

    private static void checkValue(AttributeDefinition definition, String value) {
        String name = definition.name();
        if (name.equals(EMAIL) && !isEmail(value)) {
            throw Errors.invalidParameter("Invalid email address format.");
        }
        if (name.equals(PHONE_NUMBER) && !isPhoneNumber(value)) {
            throw Errors.invalidParameter("Invalid phone number format.");
        }
        if (VERIFIED.contains(name) && !value.equals("true") && !value.equals("false")) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING + name + ": Attribute does not conform to the schema\n");
        }
        if (definition.number() && !value.matches("-?\\d{1,18}")) {
            // Assumption: the text.
            throw Errors.invalidParameter(NOT_CONFORMING + name + ": Invalid number\n");
        }
        if (!definition.number() && value.length() < definition.minimumLength()) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING
                            + name
                            + ": String must be no shorter than "
                            + definition.minimumLength()
                            + " characters\n");
        }
        if (!definition.number() && value.length() > definition.maximumLength()) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING
                            + name
                            + ": String must be no longer than "
                            + definition.maximumLength()
                            + " characters\n");
        }
    }

    static boolean isEmail(String text) {
        return EMAIL_ADDRESS.matcher(text).matches();
    }

    static boolean isPhoneNumber(String text) {
        return E164.matcher(text).matches();
    }
}
