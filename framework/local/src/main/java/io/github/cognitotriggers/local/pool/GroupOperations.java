package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/** Groups, and which of them a user is in. */
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

    /** Assumption: what is not sent stays as it is. */
    ObjectNode update(Request request) {
        pool.checkPoolId(request);
        String description = request.text("Description");
        Integer precedence = request.number("Precedence");
        String roleArn = request.text("RoleArn");
        return response(
                pool.groups()
                        .change(
                                request.requireText("GroupName"),
                                group ->
                                        new Group(
                                                group.name(),
                                                description == null
                                                        ? group.description()
                                                        : description,
                                                precedence == null
                                                        ? group.precedence()
                                                        : precedence,
                                                roleArn == null ? group.roleArn() : roleArn,
                                                group.created(),
                                                pool.now())));
    }

    ObjectNode delete(Request request) {
        Group group = group(request);
        pool.groups().remove(group.name());
        // Or they would be members of another group that gets this name.
        pool.users()
                .changeAll(
                        user -> user.groups().contains(group.name()),
                        user -> user.with(user.modified(), c -> c.withoutGroup(group.name())));

        return Json.object();
    }

    ObjectNode list(Request request) {
        pool.checkPoolId(request);
        return list(
                "ListGroups",
                request,
                pool.groups().all(),
                group -> new Pages.Place(group.name(), ""));
    }

    ObjectNode addUser(Request request) {
        Group group = group(request);
        User user = pool.requireUser(request);
        // Once more: it may have gone meanwhile, and takes its members with it.
        pool.note(user, (u, c) -> c.group(pool.groups().require(group.name()).name()));
        return Json.object();
    }

    ObjectNode removeUser(Request request) {
        Group group = group(request);
        User user = pool.requireUser(request);
        pool.note(user, (u, c) -> c.withoutGroup(group.name()));
        return Json.object();
    }

    ObjectNode ofUser(Request request) {
        pool.checkPoolId(request);
        User user = pool.requireUser(request);
        return list(
                "AdminListGroupsForUser " + user.sub(),
                request,
                pool.groups().of(user),
                GroupOperations::byPrecedence);
    }

    private Group group(Request request) {
        pool.checkPoolId(request);
        return pool.groups().require(request.requireText("GroupName"));
    }

    private static Pages.Place byPrecedence(Group group) {
        Integer precedence = group.precedence();
        return new Pages.Place(
                Pages.Place.sortable(precedence == null ? Long.MAX_VALUE : precedence),
                group.name());
    }

    private ObjectNode list(
            String name,
            Request request,
            Collection<Group> groups,
            Function<Group, Pages.Place> place) {
        Pages.Page<Group> page =
                pool.pages().page(name, request, "NextToken", groups.stream(), place, pool.now());
        ObjectNode response = Json.object();
        ArrayNode list = response.putArray("Groups");
        page.items().forEach(group -> list.add(describe(group)));
        Json.putIfPresent(response, "NextToken", page.next());
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
