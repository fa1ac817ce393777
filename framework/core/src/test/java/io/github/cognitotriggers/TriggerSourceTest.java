package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerSourceTest {

    /** Every value that AWS's guide has, by the trigger's name in LambdaConfig. */
    private static final String[][] DOCUMENTED = {
        {"PreSignUp", "PreSignUp", "SignUp AdminCreateUser ExternalProvider"},
        {"PostConfirmation", "PostConfirmation", "ConfirmSignUp ConfirmForgotPassword"},
        {"PreAuthentication", "PreAuthentication", "Authentication"},
        {"PostAuthentication", "PostAuthentication", "Authentication"},
        {"DefineAuthChallenge", "DefineAuthChallenge", "Authentication"},
        {"CreateAuthChallenge", "CreateAuthChallenge", "Authentication"},
        {"VerifyAuthChallengeResponse", "VerifyAuthChallengeResponse", "Authentication"},
        {
            "PreTokenGeneration",
            "TokenGeneration",
            "HostedAuth Authentication NewPasswordChallenge AuthenticateDevice RefreshTokens"
                    + " ClientCredentials"
        },
        {"UserMigration", "UserMigration", "Authentication ForgotPassword"},
        {
            "CustomMessage",
            "CustomMessage",
            "SignUp AdminCreateUser ResendCode ForgotPassword UpdateUserAttribute"
                    + " VerifyUserAttribute Authentication"
        },
        {
            "CustomEmailSender",
            "CustomEmailSender",
            "SignUp Authentication ForgotPassword ResendCode UpdateUserAttribute"
                    + " VerifyUserAttribute AdminCreateUser AccountTakeOverNotification"
        },
        {
            "CustomSMSSender",
            "CustomSMSSender",
            "SignUp Authentication ForgotPassword ResendCode UpdateUserAttribute"
                    + " VerifyUserAttribute AdminCreateUser"
        },
        {"InboundFederation", "InboundFederation", "ExternalProvider"},
    };

    @Test
    void knows_every_documented_value_and_no_other() {
        List<String> documented = new ArrayList<>();
        for (String[] row : DOCUMENTED) {
            for (String occasion : row[2].split(" ", -1)) {
                String value = row[1] + "_" + occasion;
                documented.add(value);
                TriggerSource source = TriggerSource.of(value);

                assertThat(source).as(value).isNotEqualTo(TriggerSource.UNKNOWN);
                assertThat(source.value()).isEqualTo(value);
                assertThat(source.trigger()).as(value).isEqualTo(Trigger.ofSource(value));
                assertThat(String.valueOf(source.trigger()))
                        .isEqualTo(triggerOfConfigName(row[0]).name());
            }
        }
        List<String> known = new ArrayList<>();
        for (TriggerSource source : TriggerSource.values()) {
            if (source != TriggerSource.UNKNOWN) {
                known.add(source.value());
            }
        }
        assertThat(known).containsExactlyInAnyOrderElementsOf(documented);
        assertThat(Trigger.values()).hasSize(DOCUMENTED.length);
    }

    private static Trigger triggerOfConfigName(String configName) {
        for (Trigger trigger : Trigger.values()) {
            if (trigger.configName().equals(configName)) {
                return trigger;
            }
        }
        throw new AssertionError(configName);
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void a_new_source_of_a_known_trigger_belongs_to_the_trigger(Trigger trigger) {
        String value = trigger.sourcePrefix() + "_NotYetKnown";

        assertThat(Trigger.ofSource(value)).isEqualTo(trigger);
        assertThat(TriggerSource.of(value)).isEqualTo(TriggerSource.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "CustomSmsSender_SignUp, CUSTOM_SMS_SENDER_SIGN_UP, CUSTOM_SMS_SENDER",
        "VerifyAuthChallenge_Authentication, VERIFY_AUTH_CHALLENGE_AUTHENTICATION,"
                + " VERIFY_AUTH_CHALLENGE",
        "presignup_signup, PRE_SIGN_UP_SIGN_UP, PRE_SIGN_UP",
        "CustomSmsSender_New, UNKNOWN, CUSTOM_SMS_SENDER",
        "VerifyAuthChallenge_New, UNKNOWN, VERIFY_AUTH_CHALLENGE"
    })
    void takes_the_spellings_that_aws_uses(String value, TriggerSource source, Trigger trigger) {
        assertThat(TriggerSource.of(value)).isEqualTo(source);
        assertThat(Trigger.ofSource(value)).isEqualTo(trigger);
    }

    @Test
    void does_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(TriggerSource.of("PRESIGNUP_SIGNUP"))
                    .isEqualTo(TriggerSource.PRE_SIGN_UP_SIGN_UP);
            assertThat(Trigger.ofSource("INBOUNDFEDERATION_X"))
                    .isEqualTo(Trigger.INBOUND_FEDERATION);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "PreSignUp",
                "PreSignUp-SignUp",
                "_SignUp",
                "PreSignUpX_SignUp",
                "PreSign_Up",
                "Token_X"
            })
    void anything_else_belongs_to_no_trigger(String value) {
        assertThat(Trigger.ofSource(value)).isNull();
        assertThat(TriggerSource.of(value)).isEqualTo(TriggerSource.UNKNOWN);
    }

    @Test
    void an_unknown_source_has_neither_text_nor_trigger() {
        assertThat(TriggerSource.UNKNOWN.value()).isEmpty();
        assertThat(TriggerSource.UNKNOWN.trigger()).isNull();
    }
}
