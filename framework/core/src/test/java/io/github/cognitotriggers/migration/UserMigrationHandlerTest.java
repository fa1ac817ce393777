package io.github.cognitotriggers.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserMigrationHandlerTest {

    private static final String UNSET =
            "{\"userAttributes\": null, \"forceAliasCreation\": null, \"enableSMSMFA\": null,"
                + " \"finalUserStatus\": null, \"messageAction\": null, \"desiredDeliveryMediums\":"
                + " null}";

    @Nested
    class An_event {

        @Test
        void has_the_password_that_was_typed() {
            assertThat(read("{'password': 'Passw0rd!'}").password()).hasValue("Passw0rd!");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'password': null}"})
        void has_no_password_if_it_is_forgotten(String request) {
            assertThat(read(request).password()).isEmpty();
        }

        @Test
        void does_not_show_a_password_that_is_no_text() {
            assertThatThrownBy(() -> read("{'password': ['c4n4ry']}").password())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("event.request.password must be a string, not an array")
                    .hasMessageNotContaining("c4n4ry");
        }

        @Test
        void has_the_metadata_of_a_sign_in_as_validation_data() {
            assertThat(read("{'validationData': {'k': 'v'}}").validationData().find("k"))
                    .hasValue("v");
        }

        @Test
        void has_the_metadata_of_a_forgotten_password_as_client_metadata() {
            assertThat(read("{'clientMetadata': {'k': 'v'}}").clientMetadata().find("k"))
                    .hasValue("v");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'validationData': null, 'clientMetadata': null}"})
        void may_have_neither(String request) {
            assertThat(read(request).validationData().isEmpty()).isTrue();
            assertThat(read(request).clientMetadata().isEmpty()).isTrue();
        }

        @Test
        void has_what_the_user_typed_as_its_user_name() {
            assertThat(read("{}").userName()).isEqualTo("lena@example.com");
        }

        @Test
        void shows_no_value() {
            assertThat(
                            read("{'password': 'c4n4ry', 'validationData': {'k': 'c4n4ry'},"
                                            + " 'clientMetadata': {'k': 'c4n4ry'}}")
                                    .toString())
                    .contains("password")
                    .doesNotContain("c4n4ry");
        }

        private UserMigrationEvent read(String request) {
            return UserMigrationEvent.fromJson(
                    event("UserMigration_Authentication", request.replace('\'', '"'), UNSET)
                            .getBytes(UTF_8));
        }
    }

    @Nested
    class An_answer {

        @Test
        void has_the_members_that_were_set() {
            UserMigrationResponse response =
                    UserMigrationResponse.builder()
                            .userAttribute("email", "lena@example.com")
                            .userAttribute("email_verified", "true")
                            .userAttribute("phone_number", "+12065551212")
                            .finalUserStatus(FinalUserStatus.CONFIRMED)
                            .suppressMessage()
                            .desiredDeliveryMediums(DeliveryMedium.EMAIL, DeliveryMedium.SMS)
                            .forceAliasCreation(false)
                            .enableSmsMfa(true)
                            .build();

            assertThat(signIn(response).answer())
                    .isEqualTo(
                            event(
                                    "UserMigration_Authentication",
                                    "{\"password\": \"p\"}",
                                    "{\"userAttributes\":{\"email\":\"lena@example.com\","
                                            + "\"email_verified\":\"true\","
                                            + "\"phone_number\":\"+12065551212\"},"
                                            + "\"forceAliasCreation\":false,\"enableSMSMFA\":true,"
                                            + "\"finalUserStatus\":\"CONFIRMED\","
                                            + "\"messageAction\":\"SUPPRESS\","
                                            + "\"desiredDeliveryMediums\":[\"EMAIL\",\"SMS\"]}"));
        }

        @Test
        void leaves_the_others_as_they_came() {
            assertThat(signIn(with("custom:plan", "gold").build()).answer())
                    .isEqualTo(
                            event(
                                    "UserMigration_Authentication",
                                    "{\"password\": \"p\"}",
                                    "{\"userAttributes\":{\"custom:plan\":\"gold\"},"
                                            + "\"forceAliasCreation\": null,\"enableSMSMFA\": null,"
                                            + "\"finalUserStatus\": null,\"messageAction\": null,"
                                            + "\"desiredDeliveryMediums\": null}"));
        }

        @Test
        void that_declines_leaves_the_response_untouched() {
            FunctionCall call = signIn(UserMigrationResponse.declined());

            assertThat(call.answer())
                    .isEqualTo(
                            event("UserMigration_Authentication", "{\"password\": \"p\"}", UNSET));
            assertThat(call.log()).doesNotContain("WARN");
        }

        @Test
        void tells_what_it_has() {
            UserMigrationResponse response =
                    with("email", "e")
                            .finalUserStatus(FinalUserStatus.RESET_REQUIRED)
                            .suppressMessage()
                            .desiredDeliveryMediums(DeliveryMedium.EMAIL)
                            .forceAliasCreation(true)
                            .enableSmsMfa(false)
                            .build();

            assertThat(response.isDeclined()).isFalse();
            assertThat(response.userAttributes()).containsExactly(entry("email", "e"));
            assertThat(response.finalUserStatus()).hasValue(FinalUserStatus.RESET_REQUIRED);
            assertThat(response.messageAction()).hasValue("SUPPRESS");
            assertThat(response.desiredDeliveryMediums()).hasValue(List.of(DeliveryMedium.EMAIL));
            assertThat(response.forceAliasCreation()).hasValue(true);
            assertThat(response.enableSmsMfa()).hasValue(false);
        }

        @Test
        void tells_that_it_declines() {
            UserMigrationResponse declined = UserMigrationResponse.declined();

            assertThat(declined.isDeclined()).isTrue();
            assertThat(declined.userAttributes()).isEmpty();
            assertThat(declined.finalUserStatus()).isEmpty();
            assertThat(declined.messageAction()).isEmpty();
            assertThat(declined.desiredDeliveryMediums()).isEmpty();
            assertThat(declined.forceAliasCreation()).isEmpty();
            assertThat(declined.enableSmsMfa()).isEmpty();
        }

        @Test
        void takes_maps_too() {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("locale", "fr-FR");
            attributes.put("email", "new");

            assertThat(with("email", "old").userAttributes(attributes).build().userAttributes())
                    .containsExactly(entry("email", "new"), entry("locale", "fr-FR"));
        }

        @Test
        void does_not_change_with_its_builder() {
            UserMigrationResponse.Builder builder = with("email", "e");
            UserMigrationResponse response = builder.build();
            builder.userAttribute("locale", "fr-FR");

            assertThat(response.userAttributes()).containsOnlyKeys("email");
            assertThatThrownBy(() -> response.userAttributes().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void shows_names_only() {
            assertThat(
                            with("email", "c4n4ry")
                                    .userAttribute("custom:plan", "c4n4ry")
                                    .finalUserStatus(FinalUserStatus.CONFIRMED)
                                    .desiredDeliveryMediums(DeliveryMedium.EMAIL)
                                    .build())
                    .hasToString(
                            "UserMigrationResponse[userAttributes={email, custom:plan},"
                                    + " finalUserStatus=CONFIRMED, messageAction=null,"
                                    + " desiredDeliveryMediums=[EMAIL], forceAliasCreation=null,"
                                    + " enableSMSMFA=null]");
            assertThat(UserMigrationResponse.declined())
                    .hasToString("UserMigrationResponse[declined]");
        }
    }

    @Nested
    class Attributes {

        @Test
        void are_required() {
            assertThatThrownBy(() -> UserMigrationResponse.builder().build())
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessage(
                            "userAttributes needs at least one attribute;"
                                    + " to turn the user away, answer declined()");
            assertThatThrownBy(
                            () -> UserMigrationResponse.builder().userAttributes(Map.of()).build())
                    .isInstanceOf(InvalidResponseException.class);
        }

        @Test
        void are_text() {
            Map<String, String> withNull = new HashMap<>();
            withNull.put("locale", null);

            assertThatThrownBy(() -> UserMigrationResponse.builder().userAttributes(withNull))
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessage("userAttributes.locale must be a string, not null");
        }

        @Test
        void have_up_to_2048_characters() {
            assertThat(with("profile", "c".repeat(2048)).build().userAttributes()).hasSize(1);
            assertThatThrownBy(() -> with("profile", "c4n4ry".repeat(400)))
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessage("userAttributes.profile has more than 2048 characters");
        }

        @Test
        void of_the_pools_own_have_a_prefix() {
            assertThat(
                            signIn(
                                            with("custom:plan", "gold")
                                                    .userAttribute("locale", "fr-FR")
                                                    .suppressMessage()
                                                    .build())
                                    .log())
                    .doesNotContain("WARN");
            assertThat(signIn(with("plan", "c4n4ry").suppressMessage().build()).log())
                    .contains("WARN")
                    .contains(
                            "userAttributes.plan is no standard attribute;"
                                    + " a custom one begins with custom:")
                    .doesNotContain("c4n4ry");
        }
    }

    @Nested
    class The_attribute_username {

        @Test
        void may_be_what_the_user_typed() {
            assertThat(signIn(with("username", "lena@example.com").build()).answer())
                    .contains("\"username\":\"lena@example.com\"");
        }

        @ParameterizedTest
        @CsvSource({
            "email, lena@example.com",
            "email, Lena@Example.com",
            "phone_number, lena@example.com",
            "preferred_username, lena@example.com"
        })
        void may_be_another_name_if_the_user_typed_an_alias(String alias, String value) {
            assertThat(signIn(with("username", "u-1").userAttribute(alias, value).build()).answer())
                    .contains("\"username\":\"u-1\"");
        }

        @Test
        void may_be_no_other_name_if_the_user_did_not() {
            UserMigrationResponse response =
                    with("username", "c4n4ry").userAttribute("email", "other@example.com").build();
            RecordingContext lambda = new RecordingContext();

            assertThatThrownBy(
                            () ->
                                    FunctionCall.call(
                                            new Answering(response),
                                            event("UserMigration_Authentication", "{}", UNSET),
                                            lambda))
                    .isInstanceOf(TriggerFailedException.class);
            assertThat(lambda.log())
                    .contains(
                            "userAttributes.username must be left out or be the event's userName,"
                                + " unless email, phone_number or preferred_username is what the"
                                + " user typed")
                    .doesNotContain("c4n4ry")
                    .doesNotContain("other@example.com");
        }

        @Test
        void has_1_to_128_characters() {
            assertThat(with("username", "u".repeat(128)).build().userAttributes()).hasSize(1);
            for (String username : Arrays.asList("", "u".repeat(129))) {
                assertThatThrownBy(() -> with("username", username))
                        .isInstanceOf(InvalidResponseException.class)
                        .hasMessage("userAttributes.username must have 1 to 128 characters");
            }
        }
    }

    @Nested
    class A_second_factor_by_sms {

        @Test
        void needs_a_phone_number() {
            assertThat(
                            with("phone_number", "+12065551212")
                                    .enableSmsMfa(true)
                                    .build()
                                    .enableSmsMfa())
                    .hasValue(true);
            assertThatThrownBy(() -> with("email", "e").enableSmsMfa(true).build())
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessage(
                            "enableSMSMFA needs the attribute phone_number,"
                                    + " which userAttributes lacks");
            assertThatThrownBy(() -> with("phone_number", "").enableSmsMfa(true).build())
                    .isInstanceOf(InvalidResponseException.class);
        }

        @Test
        void needs_none_if_it_is_off() {
            assertThat(with("email", "e").enableSmsMfa(false).build().enableSmsMfa())
                    .hasValue(false);
        }
    }

    @Nested
    class The_welcome_message {

        @Test
        void needs_a_medium() {
            assertThatThrownBy(() -> with("email", "e").desiredDeliveryMediums())
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessage(
                            "desiredDeliveryMediums needs EMAIL, SMS or both;"
                                    + " to send nothing, suppress the message");
        }

        @Test
        void needs_an_address_for_its_medium() {
            assertThat(
                            signIn(
                                            with("email", "e")
                                                    .desiredDeliveryMediums(DeliveryMedium.EMAIL)
                                                    .build())
                                    .log())
                    .doesNotContain("WARN");
            assertThat(
                            signIn(
                                            with("email", "e")
                                                    .desiredDeliveryMediums(DeliveryMedium.SMS)
                                                    .build())
                                    .log())
                    .contains(
                            "desiredDeliveryMediums has SMS, but userAttributes has no"
                                    + " phone_number");
            assertThat(
                            signIn(
                                            with("phone_number", "+12065551212")
                                                    .desiredDeliveryMediums(
                                                            DeliveryMedium.SMS,
                                                            DeliveryMedium.EMAIL)
                                                    .build())
                                    .log())
                    .contains("desiredDeliveryMediums has EMAIL, but userAttributes has no email");
        }

        @Test
        void goes_out_by_sms_if_nothing_is_said() {
            assertThat(signIn(with("phone_number", "+12065551212").build()).log())
                    .doesNotContain("WARN");
            assertThat(signIn(with("email", "e").build()).log())
                    .contains(
                            "the welcome message goes out by SMS unless desiredDeliveryMediums says"
                                    + " otherwise, but userAttributes has no phone_number");
        }

        @Test
        void needs_nothing_if_it_is_suppressed() {
            assertThat(
                            signIn(
                                            with("email", "e")
                                                    .suppressMessage()
                                                    .desiredDeliveryMediums(DeliveryMedium.SMS)
                                                    .build())
                                    .log())
                    .doesNotContain("WARN");
            assertThat(signIn(with("email", "e").suppressMessage().build()).log())
                    .doesNotContain("WARN");
        }
    }

    @Nested
    class A_forgotten_password {

        private static final String WARNING =
                "userAttributes has neither a verified email nor a verified phone_number:"
                        + " the code for the new password has nowhere to go";

        @ParameterizedTest
        @ValueSource(strings = {"email", "phone_number"})
        void needs_a_verified_address(String address) {
            assertThat(forgotten(with(address, "a").userAttribute(address + "_verified", "true")))
                    .doesNotContain("WARN");
            assertThat(forgotten(with(address, "a").userAttribute(address + "_verified", "false")))
                    .contains(WARNING);
            assertThat(forgotten(with(address, "a"))).contains(WARNING);
            assertThat(forgotten(with(address + "_verified", "true"))).contains(WARNING);
        }

        @Test
        void is_not_what_a_sign_in_is_about() {
            assertThat(signIn(with("email", "e").suppressMessage().build()).log())
                    .doesNotContain("WARN");
        }

        private String forgotten(UserMigrationResponse.Builder response) {
            return FunctionCall.of(
                            new Answering(response.build()),
                            event("UserMigration_ForgotPassword", "{}", UNSET))
                    .log();
        }
    }

    @Test
    void the_log_has_no_password() {
        String request = "{\"password\": \"c4n4ry\"}";

        assertThat(
                        FunctionCall.of(
                                        new Answering(with("email", "c4n4ry").build()),
                                        event("UserMigration_Authentication", request, UNSET))
                                .log())
                .doesNotContain("c4n4ry");
    }

    private static UserMigrationResponse.Builder with(String attribute, String value) {
        return UserMigrationResponse.builder().userAttribute(attribute, value);
    }

    private static FunctionCall signIn(UserMigrationResponse response) {
        return FunctionCall.of(
                new Answering(response),
                event("UserMigration_Authentication", "{\"password\": \"p\"}", UNSET));
    }

    private static String event(String source, String request, String response) {
        return """
        {"version": "1", "triggerSource": "SOURCE", "region": "eu-west-1",
          "userPoolId": "eu-west-1_EXAMPLE", "userName": "lena@example.com",
          "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
          "request": REQUEST,
          "response": RESPONSE}
        """
                .replace("SOURCE", source)
                .replace("REQUEST", request)
                .replace("RESPONSE", response);
    }

    private static final class Answering extends UserMigrationHandler {

        private final UserMigrationResponse response;

        Answering(UserMigrationResponse response) {
            this.response = response;
        }

        @Override
        protected UserMigrationResponse handle(UserMigrationEvent event, TriggerContext context) {
            return response;
        }
    }
}
