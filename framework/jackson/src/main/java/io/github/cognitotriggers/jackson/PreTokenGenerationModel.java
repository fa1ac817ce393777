package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.cognitotriggers.pretoken.ClaimValue;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tokens get and lose. Written in the shape of event versions 2 and 3, which has room for
 * all that can be set; read in that of version 1 too.
 */
final class PreTokenGenerationModel extends ResponseModel<PreTokenGenerationResponse> {

    private static final String V1 = "claimsOverrideDetails";
    private static final String V2 = "claimsAndScopeOverrideDetails";
    private static final String ID_TOKEN = "idTokenGeneration";
    private static final String ACCESS_TOKEN = "accessTokenGeneration";
    private static final String SUPPRESSED = "claimsToSuppress";

    /** Down to the names of claims. */
    private static final int LEVELS = 4;

    PreTokenGenerationModel() {
        super(
                PreTokenGenerationResponse.class,
                LEVELS,
                Shown.paths(
                        V2 + "." + ID_TOKEN + "." + SUPPRESSED + Redaction.ELEMENT,
                        V2 + "." + ACCESS_TOKEN + "." + SUPPRESSED + Redaction.ELEMENT));
    }

    @Override
    void write(PreTokenGenerationResponse response, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (!response.equals(PreTokenGenerationResponse.unchanged())) {
            out.writeObjectFieldStart(V2);
            token(
                    out,
                    ID_TOKEN,
                    response.idTokenClaims(),
                    response.suppressedIdTokenClaims(),
                    Set.of(),
                    Set.of());
            token(
                    out,
                    ACCESS_TOKEN,
                    response.accessTokenClaims(),
                    response.suppressedAccessTokenClaims(),
                    response.accessTokenScopes(),
                    response.suppressedAccessTokenScopes());
            groups(out, response);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void token(
            JsonGenerator out,
            String name,
            Map<String, ClaimValue> claims,
            Set<String> suppressedClaims,
            Set<String> scopes,
            Set<String> suppressedScopes)
            throws IOException {
        if (claims.isEmpty()
                && suppressedClaims.isEmpty()
                && scopes.isEmpty()
                && suppressedScopes.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart(name);
        if (!claims.isEmpty()) {
            out.writeObjectFieldStart("claimsToAddOrOverride");
            for (Map.Entry<String, ClaimValue> claim : claims.entrySet()) {
                out.writeFieldName(claim.getKey());
                write(claim.getValue(), out);
            }
            out.writeEndObject();
        }
        textsUnlessEmpty(out, SUPPRESSED, suppressedClaims);
        textsUnlessEmpty(out, "scopesToAdd", scopes);
        textsUnlessEmpty(out, "scopesToSuppress", suppressedScopes);
        out.writeEndObject();
    }

    static void write(ClaimValue claim, JsonGenerator out) throws IOException {
        try (JsonParser tokens = JsonTokens.FACTORY.createParser(claim.toJson())) {
            tokens.nextToken();
            JsonTokens.copy(tokens, out);
        }
    }

    private static void textsUnlessEmpty(JsonGenerator out, String name, Set<String> values)
            throws IOException {
        if (!values.isEmpty()) {
            texts(out, name, values);
        }
    }

    /** As in an answer, an object without members takes all groups away. */
    private static void groups(JsonGenerator out, PreTokenGenerationResponse response)
            throws IOException {
        List<String> groups = response.groups().orElse(null);
        List<String> iamRoles = response.iamRoles().orElse(null);
        if (!response.suppressesGroups()
                && groups == null
                && iamRoles == null
                && response.preferredRole().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("groupOverrideDetails");
        if (groups != null) {
            texts(out, "groupsToOverride", groups);
        }
        if (iamRoles != null) {
            texts(out, "iamRolesToOverride", iamRoles);
        }
        text(out, "preferredRole", response.preferredRole());
        out.writeEndObject();
    }

    @Override
    PreTokenGenerationResponse read(Members members) throws IOException {
        PreTokenGenerationResponse.Builder builder = PreTokenGenerationResponse.builder();
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case V1 -> readIdToken(members, builder, true);
                case V2 -> readTokens(members, builder);
                default -> members.unknown(name);
            }
        }
        return builder.build();
    }

    private static void readTokens(Members members, PreTokenGenerationResponse.Builder builder)
            throws IOException {
        members.enter();
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case ID_TOKEN -> readIdToken(members, builder, false);
                case ACCESS_TOKEN -> readAccessToken(members, builder);
                case "groupOverrideDetails" -> readGroups(members, builder);
                default -> members.unknown(name);
            }
        }
    }

    /**
     * @param withGroups whether groups stand beside the claims, as in version 1
     */
    private static void readIdToken(
            Members members, PreTokenGenerationResponse.Builder builder, boolean withGroups)
            throws IOException {
        members.enter();
        for (String name = members.next(); name != null; name = members.next()) {
            if (name.equals("claimsToAddOrOverride")) {
                members.claimByName().forEach(builder::idTokenClaim);
            } else if (name.equals(SUPPRESSED)) {
                builder.suppressIdTokenClaim(array(members));
            } else if (name.equals("groupOverrideDetails") && withGroups) {
                readGroups(members, builder);
            } else {
                members.unknown(name);
            }
        }
    }

    private static void readAccessToken(Members members, PreTokenGenerationResponse.Builder builder)
            throws IOException {
        members.enter();
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "claimsToAddOrOverride" ->
                        members.claimByName().forEach(builder::accessTokenClaim);
                case SUPPRESSED -> builder.suppressAccessTokenClaim(array(members));
                case "scopesToAdd" -> builder.accessTokenScope(array(members));
                case "scopesToSuppress" -> builder.suppressAccessTokenScope(array(members));
                default -> members.unknown(name);
            }
        }
    }

    private static void readGroups(Members members, PreTokenGenerationResponse.Builder builder)
            throws IOException {
        members.enter();
        boolean empty = true;
        for (String name = members.next(); name != null; name = members.next()) {
            empty = false;
            switch (name) {
                case "groupsToOverride" -> builder.groups(members.texts());
                case "iamRolesToOverride" -> builder.iamRoles(members.texts());
                case "preferredRole" -> builder.preferredRole(members.text());
                default -> members.unknown(name);
            }
        }
        if (empty) {
            builder.suppressGroups();
        }
    }

    private static String[] array(Members members) throws IOException {
        return members.texts().toArray(new String[0]);
    }
}
