package io.github.cognitotriggers.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.sample.demo.SampleTemplate.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTemplateTest {

    private static final Function FUNCTION = new Function("SignUpFunction", "com.example.SignUp");

    @TempDir Path directory;

    /** A template of two functions whose pool has one trigger. */
    private SampleTemplate template(String lambdaConfig) throws IOException {
        Path file = directory.resolve("template.yaml");
        Files.writeString(
                file,
                """
                Resources:
                  SignUp:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: com.example.Other
                  SignUpFunction:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: com.example.SignUp
                      Timeout: !If [IsSlow, 5, 3]
                  Table:
                    Type: AWS::DynamoDB::Table
                  Pool:
                    Type: AWS::Cognito::UserPool
                    Properties:
                      LambdaConfig:
                        KMSKeyID: !GetAtt Key.Arn
                        %s
                """
                        .formatted(lambdaConfig));
        return SampleTemplate.read(file);
    }

    @Test
    void a_trigger_finds_its_function_however_the_template_refers_to_it() throws IOException {
        for (String reference :
                new String[] {
                    "!Ref SignUpFunction.Alias",
                    "!Ref SignUpFunctionAliaslive",
                    "!GetAtt SignUpFunction.Arn",
                    "!GetAtt [SignUpFunction, Arn]",
                    "!Sub '${SignUpFunction.Arn}:live'",
                    "!If [HasSes, !Ref SignUpFunction.Alias, !Ref AWS::NoValue]",
                    "{'Fn::GetAtt': [SignUpFunction, Arn]}"
                }) {
            assertThat(template("PreSignUp: " + reference).functionFor(Trigger.PRE_SIGN_UP))
                    .as(reference)
                    .isEqualTo(FUNCTION);
        }
    }

    @Test
    void a_slot_with_a_version_is_a_slot() throws IOException {
        SampleTemplate template =
                template(
                        "PreTokenGenerationConfig:"
                                + " {LambdaArn: !Ref SignUpFunction.Alias, LambdaVersion: V2_0}");

        assertThat(template.functionFor(Trigger.PRE_TOKEN_GENERATION)).isEqualTo(FUNCTION);
    }

    @Test
    void a_trigger_that_the_pool_does_not_name_has_no_function() throws IOException {
        SampleTemplate template = template("PreSignUp: !Ref SignUpFunction.Alias");

        assertThat(template.functionFor(Trigger.CUSTOM_MESSAGE)).isNull();
        assertThat(template.functionFor(null)).isNull();
        assertThat(template.functions()).hasSize(2);
    }

    @Test
    void a_template_without_resources_is_an_error_that_says_so() throws IOException {
        Path file = directory.resolve("empty.yaml");
        Files.writeString(file, "Parameters: {}\n");

        assertThatThrownBy(() -> SampleTemplate.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty.yaml has no Resources");
    }
}
