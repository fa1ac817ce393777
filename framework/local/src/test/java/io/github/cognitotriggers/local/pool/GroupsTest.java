package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Groups and their members. */
class GroupsTest {

    @Test
    void a_group_has_what_it_was_made_with_and_its_name_once() {
        TestPool pool = pool();
        assertThat(pool.admin("GetGroup", "'GroupName': 'staff'").at("/Group/Precedence").asInt())
                .isEqualTo(3);
        assertThat(pool.admin("ListGroups", "'Limit': 10").path("Groups")).hasSize(1);
        TestPool.refused(
                () -> pool.admin("CreateGroup", "'GroupName': 'staff'"),
                "GroupExistsException",
                "A group with the name already exists.");
    }

    @Test
    void members_come_and_go() {
        TestPool pool = pool();
        assertThat(ofMary(pool)).isEqualTo("staff");
        pool.admin("AdminRemoveUserFromGroup", "'GroupName': 'staff', 'Username': 'mary'");
        assertThat(ofMary(pool)).isEmpty();
    }

    @Test
    void a_new_group_does_not_inherit_the_members_of_a_deleted_one() {
        TestPool pool = pool();
        pool.admin("DeleteGroup", "'GroupName': 'staff'");
        TestPool.refused(
                () -> pool.admin("GetGroup", "'GroupName': 'staff'"),
                "ResourceNotFoundException",
                "Group not found.");
        pool.admin("CreateGroup", "'GroupName': 'staff'");
        assertThat(ofMary(pool)).isEmpty();
    }

    @Test
    void a_role_of_a_group_without_precedence_is_the_preferred_one_if_there_is_no_other() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        for (String group : List.of("'a', 'RoleArn': 'arn:a'", "'b', 'RoleArn': 'arn:b'")) {
            pool.admin("CreateGroup", "'GroupName': " + group);
        }
        pool.admin("AdminAddUserToGroup", "'GroupName': 'a', 'Username': 'mary'");
        assertThat(preferredRole(pool)).isEqualTo("arn:a");
        pool.admin("AdminAddUserToGroup", "'GroupName': 'b', 'Username': 'mary'");
        assertThat(preferredRole(pool)).isNull();
        pool.admin("UpdateGroup", "'GroupName': 'b', 'Precedence': 9");
        assertThat(preferredRole(pool)).isEqualTo("arn:b");
    }

    @Test
    void a_group_that_is_not_there_has_no_members() {
        TestPool pool = pool();
        TestPool.refused(
                () -> pool.admin("AdminAddUserToGroup", "'GroupName': 'x', 'Username': 'mary'"),
                "ResourceNotFoundException",
                "Group not found.");
    }

    @Test
    void an_update_changes_what_it_names_and_nothing_else() {
        TestPool pool = pool();
        pool.pass(Duration.ofSeconds(1));
        pool.admin("UpdateGroup", "'GroupName': 'staff', 'Description': 'All of us'");
        JsonNode group =
                pool.admin(
                                "UpdateGroup",
                                "'GroupName': 'staff', 'RoleArn':"
                                        + " 'arn:aws:iam::123456789012:role/staff'")
                        .path("Group");
        assertThat(group.path("Description").asText()).isEqualTo("All of us");
        assertThat(group.path("Precedence").asInt()).isEqualTo(3);
        assertThat(group.path("RoleArn").asText()).endsWith("role/staff");
        assertThat(group.path("LastModifiedDate").asDouble())
                .isEqualTo(group.path("CreationDate").asDouble() + 1);
        assertThat(pool.admin("GetGroup", "'GroupName': 'staff'").path("Group")).isEqualTo(group);
        TestPool.refused(
                () -> pool.admin("UpdateGroup", "'GroupName': 'other'"),
                "ResourceNotFoundException",
                "Group not found.");
    }

    @Test
    void groups_come_in_pages_by_name() {
        TestPool pool = TestPool.plain();
        for (String name : List.of("c", "a", "e", "b", "d")) {
            pool.admin("CreateGroup", "'GroupName': '" + name + "'");
        }
        assertThat(inPages(pool, "ListGroups", "'Limit': 2"))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void groups_of_a_user_come_in_pages_the_best_precedence_first() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        Map.of("none", "null", "first", "0", "last", "2147483647", "middle", "20", "ten", "10")
                .forEach(
                        (name, precedence) -> {
                            pool.admin(
                                    "CreateGroup",
                                    "'GroupName': '" + name + "', 'Precedence': " + precedence);
                            pool.admin(
                                    "AdminAddUserToGroup",
                                    "'GroupName': '" + name + "', 'Username': 'mary'");
                        });
        assertThat(inPages(pool, "AdminListGroupsForUser", "'Username': 'mary', 'Limit': 2"))
                .containsExactly("first", "ten", "middle", "last", "none");
        assertThat(inPages(pool, "AdminListGroupsForUser", "'Username': 'mary'")).hasSize(5);
    }

    @Test
    void a_token_of_one_users_groups_is_not_good_for_anothers() {
        TestPool pool = pool();
        pool.confirmedUser("bob");
        pool.admin("CreateGroup", "'GroupName': 'other'");
        pool.admin("AdminAddUserToGroup", "'GroupName': 'other', 'Username': 'mary'");
        String token =
                pool.admin("AdminListGroupsForUser", "'Username': 'mary', 'Limit': 1")
                        .path("NextToken")
                        .asText();
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminListGroupsForUser",
                                "'Username': 'bob', 'NextToken': '" + token + "'"),
                "InvalidParameterException",
                "Invalid pagination token given.");
    }

    private static List<String> inPages(TestPool pool, String operation, String members) {
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            ObjectNode page = pool.admin(operation, members + next);
            page.path("Groups").forEach(group -> names.add(group.path("GroupName").asText()));
            next =
                    page.has("NextToken")
                            ? ", 'NextToken': '" + page.path("NextToken").asText() + "'"
                            : "";
        } while (!next.isEmpty());
        return names;
    }

    private static String ofMary(TestPool pool) {
        return pool.admin("AdminListGroupsForUser", "'Username': 'mary'")
                .at("/Groups/0/GroupName")
                .asText();
    }

    private static TestPool pool() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        pool.admin("CreateGroup", "'GroupName': 'staff', 'Precedence': 3");
        pool.admin("AdminAddUserToGroup", "'GroupName': 'staff', 'Username': 'mary'");
        return pool;
    }

    private static @Nullable String preferredRole(TestPool pool) {
        return pool.pool().state().groups().configuration(pool.user("mary")).preferredRole();
    }
}
