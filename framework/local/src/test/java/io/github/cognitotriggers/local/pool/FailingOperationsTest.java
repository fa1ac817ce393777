package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation that runs triggers fails with each of them: no error is swallowed. */
class FailingOperationsTest {

    /** A call of an operation, and the triggers that run in it. */
    private record Firing(String call, List<Trigger> triggers, Preparation preparation) {

        Firing(String call, Preparation preparation, Trigger... triggers) {
            this(call, List.of(triggers), preparation);
        }
    }

    /** Does what has to come before a call, and returns the call. */
    private interface Preparation {

        ThrowingCallable in(TestPool pool);
    }

    private static final String OWN_CHOICE =
            "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': 'mary',"
                    + " 'PREFERRED_CHALLENGE': 'EMAIL_OTP'}";
    private static final String NEW_ADDRESS =
            "'UserAttributes': [{'Name': 'email', 'Value': 'new@example.org'}]";
    private static final String MARY = "'Username': 'mary'";

    private static final Trigger[] OF_TOKENS = {
        Trigger.POST_AUTHENTICATION, Trigger.PRE_TOKEN_GENERATION
    };

    private static final List<Firing> FIRINGS =
            List.of(
                    new Firing(
                            "SignUp",
                            pool -> () -> pool.signUp("nina"),
                            Trigger.PRE_SIGN_UP,
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "ConfirmSignUp",
                            pool -> {
                                pool.signUp("nina");
                                String code = pool.lastMessage().code();
                                return () ->
                                        pool.client(
                                                "ConfirmSignUp",
                                                "'Username': 'nina', 'ConfirmationCode': '"
                                                        + code
                                                        + "'");
                            },
                            Trigger.POST_CONFIRMATION),
                    new Firing(
                            "AdminConfirmSignUp",
                            pool -> {
                                pool.signUp("nina");
                                return () -> pool.admin("AdminConfirmSignUp", "'Username': 'nina'");
                            },
                            Trigger.POST_CONFIRMATION),
                    new Firing(
                            "ResendConfirmationCode",
                            pool -> {
                                pool.signUp("nina");
                                return () ->
                                        pool.client("ResendConfirmationCode", "'Username': 'nina'");
                            },
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "AdminCreateUser",
                            pool -> () -> pool.admin("AdminCreateUser", invitation("nina")),
                            Trigger.PRE_SIGN_UP,
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "AdminCreateUser with RESEND",
                            pool -> {
                                pool.admin("AdminCreateUser", invitation("nina"));
                                return () ->
                                        pool.admin(
                                                "AdminCreateUser",
                                                invitation("nina") + ", 'MessageAction': 'RESEND'");
                            },
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "InitiateAuth",
                            pool -> () -> pool.passwordSignIn("mary", TestPool.PASSWORD),
                            Trigger.PRE_AUTHENTICATION,
                            Trigger.POST_AUTHENTICATION,
                            Trigger.PRE_TOKEN_GENERATION),
                    new Firing(
                            "InitiateAuth with a temporary password",
                            pool -> {
                                temporaryPassword(pool);
                                return () -> pool.passwordSignIn("mary", "Temp0rary!");
                            },
                            OF_TOKENS),
                    new Firing(
                            "InitiateAuth with SRP",
                            pool ->
                                    () ->
                                            pool.client(
                                                    "InitiateAuth",
                                                    srp(pool).initiate("USER_SRP_AUTH", "mary")),
                            Trigger.PRE_AUTHENTICATION),
                    new Firing(
                            "InitiateAuth with CUSTOM_AUTH",
                            pool -> () -> pool.customSignIn("mary"),
                            Trigger.DEFINE_AUTH_CHALLENGE,
                            Trigger.CREATE_AUTH_CHALLENGE),
                    new Firing(
                            "InitiateAuth with CUSTOM_AUTH and SRP",
                            pool ->
                                    () ->
                                            pool.client(
                                                    "InitiateAuth",
                                                    srp(pool).initiate("CUSTOM_AUTH", "mary")),
                            Trigger.DEFINE_AUTH_CHALLENGE),
                    new Firing(
                            "InitiateAuth with USER_AUTH",
                            pool -> () -> pool.client("InitiateAuth", OWN_CHOICE),
                            Trigger.PRE_AUTHENTICATION,
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "InitiateAuth with REFRESH_TOKEN_AUTH",
                            pool -> {
                                String token = refreshToken(pool);
                                return () ->
                                        pool.client(
                                                "InitiateAuth",
                                                "'AuthFlow': 'REFRESH_TOKEN_AUTH',"
                                                        + " 'AuthParameters': {'REFRESH_TOKEN': '"
                                                        + token
                                                        + "'}");
                            },
                            Trigger.PRE_TOKEN_GENERATION),
                    new Firing(
                            "AdminInitiateAuth",
                            pool ->
                                    () ->
                                            pool.admin(
                                                    "AdminInitiateAuth",
                                                    "'ClientId': 'client1', 'AuthFlow':"
                                                            + " 'ADMIN_USER_PASSWORD_AUTH',"
                                                            + " 'AuthParameters': {'USERNAME':"
                                                            + " 'mary', 'PASSWORD':"
                                                            + " 'Passw0rd!'}"),
                            Trigger.PRE_AUTHENTICATION,
                            Trigger.POST_AUTHENTICATION,
                            Trigger.PRE_TOKEN_GENERATION),
                    new Firing(
                            "RespondToAuthChallenge with a wrong answer",
                            pool -> {
                                ObjectNode asked = pool.customSignIn("mary");
                                return () -> pool.answer("mary", asked, "0000");
                            },
                            Trigger.VERIFY_AUTH_CHALLENGE,
                            Trigger.DEFINE_AUTH_CHALLENGE,
                            Trigger.CREATE_AUTH_CHALLENGE),
                    new Firing(
                            "RespondToAuthChallenge with a right answer",
                            pool -> {
                                ObjectNode asked = pool.customSignIn("mary");
                                return () -> pool.answer("mary", asked, "1234");
                            },
                            OF_TOKENS),
                    new Firing(
                            "RespondToAuthChallenge with the proof of SRP",
                            pool -> {
                                SrpClient client = srp(pool);
                                ObjectNode asked =
                                        pool.client(
                                                "InitiateAuth",
                                                client.initiate("USER_SRP_AUTH", "mary"));
                                return () ->
                                        pool.respond(
                                                asked,
                                                client.answer(asked, "mary", TestPool.PASSWORD));
                            },
                            OF_TOKENS),
                    new Firing(
                            "RespondToAuthChallenge with a code",
                            pool -> {
                                ObjectNode asked = pool.client("InitiateAuth", OWN_CHOICE);
                                String code = pool.lastMessage().code();
                                return () -> MfaPool.answer(pool, asked, code);
                            },
                            OF_TOKENS),
                    new Firing(
                            "AdminRespondToAuthChallenge",
                            pool -> {
                                temporaryPassword(pool);
                                ObjectNode asked = pool.passwordSignIn("mary", "Temp0rary!");
                                return () ->
                                        pool.admin(
                                                "AdminRespondToAuthChallenge",
                                                "'ClientId': 'client1', "
                                                        + TestPool.responding(
                                                                asked,
                                                                "'USERNAME': 'mary',"
                                                                        + " 'NEW_PASSWORD':"
                                                                        + " 'Another0ne!'"));
                            },
                            OF_TOKENS),
                    new Firing(
                            "GetTokensFromRefreshToken",
                            pool -> {
                                String token = refreshToken(pool);
                                return () ->
                                        pool.client(
                                                "GetTokensFromRefreshToken",
                                                "'RefreshToken': '" + token + "'");
                            },
                            Trigger.PRE_TOKEN_GENERATION),
                    new Firing(
                            "ForgotPassword",
                            pool -> () -> pool.client("ForgotPassword", MARY),
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "ConfirmForgotPassword",
                            pool -> {
                                pool.client("ForgotPassword", MARY);
                                String code = pool.lastMessage().code();
                                return () ->
                                        pool.client(
                                                "ConfirmForgotPassword",
                                                MARY
                                                        + ", 'Password': 'Another0ne!',"
                                                        + " 'ConfirmationCode': '"
                                                        + code
                                                        + "'");
                            },
                            Trigger.POST_CONFIRMATION),
                    new Firing(
                            "AdminResetUserPassword",
                            pool -> () -> pool.admin("AdminResetUserPassword", MARY),
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "UpdateUserAttributes",
                            pool -> {
                                String token = pool.accessToken("mary");
                                return () ->
                                        pool.bearer(token, "UpdateUserAttributes", NEW_ADDRESS);
                            },
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "AdminUpdateUserAttributes",
                            pool ->
                                    () ->
                                            pool.admin(
                                                    "AdminUpdateUserAttributes",
                                                    MARY + ", " + NEW_ADDRESS),
                            Trigger.CUSTOM_MESSAGE),
                    new Firing(
                            "GetUserAttributeVerificationCode",
                            pool -> {
                                String token = pool.accessToken("mary");
                                return () ->
                                        pool.bearer(
                                                token,
                                                "GetUserAttributeVerificationCode",
                                                "'AttributeName': 'email'");
                            },
                            Trigger.CUSTOM_MESSAGE));

    static Stream<Arguments> firings() {
        return FIRINGS.stream()
                .flatMap(
                        firing ->
                                firing.triggers().stream()
                                        .map(trigger -> Arguments.of(firing.call(), trigger)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("firings")
    void a_trigger_that_fails_fails_the_call(String call, Trigger trigger) {
        AtomicBoolean broken = new AtomicBoolean();
        TestPool pool =
                TestPool.withAllTriggers()
                        .settings(
                                PoolSettings.builder()
                                        .allowedFirstAuthFactors(FirstAuthFactor.values())
                                        .build())
                        .oneTimeCode()
                        .breakable(trigger, broken::get)
                        .build();
        pool.confirmedUser("mary");
        ThrowingCallable prepared =
                FIRINGS.stream()
                        .filter(firing -> firing.call().equals(call))
                        .findFirst()
                        .orElseThrow()
                        .preparation()
                        .in(pool);
        broken.set(true);
        TestPool.refused(
                prepared,
                "UserLambdaValidationException",
                trigger.configName() + " failed with error no.");
    }

    private static String invitation(String username) {
        return "'Username': '"
                + username
                + "', 'TemporaryPassword': 'Temp0rary!', 'DesiredDeliveryMediums': ['EMAIL'], "
                + NEW_ADDRESS;
    }

    private static void temporaryPassword(TestPool pool) {
        pool.admin("AdminSetUserPassword", MARY + ", 'Password': 'Temp0rary!', 'Permanent': false");
    }

    private static String refreshToken(TestPool pool) {
        return TestPool.token(pool.passwordSignIn("mary", TestPool.PASSWORD), "RefreshToken");
    }

    private static SrpClient srp(TestPool pool) {
        return new SrpClient(pool.pool().settings().id());
    }
}
