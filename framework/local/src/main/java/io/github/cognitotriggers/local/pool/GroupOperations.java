package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Groups and who is in them. Lists come whole, on one page. */
final class GroupOperations {

    private final Pool pool;

    GroupOperations(Pool pool) {
        this.pool = pool;
    }

    ObjectNode create(Request request) {
        pool.checkPoolId(request);
        Instant now = pool.now();
        Group group =
                new Group(
                        request.requireText("GroupName"),
                        request.text("Description"),
                        request.number("Precedence"),
                        request.text("RoleArn"),
                        now,
                        now);
        pool.groups().add(group);
        return response(group);
    }

    ObjectNode get(Request request) {
        return response(group(request));
    }

    ObjectNode delete(Request request) {
        Group group = group(request);
        pool.groups().remove(group.name());
        // Or they would be members of another group that gets this name.
        for (User user : pool.users().all()) {
            if (user.groups().contains(group.name())) {
                pool.users()
                        .change(user, u -> u.with(u.modified(), c -> c.withoutGroup(group.name())));
            }
        }
        return Json.object();
    }

    ObjectNode list(Request request) {
        pool.checkPoolId(request);
        return list(pool.groups().all());
    }

    ObjectNode addUser(Request request) {
        Group group = group(request);
        User user = pool.requireUser(request);
        pool.users().change(user, u -> u.with(u.modified(), c -> c.group(group.name())));
        return Json.object();
    }

    ObjectNode removeUser(Request request) {
        Group group = group(request);
        User user = pool.requireUser(request);
        pool.users().change(user, u -> u.with(u.modified(), c -> c.withoutGroup(group.name())));
        return Json.object();
    }

    ObjectNode ofUser(Request request) {
        pool.checkPoolId(request);
        return list(pool.groups().of(pool.requireUser(request)));
    }

    private Group group(Request request) {
        pool.checkPoolId(request);
        return pool.groups().require(request.requireText("GroupName"));
    }

    private ObjectNode list(Iterable<Group> groups) {
        ObjectNode response = Json.object();
        ArrayNode list = response.putArray("Groups");
        groups.forEach(group -> list.add(describe(group)));
        return response;
    }

    private ObjectNode response(Group group) {
        ObjectNode response = Json.object();
        response.set("Group", describe(group));
        return response;
    }

    private ObjectNode describe(Group group) {
        ObjectNode described = Json.object();
        described.put("GroupName", group.name());
        described.put("UserPoolId", pool.settings().id());
        Json.putIfPresent(described, "Description", group.description());
        Json.putIfPresent(described, "RoleArn", group.roleArn());
        if (group.precedence() != null) {
            described.put("Precedence", group.precedence());
        }
        described.put("LastModifiedDate", Json.timestamp(group.modified()));
        described.put("CreationDate", Json.timestamp(group.created()));
        return described;
    }
}
