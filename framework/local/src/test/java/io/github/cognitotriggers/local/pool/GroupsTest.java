package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_group_that_is_not_there_has_no_members() {
        TestPool pool = pool();
        TestPool.refused(
                () -> pool.admin("AdminAddUserToGroup", "'GroupName': 'x', 'Username': 'mary'"),
                "ResourceNotFoundException",
                "Group not found.");
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
}
