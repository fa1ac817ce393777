package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.ClaimsOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.GroupConfiguration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import org.jspecify.annotations.Nullable;

/**
 * Pre token generation with {@link CognitoUserPoolPreTokenGenerationEvent}, AWS's class for version
 * 1 of the event. With versions 2 and 3 it works as well: its claims are those of the ID token.
 *
 * <p>A {@code groupOverrideDetails} without a member takes all groups away, as it does without this
 * library.
 */
public final class AwsPreTokenGeneration {

    private AwsPreTokenGeneration() {}

    /** The event as an object of AWS's class; its {@code toString} shows everything. */
    public static CognitoUserPoolPreTokenGenerationEvent event(PreTokenGenerationEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setClientMetadata(json.map("clientMetadata"));
        request.setGroupConfiguration(made(Groups.of(event, json)));
        Response response = new Response();
        response.setClaimsOverrideDetails(details(came(json)));
        CognitoUserPoolPreTokenGenerationEvent made = new CognitoUserPoolPreTokenGenerationEvent();
        json.header(made);
        made.setRequest(request);
        made.setResponse(response);
        return made;
    }

    private static ResponseJson came(EventJson json) {
        return json.response().object("claimsOverrideDetails");
    }

    private static @Nullable ClaimsOverrideDetails details(ResponseJson came) {
        if (!came.isPresent()) {
            return null;
        }
        ClaimsOverrideDetails details = new ClaimsOverrideDetails();
        details.setClaimsToAddOrOverride(came.map(TokenSection.CLAIMS));
        details.setClaimsToSuppress(came.strings(TokenSection.SUPPRESSED));
        details.setGroupOverrideDetails(made(Groups.of(came)));
        return details;
    }

    private static @Nullable GroupConfiguration made(@Nullable Groups groups) {
        if (groups == null) {
            return null;
        }
        GroupConfiguration made = new GroupConfiguration();
        made.setGroupsToOverride(groups.groups);
        made.setIamRolesToOverride(groups.iamRoles);
        made.setPreferredRole(groups.preferredRole);
        return made;
    }

    /**
     * What a method answered to an event.
     *
     * @param answer what it returned; its response may be null, which changes nothing
     * @throws InvalidResponseException if it returned null, or changes that Cognito does not allow
     */
    public static PreTokenGenerationResponse response(
            @Nullable CognitoUserPoolPreTokenGenerationEvent answer,
            PreTokenGenerationEvent event) {
        Response response = EventJson.require(answer).getResponse();
        ClaimsOverrideDetails is = response == null ? null : response.getClaimsOverrideDetails();
        ResponseJson came = came(EventJson.of(event));
        ClaimsOverrideDetails was = details(came);
        if (is == null || is.equals(was)) {
            return PreTokenGenerationResponse.unchanged();
        }
        PreTokenGenerationResponse changed = response(is, came);
        PreTokenGenerationResponse nothing = PreTokenGenerationResponse.unchanged();
        if (changed.equals(nothing) && was != null && !response(was, came).equals(nothing)) {
            throw TokenSection.emptied();
        }
        return changed;
    }

    private static PreTokenGenerationResponse response(
            ClaimsOverrideDetails is, ResponseJson came) {
        PreTokenGenerationResponse.Builder response = PreTokenGenerationResponse.builder();
        TokenSection.of(is.getClaimsToAddOrOverride(), is.getClaimsToSuppress(), came)
                .addToIdToken(response);
        GroupConfiguration groups = is.getGroupOverrideDetails();
        Groups said =
                groups == null
                        ? Groups.of(came)
                        : new Groups(
                                groups.getGroupsToOverride(),
                                groups.getIamRolesToOverride(),
                                groups.getPreferredRole());
        if (said != null) {
            said.addTo(response);
        }
        return response.build();
    }
}
