package io.github.cognitotriggers.processor.routing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of methods that no event can be given to. */
class MethodDiagnosticsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    private void welcome(PostConfirmationEvent e) {} | is private | Take private away
                    static void welcome(PostConfirmationEvent e) {} | is static | Take static away
                    <T> void welcome(PostConfirmationEvent e) {} | has type parameters | Take them away
                    """)
    void generated_code_must_be_able_to_call_it(String method, String what, String cure) {
        Refused.function("@PostConfirmation\n" + method)
                .says(
                        "CT002",
                        "welcome",
                        "welcome " + what + ", so generated code cannot call it. " + cure + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Throwable", "Odd"})
    void a_method_throws_exceptions_and_nothing_else(String thrown) {
        Refused.function(
                        "@SuppressWarnings(\"serial\") static class Odd extends Throwable {}\n"
                                + "@PostConfirmation\nvoid welcome() throws Error, "
                                + thrown
                                + ", java.io.IOException {}")
                .says(
                        "CT002",
                        "void welcome",
                        "welcome throws "
                                + thrown
                                + ", so generated code cannot call it. Declare an Exception"
                                + " instead.");
    }

    @Test
    void an_abstract_method_is_none() {
        Refused.of(
                        Sources.file(
                                """
                                @CognitoTriggers
                                abstract class Triggers {
                                    @PostConfirmation
                                    abstract void welcome();
                                }
                                """))
                .says(
                        "CT002",
                        "abstract void",
                        "welcome is abstract, so generated code cannot call it. Annotate the"
                                + " method that has the code.");
    }

    @Test
    void the_event_must_be_that_of_the_trigger() {
        Refused.function("@PostConfirmation\nvoid welcome(PreSignUpEvent event) {}")
                .says(
                        "CT003",
                        "PreSignUpEvent event",
                        "A method with @PostConfirmation gets no PreSignUpEvent. Take"
                                + " PostConfirmationEvent.");
    }

    @Test
    void a_method_answers_what_its_trigger_has_an_answer_for() {
        Refused.function("@PreSignUp\nvoid check(PreSignUpEvent event) {}")
                .says(
                        "CT004",
                        "void check",
                        "A method with @PreSignUp answers PreSignUpResponse. Return one, if need be"
                                + " an empty one.");
        Refused.function("@PreAuthentication\nPreSignUpResponse check() {\n    return null;\n}")
                .says(
                        "CT004",
                        "PreSignUpResponse check",
                        "A method with @PreAuthentication has nothing to answer. Make it void.");
    }

    @Test
    void a_parameter_must_be_something_that_the_event_has() {
        Refused.function("@PreAuthentication\nvoid check(String tenant) {}")
                .says(
                        "CT005",
                        "String tenant",
                        "Nothing is known to give the parameter tenant. Take"
                                + " PreAuthenticationEvent, TriggerContext, a part of the event, or"
                                + " what an app sent with @FromClientMetadata or"
                                + " @FromValidationData.");
        Refused.function(
                        "@PreAuthentication\nvoid"
                                + " check(com.amazonaws.services.lambda.runtime.Context lambda) {}")
                .says(
                        "CT005",
                        "lambda)",
                        "Nothing is known to give the parameter lambda. Take TriggerContext instead"
                                + " of Lambda's Context.");
    }

    @Test
    void a_method_is_for_one_trigger() {
        Refused.function(
                        """
                        @PostConfirmation
                        @PostAuthentication
                        void welcome() {}
                        """)
                .says(
                        "CT026",
                        "@PostAuthentication",
                        "welcome has the annotations of several triggers, whose events are"
                                + " different types. Give each trigger a method of its own.");
    }

    @Test
    void classes_of_aws_need_their_module() {
        String aws = "com.amazonaws.services.lambda.runtime.events";
        String source =
                Sources.function(
                        "@PreSignUp\nPreSignUpResponse check(\n%1$s.CognitoUserPoolPreSignUpEvent"
                                        .formatted(aws)
                                + " event) { return PreSignUpResponse.unchanged(); }");
        AwsStubs.compileWithoutModule(source)
                .says(
                        "CT025",
                        "CognitoUserPoolPreSignUpEvent event",
                        "CognitoUserPoolPreSignUpEvent is a class of aws-lambda-java-events, which"
                                + " needs a module of its own. Add the dependency"
                                + " io.github.cognitotriggers:cognito-triggers-aws-events.");
        AwsStubs.compileWithoutModule(
                        source.replace(
                                        "PreSignUpResponse check",
                                        aws + ".CognitoUserPoolPreSignUpEvent check")
                                .replaceAll("(?s)check\\(.*?\\)", "check()")
                                .replace("PreSignUpResponse.unchanged()", "null"))
                .says(
                        "CT025",
                        "check()",
                        "A class of aws-lambda-java-events needs a module of its own. Add the"
                                + " dependency"
                                + " io.github.cognitotriggers:cognito-triggers-aws-events.");
    }
}
