package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.pool.Environment;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages, timeline, reset, and what is said of other paths. */
class LocalPagesTest {

    private static final String SIGN_UP =
            "{'ClientId': '%s', 'Username': '%s', 'Password': '%s', 'ClientMetadata':"
                    + " {'invitation': 'ACME2026'}, 'UserAttributes': [{'Name': 'email', 'Value':"
                    + " '%s@example.com'}]}";

    private final TestServer server =
            TestServer.with(
                    PoolTriggers.builder()
                            .on(Trigger.PRE_SIGN_UP, event -> event)
                            .on(
                                    Trigger.CUSTOM_MESSAGE,
                                    event -> "no JSON".getBytes(StandardCharsets.UTF_8))
                            .on(Trigger.PRE_AUTHENTICATION, event -> event)
                            .build());
    private final TestServer plain = TestServer.start();

    @AfterEach
    void close() {
        server.close();
        plain.close();
        assertThat(server.failures()).isEmpty();
        assertThat(plain.failures()).isEmpty();
    }

    @Test
    void messages_have_all_members_and_come_oldest_first() {
        HttpResponse<String> mary = signUp(plain, "mary");
        signUp(plain, "john");

        JsonNode messages = json(plain.get("/local/messages"));

        assertThat(messages).hasSize(2);
        JsonNode message = messages.get(0);
        assertThat(names(message))
                .containsExactly(
                        "userPoolId",
                        "username",
                        "medium",
                        "destination",
                        "subject",
                        "body",
                        "code",
                        "triggerSource",
                        "time",
                        "requestId");
        assertThat(message.path("userPoolId").asText()).isEqualTo(TestServer.POOL);
        assertThat(message.path("username").asText()).isEqualTo("mary");
        assertThat(message.path("medium").asText()).isEqualTo("EMAIL");
        assertThat(message.path("destination").asText()).isEqualTo("mary@example.com");
        assertThat(message.path("code").asText()).matches("[0-9]{6}");
        assertThat(message.path("triggerSource").asText()).isEqualTo("CustomMessage_SignUp");
        assertThat(Instant.parse(message.path("time").asText())).isBefore(Instant.now());
        assertThat(mary.headers().firstValue("x-amzn-RequestId"))
                .contains(message.path("requestId").asText());
        assertThat(messages.at("/1/username").asText()).isEqualTo("john");
    }

    @Test
    void messages_are_filtered_by_pool_and_user() {
        signUp(plain, "mary");
        signUp(plain, "john");

        assertThat(json(plain.get("/local/messages?username=john"))).hasSize(1);
        assertThat(json(plain.get("/local/messages?userPoolId=" + TestServer.POOL))).hasSize(2);
        assertThat(json(plain.get("/local/messages?userPoolId=eu_none"))).isEmpty();
        assertThat(json(plain.get("/local/messages?username=mary&userPoolId=" + TestServer.POOL)))
                .hasSize(1);
        assertThat(json(plain.get("/local/messages?username=%6Dary&"))).hasSize(1);
    }

    @Test
    void parameters_without_values_filter_nothing() {
        signUp(server, "mary");
        signUp(plain, "mary");

        assertThat(json(plain.get("/local/messages?userPoolId=&username=&requestId="))).hasSize(1);
        assertThat(json(plain.get("/local/messages?userPoolId=&username=john"))).isEmpty();
        assertThat(json(server.get("/local/timeline?requestId="))).hasSize(2);
    }

    @Test
    void messages_are_found_by_the_request_that_sent_them() {
        signUp(plain, "mary");
        String requestId =
                signUp(plain, "john").headers().firstValue("x-amzn-RequestId").orElseThrow();

        assertThat(json(plain.get("/local/messages?requestId=" + requestId)))
                .extracting(message -> message.path("username").asText())
                .containsExactly("john");
        assertThat(json(plain.get("/local/messages?username=mary&requestId=" + requestId)))
                .isEmpty();
    }

    @Test
    void messages_are_found_by_their_destination() {
        signUp(plain, "mary");

        assertThat(json(plain.get("/local/messages?username=mary@example.com"))).hasSize(1);
    }

    @Test
    void messages_are_found_by_any_name_that_the_user_has() {
        String poolId =
                poolOf(
                        "'UsernameAttributes': ['email', 'phone_number'], 'UsernameConfiguration':"
                                + " {'CaseSensitive': false}");
        String clientId = clientOf(poolId);
        plain.answer(
                "SignUp",
                SIGN_UP.formatted(clientId, "+12065550100", TestServer.PASSWORD, "mary")
                        .replace(
                                "{'Name'",
                                "{'Name': 'phone_number', 'Value': '+12065550100'}, {'Name'"));
        signUp(plain, "mary");
        String page = "/local/messages?userPoolId=" + poolId + "&username=";
        JsonNode message = json(plain.get(page + "%2B12065550100")).get(0);
        assertThat(message.path("medium").asText()).isEqualTo("SMS");
        String username = message.path("username").asText();
        assertThat(username).isNotEqualTo("+12065550100");

        assertThat(json(plain.get(page + "mary@example.com"))).containsExactly(message);
        assertThat(json(plain.get(page + "Mary@Example.com"))).containsExactly(message);
        assertThat(json(plain.get(page + username))).containsExactly(message);
        assertThat(json(plain.get(page + "john@example.com"))).isEmpty();
        assertThat(json(plain.get("/local/messages?username=mary@example.com"))).hasSize(2);
    }

    @Test
    void messages_to_a_user_who_is_gone_are_still_found() {
        signUp(plain, "mary");
        plain.answer(
                "AdminDeleteUser", "{'UserPoolId': '" + TestServer.POOL + "', 'Username': 'mary'}");

        assertThat(json(plain.get("/local/messages?username=mary"))).hasSize(1);
        assertThat(json(plain.get("/local/messages?username=mary@example.com"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/local/messages?userName=mary | /local/messages has no parameter userName; it has"
                        + " userPoolId, username, requestId",
                "/local/messages?username=mary&pool=x | /local/messages has no parameter pool; it"
                        + " has userPoolId, username, requestId",
                "/local/timeline?username=mary | /local/timeline has no parameter username; it has"
                        + " requestId",
                "/local/timeline.txt?operation | /local/timeline.txt has no parameter operation; it"
                        + " has values",
                "/local/timeline.txt?values=1 | /local/timeline.txt takes true or false as values",
            })
    void a_parameter_that_is_not_there_or_has_another_value_is_refused(String path, String text) {
        HttpResponse<String> response = plain.get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo(text + "\n");
    }

    @Test
    void pages_are_in_lines_and_a_timeline_for_people_is_masked() {
        signUp(server, "mary");

        assertThat(server.get("/local/messages").body()).endsWith("\n");
        assertThat(server.get("/local/timeline").body()).contains("\n  ").endsWith("]\n");
        HttpResponse<String> text = server.get("/local/timeline.txt");
        assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(text.body())
                .contains("PreSignUp_SignUp", "invitation=***")
                .containsPattern("(?m)^\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\dZ SignUp mary$")
                .doesNotContain("ACME2026")
                .endsWith("\n");
        assertThat(server.get("/local/timeline.txt?values=false").body()).isEqualTo(text.body());
        assertThat(server.get("/local/timeline.txt?values=true").body())
                .isEqualTo(text.body().replace("invitation=***", "invitation=ACME2026"));
    }

    @Test
    void a_query_that_is_none_is_refused() {
        assertThat(
                        plain.raw(
                                "GET /local/messages?username=%4 HTTP/1.1",
                                "Host: localhost", "Connection: close", "", ""))
                .startsWith("HTTP/1.1 400 ");
        assertThat(plain.get("/local/messages?username=a&username=b").statusCode()).isEqualTo(400);
    }

    @Test
    void the_timeline_has_each_call_of_a_function() {
        HttpResponse<String> signUp = signUp(server, "mary");
        assertThat(signUp.statusCode()).isEqualTo(400);

        JsonNode timeline = json(server.get("/local/timeline"));

        assertThat(timeline).hasSize(2);
        JsonNode first = timeline.get(0);
        assertThat(names(first))
                .containsExactly(
                        "time",
                        "operation",
                        "triggerSource",
                        "attempt",
                        "event",
                        "response",
                        "error",
                        "durationMillis",
                        "clientMetadataNotPassedOn",
                        "validationDataNotPassedOn",
                        "log",
                        "requestId");
        assertThat(first.path("operation").asText()).isEqualTo("SignUp");
        assertThat(first.path("triggerSource").asText()).isEqualTo("PreSignUp_SignUp");
        assertThat(first.path("attempt").asInt()).isEqualTo(1);
        assertThat(first.at("/event/request/clientMetadata/invitation").asText())
                .isEqualTo("ACME2026");
        assertThat(first.path("response")).isEqualTo(first.path("event"));
        assertThat(first.path("error").isNull()).isTrue();
        assertThat(first.path("durationMillis").isIntegralNumber()).isTrue();
        assertThat(signUp.headers().firstValue("x-amzn-RequestId"))
                .contains(first.path("requestId").asText());
        JsonNode second = timeline.get(1);
        assertThat(second.path("response").asText()).isEqualTo("no JSON");
        assertThat(second.path("error").asText()).isNotEmpty();
    }

    @Test
    void the_timeline_says_which_metadata_did_not_travel() {
        server.confirmedUser("mary");
        server.answer(
                "InitiateAuth",
                "{'ClientId': '%s', 'AuthFlow': 'USER_PASSWORD_AUTH', 'AuthParameters': {'USERNAME':"
                                .formatted(TestServer.CLIENT)
                        + " 'mary', 'PASSWORD': '"
                        + TestServer.PASSWORD
                        + "'}, 'ClientMetadata': {'a': 'b'}}");

        JsonNode timeline = json(server.get("/local/timeline"));

        JsonNode last = timeline.get(timeline.size() - 1);
        assertThat(last.at("/event/request/validationData/a").asText()).isEqualTo("b");
        assertThat(last.path("clientMetadataNotPassedOn").isObject()).isTrue();
    }

    @Test
    void the_timeline_of_a_request_has_its_calls_and_no_other() {
        String requestId =
                signUp(server, "mary").headers().firstValue("x-amzn-RequestId").orElseThrow();
        signUp(server, "john");

        JsonNode timeline = json(server.get("/local/timeline?requestId=" + requestId));

        assertThat(timeline)
                .hasSize(2)
                .allMatch(call -> call.path("requestId").asText().equals(requestId));
        assertThat(json(server.get("/local/timeline?requestId=none"))).isEmpty();
    }

    @Test
    void a_sender_that_does_not_end_is_named() throws Exception {
        Timeline timeline = new Timeline();
        Timeline.forRequest("one", () -> timeline.begin(TriggerSource.CUSTOM_SMS_SENDER_SIGN_UP));
        Supplier<ServedPools> pools =
                () ->
                        new ServedPools(
                                new UserPools(
                                        new Environment(
                                                InstantSource.system(),
                                                new SecureRandom(),
                                                TriggerLimits.DEFAULT,
                                                timeline),
                                        FunctionCatalog.NONE),
                                timeline,
                                FunctionCatalog.NONE);
        LocalPages pages = new LocalPages(new AtomicReference<>(pools.get()), pools, Duration.ZERO);
        HttpCall call =
                new HttpCall(
                        "two",
                        "GET",
                        URI.create("/local/timeline?requestId=one"),
                        new Headers(),
                        new byte[0]);

        Reply late = pages.timeline(call);

        assertThat(late.status()).isEqualTo(504);
        assertThat(new String(late.body(), StandardCharsets.UTF_8))
                .isEqualTo("CustomSMSSender_SignUp still runs after 0 s\n");
    }

    @Test
    void after_a_reset_the_pools_are_as_at_the_start() {
        signUp(server, "mary");
        signUp(plain, "mary");

        assertThat(server.post("/local/reset", "").statusCode()).isEqualTo(200);
        assertThat(plain.post("/local/reset", "").statusCode()).isEqualTo(200);

        assertThat(json(server.get("/local/timeline"))).isEmpty();
        assertThat(json(plain.get("/local/messages"))).isEmpty();
        assertThat(signUp(plain, "mary").statusCode()).isEqualTo(200);
    }

    @Test
    void any_other_path_says_what_is_there() {
        HttpResponse<String> response = plain.get("/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .contains("/local/messages", "/local/timeline.txt", "/oauth2/token");
        assertThat(plain.post("/nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(plain.get("/").statusCode()).isEqualTo(200);
        assertThat(json(plain.get("/local/health")).path("status").asText()).isEqualTo("ok");
    }

    @Test
    void another_method_is_not_allowed() {
        assertThat(plain.post("/local/messages", "").statusCode()).isEqualTo(405);
        assertThat(plain.post("/local/messages", "").headers().firstValue("Allow")).contains("GET");
        assertThat(plain.get("/local/reset").headers().firstValue("Allow")).contains("POST");
        assertThat(plain.raw("DELETE / HTTP/1.1", "Host: localhost", "Connection: close", "", ""))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, POST");
        assertThat(
                        plain.raw(
                                "HEAD /local/health HTTP/1.1",
                                "Host: localhost",
                                "Connection: close",
                                "",
                                ""))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
    }

    private String poolOf(String members) {
        return plain.answer(
                        "CreateUserPool",
                        "{'PoolName': 'other', "
                                + members
                                + ", "
                                + "'AutoVerifiedAttributes': ['phone_number', 'email']}")
                .at("/UserPool/Id")
                .asText();
    }

    private String clientOf(String poolId) {
        return plain.answer(
                        "CreateUserPoolClient",
                        "{'UserPoolId': '" + poolId + "', 'ClientName': 'app'}")
                .at("/UserPoolClient/ClientId")
                .asText();
    }

    private static HttpResponse<String> signUp(TestServer server, String username) {
        return server.call(
                "SignUp",
                SIGN_UP.formatted(TestServer.CLIENT, username, TestServer.PASSWORD, username));
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return TestServer.read(response.body());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
