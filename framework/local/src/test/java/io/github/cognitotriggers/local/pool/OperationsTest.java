package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations as a whole: which there are, and which fire triggers. */
class OperationsTest {

    @Test
    void the_operations_of_users_administrators_and_groups_are_there() {
        assertThat(TestPool.plain().pool().operations())
                .contains(
                        "SignUp",
                        "ConfirmSignUp",
                        "ResendConfirmationCode",
                        "InitiateAuth",
                        "RespondToAuthChallenge",
                        "GetTokensFromRefreshToken",
                        "ForgotPassword",
                        "ConfirmForgotPassword",
                        "ChangePassword",
                        "GetUser",
                        "UpdateUserAttributes",
                        "DeleteUserAttributes",
                        "GetUserAttributeVerificationCode",
                        "VerifyUserAttribute",
                        "DeleteUser",
                        "GlobalSignOut",
                        "RevokeToken",
                        "AdminCreateUser",
                        "AdminConfirmSignUp",
                        "AdminInitiateAuth",
                        "AdminRespondToAuthChallenge",
                        "AdminGetUser",
                        "AdminSetUserPassword",
                        "AdminResetUserPassword",
                        "AdminUpdateUserAttributes",
                        "AdminDeleteUserAttributes",
                        "AdminDeleteUser",
                        "AdminEnableUser",
                        "AdminDisableUser",
                        "AdminUserGlobalSignOut",
                        "AdminListGroupsForUser",
                        "AdminAddUserToGroup",
                        "AdminRemoveUserFromGroup",
                        "ListUsers",
                        "ListUsersInGroup",
                        "CreateGroup",
                        "GetGroup",
                        "UpdateGroup",
                        "DeleteGroup",
                        "ListGroups");
    }

    @Test
    void these_fire_no_trigger() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        pool.bearer(token, "GetUserAttributeVerificationCode", "'AttributeName': 'email'");
        pool.fired();
        pool.bearer(token, "GetUser", "");
        pool.bearer(
                token,
                "ChangePassword",
                "'PreviousPassword': 'Passw0rd!', 'ProposedPassword': 'Another0ne!'");
        pool.bearer(
                token,
                "VerifyUserAttribute",
                "'AttributeName': 'email', 'Code': '" + pool.lastMessage().code() + "'");
        pool.bearer(token, "DeleteUserAttributes", "'UserAttributeNames': ['name']");
        pool.admin(
                "AdminDeleteUserAttributes",
                "'Username': 'mary', 'UserAttributeNames': ['locale']");
        pool.admin("CreateGroup", "'GroupName': 'staff'");
        pool.admin("AdminAddUserToGroup", "'GroupName': 'staff', 'Username': 'mary'");
        for (String operation :
                List.of("ListUsers", "ListGroups", "ListUsersInGroup", "UpdateGroup")) {
            pool.admin(operation, "'GroupName': 'staff'");
        }
        pool.admin(
                "AdminSetUserPassword",
                "'Username': 'mary', 'Password': 'Passw0rd!', 'Permanent': true");
        for (String operation :
                List.of(
                        "AdminListGroupsForUser",
                        "AdminDisableUser",
                        "AdminEnableUser",
                        "AdminUserGlobalSignOut",
                        "AdminDeleteUser")) {
            pool.admin(operation, "'Username': 'mary'");
        }
        assertThat(pool.fired()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UpdateUserAttributes", "GetUserAttributeVerificationCode"})
    void a_custom_message_that_fails_fails_the_users_call(String operation) {
        TestPool pool = failing();
        String token = pool.accessToken("mary");
        TestPool.refused(
                () ->
                        pool.bearer(
                                token,
                                operation,
                                "'AttributeName': 'email', 'UserAttributes': [{'Name': 'email',"
                                        + " 'Value': 'new@example.org'}]"),
                "UserLambdaValidationException",
                "CustomMessage failed with error no paper.");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AdminUpdateUserAttributes", "AdminResetUserPassword", "AdminCreateUser"})
    void a_custom_message_that_fails_fails_the_administrators_call(String operation) {
        TestPool pool = failing();
        String name = operation.equals("AdminCreateUser") ? "bob" : "mary";
        TestPool.refused(
                () ->
                        pool.admin(
                                operation,
                                "'Username': '"
                                        + name
                                        + "', 'UserAttributes': [{'Name': 'email', 'Value':"
                                        + " 'new@example.org'}]"),
                "UserLambdaValidationException",
                "CustomMessage failed with error no paper.");
        assertThat(pool.pool().messages()).isEmpty();
    }

    private static TestPool failing() {
        TestPool pool =
                TestPool.with().on(Trigger.CUSTOM_MESSAGE, TestPool.failing("no paper")).build();
        pool.confirmedUser("mary");
        return pool;
    }
}
