package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.SignInStep;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Where a sign-in stands: rejected, with a challenge to answer, or with tokens. The methods that go
 * on with it throw an {@link AssertionError} with the timeline if it is not there yet.
 */
public final class SignInResult extends CallResult {

    SignInResult(TestPool pool, List<ApiCall> calls) {
        super(pool, calls);
    }

    @Override
    public SignInResult orThrow() {
        super.orThrow();
        return this;
    }

    /**
     * The challenge and its session, or the tokens.
     *
     * @throws AssertionError if the sign-in was rejected
     */
    public SignInStep step() {
        return SignInStep.of(response());
    }

    /** Whether it has tokens. */
    public boolean isSignedIn() {
        return isSuccess() && step().isSignedIn();
    }

    /**
     * The parameters of the challenge: for a custom challenge, those that create auth challenge
     * made public.
     */
    public Map<String, String> challengeParameters() {
        return asked().challengeParameters();
    }

    /**
     * What create auth challenge kept from the client, such as the code that {@link #answer} wants.
     * Taken from its answer in the last call; of several, the last.
     *
     * @throws AssertionError if create auth challenge did not answer in that call, or not with such
     *     a parameter
     */
    public String privateChallengeParameter(String name) {
        JsonNode value = privateChallengeParameters().path(name);
        if (!value.isTextual()) {
            throw broken("Create auth challenge answered no private parameter " + name, null);
        }
        return value.asText();
    }

    private JsonNode privateChallengeParameters() {
        List<TriggerInvocation> invocations = lastCall().invocations();
        for (int i = invocations.size() - 1; i >= 0; i--) {
            TriggerInvocation invocation = invocations.get(i);
            if (invocation.source() == TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION) {
                return JsonText.parse(invocation.response())
                        .path("response")
                        .path("privateChallengeParameters");
            }
        }
        throw broken("Create auth challenge was not called in this call", null);
    }

    /**
     * Answers a challenge that wants one text: a custom challenge, the code of an MFA or of a
     * passwordless sign-in, or the choice between several.
     */
    public SignInResult answer(String answer, CallData... data) {
        return respond(Map.of(nameOfAnswer(asked().challenge()), answer), data);
    }

    private static String nameOfAnswer(String challenge) {
        return switch (challenge) {
            case "SMS_MFA", "EMAIL_OTP", "SMS_OTP", "SOFTWARE_TOKEN_MFA" -> challenge + "_CODE";
            default -> "ANSWER";
        };
    }

    /** Sets the new password that NEW_PASSWORD_REQUIRED asks for. */
    public SignInResult setNewPassword(String newPassword, CallData... data) {
        return respond(Map.of("NEW_PASSWORD", newPassword), data);
    }

    /**
     * Answers any challenge, with RespondToAuthChallenge.
     *
     * @param challengeResponses what the challenge wants; {@code USERNAME} and {@code SECRET_HASH}
     *     are added
     */
    public SignInResult respond(Map<String, String> challengeResponses, CallData... data) {
        return pool().respond(asked(), challengeResponses, data);
    }

    /** New tokens for the refresh token: InitiateAuth with REFRESH_TOKEN_AUTH. */
    public SignInResult refresh(CallData... data) {
        return pool().refresh(refreshToken(), username(), data);
    }

    /** New tokens for the refresh token: GetTokensFromRefreshToken. */
    public SignInResult getTokensFromRefreshToken(CallData... data) {
        return pool().getTokensFromRefreshToken(refreshToken(), data);
    }

    /** GetUser. */
    public CallResult getUser() {
        return call("GetUser", JsonText.object());
    }

    /** ChangePassword. */
    public CallResult changePassword(String previousPassword, String newPassword) {
        return call(
                "ChangePassword",
                JsonText.object()
                        .put("PreviousPassword", previousPassword)
                        .put("ProposedPassword", newPassword));
    }

    /**
     * UpdateUserAttributes.
     *
     * @param data attributes and {@code clientMetadata}
     */
    public CallResult updateAttributes(CallData... data) {
        return call("UpdateUserAttributes", JsonText.object(), data);
    }

    /**
     * GetUserAttributeVerificationCode.
     *
     * @param attribute {@code email} or {@code phone_number}
     */
    public CallResult getAttributeVerificationCode(String attribute, CallData... data) {
        return call(
                "GetUserAttributeVerificationCode",
                JsonText.object().put("AttributeName", attribute),
                data);
    }

    /**
     * VerifyUserAttribute.
     *
     * @param attribute {@code email} or {@code phone_number}
     */
    public CallResult verifyAttribute(String attribute, String code) {
        return call(
                "VerifyUserAttribute",
                JsonText.object().put("AttributeName", attribute).put("Code", code));
    }

    /** GlobalSignOut. */
    public CallResult globalSignOut() {
        return call("GlobalSignOut", JsonText.object());
    }

    /**
     * Any operation of a user who is signed in, such as {@code SetUserMFAPreference}.
     *
     * @param request its parameters; the access token is added
     */
    public CallResult call(String operation, ObjectNode request, CallData... data) {
        return pool().call(operation, request.deepCopy().put("AccessToken", accessToken()), data);
    }

    /** The signed access token. */
    public String accessToken() {
        return signedIn().accessToken();
    }

    /** The signed ID token. */
    public String idToken() {
        return signedIn().idToken();
    }

    /** The refresh token, which renewed tokens come without. */
    public String refreshToken() {
        return signedIn()
                .refreshToken()
                .orElseThrow(() -> broken("There is no refresh token", null));
    }

    /** What the access token says. */
    public ObjectNode accessTokenClaims() {
        return claims(accessToken());
    }

    /** What the ID token says. */
    public ObjectNode idTokenClaims() {
        return claims(idToken());
    }

    /** The same sign-in, with the calls before it as its own. */
    SignInResult after(CallResult earlier) {
        List<ApiCall> all = new ArrayList<>(earlier.calls());
        all.addAll(calls());
        return new SignInResult(pool(), all);
    }

    private SignInStep asked() {
        SignInStep step = step();
        if (step.isSignedIn()) {
            throw broken("There is no challenge: the user is signed in", null);
        }
        return step;
    }

    private SignInStep signedIn() {
        SignInStep step = step();
        if (!step.isSignedIn()) {
            throw broken("There are no tokens, but the challenge " + step.challenge(), null);
        }
        return step;
    }

    private String username() {
        return idTokenClaims().path("cognito:username").asText();
    }

    static ObjectNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        JsonNode claims =
                JsonText.parse(
                        new String(
                                Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        return (ObjectNode) claims;
    }
}
