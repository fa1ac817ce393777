package io.github.cognitotriggers.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before an operation looks at its request, and in which words. */
class ApiModelTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLIENT = "'ClientId': 'c', ";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # required members
                    AdminGetUser         | 'UserPoolId': 'a_1'                                           | username: not null
                    AdminGetUser         | 'Username': 'mary'                                            | userPoolId: not null
                    AdminGetUser         | 'UserPoolId': 'a_1', 'Username': null                         | username: not null
                    AdminSetUserPassword | 'UserPoolId': 'a_1', 'Username': 'm'                          | password: not null
                    AdminAddUserToGroup  | 'UserPoolId': 'a_1', 'Username': 'm'                          | groupName: not null
                    AdminInitiateAuth    | 'UserPoolId': 'a_1', 'ClientId': 'c'                          | authFlow: not null
                    ConfirmSignUp        | 'ClientId': 'c', 'Username': 'm'                              | confirmationCode: not null
                    ChangePassword       | 'ProposedPassword': 'p'                                       | accessToken: not null
                    RevokeToken          | 'ClientId': 'c'                                               | token: not null
                    CreateUserPool       | 'UsernameAttributes': []                                      | poolName: not null
                    CreateUserPoolClient | 'UserPoolId': 'a_1'                                           | clientName: not null
                    ListUserPools        | 'NextToken': 'n'                                              | maxResults: not null
                    UpdateUserAttributes | 'AccessToken': 'a'                                            | userAttributes: not null
                    CreateResourceServer | 'UserPoolId': 'a_1', 'Identifier': 'i'                        | name: not null
                    # required members of what is inside
                    AdminUpdateUserAttributes | 'UserPoolId': 'a_1', 'Username': 'm', 'UserAttributes': [{'Value': 'v'}] | userAttributes.1.member.name: not null
                    AdminUpdateUserAttributes | 'UserPoolId': 'a_1', 'Username': 'm', 'UserAttributes': [{'Name': 'a'}, null] | userAttributes.2.member: not null
                    CreateUserPool       | 'PoolName': 'p', 'AccountRecoverySetting': {'RecoveryMechanisms': [{'Priority': 1, 'Name': 'admin_only'}, {'Name': 'verified_email'}]} | accountRecoverySetting.recoveryMechanisms.2.member.priority: not null
                    # lengths
                    SignUp               | 'ClientId': 'c', 'Password': 'p', 'Username': '<129>'         | username: length <= 128
                    SignUp               | 'ClientId': 'c', 'Password': '<257>', 'Username': 'm'         | password: length <= 256
                    RespondToAuthChallenge | 'ClientId': 'c', 'ChallengeName': 'SMS_MFA', 'Session': '<19>' | session: length >= 20
                    VerifySoftwareToken  | 'UserCode': '12345'                                           | userCode: length >= 6
                    VerifySoftwareToken  | 'UserCode': '1234567'                                         | userCode: length <= 6
                    ListUsers            | 'UserPoolId': 'a_1', 'Filter': '<257>'                        | filter: length <= 256
                    AdminCreateUser      | 'UserPoolId': 'a_1', 'Username': 'm', 'UserAttributes': [{'Name': 'a', 'Value': '<2049>'}] | userAttributes.1.member.value: length <= 2048
                    # sizes of lists
                    AddCustomAttributes  | 'UserPoolId': 'a_1', 'CustomAttributes': []                   | customAttributes: length >= 1
                    # patterns
                    SignUp               | 'ClientId': 'c', 'Password': 'p', 'Username': 'a b'           | username: pattern [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+
                    SignUp               | 'ClientId': 'c-1', 'Password': 'p', 'Username': 'm'           | clientId: pattern [\\w+]+
                    AdminGetUser         | 'UserPoolId': 'eu-central-1', 'Username': 'm'                 | userPoolId: pattern [\\w-]+_[0-9a-zA-Z]+
                    ConfirmSignUp        | 'ClientId': 'c', 'Username': 'm', 'ConfirmationCode': ' '     | confirmationCode: pattern [\\S]+
                    GetUser              | 'AccessToken': 'a/b'                                          | accessToken: pattern [A-Za-z0-9-_=.]+
                    VerifySoftwareToken  | 'UserCode': '12345x'                                          | userCode: pattern [0-9]+
                    # enums
                    InitiateAuth         | 'ClientId': 'c', 'AuthFlow': 'MAGIC'                          | authFlow: enum [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN, CUSTOM_AUTH, ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH, USER_AUTH]
                    AdminCreateUser      | 'UserPoolId': 'a_1', 'Username': 'm', 'MessageAction': 'SHOUT' | messageAction: enum [RESEND, SUPPRESS]
                    AdminCreateUser      | 'UserPoolId': 'a_1', 'Username': 'm', 'DesiredDeliveryMediums': ['SMS', 'FAX'] | desiredDeliveryMediums: each [Member must satisfy enum value set: [SMS, EMAIL]]
                    CreateUserPool       | 'PoolName': 'p', 'LambdaConfig': {'PreTokenGenerationConfig': {'LambdaVersion': 'V9_0', 'LambdaArn': 'arn:aws:lambda:eu-central-1:123456789012:function:f'}} | lambdaConfig.preTokenGenerationConfig.lambdaVersion: enum [V1_0, V2_0, V3_0]
                    # numbers
                    ListUserPools        | 'MaxResults': 0                                               | maxResults: value >= 1
                    ListUserPools        | 'MaxResults': 61                                              | maxResults: value <= 60
                    CreateUserPoolClient | 'UserPoolId': 'a_1', 'ClientName': 'c', 'AuthSessionValidity': 2 | authSessionValidity: value >= 3
                    CreateGroup          | 'UserPoolId': 'a_1', 'GroupName': 'g', 'Precedence': -1       | precedence: value >= 0
                    CreateUserPool       | 'PoolName': 'p', 'Policies': {'PasswordPolicy': {'MinimumLength': 5}} | policies.passwordPolicy.minimumLength: value >= 6
                    # maps
                    InitiateAuth         | 'ClientId': 'c', 'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': '<131073>'} | authParameters: value [Member must have length less than or equal to 131072, Member must have length greater than or equal to 0]
                    InitiateAuth         | 'ClientId': 'c', 'AuthFlow': 'USER_AUTH', 'ClientMetadata': {'a': null} | clientMetadata: value [Member must not be null]
                    CreateUserPool       | 'PoolName': 'p', 'UserPoolTags': {'': 'v'}                    | userPoolTags: keys [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]
                    # lists of texts
                    DeleteUserAttributes | 'AccessToken': 'a', 'UserAttributeNames': ['ok', '<33>', '']  | userAttributeNames: each [Member must have length less than or equal to 32, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+]
                    """)
    void one_constraint(String operation, String members, String violated) {
        assertThatThrownBy(() -> check(operation, members))
                .isInstanceOfSatisfying(
                        CognitoException.class,
                        e -> {
                            assertThat(e.getMessage())
                                    .isEqualTo(
                                            "1 validation error detected: Value at "
                                                    + inWords(violated));
                            assertThat(e.errorType()).isEqualTo("InvalidParameterException");
                        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SignUp          | 'Username': 5                          | NUMBER_VALUE can not be converted to a String
                    SignUp          | 'Username': true                       | TRUE_VALUE can not be converted to a String
                    SignUp          | 'Username': false                      | FALSE_VALUE can not be converted to a String
                    SignUp          | 'Username': ['m']                      | Start of list found where not expected
                    SignUp          | 'Username': {}                         | Start of structure or map found where not expected.
                    SignUp          | 'UserAttributes': 'a'                  | Expected list or null
                    SignUp          | 'UserAttributes': ['a']                | Expected structure or null
                    SignUp          | 'UserAttributes': [{'Name': 'a', 'Value': 7}] | NUMBER_VALUE can not be converted to a String
                    SignUp          | 'ClientMetadata': 'a'                  | Expected map or null
                    SignUp          | 'ClientMetadata': {'a': 1}             | NUMBER_VALUE can not be converted to a String
                    SignUp          | 'AnalyticsMetadata': 'a'               | Expected structure or null
                    ListUserPools   | 'MaxResults': '60'                     | STRING_VALUE can not be converted to an Integer
                    ListUserPools   | 'MaxResults': 99999999999              | NUMBER_VALUE can not be converted to an Integer
                    AdminCreateUser | 'ForceAliasCreation': 'true'           | STRING_VALUE can not be converted to a Boolean
                    AdminCreateUser | 'DesiredDeliveryMediums': [1]          | NUMBER_VALUE can not be converted to a String
                    """)
    void a_wrong_type_comes_before_anything_else(String operation, String members, String text) {
        assertThatThrownBy(() -> check(operation, members))
                .isInstanceOfSatisfying(
                        CognitoException.class,
                        e -> {
                            assertThat(e.getMessage()).isEqualTo(text);
                            assertThat(e.errorType()).isEqualTo("SerializationException");
                        });
    }

    /** As https://github.com/amazon-archives/amazon-cognito-identity-js/issues/388 has them. */
    @Test
    void several_errors_are_joined_password_before_user_name_and_length_before_pattern() {
        assertThatThrownBy(
                        () -> check("ForgotPassword", CLIENT + "'Username': '', 'SecretHash': ''"))
                .hasMessage(
                        "4 validation errors detected: Value at 'secretHash' failed to satisfy"
                            + " constraint: Member must have length greater than or equal to 1;"
                            + " Value at 'secretHash' failed to satisfy constraint: Member must"
                            + " satisfy regular expression pattern: [\\w+=/]+; Value at 'username'"
                            + " failed to satisfy constraint: Member must have length greater than"
                            + " or equal to 1; Value at 'username' failed to satisfy constraint:"
                            + " Member must satisfy regular expression pattern:"
                            + " [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
    }

    @Test
    void many_errors_are_counted_and_not_all_listed() {
        String attributes = "{}, ".repeat(999) + "{}";

        assertThatThrownBy(
                        () ->
                                check(
                                        "UpdateUserAttributes",
                                        "'AccessToken': 'a', 'UserAttributes': ["
                                                + attributes
                                                + "]"))
                .hasMessageStartingWith("1000 validation errors detected: ")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(10_000));
    }

    @Test
    void no_value_is_in_the_error() {
        assertThatThrownBy(
                        () ->
                                check(
                                        "AdminCreateUser",
                                        "'UserPoolId': 'VALUE!', 'Username': 'a VALUE',"
                                                + " 'MessageAction': 'VALUE', 'ClientMetadata':"
                                                + " {'a': null}, 'DesiredDeliveryMediums':"
                                                + " ['VALUE']"))
                .hasMessageStartingWith("5 validation errors")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("VALUE"));
    }

    @Test
    void members_that_the_api_does_not_know_are_not_looked_at() {
        assertThatCode(
                        () ->
                                check(
                                        "AdminGetUser",
                                        "'UserPoolId': 'a_1', 'Username': 'm', 'Color': {'a': 1}"))
                .doesNotThrowAnyException();
    }

    @Test
    void null_is_absent() {
        assertThatCode(
                        () ->
                                check(
                                        "ListUsers",
                                        "'UserPoolId': 'a_1', 'Limit': null, 'Filter': null,"
                                                + " 'AttributesToGet': null"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_letter_beyond_16_bits_counts_once() {
        String letters = "\uD835\uDC9C".repeat(128);

        assertThatCode(() -> check("ForgotPassword", CLIENT + "'Username': '" + letters + "'"))
                .doesNotThrowAnyException();
    }

    @Test
    void an_operation_that_the_api_does_not_have_is_not_checked() {
        assertThatCode(() -> check("CreateUniverse", "'Username': 5")).doesNotThrowAnyException();
        assertThatCode(() -> check("UsernameType", "'Username': 5")).doesNotThrowAnyException();
        assertThatCode(() -> check("", "'Username': 5")).doesNotThrowAnyException();
    }

    private static void check(String operation, String members) {
        ApiModel.check(operation, read("{" + members + "}"));
    }

    /** JSON with single quotes, and {@code <5>} for a text of five letters. */
    private static ObjectNode read(String json) {
        String text = json.replace('\'', '"');
        int from = text.indexOf('<');
        if (from >= 0) {
            int to = text.indexOf('>');
            String letters = "x".repeat(Integer.parseInt(text.substring(from + 1, to)));
            text = text.substring(0, from) + letters + text.substring(to + 1);
        }
        try {
            JsonNode node = JSON.readTree(text);
            return (ObjectNode) node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table has in short. */
    private static String inWords(String violated) {
        int colon = violated.indexOf(": ");
        String[] rule = violated.substring(colon + 2).split(" ", 2);
        String bound =
                rule.length == 1
                        ? ""
                        : rule[1].replace("<=", "less than or equal to")
                                .replace(">=", "greater than or equal to");
        String words =
                switch (rule[0].toLowerCase(Locale.ROOT)) {
                    case "not" -> "Member must not be null";
                    case "length" -> "Member must have length " + bound;
                    case "pattern" -> "Member must satisfy regular expression pattern: " + bound;
                    case "enum" -> "Member must satisfy enum value set: " + bound;
                    case "each" -> "Member must satisfy constraint: " + bound;
                    case "keys" -> "Map keys must satisfy constraint: " + bound;
                    default ->
                            bound.startsWith("[")
                                    ? "Map value must satisfy constraint: " + bound
                                    : "Member must have value " + bound;
                };
        return "'" + violated.substring(0, colon) + "' failed to satisfy constraint: " + words;
    }
}
