package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ListUsers and ListUsersInGroup: filters, pages and what is said of each user. */
class ListUsersTest {

    @Test
    void all_users_are_listed_the_oldest_first_with_all_that_administrators_see() {
        TestPool pool = pool();
        assertThat(found(pool, "")).containsExactly("mary", "bob", "carol");
        JsonNode mary = pool.admin("ListUsers", "'Limit': 1").at("/Users/0");
        ObjectNode alone = pool.admin("AdminGetUser", "'Username': 'mary'");
        assertThat(mary.path("Attributes")).isEqualTo(alone.path("UserAttributes"));
        assertThat(mary.path("Enabled").asBoolean()).isTrue();
        assertThat(mary.path("UserStatus").asText()).isEqualTo("CONFIRMED");
        assertThat(mary.path("UserCreateDate").asDouble())
                .isEqualTo(alone.path("UserCreateDate").asDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "username = \"mary\"                        | mary",
                "username = \"Mary\"                        | ''",
                "username ^= \"ma\"                         | mary",
                "email = \"BOB@example.com\"                | bob",
                "email ^= \"\"                              | bob,carol,mary",
                "family_name ^= \"o\"                       | carol",
                "family_name=\"O\\\"Neill \\\\ Sons\"       | carol",
                "phone_number ^= \"+1206\"                  | carol",
                "given_name = \"nobody\"                    | ''",
                "preferred_username ^= \"x\"                | ''",
                "name = \"Carol\"                           | carol",
                "cognito:user_status = \"confirmed\"        | bob,mary",
                "cognito:user_status ^= \"FORCE\"           | carol",
                "status = \"Disabled\"                      | bob",
                "status = \"disabled\"                      | ''",
                "status ^= \"En\"                           | carol,mary"
            })
    void a_filter_finds(String filter, String names) {
        assertThat(found(pool(), filter).stream().sorted().toList())
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(",", -1)));
    }

    @Test
    void a_filter_finds_a_user_by_sub() {
        TestPool pool = pool();
        assertThat(found(pool, "sub = \"" + pool.attribute("bob", "sub") + "\""))
                .containsExactly("bob");
    }

    @Test
    void those_that_a_filter_finds_are_sorted_by_what_it_compares() {
        assertThat(found(pool(), "email ^= \"\"")).containsExactly("bob", "carol", "mary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "email",
                "email = mary",
                "email = \"mary",
                "= \"mary\"",
                "email == \"mary\"",
                "email != \"mary\"",
                "email = \"mary\" and name = \"x\"",
                "email = \"a\"b\"",
                "email = 'mary'"
            })
    void what_is_no_filter_is_refused(String filter) {
        TestPool.refused(
                () -> list(pool(), filter, null, null),
                "InvalidParameterException",
                "Error while parsing filter.");
    }

    @Test
    void only_some_standard_attributes_can_be_searched() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .attribute(AttributeDefinition.custom("tenant"))
                                        .build())
                        .build();
        TestPool.refused(
                () -> list(pool, "custom:tenant = \"acme\"", null, null),
                "InvalidParameterException",
                "Invalid search attribute: custom:tenant");
        TestPool.refused(
                () -> list(pool, "locale = \"de\"", null, null),
                "InvalidParameterException",
                "Invalid search attribute: locale");
        TestPool.refused(
                () -> list(pool, "unheard-of = \"de\"", null, null),
                "InvalidParameterException",
                "Invalid search attribute");
    }

    @Test
    void pages_have_everybody_once_also_if_somebody_comes_or_goes_in_between() {
        TestPool pool = TestPool.plain();
        for (int i = 0; i < 25; i++) {
            pool.confirmedUser("user" + i);
        }
        List<String> seen = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            ObjectNode page = list(pool, "", 7, token);
            page.path("Users").forEach(user -> seen.add(user.path("Username").asText()));
            token = page.path("PaginationToken").textValue();
            if (pages++ == 0) {
                pool.admin("AdminDeleteUser", "'Username': '" + seen.get(6) + "'");
                pool.pass(Duration.ofMinutes(1));
                pool.confirmedUser("late");
            }
        } while (token != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(26).endsWith("late");
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void a_token_says_the_same_every_time() {
        TestPool pool = pool();
        String token = list(pool, "", 1, null).path("PaginationToken").asText();
        assertThat(list(pool, "", 1, token)).isEqualTo(list(pool, "", 1, token));
        assertThat(list(pool, "", 2, token).path("Users")).hasSize(2);
    }

    @Test
    void a_page_has_60_users_unless_it_is_to_have_fewer() {
        TestPool pool = TestPool.plain();
        for (int i = 0; i < 61; i++) {
            pool.admin(
                    "AdminCreateUser", "'Username': 'user" + i + "', 'MessageAction': 'SUPPRESS'");
        }
        assertThat(list(pool, "", null, null).path("Users")).hasSize(60);
        assertThat(list(pool, "", 0, null).path("Users")).hasSize(60);
        TestPool.refused(
                () -> list(pool, "", 61, null),
                "InvalidParameterException",
                "1 validation error detected: Value at 'limit' failed to satisfy constraint: Member"
                        + " must have value less than or equal to 60");
        TestPool.refused(
                () -> list(pool, "", -1, null),
                "InvalidParameterException",
                "1 validation error detected: Value at 'limit' failed to satisfy constraint: Member"
                        + " must have value greater than or equal to 0");
    }

    @Test
    void a_token_is_refused_that_is_foreign_spoilt_for_another_list_or_too_old() {
        TestPool pool = pool();
        String token = list(pool, "", 1, null).path("PaginationToken").asText();
        invalid(() -> list(pool(), "", 1, token));
        invalid(() -> list(pool, "email ^= \"\"", 1, token));
        invalid(() -> list(pool, "", 1, "x"));
        invalid(() -> list(pool, "", 1, "%"));
        invalid(() -> list(pool, "", 1, "A" + token.substring(1) + "A"));
        pool.admin("CreateGroup", "'GroupName': 'staff'");
        invalid(
                () ->
                        pool.admin(
                                "ListUsersInGroup",
                                "'GroupName': 'staff', 'NextToken': '" + token + "'"));
        pool.pass(Duration.ofHours(1));
        invalid(() -> list(pool, "", 1, token));
    }

    @Test
    void a_token_shows_nothing_of_a_user_in_its_text() {
        assertThat(list(pool(), "email ^= \"\"", 1, null).path("PaginationToken").asText())
                .doesNotContain("bob")
                .matches("\\S+");
    }

    @Test
    void attributes_to_get_are_all_that_is_told_and_everybody_has_to_have_them() {
        TestPool pool = pool();
        ObjectNode emails = pool.admin("ListUsers", "'AttributesToGet': ['email']");
        assertThat(emails.at("/Users/0/Attributes").toString())
                .isEqualTo("[{\"Name\":\"email\",\"Value\":\"mary@example.com\"}]");
        assertThat(pool.admin("ListUsers", "'AttributesToGet': null").at("/Users/0/Attributes"))
                .hasSize(3);
        String text = "One or more requested attributes do not exist.";
        TestPool.refused(
                () -> pool.admin("ListUsers", "'AttributesToGet': ['phone_number']"),
                "InvalidParameterException",
                text);
        TestPool.refused(
                () -> pool.admin("ListUsers", "'AttributesToGet': ['custom:none']"),
                "InvalidParameterException",
                text);
        ObjectNode filtered =
                pool.call(
                        "ListUsers",
                        "{'UserPoolId': 'us-east-1_Local0001', 'AttributesToGet':"
                                + " ['phone_number'], 'Filter': 'username = \\'carol\\''}");
        assertThat(filtered.at("/Users/0/Attributes/0/Value").asText()).isEqualTo("+12065551212");
    }

    @Test
    void a_group_lists_its_members_in_pages() {
        TestPool pool = pool();
        pool.admin("CreateGroup", "'GroupName': 'staff'");
        for (String name : List.of("mary", "carol")) {
            pool.admin("AdminAddUserToGroup", "'GroupName': 'staff', 'Username': '" + name + "'");
        }
        ObjectNode first = pool.admin("ListUsersInGroup", "'GroupName': 'staff', 'Limit': 1");
        assertThat(first.at("/Users/0/Username").asText()).isEqualTo("mary");
        ObjectNode second =
                pool.admin(
                        "ListUsersInGroup",
                        "'GroupName': 'staff', 'Limit': 1, 'NextToken': '"
                                + first.path("NextToken").asText()
                                + "'");
        assertThat(second.at("/Users/0/Username").asText()).isEqualTo("carol");
        assertThat(second.has("NextToken")).isFalse();
        TestPool.refused(
                () -> pool.admin("ListUsersInGroup", "'GroupName': 'other'"),
                "ResourceNotFoundException",
                "Group not found.");
    }

    private static void invalid(ThrowingCallable call) {
        TestPool.refused(call, "InvalidParameterException", "Invalid pagination token given.");
    }

    private static List<String> found(TestPool pool, String filter) {
        List<String> names = new ArrayList<>();
        list(pool, filter, null, null)
                .path("Users")
                .forEach(user -> names.add(user.path("Username").asText()));
        return names;
    }

    private static ObjectNode list(
            TestPool pool, String filter, @Nullable Integer limit, @Nullable String token) {
        ObjectNode request = TestPool.read("{}");
        request.put("UserPoolId", pool.pool().settings().id());
        request.put("Filter", filter);
        request.put("Limit", limit);
        request.put("PaginationToken", token);
        return pool.pool().call("ListUsers", request);
    }

    /** Mary, then Bob, who is disabled, then Carol, who has to change her password. */
    private static TestPool pool() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        pool.pass(Duration.ofSeconds(1));
        pool.confirmedUser("bob");
        pool.admin("AdminDisableUser", "'Username': 'bob'");
        pool.pass(Duration.ofSeconds(1));
        ObjectNode carol = TestPool.read("{}");
        carol.put("UserPoolId", pool.pool().settings().id());
        carol.put("Username", "carol").put("MessageAction", "SUPPRESS");
        var attributes = carol.putArray("UserAttributes");
        attributes.addObject().put("Name", "email").put("Value", "carol@example.com");
        attributes.addObject().put("Name", "name").put("Value", "Carol");
        attributes.addObject().put("Name", "family_name").put("Value", "O\"Neill \\ Sons");
        attributes.addObject().put("Name", "phone_number").put("Value", "+12065551212");
        pool.pool().call("AdminCreateUser", carol);
        return pool;
    }
}
