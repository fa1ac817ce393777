package io.github.cognitotriggers.local.pool;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a user of the pool can have, what their values have to be, and who sets them.
 */
final class AttributeSchema {

    static final String EMAIL = "email";
    static final String EMAIL_VERIFIED = "email_verified";
    static final String PHONE_NUMBER = "phone_number";
    static final String PHONE_NUMBER_VERIFIED = "phone_number_verified";
    static final String PREFERRED_USERNAME = "preferred_username";
    static final String SUB = "sub";

    /** What stands for a required attribute that a migrated user does not have. */
    static final String DEFAULT_VALUE = "cognito:default_val";

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
        PREFERRED_USERNAME,
        "profile",
        "updated_at",
        "website",
        "zoneinfo"
    };

    /** What only an administrator or a trigger may say. */
    private static final Set<String> VERIFIED = Set.of(EMAIL_VERIFIED, PHONE_NUMBER_VERIFIED);

    /** What Cognito alone sets. */
    private static final Set<String> OWN = Set.of(SUB, "identities");

    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,400}");
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

    /**
     * Refuses what a user cannot sign up with.
     *
     * @param sent what the client wants to set
     * @param attributes what the user will have by it
     */
    void checkSignUp(AppClient client, Map<String, String> sent, Map<String, String> attributes) {
        checkPermitted(client, sent.keySet());
        check(attributes);
        checkRequired(attributes);
    }

    /** Refuses attributes without those that a user has to have. */
    void checkRequired(Map<String, String> attributes) {
        for (String name : missing(attributes)) {
            throw Errors.invalidParameter(NOT_CONFORMING + name + ": The attribute is required\n");
        }
    }

    /**
     * Refuses to say of an email or number that is not there whether it is verified. Documented for
     * AdminCreateUser. Assumption: the texts.
     *
     * @param sent what an administrator sets
     * @param attributes what the user will have by it
     */
    static void checkFlags(Map<String, String> sent, Map<String, String> attributes) {
        if (lacks(sent, attributes, Medium.EMAIL)) {
            throw Errors.invalidParameter("Email is required to verify/un-verify an email");
        }
        if (lacks(sent, attributes, Medium.SMS)) {
            throw Errors.invalidParameter(
                    "Phone Number is required to verify/un-verify a phone number");
        }
    }

    private static boolean lacks(
            Map<String, String> sent, Map<String, String> attributes, Medium medium) {
        return Boolean.parseBoolean(sent.get(medium.verifiedAttribute()))
                && attributes.getOrDefault(medium.attribute(), "").isEmpty();
    }

    /** Refuses what users cannot set or delete in a client. */
    void checkPermitted(AppClient client, Collection<String> names) {
        for (String name : names) {
            checkNotOwn(name);
            checkNotVerified(name);
            AttributeDefinition definition = definitions.get(name);
            boolean required = definition != null && definition.required();
            boolean developers = definition != null && definition.isDeveloperOnly();
            if (developers || !required && !client.mayWrite(name)) {
                throw unauthorizedAttribute();
            }
        }
    }

    /** Refuses an attribute that is not in the schema, or a value that does not fit it. */
    void check(Map<String, String> attributes) {
        attributes.forEach((name, value) -> checkValue(require(name), value));
    }

    /**
     * Refuses a change of what a user has: of what can be set but once, to what does not fit. An
     * empty value stands for none.
     */
    void checkChange(Map<String, String> changes) {
        changes.forEach(
                (name, value) -> {
                    AttributeDefinition definition = require(name);
                    checkMutable(definition);
                    if (value.isEmpty()) {
                        checkDeletable(definition);
                    } else {
                        checkValue(definition, value);
                    }
                });
    }

    /** Refuses to take away what a user has to have, or what cannot be changed. */
    void checkDeletion(Collection<String> names) {
        for (String name : names) {
            AttributeDefinition definition = require(name);
            checkMutable(definition);
            checkDeletable(definition);
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

    boolean has(String name) {
        return definitions.containsKey(name);
    }

    private AttributeDefinition require(String name) {
        checkNotOwn(name);
        AttributeDefinition definition = definitions.get(name);
        if (definition == null) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING + name + ": Attribute does not exist in the schema.\n");
        }
        return definition;
    }

    /** Assumption: {@code identities} is refused as {@code sub} has been seen to be. */
    private static void checkNotOwn(String name) {
        if (OWN.contains(name)) {
            throw Errors.invalidParameter("Cannot modify the non-mutable attribute " + name);
        }
    }

    private static void checkNotVerified(String name) {
        if (VERIFIED.contains(name)) {
            throw unauthorizedAttribute();
        }
    }

    private static RuntimeException unauthorizedAttribute() {
        return Errors.notAuthorized("A client attempted to write unauthorized attribute");
    }

    /** Observed: also for an attribute that the user never had. */
    private static void checkMutable(AttributeDefinition definition) {
        if (!definition.mutable()) {
            throw Errors.invalidParameter(
                    "user." + definition.name() + ": Attribute cannot be updated.\n");
        }
    }

    private static void checkDeletable(AttributeDefinition definition) {
        if (definition.required()) {
            throw Errors.invalidParameter(
                    "user." + definition.name() + ": Required attribute cannot be deleted.");
        }
    }

    private static void checkValue(AttributeDefinition definition, String value) {
        String name = definition.name();
        if (name.equals(EMAIL) && !isEmail(value)) {
            throw Errors.invalidParameter("Invalid email address format.");
        }
        if (name.equals(PHONE_NUMBER) && !isPhoneNumber(value)) {
            throw Errors.invalidParameter("Invalid phone number format.");
        }
        switch (definition.type()) {
            case NUMBER -> checkNumber(definition, value);
            case BOOLEAN -> checkBoolean(name, value);
            case STRING -> checkLength(name, value, definition.minimumLength(), definition);
            // Assumption: a point in time is any text.
            case DATE_TIME -> checkLength(name, value, 0, definition);
        }
    }

    private static void checkBoolean(String name, String value) {
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING + name + ": Attribute does not conform to the schema\n");
        }
    }

    /** Assumption: the texts. */
    private static void checkNumber(AttributeDefinition definition, String value) {
        String name = definition.name();
        if (!isWholeNumber(value)) {
            throw Errors.invalidParameter(NOT_CONFORMING + name + ": Invalid number\n");
        }
        BigDecimal number = new BigDecimal(value);
        @Nullable BigDecimal least = definition.minimumValue();
        @Nullable BigDecimal most = definition.maximumValue();
        if (least != null && number.compareTo(least) < 0) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING
                            + name
                            + ": Number must be no less than "
                            + least.toPlainString()
                            + "\n");
        }
        if (most != null && number.compareTo(most) > 0) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING
                            + name
                            + ": Number must be no greater than "
                            + most.toPlainString()
                            + "\n");
        }
    }

    private static void checkLength(
            String name, String value, int least, AttributeDefinition definition) {
        int length = value.codePointCount(0, value.length());
        if (length < least) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING
                            + name
                            + ": String must be no shorter than "
                            + least
                            + " characters\n");
        }
        if (length > definition.maximumLength()) {
            throw Errors.invalidParameter(
                    NOT_CONFORMING
                            + name
                            + ": String must be no longer than "
                            + definition.maximumLength()
                            + " characters\n");
        }
    }

    /** Of so few digits that they are quickly read. */
    static boolean isWholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches();
    }

    static boolean isEmail(String text) {
        return EMAIL_ADDRESS.matcher(text).matches();
    }

    static boolean isPhoneNumber(String text) {
        return E164.matcher(text).matches();
    }

    /** All attributes but {@code sub}, the standard ones first. */
    Collection<AttributeDefinition> definitions() {
        return Collections.unmodifiableCollection(definitions.values());
    }

    /** Whether it is one that every pool has. */
    static boolean isStandard(String name) {
        return Arrays.asList(STANDARD).contains(name);
    }
}
