package io.github.cognitotriggers.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the pen. */
class TemplateNamesTest {

    @TempDir Path directory;

    private Template read(String resource) throws IOException, TemplateException {
        Path file = directory.resolve("app.yaml");
        Files.writeString(
                file,
                """
                Resources:
                  Pool: {Type: AWS::Cognito::UserPool, Properties: {UserPoolName: x}}
                  X:
                """
                        + "    "
                        + resource
                        + "\n");
        return Template.read(file, new TemplateSettings("us-east-1", java.util.Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Type: AWS::Cognito::UserPool, Properties: {UsernameAttribute: [email]}}"
                        + " | 4:49: X has no UsernameAttribute; did you mean UsernameAttributes?",
                "{Type: AWS::Cognito::UserPool, Properties: {Colour: red}} | 4:49: X has no Colour",
                "{Type: AWS::Cognito::UserPool, Properties: {LambdaConfig: {PreSingUp: x}}}"
                        + " | 4:64: X.LambdaConfig has no PreSingUp; did you mean PreSignUp?",
                "{Type: AWS::Cognito::UserPoolClient, Properties: {ClientNames: x}}"
                        + " | 4:55: X has no ClientNames; did you mean ClientName?",
                "{Type: AWS::Cognito::UserPoolGroup, Properties: {Groupname: x}}"
                        + " | X has no Groupname; did you mean GroupName?",
                "{Type: AWS::Cognito::UserPoolResourceServer, Properties: {Scope: x}}"
                        + " | X has no Scope; did you mean Scopes?",
                "{Type: AWS::Cognito::UserPoolUser, Properties: {UserName: x, UserAtributes: []}}"
                        + " | X has no UserName; did you mean Username?",
                "{Type: AWS::Cognito::UserPol} | 4:12: there is no AWS::Cognito::UserPol; did you"
                        + " mean AWS::Cognito::UserPool?",
                "{Type: AWS::Serverless::Function, Properties: {Handler: a.B, Events: {E: {Type:"
                        + " Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSingUp}}}}}"
                        + " | X.Events.E.Trigger has no PreSingUp; did you mean PreSignUp?",
            })
    void an_unknown_name_is_refused_with_its_place(String resource, String message) {
        assertThatThrownBy(() -> read(resource))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Type: AWS::Cognito::UserPool, Properties: {UsernameAttributes: [mail]}}"
                        + " | app.yaml:4:69: X: 1 validation error detected: Value at"
                        + " 'usernameAttributes",
                "{Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool,"
                        + " ExplicitAuthFlows: [ALLOW_CUSTOM]}}"
                        + " | app.yaml:4:97: X: 1 validation error detected: Value at"
                        + " 'explicitAuthFlows",
            })
    void a_value_that_the_api_refuses_is_refused_at_its_property(String resource, String message) {
        assertThatThrownBy(() -> read(resource))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    void what_is_missing_because_it_was_left_out_is_no_mistake() throws Exception {
        Template template =
                read(
                        "{Type: AWS::Cognito::UserPool, Properties: {SmsConfiguration:"
                                + " {SnsCallerArn: !ImportValue a}}}");

        assertThat(template.pools()).hasSize(2);
        assertThat(template.warnings()).hasSize(1);
    }

    @Test
    void a_function_s_slip_and_a_type_that_is_new_are_warnings() throws Exception {
        assertThat(
                        read("{Type: AWS::Serverless::Function, Properties: {Handler:"
                                        + " a.B, Timout: 5, Novelty: x}}")
                                .warnings()
                                .get(0)
                                .describe("app.yaml"))
                .isEqualTo(
                        "app.yaml:4: X.Timout left out: functions have no Timout; did you mean"
                                + " Timeout?");
        assertThat(read("{Type: AWS::Cognito::Novelty}").warnings().get(0).describe("app.yaml"))
                .isEqualTo("app.yaml:4: X left out: AWS::Cognito::Novelty is not known here");
    }
}
