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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTemplateTest {

    @TempDir Path directory;

    private static SampleTemplate sample() throws IOException {
        return SampleTemplate.read(Project.find().template());
    }

    /** Those with a condition, too. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CUSTOM_EMAIL_SENDER", "CUSTOM_SMS_SENDER"})
    void every_trigger_finds_its_function(Trigger trigger) throws IOException {
        assertThat(sample().functionFor(trigger)).isNotNull();
    }

    @Test
    void a_slot_with_a_version_is_a_slot() throws IOException {
        assertThat(sample().functionFor(Trigger.PRE_TOKEN_GENERATION))
                .extracting(Function::name)
                .isEqualTo("PreTokenGenerationFunction");
    }

    @Test
    void a_function_is_not_taken_for_one_whose_name_it_begins_with() throws IOException {
        Path file = directory.resolve("template.yaml");
        Files.writeString(
                file,
                """
                Parameters: {EnableMigration: {Type: String}, EnableFederation: {Type: String},
                  SesIdentityArn: {Type: String}, SenderAddress: {Type: String}}
                Resources:
                  SignUp: {Type: AWS::Serverless::Function, Properties: {Handler: com.example.Other}}
                  SignUpFunction:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: com.example.SignUp, AutoPublishAlias: live}
                  Pool:
                    Type: AWS::Cognito::UserPool
                    Properties: {LambdaConfig: {PreSignUp: !Ref SignUpFunction.Alias}}
                """);
        assertThat(SampleTemplate.read(file).functionFor(Trigger.PRE_SIGN_UP))
                .isEqualTo(new Function("SignUpFunction", "com.example.SignUp"));
    }

    @Test
    void a_trigger_that_the_pool_does_not_name_has_no_function() throws IOException {
        assertThat(sample().functionFor(Trigger.CUSTOM_SMS_SENDER)).isNull();
        assertThat(sample().functionFor(null)).isNull();
        assertThat(sample().functions()).hasSize(11);
    }

    @Test
    void a_template_without_resources_is_an_error_that_says_so() throws IOException {
        Path file = directory.resolve("empty.yaml");
        Files.writeString(
                file,
                """
                Parameters: {EnableMigration: {Type: String}, EnableFederation: {Type: String},
                  SesIdentityArn: {Type: String}, SenderAddress: {Type: String}}
                """);

        assertThatThrownBy(() -> SampleTemplate.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty.yaml")
                .hasMessageContaining("has no Resources");
    }
}
