package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.SrpProof;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one user does, or an administrator does to one. Each method is one call of the API, or two
 * where SRP is said; no call throws for being rejected.
 */
public final class TestUser {

    private final TestPool pool;
    private final String username;

    TestUser(TestPool pool, String username) {
        this.pool = pool;
        this.username = username;
    }

    /** What the user types. */
    public String username() {
        return username;
    }

    /** ConfirmSignUp. */
    public CallResult confirmSignUp(String code, CallData... data) {
        return pool.call("ConfirmSignUp", named().put("ConfirmationCode", code), data);
    }

    /** ResendConfirmationCode. */
    public CallResult resendConfirmationCode(CallData... data) {
        return pool.call("ResendConfirmationCode", named(), data);
    }

    /** ForgotPassword. */
    public CallResult forgotPassword(CallData... data) {
        return pool.call("ForgotPassword", named(), data);
    }

    /** ConfirmForgotPassword. */
    public CallResult confirmForgotPassword(String code, String newPassword, CallData... data) {
        return pool.call(
                "ConfirmForgotPassword",
                named().put("ConfirmationCode", code).put("Password", newPassword),
                data);
    }

    /** InitiateAuth with USER_PASSWORD_AUTH. */
    public SignInResult signIn(String password, CallData... data) {
        return initiateAuth(AuthFlow.USER_PASSWORD_AUTH, Map.of("PASSWORD", password), data);
    }

    /**
     * InitiateAuth with USER_SRP_AUTH, and the answer to PASSWORD_VERIFIER. Both calls bring the
     * data along, as those of Amplify do.
     */
    public SignInResult signInWithSrp(String password, CallData... data) {
        return bySrp(AuthFlow.USER_SRP_AUTH, Map.of(), password, data);
    }

    /** AdminInitiateAuth with ADMIN_USER_PASSWORD_AUTH. */
    public SignInResult adminSignIn(String password, CallData... data) {
        return pool.initiateAuth(
                AuthFlow.ADMIN_USER_PASSWORD_AUTH, username, Map.of("PASSWORD", password), data);
    }

    /** InitiateAuth with CUSTOM_AUTH. */
    public SignInResult initiateCustomAuth(CallData... data) {
        return initiateAuth(AuthFlow.CUSTOM_AUTH, Map.of(), data);
    }

    /**
     * InitiateAuth with CUSTOM_AUTH, the password first, and the answer to PASSWORD_VERIFIER. Both
     * calls bring the data along.
     */
    public SignInResult initiateCustomAuthWithSrp(String password, CallData... data) {
        return bySrp(AuthFlow.CUSTOM_AUTH, Map.of("CHALLENGE_NAME", "SRP_A"), password, data);
    }

    /**
     * InitiateAuth with any flow.
     *
     * @param authParameters what the flow wants; {@code USERNAME} and {@code SECRET_HASH} are added
     */
    public SignInResult initiateAuth(
            AuthFlow flow, Map<String, String> authParameters, CallData... data) {
        return pool.initiateAuth(flow, username, authParameters, data);
    }

    /** AdminConfirmSignUp. */
    public CallResult adminConfirmSignUp(CallData... data) {
        return pool.adminCall("AdminConfirmSignUp", adminNamed(), data);
    }

    /** AdminSetUserPassword, for a password that stays. */
    public CallResult adminSetPassword(String password) {
        return pool.adminCall(
                "AdminSetUserPassword",
                adminNamed().put("Password", password).put("Permanent", true));
    }

    /** AdminResetUserPassword. */
    public CallResult adminResetPassword(CallData... data) {
        return pool.adminCall("AdminResetUserPassword", adminNamed(), data);
    }

    /** AdminUpdateUserAttributes. */
    public CallResult adminUpdateAttributes(CallData... data) {
        return pool.adminCall("AdminUpdateUserAttributes", adminNamed(), data);
    }

    /** AdminAddUserToGroup. */
    public CallResult adminAddToGroup(String group) {
        return pool.adminCall("AdminAddUserToGroup", adminNamed().put("GroupName", group));
    }

    /** AdminGetUser. */
    public CallResult adminGet() {
        return pool.adminCall("AdminGetUser", adminNamed());
    }

    private SignInResult bySrp(
            AuthFlow flow, Map<String, String> first, String password, CallData... data) {
        SrpProof proof = SrpProof.begin(pool.userPoolId());
        Map<String, String> parameters = new LinkedHashMap<>(first);
        parameters.put("SRP_A", proof.srpA());
        SignInResult asked = initiateAuth(flow, parameters, data);
        if (!asked.isSuccess()
                || asked.isSignedIn()
                || !asked.step().challenge().equals("PASSWORD_VERIFIER")) {
            return asked;
        }
        Map<String, String> answer =
                proof.answer(asked.challengeParameters(), password, pool.now());
        return asked.respond(answer, data).after(asked);
    }

    private ObjectNode named() {
        return pool.clientRequest(username).put("Username", username);
    }

    private ObjectNode adminNamed() {
        return JsonText.object().put("Username", username);
    }

    /** The name, which is the test's own. */
    @Override
    public String toString() {
        return "TestUser[" + username + "]";
    }
}
