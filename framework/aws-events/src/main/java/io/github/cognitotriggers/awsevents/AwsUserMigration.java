package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.migration.DeliveryMedium;
import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * User migration with {@link CognitoUserPoolMigrateUserEvent}.
 *
 * <p>A response that is as it was turns the user away: {@link UserMigrationResponse#declined()}.
 * {@code enableSMSMFA} is not in AWS's class; for that, answer a {@link UserMigrationResponse}.
 */
public final class AwsUserMigration {

    private AwsUserMigration() {}

    /**
     * The event as an object of AWS's class; its {@code toString} shows everything, the password
     * included.
     */
    public static CognitoUserPoolMigrateUserEvent event(UserMigrationEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        // Cognito sends the name beside the request; the class has a place for it here as well.
        request.setUserName(json.request().string("userName"));
        request.setPassword(json.request().string("password"));
        request.setValidationData(json.map("validationData"));
        request.setClientMetadata(json.map("clientMetadata"));
        CognitoUserPoolMigrateUserEvent made = new CognitoUserPoolMigrateUserEvent();
        json.header(made);
        made.setRequest(request);
        made.setResponse(response(json.response()));
        return made;
    }

    private static Response response(ResponseJson came) {
        Response response = new Response();
        response.setUserAttributes(came.map("userAttributes"));
        response.setFinalUserStatus(came.string("finalUserStatus"));
        response.setMessageAction(came.string("messageAction"));
        response.setDesiredDeliveryMediums(came.strings("desiredDeliveryMediums"));
        response.setForceAliasCreation(came.bool("forceAliasCreation"));
        return response;
    }

    /**
     * What a method answered to an event.
     *
     * @param answer what it returned; its response may be null, which turns the user away
     * @throws InvalidResponseException if it returned null, or a user that Cognito would refuse
     */
    public static UserMigrationResponse response(
            @Nullable CognitoUserPoolMigrateUserEvent answer, UserMigrationEvent event) {
        Response is = EventJson.require(answer).getResponse();
        Response was = response(EventJson.of(event).response());
        if (is == null || isUnchanged(is, was)) {
            return UserMigrationResponse.declined();
        }
        UserMigrationResponse.Builder response = UserMigrationResponse.builder();
        Map<String, String> attributes = is.getUserAttributes();
        if (attributes == null) {
            attributes = was.getUserAttributes();
        }
        if (attributes != null) {
            response.userAttributes(Changed.named("userAttributes", attributes));
        }
        String status = Changed.text(is.getFinalUserStatus(), was.getFinalUserStatus());
        if (status != null) {
            response.finalUserStatus(status(status));
        }
        String action = Changed.text(is.getMessageAction(), was.getMessageAction());
        if (action != null) {
            suppress(action, response);
        }
        String[] mediums = is.getDesiredDeliveryMediums();
        if (mediums != null && !Arrays.equals(mediums, was.getDesiredDeliveryMediums())) {
            response.desiredDeliveryMediums(mediums(mediums));
        }
        if (is.getForceAliasCreation() != was.getForceAliasCreation()) {
            response.forceAliasCreation(is.getForceAliasCreation());
        }
        return response.build();
    }

    /** Whether a response says no more than what was there before. */
    private static boolean isUnchanged(Response is, Response was) {
        Map<String, String> attributes = is.getUserAttributes();
        String[] mediums = is.getDesiredDeliveryMediums();
        return (attributes == null || attributes.equals(was.getUserAttributes()))
                && Changed.text(is.getFinalUserStatus(), was.getFinalUserStatus()) == null
                && Changed.text(is.getMessageAction(), was.getMessageAction()) == null
                && (mediums == null || Arrays.equals(mediums, was.getDesiredDeliveryMediums()))
                && is.getForceAliasCreation() == was.getForceAliasCreation();
    }

    private static FinalUserStatus status(String text) {
        return switch (text) {
            case "CONFIRMED" -> FinalUserStatus.CONFIRMED;
            case "RESET_REQUIRED" -> FinalUserStatus.RESET_REQUIRED;
            default ->
                    throw InvalidResponseException.because(
                            "finalUserStatus must be CONFIRMED or RESET_REQUIRED");
        };
    }

    private static void suppress(String action, UserMigrationResponse.Builder response) {
        if (!action.equals("SUPPRESS")) {
            throw InvalidResponseException.because("messageAction must be SUPPRESS, or left out");
        }
        response.suppressMessage();
    }

    private static DeliveryMedium[] mediums(String[] texts) {
        DeliveryMedium[] mediums = new DeliveryMedium[texts.length];
        for (int i = 0; i < mediums.length; i++) {
            mediums[i] = medium(texts[i]);
        }
        return mediums;
    }

    private static DeliveryMedium medium(@Nullable String text) {
        for (DeliveryMedium medium : DeliveryMedium.values()) {
            if (medium.name().equals(text)) {
                return medium;
            }
        }
        throw InvalidResponseException.because("desiredDeliveryMediums must be EMAIL, SMS or both");
    }
}
