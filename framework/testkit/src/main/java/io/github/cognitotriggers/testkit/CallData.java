package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that a call brings along: an entry of its {@code ClientMetadata} or {@code
 * ValidationData}, an attribute of the user, or any other parameter. Its factories are there to be
 * imported statically.
 *
 * <pre>{@code
 * pool.signUp("mary", userAttribute("email", "mary@example.com"), clientMetadata("invitation", "ACME2026"));
 * }</pre>
 */
public final class CallData {

    enum Kind {
        CLIENT_METADATA("clientMetadata"),
        VALIDATION_DATA("validationData"),
        USER_ATTRIBUTE("userAttributes"),
        PARAMETER("");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        /** What an event calls it. */
        String member() {
            return member;
        }
    }

    private final Kind kind;
    private final String name;
    private final JsonNode value;

    private CallData(Kind kind, String name, JsonNode value) {
        this.kind = kind;
        this.name = name;
        this.value = value;
    }

    /** An entry of {@code ClientMetadata}; of an event's {@code clientMetadata}. */
    public static CallData clientMetadata(String key, String value) {
        return new CallData(Kind.CLIENT_METADATA, key, JsonText.tree(value));
    }

    /** An entry of {@code ValidationData}; of an event's {@code validationData}. */
    public static CallData validationData(String key, String value) {
        return new CallData(Kind.VALIDATION_DATA, key, JsonText.tree(value));
    }

    /** One of {@code UserAttributes}; of an event's {@code userAttributes}. */
    public static CallData userAttribute(String name, String value) {
        return new CallData(Kind.USER_ATTRIBUTE, name, JsonText.tree(value));
    }

    /**
     * Any parameter of an operation, such as {@code MessageAction}; it takes the place of what the
     * kit would send.
     *
     * @param value a text, number, boolean, list, map or {@link JsonNode}; null for JSON's null
     */
    public static CallData parameter(String name, @Nullable Object value) {
        return new CallData(Kind.PARAMETER, name, JsonText.tree(value));
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    JsonNode value() {
        return value;
    }

    /** Puts all of it into a request. */
    static ObjectNode into(String operation, ObjectNode request, CallData... data) {
        for (CallData datum : data) {
            datum.addTo(operation, request);
        }
        return request;
    }

    private void addTo(String operation, ObjectNode request) {
        switch (kind) {
            case CLIENT_METADATA -> request.withObject("/ClientMetadata").set(name, value);
            case VALIDATION_DATA -> addTo(operation, request, "ValidationData");
            case USER_ATTRIBUTE -> addTo(operation, request, "UserAttributes");
            case PARAMETER -> request.set(name, value);
        }
    }

    private void addTo(String operation, ObjectNode request, String list) {
        boolean creates = operation.equals("SignUp") || operation.equals("AdminCreateUser");
        boolean takes =
                creates || list.equals("UserAttributes") && operation.endsWith("UserAttributes");
        if (!takes) {
            throw new IllegalArgumentException(
                    operation
                            + " has no "
                            + list
                            + (kind == Kind.VALIDATION_DATA && operation.endsWith("InitiateAuth")
                                    ? "; its ClientMetadata is what pre authentication and user"
                                            + " migration get as validationData"
                                    : ""));
        }
        request.withArray("/" + list).addObject().put("Name", name).set("Value", value);
    }

    /** What it is and its name; the value is the client's. */
    @Override
    public String toString() {
        return (kind == Kind.PARAMETER ? "parameter" : kind.member()) + " " + name;
    }
}
