package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of methods between which no event can choose, and of those that none reaches. */
class OrderDiagnosticsTest {

    @Test
    void an_event_must_know_which_of_two_methods_it_goes_to() {
        Refused.function(
                        preSignUp("flow", "when = @When(clientMetadata = \"flow\", is = \"a\")")
                                + preSignUp("web", "clientId = \"web\""))
                .says(
                        "CT007",
                        "@PreSignUp(clientId",
                        "flow and web both take events like {\"triggerSource\":"
                                + " \"PreSignUp_SignUp\", \"callerContext\": {\"clientId\":"
                                + " \"web\"}, \"request\": {\"clientMetadata\": {\"flow\":"
                                + " \"a\"}}}, and the conditions of neither imply the other's. Give"
                                + " one of them a condition that keeps them apart, or add a method"
                                + " with the conditions of both.");
    }

    @Test
    void a_third_method_that_says_what_both_say_settles_it() {
        RoutedFunction function =
                RoutedFunction.of(
                        preSignUp("flow", "when = @When(clientMetadata = \"flow\", is = \"a\")")
                                + preSignUp("web", "clientId = \"web\"")
                                + preSignUp(
                                        "both",
                                        "clientId = \"web\","
                                                + " when = @When(clientMetadata = \"flow\", is ="
                                                + " \"a\")"));
        SampleEvent event = SampleEvent.of("PreSignUp_SignUp");

        assertThat(function.call(event.clientMetadata("flow", "a").clientId("web")))
                .startsWith("Triggers.both ");
        assertThat(function.call(event.clientId("web"))).startsWith("Triggers.web ");
        assertThat(function.call(event.clientMetadata("flow", "a"))).startsWith("Triggers.flow ");
        assertThat(function.call(event)).isEqualTo("unmatched");
    }

    @Test
    void several_methods_together_settle_it_too() {
        RoutedFunction function =
                RoutedFunction.of(
                        tokens(
                                        "any",
                                        "source = {TOKEN_GENERATION_AUTHENTICATION,"
                                                + " TOKEN_GENERATION_HOSTED_AUTH}")
                                + tokens("second", "version = \"2\"")
                                + tokens(
                                        "apiSecond",
                                        "version = \"2\", source ="
                                                + " TOKEN_GENERATION_AUTHENTICATION")
                                + tokens(
                                        "hostedSecond",
                                        "version = \"2\", source = TOKEN_GENERATION_HOSTED_AUTH"));

        assertThat(function.call(SampleEvent.of("TokenGeneration_HostedAuth").version("2")))
                .startsWith("Triggers.hostedSecond ");
        assertThat(function.call(SampleEvent.of("TokenGeneration_HostedAuth").version("1")))
                .startsWith("Triggers.any ");
    }

    @Test
    void what_those_methods_leave_is_the_example() {
        Refused.function(
                        tokens(
                                        "any",
                                        "source = {TOKEN_GENERATION_AUTHENTICATION,"
                                                + " TOKEN_GENERATION_HOSTED_AUTH}")
                                + tokens("second", "version = \"2\", \nclientId = {}")
                                + tokens(
                                        "apiSecond",
                                        "version = \"2\", source ="
                                                + " TOKEN_GENERATION_AUTHENTICATION"))
                .says(
                        "CT007",
                        "version = \"2\", \n",
                        "any and second both take events like {\"triggerSource\":"
                                + " \"TokenGeneration_HostedAuth\", \"version\": \"2\"}, and the"
                                + " conditions of neither imply the other's. Give one of them a"
                                + " condition that keeps them apart, or add a method with the"
                                + " conditions of both.");
    }

    @Test
    void two_methods_with_the_same_conditions_are_ambiguous() {
        Refused.function(preSignUp("one", "") + preSignUp("other", "source = {}"))
                .says(
                        "CT007",
                        "source = {}",
                        "one and other both take events like {\"triggerSource\":"
                                + " \"PreSignUp_SignUp\"}, since their conditions are the same."
                                + " Give one of them a condition more.");
    }

    @Test
    void presence_is_a_condition_that_a_value_implies() {
        RoutedFunction function =
                RoutedFunction.of(
                        preSignUp("any", "when = @When(clientMetadata = \"flow\")")
                                + preSignUp(
                                        "empty",
                                        "when = @When(clientMetadata = \"flow\", is = \"\")"));
        SampleEvent event = SampleEvent.of("PreSignUp_SignUp");

        assertThat(function.call(event.clientMetadata("flow", "")))
                .isEqualTo("Triggers.empty [clientMetadata.flow = ] ok");
        assertThat(function.call(event.clientMetadata("flow", "a")))
                .isEqualTo("Triggers.any [clientMetadata.flow present] ok");
        assertThat(function.call(event)).isEqualTo("unmatched");
    }

    @Test
    void variables_of_different_names_are_taken_for_different_clients() {
        assertThat(
                        RoutedFunction.STRICT
                                .compile(
                                        Sources.function(
                                                preSignUp("web", "clientId = \"${WEB}\"")
                                                        + preSignUp("app", "clientId = \"${APP}\"")
                                                        + preSignUp("fix", "clientId = \"1abc\"")))
                                .succeeded())
                .isTrue();
        Refused.function(
                        preSignUp("web", "clientId = {\"${WEB}\", \"1abc\"}")
                                + preSignUp("fix", "clientId = {\"1abc\", \"${APP}\"}"))
                .says(
                        "CT007",
                        "clientId = {\"1abc\"",
                        "web and fix both take events like {\"triggerSource\":"
                                + " \"PreSignUp_SignUp\", \"callerContext\": {\"clientId\":"
                                + " \"1abc\"}}, and the conditions of neither imply the other's."
                                + " Give one of them a condition that keeps them apart, or add a"
                                + " method with the conditions of both.");
    }

    @Test
    void conditions_that_exclude_each_other_never_hold() {
        Refused.function(
                        preSignUp(
                                "check",
                                "when = {@When(clientMetadata = \"a\", is = \"1\"),"
                                        + " @When(clientMetadata = \"a\", is = \"2\")}"))
                .says(
                        "CT008",
                        "@PreSignUp",
                        "check never runs: its conditions on clientMetadata.a exclude each other."
                                + " Leave one of them out.");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void machines_have_events_of_version_3_only(String version) {
        Refused.function(
                        tokens(
                                "machine",
                                "source = TOKEN_GENERATION_CLIENT_CREDENTIALS, version = \""
                                        + version
                                        + "\""))
                .says(
                        "CT008",
                        "@PreTokenGeneration",
                        "machine never runs: Cognito sends TokenGeneration_ClientCredentials with"
                                + " version 3 only. Change its conditions, or take it away.");
        assertThat(
                        RoutedFunction.STRICT
                                .compile(
                                        Sources.function(
                                                tokens(
                                                                "machine",
                                                                "source ="
                                                                    + " TOKEN_GENERATION_CLIENT_CREDENTIALS")
                                                        + tokens(
                                                                "early",
                                                                "version = \"" + version + "\"")))
                                .succeeded())
                .as("No event is for both")
                .isTrue();
    }

    @Test
    void cognito_makes_some_challenges_itself() {
        Refused.function(
                        """
                        @CreateAuthChallenge(challengeName = "PASSWORD_VERIFIER")
                        CreateAuthChallengeResponse create() { return null; }
                        """)
                .says(
                        "CT008",
                        "@CreateAuthChallenge",
                        "create never runs: Cognito itself makes the challenges PASSWORD_VERIFIER"
                                + " and NEW_PASSWORD_REQUIRED. Change its conditions, or take it"
                                + " away.");
    }

    @Test
    void a_method_never_runs_if_others_take_all_of_its_events() {
        Refused.function(
                        preSignUp(
                                        "both",
                                        "source = {PRE_SIGN_UP_SIGN_UP,"
                                                + " PRE_SIGN_UP_ADMIN_CREATE_USER}")
                                + preSignUp("one", "source = PRE_SIGN_UP_SIGN_UP")
                                + preSignUp("other", "source = PRE_SIGN_UP_ADMIN_CREATE_USER"))
                .says(
                        "CT008",
                        "source = {",
                        "both never runs: all of its events go to one, other, whose conditions say"
                                + " more. Take it away, or one of those.");
    }

    private static String preSignUp(String method, String conditions) {
        return "@PreSignUp("
                + conditions
                + ")\nPreSignUpResponse "
                + method
                + "() { return PreSignUpResponse.unchanged(); }\n";
    }

    private static String tokens(String method, String conditions) {
        return "@PreTokenGeneration("
                + conditions
                + ")\nPreTokenGenerationResponse "
                + method
                + "() { return PreTokenGenerationResponse.unchanged(); }\n";
    }
}
