package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import org.junit.jupiter.api.Test;

/** Methods that take and answer the classes of aws-lambda-java-events. */
class AwsEventTest {

    private static final String SIGN_UP = "PreSignUp_SignUp";

    @Test
    void a_handler_moves_over_with_an_annotation() {
        RoutedFunction function =
                function(
                        """
                        @PreSignUp
                        CognitoUserPoolPreSignUpEvent check(CognitoUserPoolPreSignUpEvent event) {
                            event.confirm = event.userName.equals("mary");
                            return event;
                        }
                        """);

        assertThat(function.answer(SampleEvent.of(SIGN_UP)))
                .endsWith("\"response\":{\"autoConfirmUser\":true}}");
    }

    @Test
    void its_event_goes_with_the_typed_response_and_other_parameters() {
        RoutedFunction function =
                function(
                        """
                        @PreSignUp
                        PreSignUpResponse check(
                                TriggerContext context,
                                CognitoUserPoolPreSignUpEvent aws,
                                @FromClientMetadata String code,
                                PreSignUpEvent event) {
                            throw new TriggerRejectedException(
                                    aws.userName + event.userName() + code + context.route());
                        }
                        """);

        assertThat(function.rejection(SampleEvent.of(SIGN_UP).clientMetadata("code", "7")))
                .isEqualTo("marymary7Triggers.check");
    }

    @Test
    void an_event_of_another_trigger_is_none() {
        String source =
                source("@PostConfirmation\nvoid welcome(\nCognitoUserPoolPreSignUpEvent aws) {}");

        new Refused(source, compile(source).messages())
                .says(
                        "CT003",
                        "CognitoUserPoolPreSignUpEvent aws",
                        "A method with @PostConfirmation gets no CognitoUserPoolPreSignUpEvent."
                                + " Take PostConfirmationEvent.");
    }

    private static RoutedFunction function(String members) {
        return RoutedFunction.of(compile(source(members)));
    }

    private static String source(String members) {
        return Sources.function(members)
                .replace(
                        "import java.util.*;",
                        "import java.util.*;\n"
                                + "import com.amazonaws.services.lambda.runtime.events.*;");
    }

    private static Compilation compile(String source) {
        return RoutedFunction.STRICT.compile(source, AwsStubs.EVENT, AwsStubs.CONVERTER);
    }
}
