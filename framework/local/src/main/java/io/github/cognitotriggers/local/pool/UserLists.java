package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * ListUsers and ListUsersInGroup. Those that a filter finds are sorted by what it compares, others
 * by their age, the oldest first.
 */
final class UserLists {

    private final Pool pool;

    UserLists(Pool pool) {
        this.pool = pool;
    }

    ObjectNode list(Request request) {
        pool.checkPoolId(request);
        String text = Objects.requireNonNullElse(request.text("Filter"), "");
        UserFilter filter = UserFilter.parse(text, pool.schema());
        Set<String> wanted = new LinkedHashSet<>(request.texts("AttributesToGet"));
        checkWanted(wanted);
        Pages.Page<User> page =
                pool.pages()
                        .page(
                                "ListUsers " + text.strip(),
                                request,
                                "PaginationToken",
                                found(filter),
                                user -> place(filter, user),
                                pool.now());
        return response(page, "PaginationToken", wanted);
    }

    ObjectNode inGroup(Request request) {
        pool.checkPoolId(request);
        Group group = pool.groups().require(request.requireText("GroupName"));
        Pages.Page<User> page =
                pool.pages()
                        .page(
                                "ListUsersInGroup " + group.name(),
                                request,
                                "NextToken",
                                all().filter(user -> user.groups().contains(group.name())),
                                user -> place(null, user),
                                pool.now());
        return response(page, "NextToken", Set.of());
    }

    private Stream<User> all() {
        return StreamSupport.stream(pool.users().all().spliterator(), false);
    }

    private Stream<User> found(@Nullable UserFilter filter) {
        return filter == null ? all() : all().filter(filter::matches);
    }

    private static Pages.Place place(@Nullable UserFilter filter, User user) {
        String key =
                filter == null
                        ? Pages.Place.sortable(user.created().toEpochMilli())
                        : Objects.requireNonNullElse(filter.key(user), "");
        return new Pages.Place(key, user.sub());
    }

    private void checkWanted(Set<String> names) {
        for (String name : names) {
            if (!name.equals(AttributeSchema.SUB) && !pool.schema().has(name)) {
                throw missingAttribute();
            }
        }
    }

    private static ObjectNode response(
            Pages.Page<User> page, String tokenName, Set<String> wanted) {
        ObjectNode response = Json.object();
        ArrayNode users = response.putArray("Users");
        page.items().forEach(user -> users.add(describe(user, wanted)));
        Json.putIfPresent(response, tokenName, page.next());
        return response;
    }

    private static ObjectNode describe(User user, Set<String> wanted) {
        // Documented: all that are found have to have what is asked for.
        if (!Subject.view(user).attributes().keySet().containsAll(wanted)) {
            throw missingAttribute();
        }
        ObjectNode described = Json.object();
        described.put("Username", user.username());
        described.set(
                "Attributes",
                Json.attributes(user, name -> wanted.isEmpty() || wanted.contains(name)));
        Json.describe(user, described);
        return described;
    }

    private static RuntimeException missingAttribute() {
        return Errors.invalidParameter("One or more requested attributes do not exist.");
    }
}
