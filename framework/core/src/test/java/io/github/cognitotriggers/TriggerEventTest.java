package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.internal.json.MalformedJsonException;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every event has: the header, the caller and the user's attributes. */
class TriggerEventTest {

    @Test
    void reads_the_header() {
        String json =
                "{\"version\":\"1\",\"triggerSource\":\"PreSignUp_New\",\"region\":\"eu-west-1\",\"userPoolId\":\"pool\","
                    + "\"userName\":\"mary\",\"request\":{\"clientMetadata\":{\"k\":\"v\"}}}";
        PreSignUpEvent event = event(json);

        assertThat(event.version()).isEqualTo("1");
        assertThat(event.triggerSource()).isEqualTo(TriggerSource.UNKNOWN);
        assertThat(event.triggerSourceValue()).isEqualTo("PreSignUp_New");
        assertThat(event.region()).isEqualTo("eu-west-1");
        assertThat(event.userPoolId()).isEqualTo("pool");
        assertThat(event.userName()).isEqualTo("mary");
        assertThat(event.callerContext()).hasToString("CallerContext{}");
        assertThat(event.callerContext().clientId()).isEmpty();
        assertThat(event).hasToString("PreSignUpEvent[UNKNOWN, request {clientMetadata}]");
        assertThat(new String(event.json(), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    void a_version_may_be_a_number() {
        assertThat(event("{\"version\":2,\"triggerSource\":\"A_B\",\"request\":{}}").version())
                .isEqualTo("2");
    }

    @Test
    void nobody_can_change_the_bytes_of_an_event() {
        byte[] json =
                "{\"version\":\"1\",\"triggerSource\":\"A_B\",\"request\":{}}"
                        .getBytes(StandardCharsets.UTF_8);
        PreSignUpEvent event = PreSignUpEvent.fromJson(json);
        json[2] = 'x';
        event.json()[2] = 'y';

        assertThat(event.version()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                          | none | none",
                "null                                        | none | none",
                "{\"clientId\":null}                         | none | none",
                "{\"clientId\":\"CLIENT_ID_NOT_APPLICABLE\"} | none | CLIENT_ID_NOT_APPLICABLE",
                "{\"clientId\":\"app\"}                      | app  | app"
            })
    void tells_whether_an_app_client_took_part(String caller, String clientId, String raw) {
        CallerContext context = event(withCaller(caller)).callerContext();

        assertThat(context.clientId().orElse("none")).isEqualTo(clientId);
        assertThat(context.rawClientId().orElse("none")).isEqualTo(raw);
    }

    @Test
    void tells_the_version_of_the_sdk_and_shows_names_only() {
        CallerContext context =
                event(withCaller("{\"awsSdkVersion\":\"aws-sdk-js-2.1\",\"clientId\":\"app\"}"))
                        .callerContext();

        assertThat(context.awsSdkVersion()).contains("aws-sdk-js-2.1");
        assertThat(context).hasToString("CallerContext{awsSdkVersion, clientId}");
    }

    @Test
    void reads_the_standard_attributes() {
        UserAttributes attributes =
                attributes(
                        "{\"sub\":\"s\",\"email\":\"e\",\"email_verified\":\"true\",\"phone_number\":\"p\","
                            + "\"phone_number_verified\":\"False\",\"name\":\"n\",\"given_name\":\"g\","
                            + "\"family_name\":\"f\",\"preferred_username\":\"pu\",\"locale\":\"fr-FR\","
                            + "\"zoneinfo\":\"Europe/Paris\",\"cognito:user_status\":\"CONFIRMED\","
                            + "\"custom:tenant\":\"acme\",\"number\":1.50,\"nothing\":null}");

        assertThat(attributes.sub()).contains("s");
        assertThat(attributes.email()).contains("e");
        assertThat(attributes.requireEmail()).isEqualTo("e");
        assertThat(attributes.emailVerified()).contains(true);
        assertThat(attributes.phoneNumber()).contains("p");
        assertThat(attributes.phoneNumberVerified()).contains(false);
        assertThat(attributes.name()).contains("n");
        assertThat(attributes.givenName()).contains("g");
        assertThat(attributes.familyName()).contains("f");
        assertThat(attributes.preferredUsername()).contains("pu");
        assertThat(attributes.locale()).contains("fr-FR");
        assertThat(attributes.zoneinfo()).contains("Europe/Paris");
        assertThat(attributes.userStatus()).contains("CONFIRMED");
        assertThat(attributes.custom("tenant")).contains("acme");
        assertThat(attributes.find("number")).contains("1.50");
        assertThat(attributes.find("nothing")).isEmpty();
        assertThat(attributes.asMap()).hasSize(14).containsEntry("custom:tenant", "acme");
        assertThat(attributes.toString())
                .startsWith("UserAttributes{sub, email, ")
                .doesNotContain("acme");
    }

    @ParameterizedTest
    @CsvSource({
        "\"true\",true",
        "\"True\",true",
        "true,true",
        "\"false\",false",
        "\"\",false",
        "\"yes\",false",
        "1,false"
    })
    void a_boolean_attribute_is_true_only_if_it_says_so(String json, boolean value) {
        assertThat(attributes("{\"email_verified\":" + json + "}").emailVerified()).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"absent", "null", "{}"})
    void no_attributes_read_as_none(String json) {
        UserAttributes attributes =
                json.equals("absent") ? event(request("{}")).userAttributes() : attributes(json);

        assertThat(attributes.email()).isEmpty();
        assertThat(attributes.emailVerified()).isEmpty();
        assertThat(attributes.identities()).isEmpty();
        assertThat(attributes.asMap()).isEmpty();
        assertThat(attributes).hasToString("UserAttributes{}");
        assertThatThrownBy(attributes::requireEmail)
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("event.request.userAttributes.email is missing");
    }

    @Test
    void reads_the_identities_that_cognito_writes_as_text() {
        List<Identity> identities =
                attributes(
                                "{\"identities\":\"[{\\\"userId\\\":\\\"u\\\",\\\"providerName\\\":\\\"azure\\\",\\\"providerType\\\":\\\"SAML\\\","
                                    + "\\\"issuer\\\":\\\"https://i\\\",\\\"primary\\\":true,\\\"dateCreated\\\":1111111111111},"
                                    + "{\\\"userId\\\":\\\"v\\\",\\\"providerName\\\":\\\"Google\\\",\\\"providerType\\\":\\\"Google\\\",\\\"issuer\\\":null,\\\"primary\\\":\\\"false\\\"}]\"}")
                        .identities();

        assertThat(identities)
                .containsExactly(
                        new Identity("azure", "SAML", "u", Optional.of("https://i"), true),
                        new Identity("Google", "Google", "v", Optional.empty(), false));
        assertThat(identities.get(0)).hasToString("Identity[SAML]");
        assertThat(attributes("{\"identities\":\"\"}").identities()).isEmpty();
        assertThat(attributes("{\"identities\":\"[]\"}").identities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}              | must be a JSON array, not an object",
                "[1]             | [0] must be an object, not a number (byte 1)",
                "[{}]            | [0].providerName is missing",
                "[               | [0] is not valid JSON at byte 1: the text ends where a value"
                        + " should be",
                "secret          | is not valid JSON at byte 0: no JSON value starts like this"
            })
    void identities_that_cognito_never_writes_are_an_error(String identities, String message) {
        String path = "event.request.userAttributes.identities";
        assertThatThrownBy(() -> attributes("{\"identities\":\"" + identities + "\"}").identities())
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(path + (message.startsWith("[") ? "" : " ") + message);
    }

    private static UserAttributes attributes(String json) {
        return event(request("{\"userAttributes\":" + json + "}")).userAttributes();
    }

    private static String request(String json) {
        return "{\"triggerSource\":\"PreSignUp_SignUp\",\"request\":" + json + "}";
    }

    private static String withCaller(String json) {
        return "{\"triggerSource\":\"A_B\",\"callerContext\":" + json + ",\"request\":{}}";
    }

    private static PreSignUpEvent event(String json) {
        return PreSignUpEvent.fromJson(json.getBytes(StandardCharsets.UTF_8));
    }
}
