package io.github.cognitotriggers.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources in the shape of the API's requests. */
class TemplateResourcesTest {

    @TempDir Path directory;

    private Template read(String template, String... parameters)
            throws IOException, TemplateException {
        Path file = directory.resolve("app.yaml");
        Files.writeString(file, template);
        Map<String, String> given = new HashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            given.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return Template.read(file, new TemplateSettings("us-east-1", given));
    }

    private static ObjectNode json(String json) throws IOException {
        return (ObjectNode) new JsonMapper().readTree(json);
    }

    @Test
    void a_pool_gets_the_names_and_types_of_the_api() throws Exception {
        PoolResource pool =
                read("""
                Resources:
                  Users:
                    Type: AWS::Cognito::UserPool
                    Properties:
                      UserPoolName: people
                      MfaConfiguration: OPTIONAL
                      EnabledMfas: [SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP]
                      SmsAuthenticationMessage: 'Code {####}'
                      EmailAuthenticationSubject: Hello
                      AdminCreateUserConfig: {AllowAdminCreateUserOnly: 'true'}
                      Policies: {PasswordPolicy: {MinimumLength: '12', RequireSymbols: no}}
                      Schema:
                        - {Name: tenant, AttributeDataType: String, Mutable: true,
                           StringAttributeConstraints: {MinLength: 1, MaxLength: 9}}
                      UserPoolTags: {Required: 'true'}
                """)
                        .pools()
                        .get(0);

        assertThat(pool.request())
                .isEqualTo(
                        json(
                                """
                                {"MfaConfiguration":"OPTIONAL",
                                 "SmsAuthenticationMessage":"Code {####}",
                                 "AdminCreateUserConfig":{"AllowAdminCreateUserOnly":true},
                                 "Policies":{"PasswordPolicy":{"MinimumLength":12,"RequireSymbols":false}},
                                 "Schema":[{"Name":"tenant","AttributeDataType":"String","Mutable":true,
                                   "StringAttributeConstraints":{"MinLength":"1","MaxLength":"9"}}],
                                 "UserPoolTags":{"Required":"true"},
                                 "PoolName":"people"}\
                                """));
        assertThat(pool.mfa())
                .isEqualTo(
                        json(
                                """
                                {"UserPoolId":"%s",
                                 "SoftwareTokenMfaConfiguration":{"Enabled":true},
                                 "SmsMfaConfiguration":{"SmsAuthenticationMessage":"Code {####}"},
                                 "EmailMfaConfiguration":{"Subject":"Hello"},
                                 "MfaConfiguration":"OPTIONAL"}\
                                """
                                        .formatted(pool.id())));
    }

    @Test
    void groups_servers_users_and_memberships_are_calls_of_the_api() throws Exception {
        Template template =
                read(
                        """
                        Resources:
                          Join:
                            Type: AWS::Cognito::UserPoolUserToGroupAttachment
                            Properties: {UserPoolId: !Ref Pool, GroupName: !Ref Admins, Username: !Ref Mary}
                          Mary:
                            Type: AWS::Cognito::UserPoolUser
                            Properties:
                              UserPoolId: !Ref Pool
                              Username: mary
                              DesiredDeliveryMediums: [EMAIL]
                              ForceAliasCreation: 'false'
                              MessageAction: SUPPRESS
                              UserAttributes: [{Name: email, Value: mary@example.com}]
                              ClientMetadata: {Required: 'true'}
                              ValidationData: [{Name: setup, Value: first}]
                          Admins:
                            Type: AWS::Cognito::UserPoolGroup
                            Properties: {UserPoolId: !Ref Pool, GroupName: admins, Precedence: '1', RoleArn: !GetAtt R.Arn}
                          R: {Type: AWS::IAM::Role, Properties: {RoleName: admin-role}}
                          Api:
                            Type: AWS::Cognito::UserPoolResourceServer
                            Properties: {UserPoolId: !Ref Pool, Identifier: api, Name: Api, Scopes: [{ScopeName: read, ScopeDescription: Reads}]}
                          Pool: {Type: AWS::Cognito::UserPool}
                        """);

        assertThat(template.warnings()).isEmpty();
        assertThat(template.calls().stream().map(CallResource::operation))
                .containsExactly("CreateGroup", "AdminCreateUser", "AdminAddUserToGroup");
        String pool = template.pools().get(0).id();
        assertThat(template.calls().get(0).request())
                .isEqualTo(
                        json(
                                """
                                {"UserPoolId":"%s","GroupName":"admins","Precedence":1,
                                 "RoleArn":"arn:aws:iam::123456789012:role/admin-role"}\
                                """
                                        .formatted(pool)));
        assertThat(template.calls().get(1).request())
                .isEqualTo(
                        json(
                                """
                                {"UserPoolId":"%s","Username":"mary","DesiredDeliveryMediums":["EMAIL"],
                                 "ForceAliasCreation":false,"MessageAction":"SUPPRESS",
                                 "UserAttributes":[{"Name":"email","Value":"mary@example.com"}],
                                 "ClientMetadata":{"Required":"true"},
                                 "ValidationData":[{"Name":"setup","Value":"first"}]}\
                                """
                                        .formatted(pool)));
        assertThat(template.calls().get(2).request())
                .isEqualTo(
                        json(
                                "{\"UserPoolId\":\"%s\",\"GroupName\":\"admins\",\"Username\":\"mary\"}"
                                        .formatted(pool)));
        assertThat(template.resourceServers().get(0).operation()).isEqualTo("CreateResourceServer");
    }

    @Test
    void functions_have_globals_below_their_own_properties() throws Exception {
        Template template =
                read(
                        """
                        Globals:
                          Function:
                            Runtime: java21
                            MemorySize: 512
                            Timeout: 5
                            Environment: {Variables: {A: global, B: global}}
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: a.B::go
                              CodeUri: build/f.jar
                              Timeout: 7
                              Environment: {Variables: {B: own, C: !Ref 'AWS::NoValue', D: 30}}
                          G:
                            Type: AWS::Lambda::Function
                            Properties: {Handler: a.C, Runtime: java17}
                        """);

        assertThat(template.functions())
                .containsExactly(
                        new FunctionResource(
                                "F",
                                "F",
                                "arn:aws:lambda:us-east-1:123456789012:function:F",
                                "a.B::go",
                                "java21",
                                "build/f.jar",
                                512,
                                Duration.ofSeconds(7),
                                Map.of("A", "global", "B", "own", "D", "30")),
                        new FunctionResource(
                                "G",
                                "G",
                                "arn:aws:lambda:us-east-1:123456789012:function:G",
                                "a.C",
                                "java17",
                                null,
                                128,
                                Duration.ofSeconds(3),
                                Map.of()));
    }

    @Test
    void a_function_s_memory_is_held_to_the_bounds_of_lambda() throws Exception {
        String template =
                """
                Globals: {Function: {MemorySize: %s}}
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      %s
                """;
        assertThat(read(template.formatted("128", "")).functions().get(0).memoryMb())
                .isEqualTo(128);
        assertThat(read(template.formatted("64", "MemorySize: 10240")).functions()).hasSize(1);
        assertThatThrownBy(() -> read(template.formatted("512", "MemorySize: 64")))
                .hasMessageContaining("app.yaml:7:19: F.MemorySize has to be 128 to 10240");
        assertThatThrownBy(() -> read(template.formatted("10241", "")))
                .hasMessageContaining("app.yaml:1:34: F.MemorySize has to be 128 to 10240");
    }

    @Test
    void an_unknown_runtime_is_told_at_whoever_names_it() throws Exception {
        Template template =
                read(
                        """
                        Globals: {Function: {Runtime: java26}}
                        Resources:
                          F: {Type: AWS::Serverless::Function, Properties: {Handler: a.B}}
                          G: {Type: AWS::Serverless::Function, Properties: {Handler: a.B}}
                          H: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, Runtime: java7}}
                        """);

        assertThat(template.warnings().stream().map(warning -> warning.describe("app.yaml")))
                .containsExactly(
                        "app.yaml:1: Globals.Function.Runtime left out: unknown runtime java26;"
                                + " known are java8.al2, java11, java17, java21, java25",
                        "app.yaml:5: H.Runtime left out: unknown runtime java7; known are"
                                + " java8.al2, java11, java17, java21, java25");
    }

    @Test
    void sams_event_source_adds_to_the_lambda_config() throws Exception {
        Template template =
                read(
                        """
                        Resources:
                          Pool:
                            Type: AWS::Cognito::UserPool
                            Properties: {LambdaConfig: {CustomMessage: !GetAtt F.Arn}}
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: a.B
                              Events:
                                One: {Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}
                                Two: {Type: Cognito, Properties: {UserPool: {Ref: Pool}, Trigger: [PostConfirmation, PostAuthentication]}}
                                Other: {Type: Api, Properties: {Path: /, Method: get}}
                        """);

        String arn = "arn:aws:lambda:us-east-1:123456789012:function:F";
        assertThat(template.pools().get(0).request().get("LambdaConfig"))
                .isEqualTo(
                        json(
                                """
                                {"CustomMessage":"%1$s","PreSignUp":"%1$s","PostConfirmation":"%1$s",
                                 "PostAuthentication":"%1$s"}\
                                """
                                        .formatted(arn)));
    }

    @Test
    void an_event_source_does_not_replace_another_function() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        Resources:
                                          Pool:
                                            Type: AWS::Cognito::UserPool
                                            Properties: {LambdaConfig: {PreSignUp: 'arn:x'}}
                                          F:
                                            Type: AWS::Serverless::Function
                                            Properties:
                                              Handler: a.B
                                              Events:
                                                One: {Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}
                                        """))
                .hasMessageContaining("app.yaml:10:")
                .hasMessageContaining("The pool has another function for PreSignUp");
    }

    @Test
    void what_the_local_pool_lacks_is_named() throws Exception {
        Template template =
                read(
                        """
                        Resources:
                          Pool: {Type: AWS::Cognito::UserPool}
                          Domain: {Type: AWS::Cognito::UserPoolDomain, Properties: {Domain: x, UserPoolId: !Ref Pool}}
                          Foreign: {Type: AWS::Cognito::UserPoolGroup, Properties: {GroupName: x, UserPoolId: us-east-1_Other1234}}
                          Image: {Type: AWS::Serverless::Function, Properties: {PackageType: Image}}
                          Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: x}}
                          Fn::ForEach::Loop: [x, [a], {}]
                          Queue: {Type: AWS::SQS::Queue}
                        """);

        assertThat(template.warnings().stream().map(warning -> warning.describe("app.yaml")))
                .containsExactlyInAnyOrder(
                        "app.yaml:7: Fn::ForEach::Loop left out: it is not interpreted here",
                        "app.yaml:3: Domain left out: the local pool does not have"
                                + " AWS::Cognito::UserPoolDomain yet",
                        "app.yaml:4: Foreign left out: its UserPoolId is no pool of this template",
                        "app.yaml:6: Nested left out: templates within the template are not read",
                        "app.yaml:5: Image left out: it has no Handler");
    }

    @Test
    void what_a_function_loses_is_named() throws Exception {
        Template template =
                read(
                        """
                        Globals: {Function: {Layers: [!Ref Layer]}}
                        Resources:
                          Layer: {Type: AWS::Serverless::LayerVersion}
                          Pool: {Type: AWS::Cognito::UserPool}
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: a.B
                              Events: !If [Live, {S: {Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}}, !Ref AWS::NoValue]
                          G:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: a.B
                              Events:
                                S: {'Fn::If': [Live, {Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}, {}]}
                          Plain: {Type: AWS::Lambda::Function, Properties: {Handler: a.B, Layers: []}}
                        """);

        assertThat(template.warnings().stream().map(warning -> warning.describe("app.yaml")))
                .containsExactlyInAnyOrder(
                        "app.yaml:1: F.Layers, G.Layers left out: what layers bring is not on the"
                                + " class path; --classpath can name it",
                        "app.yaml:9: F.Events, G.Events.S left out: event sources are read only"
                                + " where they are a mapping themselves");
    }

    @Test
    void the_same_reason_is_told_once() throws Exception {
        Template template =
                read(
                        """
                        Resources:
                          Table: {Type: AWS::DynamoDB::Table}
                          F: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, Environment: {Variables: {T: !Ref Table}}}}
                          G: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, Environment: {Variables: {T: !Ref Table}}}}
                        """);

        assertThat(template.warnings()).hasSize(1);
        assertThat(template.warnings().get(0).names())
                .containsExactly("F.Environment.Variables.T", "G.Environment.Variables.T");
    }

    @Test
    void json_is_read_too() throws Exception {
        Template template =
                read(
                        """
                        {
                        \t"Resources": {
                        \t\t"Pool": {"Type": "AWS::Cognito::UserPool",
                        \t\t\t"Properties": {"UserPoolName": {"Fn::Sub": "p-${AWS::Region}"}}}
                        \t}
                        }
                        """);

        assertThat(template.pools().get(0).request().get("PoolName").textValue())
                .isEqualTo("p-us-east-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Resources:\\n  Pool:\\n   - a\\n  b: c | 3",
                "Resources:\\n  Pool: [a | 2",
                "Resources:\\n  Pool: {Type: x}\\n  Pool: {Type: y} | 3",
                "Resources: nothing | 1",
                "Resources:\\n  Pool: 3 | 2",
                "Resources:\\n  Pool: {Properties: {}} | 2",
                "Parameters: {} | 1",
                "a: b\\n---\\nc: d | 2",
                "Resources:\\n\\tPool: {} | 2",
            })
    void a_broken_template_is_refused_with_its_line(String template, int line) {
        assertThatThrownBy(() -> read(template.replace("\\n", "\n").replace("\\t", "\t")))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> {
                            assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
                            assertThat(e.getMessage()).contains("app.yaml:" + line + ":");
                            assertThat(e.reason()).isNotBlank().doesNotContain("\n");
                        });
    }

    @Test
    void an_empty_or_binary_file_is_refused() throws IOException {
        assertThatThrownBy(() -> read("")).hasMessageEndingWith("app.yaml: The template is empty");
        Path file = directory.resolve("x.yaml");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> Template.read(file, TemplateSettings.defaults()))
                .hasMessageEndingWith("x.yaml: The template is not UTF-8");
    }

    @Test
    void endless_nesting_is_refused() {
        assertThatThrownBy(() -> read("Resources: " + "[".repeat(100_000)))
                .isInstanceOf(TemplateException.class);
        assertThatThrownBy(
                        () ->
                                read(
                                        "Resources: {A: &a {Type: AWS::Cognito::UserPool,"
                                                + " Properties: *a}}"))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void parameters_are_held_to_their_rules() {
        String template =
                """
                Parameters:
                  Days: {Type: Number, Default: 3, AllowedValues: [3, 5]}
                  Mail: {Type: String, Default: '', AllowedPattern: '^$|.+@.+', ConstraintDescription: must be an address}
                  Size: {Type: Number, Default: 1}
                Rules:
                  MailForFive:
                    RuleCondition: !Equals [!Ref Days, '5']
                    Assertions:
                      - Assert: !Not [!Equals [!Ref Mail, '']]
                        AssertDescription: five days need an address
                Resources:
                  Pool: {Type: AWS::Cognito::UserPool}
                """;
        assertThatThrownBy(() -> read(template, "Days=4"))
                .hasMessageContaining("The value of parameter Days is none of 3, 5");
        assertThatThrownBy(() -> read(template, "Mail=secret"))
                .hasMessageContaining("The value of parameter Mail must be an address")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> read(template, "Size=x"))
                .hasMessageContaining("The value of parameter Size is no number");
        assertThatThrownBy(() -> read(template, "Other=x"))
                .hasMessageContaining("There is no parameter Other; there are Days, Mail, Size");
        assertThatThrownBy(() -> read(template, "Days=5"))
                .hasMessageContaining(":9:")
                .hasMessageContaining(
                        "The parameters break rule MailForFive: five days need an address");
    }

    @Test
    void each_item_of_a_list_is_held_to_the_rules() throws Exception {
        String template =
                """
                Parameters:
                  Zones: {Type: CommaDelimitedList, Default: 'a1, b2', AllowedPattern: '[a-z][0-9]'}
                  Flows: {Type: CommaDelimitedList, Default: 'one,two', AllowedValues: [one, two, three]}
                  Ports: {Type: List<Number>, Default: '80, 443'}
                Resources:
                  Pool: {Type: AWS::Cognito::UserPool}
                """;
        assertThat(read(template, "Flows=three, one").pools()).hasSize(1);
        assertThatThrownBy(() -> read(template, "Zones=a1,b"))
                .hasMessageContaining("The value of parameter Zones does not match [a-z][0-9]");
        assertThatThrownBy(() -> read(template, "Flows=one,four"))
                .hasMessageContaining("The value of parameter Flows is none of one, two, three");
        assertThatThrownBy(() -> read(template, "Ports=80,http"))
                .hasMessageContaining("The value of parameter Ports is no number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Days=0 | The value of parameter Days is below 1",
                "Days=30.5 | The value of parameter Days is above 30",
                "Prefix=ab | The value of parameter Prefix is shorter than 3",
                "Prefix=abcdef | The value of parameter Prefix is longer than 5",
            })
    void bounds_of_parameters_hold(String parameter, String message) throws Exception {
        String template =
                """
                Parameters:
                  Days: {Type: Number, Default: 30, MinValue: 1, MaxValue: 30}
                  Prefix: {Type: String, Default: abc, MinLength: 3, MaxLength: '5'}
                Resources:
                  Pool: {Type: AWS::Cognito::UserPool}
                """;
        assertThat(read(template, "Days=1", "Prefix=abcde").pools()).hasSize(1);
        assertThatThrownBy(() -> read(template, parameter)).hasMessageContaining(message.strip());
    }

    @Test
    void a_bound_that_is_no_number_is_refused() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        Parameters:
                                          Days: {Type: Number, Default: 30, MinValue: one}
                                        Resources: {}
                                        """))
                .hasMessageContaining("app.yaml:2:47: MinValue is no number");
    }

    @Test
    void a_value_of_systems_manager_can_be_given() throws Exception {
        String template =
                """
                Parameters:
                  Name: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/name, AllowedPattern: '/.*'}
                  Flows: {Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /app/flows}
                Resources:
                  Pool:
                    Type: AWS::Cognito::UserPool
                    Properties: {UserPoolName: !Join ['-', [!Ref Name, !Select [1, !Ref Flows]]]}
                """;
        Template given = read(template, "Name=people", "Flows=a,b");

        assertThat(given.pools().get(0).request().get("PoolName").textValue())
                .isEqualTo("people-b");
        assertThat(given.warnings()).isEmpty();
        assertThat(read(template).warnings().get(0).reason())
                .isEqualTo(
                        "parameter Name is a value of Systems Manager; give it with --parameter"
                                + " Name=VALUE");
    }

    @Test
    void nothing_but_a_template_exception_comes_out_of_spoilt_templates() throws Exception {
        String whole =
                Files.readString(
                        Path.of(System.getProperty("project.root")).resolve("template.yaml"),
                        StandardCharsets.UTF_8);
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder spoilt = new StringBuilder(whole);
            for (int changes = random.nextInt(3) + 1; changes > 0; changes--) {
                int at = random.nextInt(spoilt.length());
                switch (random.nextInt(3)) {
                    case 0 -> spoilt.deleteCharAt(at);
                    case 1 -> spoilt.insert(at, "![]{}:-'\"#&*\n".charAt(random.nextInt(13)));
                    default -> spoilt.setLength(Math.max(1, at));
                }
            }
            try {
                read(spoilt.toString());
            } catch (TemplateException e) {
                assertThat(e.reason()).isNotBlank();
            }
        }
    }
}
