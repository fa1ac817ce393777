package io.github.cognitotriggers.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundFederationHandlerTest {

    private static final String OIDC =
            """
            {'providerName': 'Example', 'providerType': 'OIDC', 'attributes': {
              'tokenResponse': {'access_token': 'abc', 'expires_in': '3600'},
              'idToken': {'sub': '12345', 'email': 'new@example.com', 'exp': 1.70e9,
                          'aud': ['a', "b"], 'azp': null, 'adult': true},
              'userInfo': {'email': 'old@example.com', 'given_name': 'Ex\\u00e4mple'}}}
            """;

    private static final String SAML =
            """
            {'providerName': 'Corporate', 'providerType': 'SAML', 'attributes': {
              'samlResponse': {'email': 'john@example.com', 'groups': '[a, b]'}}}
            """;

    @Nested
    class An_event {

        @Test
        void names_its_provider() {
            assertThat(read(OIDC).providerName()).isEqualTo("Example");
            assertThat(read(OIDC).providerType()).isEqualTo(ProviderType.OIDC);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'providerName': null, 'providerType': null}"})
        void needs_a_provider(String request) {
            assertThatThrownBy(() -> read(request).providerName())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("event.request.providerName is ");
            assertThatThrownBy(() -> read(request).providerType())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("event.request.providerType is ");
        }

        @ParameterizedTest
        @CsvSource({
            "OIDC, OIDC",
            "SAML, SAML",
            "Facebook, FACEBOOK",
            "Google, GOOGLE",
            "SignInWithApple, SIGN_IN_WITH_APPLE",
            "LoginWithAmazon, LOGIN_WITH_AMAZON"
        })
        void knows_the_kinds_of_providers(String text, ProviderType type) {
            assertThat(read("{'providerType': '" + text + "'}").providerType()).isEqualTo(type);
        }

        @ParameterizedTest
        @EnumSource
        void reads_each_kind_from_its_text(ProviderType type) {
            assertThat(ProviderType.of(type.value())).isEqualTo(type);
        }

        @Test
        void keeps_the_text_of_a_newer_kind() {
            InboundFederationEvent event = read("{'providerType': 'Wallet'}");

            assertThat(event.providerType()).isEqualTo(ProviderType.UNKNOWN);
            assertThat(event.providerTypeValue()).isEqualTo("Wallet");
        }

        @Test
        void has_three_sets_of_claims_from_oidc() {
            InboundFederationEvent event = read(OIDC);

            assertThat(event.tokenResponse().orElseThrow().names())
                    .containsExactly("access_token", "expires_in");
            assertThat(event.idToken().orElseThrow().find("sub")).hasValue("12345");
            assertThat(event.userInfo().orElseThrow().find("given_name")).hasValue("Exämple");
            assertThat(event.samlResponse()).isEmpty();
        }

        @Test
        void has_one_set_of_claims_from_saml() {
            InboundFederationEvent event = read(SAML);

            assertThat(event.samlResponse().orElseThrow().find("groups")).hasValue("[a, b]");
            assertThat(event.tokenResponse()).isEmpty();
            assertThat(event.idToken()).isEmpty();
            assertThat(event.userInfo()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{'attributes': null}",
                    "{'attributes': {}}",
                    "{'attributes': {'tokenResponse': null, 'idToken': null, 'userInfo': null,"
                            + " 'samlResponse': null}}"
                })
        void may_have_no_claims_at_all(String request) {
            InboundFederationEvent event = read(request);

            assertThat(event.tokenResponse()).isEmpty();
            assertThat(event.idToken()).isEmpty();
            assertThat(event.userInfo()).isEmpty();
            assertThat(event.samlResponse()).isEmpty();
        }

        @Test
        void may_have_user_info_without_a_claim() {
            assertThat(read("{'attributes': {'userInfo': {}}}").userInfo().orElseThrow().names())
                    .isEmpty();
        }

        @Test
        void shows_no_value() {
            InboundFederationEvent event =
                    read(
                            "{'providerName': 'c4n4ry', 'providerType': 'c4n4ry', 'attributes':"
                                    + " {'idToken': {'sub': 'c4n4ry'}}}");

            assertThat(event.toString()).contains("attributes").doesNotContain("c4n4ry");
            assertThat(event.idToken().orElseThrow()).hasToString("IdpClaims{sub}");
        }
    }

    @Nested
    class A_claim {

        private final IdpClaims claims = read(OIDC).idToken().orElseThrow();

        @Test
        void that_is_text_is_read_as_text() {
            assertThat(claims.find("email")).hasValue("new@example.com");
        }

        @Test
        void that_is_no_text_is_read_as_it_is_spelled() {
            assertThat(claims.find("exp")).hasValue("1.70e9");
            assertThat(claims.find("adult")).hasValue("true");
            assertThat(claims.find("aud")).hasValue("[\"a\", \"b\"]");
        }

        @Test
        void that_is_absent_or_null_is_not_there() {
            assertThat(claims.find("nickname")).isEmpty();
            assertThat(claims.find("azp")).isEmpty();
        }

        @Test
        void whose_text_is_null_is_there() {
            assertThat(
                            read("{'attributes': {'idToken': {'name': 'null'}}}")
                                    .idToken()
                                    .orElseThrow()
                                    .find("name"))
                    .hasValue("null");
        }

        @Test
        void has_its_name_in_the_events_order() {
            assertThat(claims.names())
                    .containsExactly("sub", "email", "exp", "aud", "azp", "adult");
        }

        @Test
        void is_in_the_map_unless_it_is_null() {
            assertThat(claims.asMap())
                    .containsExactly(
                            entry("sub", "12345"),
                            entry("email", "new@example.com"),
                            entry("exp", "1.70e9"),
                            entry("aud", "[\"a\", \"b\"]"),
                            entry("adult", "true"));
            assertThatThrownBy(() -> claims.asMap().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class An_answer {

        @Test
        void that_changes_nothing_leaves_the_response_as_it_came() {
            FunctionCall call = call(OIDC, event -> InboundFederationResponse.unchanged());

            assertThat(call.answer()).isEqualTo(event(OIDC, "{\"userAttributesToMap\": {}}"));
            assertThat(call.log()).doesNotContain("WARN");
        }

        @Test
        void begins_with_all_claims_of_oidc_the_id_tokens_first() {
            FunctionCall call = call(OIDC, event -> InboundFederationResponse.from(event).build());

            assertThat(call.answer())
                    .isEqualTo(
                            event(
                                    OIDC,
                                    "{\"userAttributesToMap\":{\"email\":\"new@example.com\","
                                            + "\"given_name\":\"Exämple\",\"sub\":\"12345\","
                                            + "\"exp\":1.70e9,\"aud\":[\"a\", \"b\"],\"azp\":null,"
                                            + "\"adult\":true}}"));
            assertThat(call.log()).doesNotContain("WARN");
        }

        @Test
        void begins_with_all_claims_of_saml() {
            assertThat(call(SAML, event -> InboundFederationResponse.from(event).build()).answer())
                    .isEqualTo(
                            event(
                                    SAML,
                                    "{\"userAttributesToMap\":{\"email\":\"john@example.com\","
                                            + "\"groups\":\"[a, b]\"}}"));
        }

        @Test
        void changes_and_removes_claims() {
            FunctionCall call =
                    call(
                            SAML,
                            event ->
                                    InboundFederationResponse.from(
                                                    event.samlResponse().orElseThrow())
                                            .claim("email", "JOHN@example.com")
                                            .claim("custom:groups", "a,\"b\"")
                                            .remove("groups")
                                            .remove("not there")
                                            .build());

            assertThat(call.answer())
                    .isEqualTo(
                            event(
                                    SAML,
                                    "{\"userAttributesToMap\":{\"email\":\"JOHN@example.com\","
                                            + "\"custom:groups\":\"a,\\\"b\\\"\"}}"));
        }

        @Test
        void turns_a_number_that_is_set_anew_into_text() {
            FunctionCall call =
                    call(
                            OIDC,
                            event ->
                                    InboundFederationResponse.from(event)
                                            .claim("exp", "1")
                                            .remove("aud")
                                            .remove("azp")
                                            .claim("azp", "null")
                                            .build());

            assertThat(call.answer()).contains("\"exp\":\"1\",\"adult\":true,\"azp\":\"null\"}");
        }

        @Test
        void joins_two_sets_of_claims() {
            InboundFederationEvent event = read(OIDC);

            assertThat(
                            InboundFederationResponse.from(event.idToken().orElseThrow())
                                    .claims(event.userInfo().orElseThrow())
                                    .build()
                                    .userAttributesToMap()
                                    .orElseThrow())
                    .containsEntry("email", "old@example.com")
                    .containsEntry("sub", "12345")
                    .containsEntry("exp", "1.70e9")
                    .containsEntry("azp", "null");
        }

        @Test
        void that_removes_everything_is_refused_since_cognito_would_keep_everything() {
            InboundFederationResponse.Builder builder =
                    InboundFederationResponse.from(read(SAML)).remove("email").remove("groups");

            assertThatThrownBy(builder::build)
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessage(
                            "userAttributesToMap has no claim left, which would make Cognito keep"
                                    + " all that the provider sent; leave one in, or answer"
                                    + " unchanged()");
        }

        @Test
        void that_begins_with_nothing_needs_a_claim() {
            InboundFederationResponse.Builder builder =
                    InboundFederationResponse.from(read("{'attributes': {}}"));

            assertThatThrownBy(builder::build).isInstanceOf(InvalidResponseException.class);
            assertThat(builder.claim("email", "e").build().userAttributesToMap().orElseThrow())
                    .containsExactly(entry("email", "e"));
        }

        @Test
        void tells_what_it_has() {
            assertThat(InboundFederationResponse.unchanged().userAttributesToMap()).isEmpty();
            assertThat(
                            InboundFederationResponse.from(read(SAML))
                                    .build()
                                    .userAttributesToMap()
                                    .orElseThrow())
                    .containsExactly(entry("email", "john@example.com"), entry("groups", "[a, b]"));
        }

        @Test
        void does_not_change_with_its_builder() {
            InboundFederationResponse.Builder builder = InboundFederationResponse.from(read(SAML));
            InboundFederationResponse response = builder.build();
            builder.remove("email");

            assertThat(response.userAttributesToMap().orElseThrow()).containsKey("email");
            assertThatThrownBy(() -> response.userAttributesToMap().orElseThrow().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        @SuppressWarnings("NullAway") // Most callers have no such check.
        void has_text_for_each_claim() {
            InboundFederationResponse.Builder builder = InboundFederationResponse.from(read(SAML));

            assertThatThrownBy(() -> builder.claim("x", null))
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessage(
                            "userAttributesToMap.x must be a string, not null;"
                                    + " to drop it, remove it");
        }

        @Test
        void without_the_subject_is_warned_about() {
            String warning = "userAttributesToMap has no sub, though the provider sent one";

            assertThat(
                            call(
                                            OIDC,
                                            event ->
                                                    InboundFederationResponse.from(event)
                                                            .remove("sub")
                                                            .build())
                                    .log())
                    .contains("WARN")
                    .contains(warning);
            assertThat(
                            call(
                                            OIDC,
                                            event ->
                                                    InboundFederationResponse.from(
                                                                    event.userInfo().orElseThrow())
                                                            .build())
                                    .log())
                    .contains(warning);
            assertThat(call(SAML, event -> InboundFederationResponse.from(event).build()).log())
                    .doesNotContain("WARN");
        }

        @Test
        void without_the_subject_of_the_user_info_is_warned_about() {
            String request =
                    "{'attributes': {'userInfo': {'sub': 's', 'email': 'e'}, 'idToken': {}}}";

            assertThat(
                            call(
                                            request,
                                            event ->
                                                    InboundFederationResponse.from(event)
                                                            .remove("sub")
                                                            .build())
                                    .log())
                    .contains("userAttributesToMap has no sub, though the provider sent one");
        }

        @Test
        void with_more_than_an_attribute_can_hold_is_warned_about() {
            assertThat(log("v".repeat(2048))).doesNotContain("WARN");
            assertThat(log("c4n4ry".repeat(400)))
                    .contains("WARN")
                    .contains(
                            "userAttributesToMap.bio has more than 2048 characters,"
                                    + " which no attribute can hold")
                    .doesNotContain("c4n4ry");
        }

        private String log(String bio) {
            return call(
                            SAML,
                            event ->
                                    InboundFederationResponse.from(event).claim("bio", bio).build())
                    .log();
        }

        @Test
        void shows_names_only() {
            assertThat(InboundFederationResponse.from(read(SAML)).claim("email", "c4n4ry").build())
                    .hasToString("InboundFederationResponse[userAttributesToMap={email, groups}]");
            assertThat(InboundFederationResponse.unchanged())
                    .hasToString("InboundFederationResponse[unchanged]");
        }
    }

    private interface Answer {
        InboundFederationResponse to(InboundFederationEvent event);
    }

    private static FunctionCall call(String request, Answer answer) {
        return FunctionCall.of(
                new InboundFederationHandler() {
                    @Override
                    protected InboundFederationResponse handle(
                            InboundFederationEvent event, TriggerContext context) {
                        return answer.to(event);
                    }
                },
                event(request, "{\"userAttributesToMap\": {}}"));
    }

    private static InboundFederationEvent read(String request) {
        return InboundFederationEvent.fromJson(event(request, "{}").getBytes(UTF_8));
    }

    /** Requests are written with single quotes, which Java need not escape. */
    private static String event(String request, String response) {
        return """
        {"version": "1", "triggerSource": "InboundFederation_ExternalProvider",
          "region": "eu-west-1", "userPoolId": "eu-west-1_EXAMPLE", "userName": "Example_12345",
          "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
          "request": REQUEST,
          "response": RESPONSE}
        """
                .replace("REQUEST", request.strip().replace('\'', '"'))
                .replace("RESPONSE", response);
    }
}
