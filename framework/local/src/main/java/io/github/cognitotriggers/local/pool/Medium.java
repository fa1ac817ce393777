package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a message travels, and the attribute that says whereto. */
enum Medium {
    EMAIL(AttributeSchema.EMAIL, Trigger.CUSTOM_EMAIL_SENDER, Code.Purpose.VERIFY_EMAIL),
    SMS(AttributeSchema.PHONE_NUMBER, Trigger.CUSTOM_SMS_SENDER, Code.Purpose.VERIFY_PHONE_NUMBER);

    private static final int SHOWN_DIGITS = 4;

    private final String attribute;
    private final Trigger sender;
    private final Code.Purpose verification;

    Medium(String attribute, Trigger sender, Code.Purpose verification) {
        this.attribute = attribute;
        this.sender = sender;
        this.verification = verification;
    }

    /** The one that reaches what the attribute says. */
    static Medium of(String attribute) {
        return Objects.requireNonNull(ofAttribute(attribute));
    }

    String attribute() {
        return attribute;
    }

    /** The attribute that says whether the address or number is the user's. */
    String verifiedAttribute() {
        return attribute + "_verified";
    }

    /** What a code that verifies the attribute of an existing user is good for. */
    Code.Purpose verification() {
        return verification;
    }

    /** The medium of an attribute; null if there is none. */
    static @Nullable Medium ofAttribute(String name) {
        for (Medium medium : values()) {
            if (medium.attribute.equals(name)) {
                return medium;
            }
        }
        return null;
    }

    /** The trigger that sends in Cognito's place. */
    Trigger sender() {
        return sender;
    }

    /** The {@code CodeDeliveryDetails} of a message to that destination, which is masked. */
    ObjectNode details(String destination) {
        ObjectNode details = Json.object();
        details.put("Destination", this == EMAIL ? masked(destination) : lastDigits(destination));
        details.put("DeliveryMedium", name());
        details.put("AttributeName", attribute);
        return details;
    }

    private static String masked(String email) {
        int at = email.indexOf('@');
        return email.charAt(0) + "***@" + email.charAt(at + 1) + "***";
    }

    private static String lastDigits(String number) {
        String digits = number.substring(1);
        int hidden = Math.max(0, digits.length() - SHOWN_DIGITS);
        return "+" + "*".repeat(hidden) + digits.substring(hidden);
    }
}
