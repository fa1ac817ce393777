package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which method an event goes to, in functions that were compiled with the processor. */
class RoutingTest {

    private static final String SIGN_UP = "PreSignUp_SignUp";

    @Test
    void the_method_is_called_whose_conditions_imply_those_of_the_others() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreSignUp
                        PreSignUpResponse any(PreSignUpEvent event) {
                            return PreSignUpResponse.unchanged();
                        }
                        @PreSignUp(source = PRE_SIGN_UP_SIGN_UP)
                        PreSignUpResponse signUp(PreSignUpEvent event) {
                            return PreSignUpResponse.unchanged();
                        }
                        @PreSignUp(
                                source = PRE_SIGN_UP_SIGN_UP,
                                when = @When(clientMetadata = "flow", is = {"invite", "staff"}))
                        PreSignUpResponse invited(PreSignUpEvent event) {
                            return PreSignUpResponse.builder().autoConfirmUser(true).build();
                        }
                        """);

        SampleEvent event = SampleEvent.of(SIGN_UP);
        assertThat(function.call(event.clientMetadata("flow", "staff")))
                .isEqualTo(
                        "Triggers.invited [source = SIGN_UP, clientMetadata.flow = invite or staff]"
                                + " ok");
        assertThat(function.answer(event.clientMetadata("flow", "invite")))
                .endsWith("\"response\":{\"autoConfirmUser\":true}}");
        assertThat(function.call(event.clientMetadata("flow", "open")))
                .isEqualTo("Triggers.signUp [source = SIGN_UP] ok");
        assertThat(function.call(event)).isEqualTo("Triggers.signUp [source = SIGN_UP] ok");
        assertThat(function.call(SampleEvent.of("PreSignUp_AdminCreateUser")))
                .isEqualTo("Triggers.any ok");
        assertThat(function.call(SampleEvent.of("PreSignUp_New"))).isEqualTo("Triggers.any ok");
    }

    @Test
    void a_method_gets_what_its_parameters_name() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreSignUp
                        PreSignUpResponse all(
                                @FromClientMetadata("code") String code,
                                TriggerContext context,
                                ClientMetadata clientMetadata,
                                ValidationData validation,
                                PreSignUpEvent event,
                                UserAttributes user,
                                CallerContext caller)
                                throws java.io.IOException {
                            throw new TriggerRejectedException(
                                    String.join(
                                            " ",
                                            code,
                                            context.route(),
                                            clientMetadata.require("code"),
                                            validation.require("captcha"),
                                            event.userName(),
                                            user.requireEmail(),
                                            caller.clientId().orElse("nobody")));
                        }
                        """);
        SampleEvent event =
                SampleEvent.of(SIGN_UP)
                        .clientMetadata("code", "c1")
                        .validationData("captcha", "human")
                        .clientId("app");

        assertThat(function.rejection(event))
                .isEqualTo("c1 Triggers.all c1 human mary mary@example.com app");
        assertThat(function.rejection(SampleEvent.of(SIGN_UP)))
                .isEqualTo("clientMetadata.code is required");
    }
}
