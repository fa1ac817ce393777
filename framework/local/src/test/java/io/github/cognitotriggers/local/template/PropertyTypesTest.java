package io.github.cognitotriggers.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and types below the properties of a resource; line 14 is the property. */
class PropertyTypesTest {

    private static final String HEAD =
            """
            Parameters:
              Stage: {Type: String, Default: dev}
              Address: {Type: String, Default: email}
            Conditions: {Dev: !Equals [!Ref Stage, dev]}
            Mappings: {Lengths: {dev: {Least: 8, Words: eight, Policy: x}}}
            Resources:
              F: {Type: AWS::Lambda::Function, Properties: {Handler: a.B}}
              Key: {Type: AWS::KMS::Key}
              Other: {Type: AWS::SQS::Queue}
              Users: {Type: AWS::Cognito::UserPool}
            """;

    @TempDir Path directory;

    private Template read(String type, String property) throws IOException, TemplateException {
        Path file = directory.resolve("app.yaml");
        Files.writeString(
                file,
                HEAD
                        + "  X:\n    Type: AWS::Cognito::"
                        + type
                        + "\n    Properties:\n      "
                        + property.replace("\\n", "\n      ")
                        + (type.equals("UserPool") ? "" : "\n      UserPoolId: !Ref Users")
                        + "\n");
        return Template.read(file, new TemplateSettings("us-east-1", Map.of()));
    }

    private ObjectNode pool(String property) throws IOException, TemplateException {
        return read("UserPool", property).pools().get(1).request();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UserPool | EmailConfiguration: {EmailSendngAccount: DEVELOPER}"
                        + " | 14:28: X.EmailConfiguration has no EmailSendngAccount; did you mean"
                        + " EmailSendingAccount?",
                "UserPool | AdminCreateUserConfig: {AllowAdminCreateUsrOnly: true}"
                        + " | 14:31: X.AdminCreateUserConfig has no AllowAdminCreateUsrOnly; did"
                        + " you mean AllowAdminCreateUserOnly?",
                "UserPool | AdminCreateUserConfig: {InviteMessageTemplate: {SmsMessages: x}}"
                        + " | 14:55: X.AdminCreateUserConfig.InviteMessageTemplate has no"
                        + " SmsMessages; did you mean SMSMessage?",
                "UserPool | Schema: [{Name: tenant, AttributeDatatype: String}]"
                        + " | 14:31: X.Schema[0] has no AttributeDatatype; did you mean"
                        + " AttributeDataType?",
                "UserPool | Schema: [{Name: email}, {Name: email, Requird: true}]"
                        + " | 14:45: X.Schema[1] has no Requird; did you mean Required?",
                "UserPool | Policies: {PasswordPolcy: {MinimumLength: 8}}"
                        + " | 14:18: X.Policies has no PasswordPolcy; did you mean PasswordPolicy?",
                "UserPool | LambdaConfig: {CustomEmailSender: {LamdaArn: x}}"
                        + " | 14:42: X.LambdaConfig.CustomEmailSender has no LamdaArn; did you mean"
                        + " LambdaArn?",
                "UserPoolClient | TokenValidityUnits: {AccesToken: hours}"
                        + " | 14:28: X.TokenValidityUnits has no AccesToken; did you mean"
                        + " AccessToken?",
                "UserPoolUser | UserAttributes: [{Nme: email, Value: x}]"
                        + " | 14:25: X.UserAttributes[0] has no Nme; did you mean Name?",
                "UserPoolResourceServer | Scopes: [{Name: read}] | 14:17: X.Scopes[0] has no Name",
                // What functions make of it.
                "UserPool | Policies: !If [Dev, {PasswordPolcy: {}}, {}]"
                        + " | 14:28: X.Policies has no PasswordPolcy; did you",
                "UserPool | Policies: {'Fn::If': [Dev, {PasswordPolcy: {}}, {}]}"
                        + " | 14:35: X.Policies has no PasswordPolcy; did you",
                "UserPool | Policies: {PasswordPolcy: !Ref AWS::NoValue}"
                        + " | 14:18: X.Policies has no PasswordPolcy; did you",
                "UserPool | Policies: {PasswordPolcy: !ImportValue policy}"
                        + " | 14:18: X.Policies has no PasswordPolcy; did you",
                "UserPool | Schema: [!Ref AWS::NoValue, {Nme: x}] | 14:15: X.Schema[0] has no Nme",
                "UserPool | <<: {Policies: {PasswordPolcy: {}}}"
                        + " | 14:23: X.Policies has no PasswordPolcy; did you",
            })
    void a_nested_name_that_does_not_exist_is_refused_with_its_place(
            String type, String property, String message) {
        assertThatThrownBy(() -> read(type, property))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("app.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UserPool | UsernameAttributes: email"
                        + " | 14:27: X.UsernameAttributes has to be a list",
                "UserPool | UsernameAttributes: !Ref Address"
                        + " | 14:27: X.UsernameAttributes has to be a list",
                "UserPool | UsernameAttributes: [[email]]"
                        + " | 14:28: X.UsernameAttributes[0] has to be text",
                "UserPool | EnabledMfas: SMS_MFA | 14:20: X.EnabledMfas has to be a list",
                "UserPool | UserPoolName: [x] | 14:21: X.UserPoolName has to be text",
                "UserPool | Policies: {PasswordPolicy: {MinimumLength: eight}}"
                        + " | 14:50: X.Policies.PasswordPolicy.MinimumLength has to be a whole"
                        + " number",
                "UserPool | Policies:\\n  PasswordPolicy:\\n    MinimumLength: 8.5"
                        + " | 16:26: X.Policies.PasswordPolicy.MinimumLength has to be a whole"
                        + " number",
                "UserPool | Policies: {PasswordPolicy: {MinimumLength: !If [Dev, [8], 9]}}"
                        + " | 14:60: X.Policies.PasswordPolicy.MinimumLength has to be a whole",
                "UserPool | Policies: {PasswordPolicy: {MinimumLength: !FindInMap [Lengths, dev,"
                        + " Words]}} | 14:50: X.Policies.PasswordPolicy.MinimumLength has to be",
                "UserPool | Policies: strict"
                        + " | 14:17: X.Policies has to be an object, with PasswordPolicy,"
                        + " SignInPolicy",
                "UserPool | Schema: {Name: tenant} | 14:15: X.Schema has to be a list",
                "UserPool | Schema: [tenant] | 14:16: X.Schema[0] has to be an object, with Attr",
                "UserPool | Schema: [{Name: email, Mutable: yess}]"
                        + " | 14:39: X.Schema[0].Mutable has to be true or false",
                "UserPool | UserPoolTags: [x] | 14:21: X.UserPoolTags has to be an object",
                "UserPool | UserPoolTags: {a: {b: c}} | 14:25: X.UserPoolTags.a has to be text",
                "UserPool | LambdaConfig: {PreSignUp: [!GetAtt F.Arn]}"
                        + " | 14:33: X.LambdaConfig.PreSignUp has to be text",
                "UserPool | LambdaConfig: {PreTokenGenerationConfig: !GetAtt F.Arn}"
                        + " | 14:48: X.LambdaConfig.PreTokenGenerationConfig has to be an object,"
                        + " with LambdaArn, LambdaVersion",
                "UserPoolClient | ExplicitAuthFlows: ALLOW_USER_PASSWORD_AUTH"
                        + " | 14:26: X.ExplicitAuthFlows has to be a list",
                "UserPoolClient | RefreshTokenValidity: thirty"
                        + " | 14:29: X.RefreshTokenValidity has to be a whole number",
                "UserPoolClient | RefreshTokenValidity: 99999999999"
                        + " | 14:29: X.RefreshTokenValidity is too large a number",
                "UserPoolGroup | Precedence: first"
                        + " | 14:19: X.Precedence has to be a whole number",
                "UserPoolUser | ClientMetadata: x | 14:23: X.ClientMetadata has to be an object",
            })
    void a_value_of_a_wrong_type_is_refused_with_its_place(
            String type, String property, String message) {
        assertThatThrownBy(() -> read(type, property))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("app.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UserPool | Policies: {PasswordPolicy: {MinimumLength: 3}}"
                        + " | 14:50: X: 1 validation error detected: Value at"
                        + " 'policies.passwordPolicy.minimumLength'",
                "UserPool | Policies: {PasswordPolicy: {MinimumLength: !FindInMap [Lengths, dev,"
                        + " Least], PasswordHistorySize: 99}}"
                        + " | 14:105: X: 1 validation error",
                "UserPool | Schema: [{Name: a}, {Name: b, AttributeDataType: Text}]"
                        + " | 14:56: X: 1 validation error",
                "UserPool | Schema: [!Ref AWS::NoValue, {Name: b, AttributeDataType: Text}]"
                        + " | 14:15: X: 1 validation error",
            })
    void a_value_that_the_api_refuses_is_refused_where_it_stands(
            String type, String property, String message) {
        assertThatThrownBy(() -> read(type, property))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("app.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LambdaConfig: {PreSignUp: !Ref F} | 14:33: X.LambdaConfig.PreSignUp has to be an"
                        + " ARN, which Ref does not give; did you mean !GetAtt F.Arn?",
                "LambdaConfig: {PreSignUp: {Ref: F}} | 14:33: X.LambdaConfig.PreSignUp has to be",
                "LambdaConfig: {PreSignUp: !If [Dev, !Ref F, x]}"
                        + " | 14:43: X.LambdaConfig.PreSignUp has to be an ARN",
                "LambdaConfig: {KMSKeyID: !Ref Key} | 14:32: X.LambdaConfig.KMSKeyID has to be an"
                        + " ARN, which Ref does not give; did you mean !GetAtt Key.Arn?",
                // Neither has an ARN that is known here.
                "LambdaConfig: {PreSignUp: !Ref Stage} | 14:33: X: ",
                "LambdaConfig: {PreSignUp: !Ref Users} | 14:33: X.LambdaConfig.PreSignUp has",
            })
    void a_reference_where_an_arn_has_to_be_gets_advice(String property, String message) {
        assertThatThrownBy(() -> read("UserPool", property))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("app.yaml:" + message);
    }

    @Test
    void what_can_be_converted_is() throws Exception {
        assertThat(
                        pool("Policies: {PasswordPolicy: {MinimumLength: '9', RequireNumbers: On,"
                                        + " RequireSymbols: 'false'}}")
                                .at("/Policies")
                                .toString())
                .isEqualTo(
                        "{\"PasswordPolicy\":{\"MinimumLength\":9,\"RequireNumbers\":true,"
                                + "\"RequireSymbols\":false}}");
        assertThat(
                        pool("Schema: [{Name: a, StringAttributeConstraints: {MinLength: 1}}]")
                                .at("/Schema/0/StringAttributeConstraints/MinLength")
                                .isTextual())
                .isTrue();
    }

    @Test
    void functions_may_give_what_the_property_wants() throws Exception {
        assertThat(
                        pool("Policies: {PasswordPolicy: {MinimumLength: !FindInMap [Lengths, dev,"
                                        + " Least]}}")
                                .at("/Policies/PasswordPolicy/MinimumLength")
                                .intValue())
                .isEqualTo(8);
        assertThat(pool("UsernameAttributes: !Split [',', !Ref Address]").get("UsernameAttributes"))
                .hasSize(1);
        assertThat(
                        pool("Schema: [!If [Dev, {Name: a}, !Ref AWS::NoValue], !If [Dev, !Ref"
                                        + " AWS::NoValue, {Nme: b}]]")
                                .get("Schema"))
                .hasSize(1);
    }

    @Test
    void names_in_maps_are_the_users_own() throws Exception {
        assertThat(pool("UserPoolTags: {MinimumLength: eight, Fn: x}").get("UserPoolTags"))
                .hasSize(2);
        assertThat(read("UserPoolUser", "Username: x\\nClientMetadata: {Required: maybe}").calls())
                .hasSize(1);
    }

    @Test
    void a_transform_beside_others_is_left_out() throws Exception {
        Template template =
                read("UserPool", "Policies: {'Fn::Transform': {Name: x}, PasswordPolicy: {}}");

        assertThat(template.warnings().get(0).describe("app.yaml"))
                .isEqualTo(
                        "app.yaml:14: X.Policies.Fn::Transform left out: it is not interpreted"
                                + " here");
    }
}
