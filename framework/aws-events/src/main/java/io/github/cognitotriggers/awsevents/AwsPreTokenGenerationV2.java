package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.AccessTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.ClaimsAndScopeOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.GroupConfiguration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.GroupOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.IdTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import org.jspecify.annotations.Nullable;

/**
 * Pre token generation with {@link CognitoUserPoolPreTokenGenerationEventV2}, AWS's class for
 * version 2 of the event; version 3 has the same shape. With version 1 only claims of the ID token
 * and groups can be answered.
 *
 * <p>The class has claims that are text. For numbers, lists and objects answer a {@link
 * PreTokenGenerationResponse}. A {@code groupOverrideDetails} without a member takes all groups
 * away, as it does without this library.
 */
public final class AwsPreTokenGenerationV2 {

    private static final String ID_TOKEN = "idTokenGeneration";
    private static final String ACCESS_TOKEN = "accessTokenGeneration";

    private AwsPreTokenGenerationV2() {}

    /**
     * The event as an object of AWS's class; its {@code toString} shows everything. Claims of a
     * response that came with the event are text, or left out if they are a list or an object.
     */
    public static CognitoUserPoolPreTokenGenerationEventV2 event(PreTokenGenerationEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setScopes(EventJson.array(json.request().strings("scopes")));
        request.setGroupConfiguration(configuration(Groups.of(event, json)));
        request.setClientMetadata(json.map("clientMetadata"));
        Response response = new Response();
        response.setClaimsAndScopeOverrideDetails(details(came(json)));
        CognitoUserPoolPreTokenGenerationEventV2 made =
                new CognitoUserPoolPreTokenGenerationEventV2();
        json.header(made);
        made.setRequest(request);
        made.setResponse(response);
        return made;
    }

    private static @Nullable GroupConfiguration configuration(@Nullable Groups groups) {
        if (groups == null) {
            return null;
        }
        GroupConfiguration made = new GroupConfiguration();
        made.setGroupsToOverride(groups.groups);
        made.setIamRolesToOverride(groups.iamRoles);
        made.setPreferredRole(groups.preferredRole);
        return made;
    }

    private static ResponseJson came(EventJson json) {
        return json.response().object("claimsAndScopeOverrideDetails");
    }

    private static @Nullable ClaimsAndScopeOverrideDetails details(ResponseJson came) {
        if (!came.isPresent()) {
            return null;
        }
        ClaimsAndScopeOverrideDetails details = new ClaimsAndScopeOverrideDetails();
        details.setIdTokenGeneration(idToken(came.object(ID_TOKEN)));
        details.setAccessTokenGeneration(accessToken(came.object(ACCESS_TOKEN)));
        details.setGroupOverrideDetails(overrides(Groups.of(came)));
        return details;
    }

    private static @Nullable IdTokenGeneration idToken(ResponseJson came) {
        if (!came.isPresent()) {
            return null;
        }
        IdTokenGeneration token = new IdTokenGeneration();
        token.setClaimsToAddOrOverride(came.map(TokenSection.CLAIMS));
        token.setClaimsToSuppress(came.strings(TokenSection.SUPPRESSED));
        return token;
    }

    private static @Nullable AccessTokenGeneration accessToken(ResponseJson came) {
        if (!came.isPresent()) {
            return null;
        }
        AccessTokenGeneration token = new AccessTokenGeneration();
        token.setClaimsToAddOrOverride(came.map(TokenSection.CLAIMS));
        token.setClaimsToSuppress(came.strings(TokenSection.SUPPRESSED));
        token.setScopesToAdd(came.strings(TokenSection.SCOPES));
        token.setScopesToSuppress(came.strings(TokenSection.SUPPRESSED_SCOPES));
        return token;
    }

    private static @Nullable GroupOverrideDetails overrides(@Nullable Groups groups) {
        if (groups == null) {
            return null;
        }
        GroupOverrideDetails made = new GroupOverrideDetails();
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
            @Nullable CognitoUserPoolPreTokenGenerationEventV2 answer,
            PreTokenGenerationEvent event) {
        Response response = EventJson.require(answer).getResponse();
        ClaimsAndScopeOverrideDetails is =
                response == null ? null : response.getClaimsAndScopeOverrideDetails();
        ResponseJson came = came(EventJson.of(event));
        ClaimsAndScopeOverrideDetails was = details(came);
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
            ClaimsAndScopeOverrideDetails is, ResponseJson came) {
        PreTokenGenerationResponse.Builder response = PreTokenGenerationResponse.builder();
        IdTokenGeneration idToken = is.getIdTokenGeneration();
        addIdToken(
                idToken == null ? new IdTokenGeneration() : idToken,
                came.object(ID_TOKEN),
                response);
        AccessTokenGeneration accessToken = is.getAccessTokenGeneration();
        addAccessToken(
                accessToken == null ? new AccessTokenGeneration() : accessToken,
                came.object(ACCESS_TOKEN),
                response);
        GroupOverrideDetails groups = is.getGroupOverrideDetails();
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

    private static void addIdToken(
            IdTokenGeneration is, ResponseJson came, PreTokenGenerationResponse.Builder response) {
        TokenSection.of(is.getClaimsToAddOrOverride(), is.getClaimsToSuppress(), came)
                .addToIdToken(response);
    }

    private static void addAccessToken(
            AccessTokenGeneration is,
            ResponseJson came,
            PreTokenGenerationResponse.Builder response) {
        TokenSection.of(is.getClaimsToAddOrOverride(), is.getClaimsToSuppress(), came)
                .addToAccessToken(response);
        response.accessTokenScope(
                TokenSection.orCame(is.getScopesToAdd(), came, TokenSection.SCOPES));
        response.suppressAccessTokenScope(
                TokenSection.orCame(
                        is.getScopesToSuppress(), came, TokenSection.SUPPRESSED_SCOPES));
    }
}
