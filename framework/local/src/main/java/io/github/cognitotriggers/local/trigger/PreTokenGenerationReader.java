package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the answers of pre token generation, in the form of each event version. */
final class PreTokenGenerationReader {

    /** Claims of the ID token that have to be simple values. */
    private static final Set<String> SIMPLE_CLAIMS =
            Set.of("phone_number_verified", "email_verified", "updated_at", "address");

    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}");

    private PreTokenGenerationReader() {}

    static PreTokenGenerationAnswer read(Members response, int version) {
        return version == 1 ? readVersion1(response) : readLaterVersion(response);
    }

    private static PreTokenGenerationAnswer readVersion1(Members response) {
        Members details = response.object("claimsOverrideDetails");
        if (details == null) {
            return PreTokenGenerationAnswer.NONE;
        }
        return new PreTokenGenerationAnswer(
                claims(details, JsonNode::isTextual, "a claim is no string"),
                ClaimChanges.NONE,
                List.of(),
                List.of(),
                groups(details));
    }

    private static PreTokenGenerationAnswer readLaterVersion(Members response) {
        Members details = response.object("claimsAndScopeOverrideDetails");
        if (details == null) {
            return PreTokenGenerationAnswer.NONE;
        }
        Members idToken = details.object("idTokenGeneration");
        Members accessToken = details.object("accessTokenGeneration");
        return new PreTokenGenerationAnswer(
                idTokenClaims(idToken),
                claims(accessToken),
                accessToken == null ? List.of() : scopes(accessToken, "scopesToAdd"),
                accessToken == null ? List.of() : accessToken.texts("scopesToSuppress"),
                groups(details));
    }

    private static ClaimChanges idTokenClaims(@Nullable Members idToken) {
        ClaimChanges claims = claims(idToken);
        claims.toAddOrOverride()
                .forEach(
                        (name, value) -> {
                            // Assumption: this is what comes of it; AWS says only that these four
                            // cannot be complex.
                            if (idToken != null
                                    && value.isContainerNode()
                                    && SIMPLE_CLAIMS.contains(name)) {
                                throw idToken.wrong(
                                        "claimsToAddOrOverride", name + " is no simple value");
                            }
                        });
        return claims;
    }

    private static ClaimChanges claims(@Nullable Members token) {
        return token == null
                ? ClaimChanges.NONE
                : claims(
                        token,
                        PreTokenGenerationReader::isClaim,
                        "an array has elements that are no simple values");
    }

    private static ClaimChanges claims(Members token, Predicate<JsonNode> right, String rule) {
        Map<String, JsonNode> toAdd = token.values("claimsToAddOrOverride", right, rule);
        return new ClaimChanges(toAdd, new LinkedHashSet<>(token.texts("claimsToSuppress")));
    }

    /** AWS documents simple values, arrays of them and objects. Assumption: nothing else passes. */
    private static boolean isClaim(JsonNode value) {
        if (!value.isArray()) {
            return true;
        }
        for (JsonNode element : value) {
            if (!element.isValueNode() || element.isNull()) {
                return false;
            }
        }
        return true;
    }

    /**
     * AWS documents that a scope has no blanks. Assumption: one that is no scope by the API's
     * pattern makes the answer unrecognizable.
     */
    private static List<String> scopes(Members accessToken, String member) {
        List<String> scopes = accessToken.texts(member);
        for (String scope : scopes) {
            if (!SCOPE.matcher(scope).matches()) {
                throw accessToken.wrong(member, "an element is no scope");
            }
        }
        return scopes;
    }

    private static GroupChange groups(Members details) {
        if (!details.mentions("groupOverrideDetails")) {
            // Assumption: AWS's examples add claims without it and lose no groups.
            return new GroupChange.Keep();
        }
        Members groups = details.object("groupOverrideDetails");
        if (groups == null || groups.isEmpty()) {
            return new GroupChange.Suppress();
        }
        return new GroupChange.Replace(
                new GroupConfiguration(
                        groups.texts("groupsToOverride"),
                        groups.texts("iamRolesToOverride"),
                        groups.text("preferredRole")));
    }
}
