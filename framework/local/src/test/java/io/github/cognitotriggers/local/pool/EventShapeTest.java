package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whole flows make events with the members of the repository's event files, source by source: not
 * one more, and not one less but for those that depend on the call.
 */
class EventShapeTest {

    /** Of a request: there if the call brought it, or if the app client hides users. */
    private static final Set<String> OF_THE_CALL = Set.of("clientMetadata", "userNotFound");

    /** There are no devices and no threats; machines are in a test of their own, events whole. */
    private static final Set<String> NOT_HERE =
            Set.of(
                    "TokenGeneration_AuthenticateDevice",
                    "TokenGeneration_ClientCredentials",
                    "CustomEmailSender_AccountTakeOverNotification");

    private static final String CONTACTS =
            "'UserAttributes': [{'Name': 'email', 'Value': 'n@example.com'}, {'Name':"
                    + " 'phone_number', 'Value': '+12065550123'}]";

    private final Map<String, List<ObjectNode>> made = new TreeMap<>();

    @Test
    void the_events_of_whole_flows_have_the_members_of_the_files() throws Exception {
        for (Medium medium : Medium.values()) {
            signUpAndIn(medium, Trigger.CUSTOM_MESSAGE);
            signUpAndIn(medium, Trigger.CUSTOM_EMAIL_SENDER, Trigger.CUSTOM_SMS_SENDER);
        }
        customAuthentication();
        migration();
        federation();

        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TriggerSource.values())
                                .filter(source -> source != TriggerSource.UNKNOWN)
                                .map(TriggerSource::value)
                                .filter(source -> !NOT_HERE.contains(source))
                                .toList());
        for (Map.Entry<String, List<ObjectNode>> events : made.entrySet()) {
            JsonNode expected = file(events.getKey());
            for (ObjectNode event : events.getValue()) {
                assertThat(shape(event)).as(events.getKey()).isEqualTo(shape(expected));
            }
        }
    }

    /** Whom the pool knows by the medium signs up, signs in, and so on. */
    private void signUpAndIn(Medium medium, Trigger... triggers) {
        TestPool pool =
                TestPool.withAllTriggers()
                        .preToken(2, "{}")
                        .echo(triggers)
                        .settings(
                                PoolSettings.builder()
                                        .autoVerifiedAttributes(medium.attribute())
                                        .mfa(MfaConfiguration.OPTIONAL, MfaType.values())
                                        .build())
                        .build();
        pool.client("SignUp", "'Username': 'nina', 'Password': 'Passw0rd!', " + CONTACTS);
        pool.client("ResendConfirmationCode", "'Username': 'nina'");
        pool.client(
                "ConfirmSignUp", "'Username': 'nina', 'ConfirmationCode': '" + code(pool) + "'");
        pool.client("ForgotPassword", "'Username': 'nina'");
        pool.client(
                "ConfirmForgotPassword",
                "'Username': 'nina', 'Password': 'Passw0rd!', 'ConfirmationCode': '"
                        + code(pool)
                        + "'");
        ObjectNode signedIn = pool.passwordSignIn("nina", TestPool.PASSWORD);
        String token = TestPool.token(signedIn, "AccessToken");
        pool.client(
                "InitiateAuth",
                "'AuthFlow': 'REFRESH_TOKEN_AUTH', 'AuthParameters': {'REFRESH_TOKEN': '"
                        + TestPool.token(signedIn, "RefreshToken")
                        + "'}");
        pool.bearer(
                token,
                "UpdateUserAttributes",
                CONTACTS.replace("n@", "new@").replace("0123'", "0124'"));
        pool.bearer(
                token,
                "GetUserAttributeVerificationCode",
                "'AttributeName': '" + medium.attribute() + "'");
        MfaPool.prefer(pool, "nina", medium == Medium.SMS ? MfaType.SMS_MFA : MfaType.EMAIL_OTP);
        pool.passwordSignIn("nina", TestPool.PASSWORD);
        pool.admin(
                "AdminCreateUser",
                "'Username': 'bob', 'TemporaryPassword': 'Temp0rary!', 'DesiredDeliveryMediums':"
                        + " ['"
                        + medium
                        + "'], "
                        + CONTACTS);
        ObjectNode demanded = pool.passwordSignIn("bob", "Temp0rary!");
        pool.newPassword("bob", demanded, "Another0ne!");
        keep(pool);
    }

    private void customAuthentication() {
        TestPool pool = TestPool.with().oneTimeCode().build();
        pool.confirmedUser("mary");
        pool.answer("mary", pool.customSignIn("mary"), "0000");
        keep(pool);
    }

    private void migration() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.USER_MIGRATION,
                                "{'finalUserStatus': 'CONFIRMED', 'messageAction': 'SUPPRESS',"
                                        + " 'userAttributes': {}}")
                        .build();
        pool.passwordSignIn("mary", "short");
        TestPool.refused(
                () -> pool.client("ForgotPassword", "'Username': 'nina'"),
                "InvalidParameterException",
                "Cannot reset password for the user as there is no registered/verified email or"
                        + " phone_number");
        keep(pool);
    }

    private void federation() {
        TestPool pool =
                TestPool.withAllTriggers()
                        .preToken(2, "{}")
                        .echo(Trigger.INBOUND_FEDERATION)
                        .build();
        for (int signIn = 1; signIn <= 2; signIn++) {
            pool.pool()
                    .federatedSignIn(
                            TestPool.CLIENT,
                            IdentityProvider.of("Google", "Google"),
                            TestPool.read("{\"idToken\":{\"sub\":\"1035\"}}"));
        }
        keep(pool);
    }

    private static String code(TestPool pool) {
        return pool.lastMessage().code();
    }

    /** Also those of custom senders, which come when they come: as many as there are messages. */
    private void keep(TestPool pool) {
        long sent =
                pool.pool().messages().stream()
                        .filter(message -> message.triggerSource().contains("Sender_"))
                        .count();
        long others = pool.events().stream().filter(event -> event.has("response")).count();
        for (ObjectNode event : pool.awaitEvents((int) (sent + others))) {
            made.computeIfAbsent(event.path("triggerSource").asText(), s -> new ArrayList<>())
                    .add(event);
        }
    }

    private static JsonNode file(String source) throws IOException {
        Path events = Path.of(System.getProperty("project.root"), "events");
        return TestPool.JSON.readTree(events.resolve(source + ".json").toFile());
    }

    /** The members of the event, its caller and its request; all that is in its response. */
    private static Map<String, Object> shape(JsonNode event) {
        Set<String> request = names(event.path("request"));
        if (event.has("response")) {
            request.removeAll(OF_THE_CALL);
        }
        return Map.of(
                "event",
                names(event),
                "callerContext",
                names(event.path("callerContext")),
                "request",
                request,
                "version",
                event.path("version"),
                "response",
                event.path("response"));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
