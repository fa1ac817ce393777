package io.github.cognitotriggers.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudFormation's functions, each as the name of a pool. */
class TemplateFunctionsTest {

    private static final String HEAD =
            """
            Parameters:
              Stage: {Type: String, Default: dev}
              Zones: {Type: CommaDelimitedList, Default: 'a, b,c'}
              Given: {Type: String}
              Secret: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /x}
            Mappings:
              Names:
                dev: {Short: D, Long: !Sub 'development'}
                prod: {Short: P}
            Conditions:
              IsDev: !Equals [!Ref Stage, dev]
              IsProd: {'Fn::Equals': [{Ref: Stage}, prod]}
              Neither: !Not [!Or [!Condition IsDev, !Condition IsProd]]
              Both: !And [{Condition: IsDev}, !Not [!Condition IsProd]]
              Unknown: !Equals [!Ref Given, x]
            Resources:
              Role: {Type: AWS::IAM::Role}
              Table: {Type: AWS::DynamoDB::Table}
              NamedTable: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub 't-${Stage}'}}
              Group: {Type: AWS::Cognito::UserPoolGroup, Properties: {GroupName: admins, UserPoolId: !Ref Pool}}
              Off: {Type: AWS::Cognito::UserPoolGroup, Condition: IsProd, Properties: {GroupName: off, UserPoolId: !Ref Pool}}
              Client: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool, GenerateSecret: true}}
              Function:
                Type: AWS::Serverless::Function
                Properties: {Handler: a.B, AutoPublishAlias: live}
              Plain:
                Type: AWS::Lambda::Function
                Properties: {Handler: a.B, FunctionName: !Sub '${Stage}-plain'}
              PlainVersion: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Plain}}
              PlainAlias: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !GetAtt Plain.Arn, Name: blue}}
              Pool:
                Type: AWS::Cognito::UserPool
                Properties:
                  UserPoolName:\
            """;

    @TempDir Path directory;

    private Template read(String value) throws IOException, TemplateException {
        Path file = directory.resolve("template.yaml");
        Files.writeString(file, HEAD + " " + value + "\n");
        return Template.read(file, new TemplateSettings("eu-west-1", Map.of()));
    }

    private String name(String value) throws IOException, TemplateException {
        JsonNode name = read(value).pools().get(0).request().get("PoolName");
        return name.isTextual() ? name.textValue() : name.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain | plain",
                "!Ref Stage | dev",
                "{Ref: Stage} | dev",
                "!Ref AWS::Region | eu-west-1",
                "!Ref AWS::AccountId | 123456789012",
                "!Ref AWS::StackName | local",
                "!Ref AWS::Partition | aws",
                "!Ref AWS::URLSuffix | amazonaws.com",
                "!Ref Role | Role",
                "!GetAtt Role.Arn | arn:aws:iam::123456789012:role/Role",
                "!Ref NamedTable | t-dev",
                "!GetAtt NamedTable.Arn | arn:aws:dynamodb:eu-west-1:123456789012:table/t-dev",
                "!Ref Group | admins",
                "!Ref Function | Function",
                "!Ref Plain | dev-plain",
                "!GetAtt Plain.Arn | arn:aws:lambda:eu-west-1:123456789012:function:dev-plain",
                "!GetAtt [Plain, Arn] | arn:aws:lambda:eu-west-1:123456789012:function:dev-plain",
                "{'Fn::GetAtt': [Plain, Arn]} |"
                        + " arn:aws:lambda:eu-west-1:123456789012:function:dev-plain",
                "!Ref Function.Alias |"
                        + " arn:aws:lambda:eu-west-1:123456789012:function:Function:live",
                "!Ref Function.Version |"
                        + " arn:aws:lambda:eu-west-1:123456789012:function:Function:1",
                "!Sub '${Function.Alias}' |"
                        + " arn:aws:lambda:eu-west-1:123456789012:function:Function:live",
                "!Ref PlainAlias | arn:aws:lambda:eu-west-1:123456789012:function:dev-plain:blue",
                "!Ref PlainVersion | arn:aws:lambda:eu-west-1:123456789012:function:dev-plain:1",
                "!Sub '${Stage}-pool' | dev-pool",
                "!Sub '${Plain.Arn}' | arn:aws:lambda:eu-west-1:123456789012:function:dev-plain",
                "!Sub '${!Literal} $ {x}' | ${Literal} $ {x}",
                "!Sub ['${A}/${Stage}', {A: !Ref AWS::Region}] | eu-west-1/dev",
                "{'Fn::Sub': 'x-${Stage}'} | x-dev",
                "!Join ['-', [a, !Ref Stage, !Ref 'AWS::NoValue', b]] | a-dev-b",
                "!Join [':', !Ref Zones] | a:b:c",
                "!Select [1, !Ref Zones] | b",
                "!Select ['2', !Split ['/', 'x/y/z']] | z",
                "!If [IsDev, yes-dev, no-dev] | yes-dev",
                "!If [IsProd, prod, !If [Both, both, not-both]] | both",
                "!If [Neither, neither, one] | one",
                "{'Fn::If': [IsDev, {'Fn::Join': ['', [a, b]]}, c]} | ab",
                "!FindInMap [Names, !Ref Stage, Short] | D",
                "!FindInMap [Names, dev, Long] | development",
                "!Base64 abc | YWJj",
                "{'Fn::Base64': !Ref Stage} | ZGV2",
                "12 | 12",
                "007 | 007",
                "true | true",
                "!If [IsProd, x, !Ref 'AWS::NoValue'] | local-Pool",
            })
    void a_value_is_worked_out(String value, String expected) throws Exception {
        assertThat(name(value)).isEqualTo(expected);
        assertThat(read(value).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!ImportValue other | Fn::ImportValue is not interpreted here",
                "!GetAZs '' | Fn::GetAZs is not interpreted here",
                "!Ref Given | parameter Given has no default; give it with --parameter Given=VALUE",
                "!Ref Secret | parameter Secret is a value of Systems Manager; give it with"
                        + " --parameter Secret=VALUE",
                "!Ref Table | Ref Table: the name of this AWS::DynamoDB::Table is given by AWS at"
                        + " deployment and is not known here",
                "!GetAtt Table.StreamArn | Fn::GetAtt Table.StreamArn of this AWS::DynamoDB::Table"
                        + " is not known here",
                "!Ref FunctionRole | FunctionRole is made by SAM and not known here",
                "!Ref Off | Off is left out by its condition",
                "!If [Unknown, a, b] | parameter Given has no default; give it with --parameter"
                        + " Given=VALUE",
                "!Join ['-', [a, !ImportValue b]] | Fn::ImportValue is not interpreted here",
                "'{{resolve:ssm:x}}' | a dynamic reference ({{resolve:…}}) is kept on AWS",
                "!Ref AWS::NotificationARNs | AWS::NotificationARNs is not known here",
            })
    void what_only_aws_knows_is_left_out_with_a_warning(String value, String reason)
            throws Exception {
        Template template = read(value);

        assertThat(template.pools().get(0).request().get("PoolName").textValue())
                .isEqualTo("local-Pool");
        assertThat(template.warnings()).hasSize(1);
        TemplateWarning warning = template.warnings().get(0);
        assertThat(warning.names()).containsExactly("Pool.UserPoolName");
        assertThat(warning.reason()).isEqualTo(reason);
        assertThat(warning.line()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Nothing | There is no parameter or resource Nothing in this template",
                "!Sub '${Nothing}' | There is no parameter or resource Nothing in this template",
                "!If [Nothing, a, b] | There is no condition Nothing",
                "!If [IsDev, a] | Fn::If takes a condition and two values",
                "!Select [3, !Ref Zones] | Fn::Select: the list has no item 3",
                "!Select [x, !Ref Zones] | Fn::Select: the index is no number",
                "!Join [a] | Fn::Join takes a delimiter and a list",
                "!Join ['', abc] | Fn::Join takes a list",
                "!FindInMap [Names, test, Short] | Fn::FindInMap: there is no test",
                "!GetAtt Plain | Fn::GetAtt takes a resource and an attribute",
                "!Ref [a] | Ref takes a text here",
                "~ | Pool.UserPoolName is null, which a template must not have",
            })
    void what_cloudformation_would_refuse_is_refused(String value, String reason) {
        assertThatThrownBy(() -> read(value))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(reason);
                            assertThat(e.line()).isEqualTo(HEAD.lines().count());
                            assertThat(e.column()).isPositive();
                            assertThat(e.getMessage())
                                    .isEqualTo(
                                            directory.resolve("template.yaml")
                                                    + ":"
                                                    + e.line()
                                                    + ":"
                                                    + e.column()
                                                    + ": "
                                                    + reason);
                        });
    }

    @Test
    void references_in_a_circle_are_refused() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        !Ref Loop
                                          Loop:
                                            Type: AWS::Cognito::UserPoolGroup
                                            Properties: {GroupName: !Ref Loop, UserPoolId: !Ref Pool}
                                        """))
                .hasMessageContaining("Loop depends on itself");
    }

    @Test
    void ids_are_the_same_at_each_start_and_look_like_real_ones() throws Exception {
        Template first = read("a");
        Template second = read("b");

        assertThat(first.pools().get(0).id())
                .matches("eu-west-1_[0-9A-Za-z]{9}")
                .isEqualTo(second.pools().get(0).id());
        ClientResource client = first.clients().get(0);
        assertThat(client.clientId())
                .matches("[a-z0-9]{26}")
                .isEqualTo(second.clients().get(0).clientId());
        assertThat(client.secret())
                .matches("[a-z0-9]{51}")
                .isEqualTo(second.clients().get(0).secret());
        assertThat(client.poolId()).isEqualTo(first.pools().get(0).id());
        assertThat(client.request().get("GenerateSecret").isBoolean()).isTrue();
        assertThat(first.functions().stream().map(FunctionResource::name))
                .isEqualTo(List.of("Function", "dev-plain"));
    }
}
