package io.github.cognitotriggers.sender;

import io.github.cognitotriggers.UserAttributes;
import java.util.Optional;

/**
 * A sign-in that threat protection found risky, to be told to the user. Cognito sends it in place
 * of the user's attributes, as text; its guide does not describe the members.
 *
 * <p>An accessor that answers no {@link Optional} throws {@link IllegalArgumentException} if its
 * member is missing.
 */
public final class AccountTakeOverNotification {

    private final UserAttributes attributes;

    AccountTakeOverNotification(UserAttributes attributes) {
        this.attributes = attributes;
    }

    /** The id of the sign-in ({@code EVENT_ID}). */
    public String eventId() {
        return attributes.require("EVENT_ID");
    }

    /** The name of the user ({@code USER_NAME}). */
    public String userName() {
        return attributes.require("USER_NAME");
    }

    /** The IP address that the sign-in came from ({@code IP_ADDRESS}). */
    public String ipAddress() {
        return attributes.require("IP_ADDRESS");
    }

    /**
     * What threat protection did ({@code ACCOUNT_TAKE_OVER_ACTION}); {@link
     * AccountTakeOverAction#UNKNOWN} for an action this library does not know.
     */
    public AccountTakeOverAction action() {
        return AccountTakeOverAction.of(actionValue());
    }

    /** The text of {@link #action()}. */
    public String actionValue() {
        return attributes.require("ACCOUNT_TAKE_OVER_ACTION");
    }

    /** The link by which the user says "it was me" ({@code ONE_CLICK_LINK_VALID}). */
    public String oneClickLinkValid() {
        return attributes.require("ONE_CLICK_LINK_VALID");
    }

    /** The link by which the user says "it was not me" ({@code ONE_CLICK_LINK_INVALID}). */
    public String oneClickLinkInvalid() {
        return attributes.require("ONE_CLICK_LINK_INVALID");
    }

    /** When the sign-in was, as Cognito wrote it ({@code LOGIN_TIME}); its form is undocumented. */
    public String loginTime() {
        return attributes.require("LOGIN_TIME");
    }

    /** The token that the user's feedback carries ({@code FEEDBACK_TOKEN}); a secret. */
    public String feedbackToken() {
        return attributes.require("FEEDBACK_TOKEN");
    }

    /** Where the sign-in came from ({@code CITY}). */
    public Optional<String> city() {
        return attributes.find("CITY");
    }

    /** Where the sign-in came from ({@code COUNTRY}). */
    public Optional<String> country() {
        return attributes.find("COUNTRY");
    }

    /** The device that the sign-in came from ({@code DEVICE_NAME}). */
    public Optional<String> deviceName() {
        return attributes.find("DEVICE_NAME");
    }

    /** Names the members, never a value. */
    @Override
    public String toString() {
        return "AccountTakeOverNotification[" + attributes + "]";
    }
}
