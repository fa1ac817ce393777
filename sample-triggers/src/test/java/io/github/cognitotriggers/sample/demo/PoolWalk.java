package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConfirmSignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;

/**
 * A user's way through the sample's pool, from a sign-up that is refused to renewed tokens, and two
 * users whom others create. Each step says what it must fire with which data, and what its client
 * must get.
 */
final class PoolWalk {

    /** Whom the template creates. */
    static final String ADA = "ada@example.com";

    private static final String MIA = "mia@example.com";
    private static final String NOAH = "noah@example.com";

    private static final Map<String, String> INVITATION = Map.of("invitation", "ACME2026");
    private static final Map<String, String> DEVICE = Map.of("device", "laptop");
    private static final String WITH_DEVICE = ", clientMetadata {device=laptop}";
    private static final String WITHOUT_DEVICE = ", without ClientMetadata {device=laptop}";

    private final SamplePool pool;
    private final SampleApp app;
    private final PrintedCodes codes;
    private final Consumer<WalkedCall<?>> screen;

    /**
     * A walk through a pool that nobody has used yet.
     *
     * @param codes has what the functions printed since the pool started
     * @param screen is shown each step when it is done
     */
    PoolWalk(SamplePool pool, SampleApp app, PrintedCodes codes, Consumer<WalkedCall<?>> screen) {
        this.pool = pool;
        this.app = app;
        this.codes = codes;
        this.screen = screen;
    }

    /**
     * Goes all the way.
     *
     * @throws IllegalStateException after a step that left nothing to go on with
     */
    void go() {
        firstAdministrator();
        signUpWithoutInvitation();
        signUp();
        confirm();
        String session = beginSignIn();
        String code = codes.last();
        session = wrongAnswer(session, code);
        String refreshToken = rightAnswer(session, code);
        refresh(refreshToken);
        userOfAnAdministrator();
    }

    private void firstAdministrator() {
        WalkedCall<Boolean> created =
                WalkedCall.done(
                        "AdminCreateUser: " + ADA + ", as CloudFormation creates her",
                        pool.timeline());
        created.fires(
                "PreSignUp_AdminCreateUser -> InviteOnlySignUp.firstAdministrator,"
                        + " clientMetadata {createdBy=template},"
                        + " validationData {setup=first-administrator}",
                "CustomMessage_AdminCreateUser -> LocalizedMessages.welcome,"
                        + " without ClientMetadata {createdBy=template},"
                        + " without ValidationData {setup=first-administrator}");
        created.answers(done -> email(ADA));
        sends(created, ADA, "CustomMessage_AdminCreateUser");
        screen.accept(created);
    }

    private void signUpWithoutInvitation() {
        WalkedCall<SignUpResponse> refused =
                call(
                        "SignUp: " + MIA + ", without an invitation: must be refused",
                        () -> app.signUp(MIA, "human-mia", Map.of()));
        refused.fires(
                "PreSignUp_SignUp -> InviteOnlySignUp.invited, validationData {captcha=human-mia}");
        refused.isRefusedWith(
                "UserLambdaValidationException",
                "PreSignUp failed with error clientMetadata.invitation is required.");
        screen.accept(refused);
    }

    private void signUp() {
        WalkedCall<SignUpResponse> signedUp =
                call(
                        "SignUp: " + MIA + ", with an invitation",
                        () -> app.signUp(MIA, "human-mia", INVITATION));
        signedUp.fires(
                "PreSignUp_SignUp -> InviteOnlySignUp.invited,"
                        + " clientMetadata {invitation=ACME2026},"
                        + " validationData {captcha=human-mia}",
                "CustomMessage_SignUp -> no method,"
                        + " clientMetadata {invitation=ACME2026},"
                        + " without ValidationData {captcha=human-mia}");
        signedUp.answers(answer -> email(MIA));
        sends(signedUp, MIA, "CustomMessage_SignUp");
        signedUp.has("UserConfirmed", false, SignUpResponse::userConfirmed);
        screen.accept(signedUp);
    }

    private void confirm() {
        String code = pool.lastMessage(MIA).path("code").asText();
        WalkedCall<ConfirmSignUpResponse> confirmed =
                call(
                        "ConfirmSignUp: " + MIA + ", with the code from the outbox",
                        () -> app.confirm(MIA, code, DEVICE));
        confirmed.fires(
                "PostConfirmation_ConfirmSignUp -> TenantMembership.confirmed" + WITH_DEVICE);
        confirmed.answers(answer -> "confirmed");
        screen.accept(confirmed);
    }

    private String beginSignIn() {
        WalkedCall<InitiateAuthResponse> begun =
                call(
                        "InitiateAuth CUSTOM_AUTH: " + MIA + " wants to sign in",
                        () -> app.beginSignIn(MIA, DEVICE));
        begun.fires(
                "DefineAuthChallenge_Authentication -> DefineOneTimeCode.next" + WITHOUT_DEVICE,
                "CreateAuthChallenge_Authentication -> CreateOneTimeCode.code" + WITHOUT_DEVICE);
        begun.answers(
                answer ->
                        answer.challengeNameAsString()
                                + "; the function sent a code to "
                                + answer.challengeParameters().get("destination"));
        begun.has("challenge", "CUSTOM_CHALLENGE", InitiateAuthResponse::challengeNameAsString);
        screen.accept(begun);
        return begun.answer().session();
    }

    private String wrongAnswer(String session, String code) {
        String wrong = code.startsWith("0") ? "999999" : "000000";
        WalkedCall<RespondToAuthChallengeResponse> answered =
                call(
                        "RespondToAuthChallenge: " + MIA + " mistypes the code",
                        () -> app.answer(MIA, session, wrong, DEVICE));
        answered.fires(
                "VerifyAuthChallengeResponse_Authentication -> VerifyOneTimeCode.compare"
                        + WITH_DEVICE,
                "DefineAuthChallenge_Authentication -> DefineOneTimeCode.next" + WITH_DEVICE,
                "CreateAuthChallenge_Authentication -> CreateOneTimeCode.code" + WITH_DEVICE);
        answered.answers(answer -> answer.challengeNameAsString() + " once more");
        answered.has(
                "challenge",
                "CUSTOM_CHALLENGE",
                RespondToAuthChallengeResponse::challengeNameAsString);
        screen.accept(answered);
        return answered.answer().session();
    }

    private String rightAnswer(String session, String code) {
        WalkedCall<RespondToAuthChallengeResponse> answered =
                call(
                        "RespondToAuthChallenge: " + MIA + " has the code right",
                        () -> app.answer(MIA, session, code, DEVICE));
        answered.fires(
                "VerifyAuthChallengeResponse_Authentication -> VerifyOneTimeCode.compare"
                        + WITH_DEVICE,
                "DefineAuthChallenge_Authentication -> DefineOneTimeCode.next" + WITH_DEVICE,
                "PostAuthentication_Authentication -> LastSignIn.signedIn" + WITH_DEVICE,
                "TokenGeneration_Authentication -> TenantTokens.bothTokens" + WITH_DEVICE);
        getsTokens(answered, RespondToAuthChallengeResponse::authenticationResult);
        screen.accept(answered);
        AuthenticationResultType tokens = answered.answer().authenticationResult();
        if (tokens == null) {
            throw new IllegalStateException("There are no tokens to go on with");
        }
        return tokens.refreshToken();
    }

    private void refresh(String refreshToken) {
        WalkedCall<InitiateAuthResponse> refreshed =
                call(
                        "InitiateAuth REFRESH_TOKEN_AUTH: " + MIA + " stays signed in",
                        () -> app.refresh(refreshToken, DEVICE));
        refreshed.fires(
                "TokenGeneration_RefreshTokens -> TenantTokens.bothTokens" + WITHOUT_DEVICE);
        getsTokens(refreshed, InitiateAuthResponse::authenticationResult);
        screen.accept(refreshed);
    }

    private void userOfAnAdministrator() {
        WalkedCall<AdminCreateUserResponse> created =
                call(
                        "AdminCreateUser: " + NOAH + ", created in a back office",
                        () ->
                                app.createUser(
                                        NOAH,
                                        SampleApp.attribute("ticket", "4711"),
                                        Map.of("createdBy", "ada")));
        created.fires(
                "PreSignUp_AdminCreateUser -> InviteOnlySignUp.created,"
                        + " clientMetadata {createdBy=ada},"
                        + " validationData {ticket=4711}",
                "CustomMessage_AdminCreateUser -> LocalizedMessages.welcome,"
                        + " without ClientMetadata {createdBy=ada},"
                        + " without ValidationData {ticket=4711}");
        created.answers(answer -> answer.user().userStatusAsString() + "; " + email(NOAH));
        sends(created, NOAH, "CustomMessage_AdminCreateUser");
        created.has(
                "UserStatus",
                "FORCE_CHANGE_PASSWORD",
                answer -> answer.user().userStatusAsString());
        screen.accept(created);
    }

    /** Tokens that say what pre token generation added. */
    private static <T> void getsTokens(
            WalkedCall<T> call, Function<T, AuthenticationResultType> result) {
        call.answers(
                answer ->
                        "tokens; the ID token says tenant "
                                + idToken(result.apply(answer)).path("tenant").asText()
                                + ", roles "
                                + idToken(result.apply(answer)).path("roles"));
        call.has(
                "tenant of the ID token",
                "acme",
                answer -> idToken(result.apply(answer)).path("tenant").asText());
        call.has(
                "roles of the ID token",
                "[\"member\"]",
                answer -> idToken(result.apply(answer)).path("roles"));
        call.has(
                "scope of the access token",
                "aws.cognito.signin.user.admin acme/member",
                answer -> accessToken(result.apply(answer)).path("scope").asText());
    }

    private static JsonNode idToken(@Nullable AuthenticationResultType tokens) {
        return JsonText.claims(tokens == null ? null : tokens.idToken());
    }

    private static JsonNode accessToken(@Nullable AuthenticationResultType tokens) {
        return JsonText.claims(tokens == null ? null : tokens.accessToken());
    }

    /** There must be an email of that occasion as the last one to an address. */
    private <T> void sends(WalkedCall<T> call, String email, String occasion) {
        call.has(
                "the last email to " + email,
                occasion,
                answer -> pool.lastMessage(email).path("triggerSource").asText());
    }

    private String email(String address) {
        return "an email to " + address + ": " + pool.lastMessage(address).path("subject").asText();
    }

    private <T> WalkedCall<T> call(String title, Supplier<T> call) {
        return WalkedCall.make(title, call, pool::timeline);
    }
}
