package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.GroupConfiguration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The pool's groups by name. Who is in one, its users know. Thread-safe. */
final class Groups {

    private static final Comparator<Group> BY_PRECEDENCE =
            Comparator.comparing(Group::precedence, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Group::name);

    private final Map<String, Group> groups = new ConcurrentSkipListMap<>();

    void add(Group group) {
        if (groups.putIfAbsent(group.name(), group) != null) {
            throw Errors.groupExists();
        }
    }

    void addIfAbsent(Group group) {
        groups.putIfAbsent(group.name(), group);
    }

    Group require(String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw Errors.resourceNotFound("Group not found.");
        }
        return group;
    }

    /** Puts another group of the same name in the place of one. */
    Group change(String name, UnaryOperator<Group> change) {
        Group changed = groups.computeIfPresent(name, (same, group) -> change.apply(group));
        if (changed == null) {
            throw Errors.resourceNotFound("Group not found.");
        }
        return changed;
    }

    void remove(String name) {
        if (groups.remove(name) == null) {
            throw Errors.resourceNotFound("Group not found.");
        }
    }

    Collection<Group> all() {
        return groups.values();
    }

    /** Those groups of a user that there are, the best precedence first. */
    List<Group> of(User user) {
        return user.groups().stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .sorted(BY_PRECEDENCE)
                .toList();
    }

    /** What the tokens of a user say of groups and roles. */
    GroupConfiguration configuration(User user) {
        List<Group> own = of(user);
        return new GroupConfiguration(
                own.stream().map(Group::name).toList(),
                own.stream().map(Group::roleArn).filter(Objects::nonNull).distinct().toList(),
                preferredRole(own));
    }

    /** The best group's role; none if two groups share the best precedence with other roles. */
    private static @Nullable String preferredRole(List<Group> own) {
        List<Group> withRole = own.stream().filter(g -> g.roleArn() != null).toList();
        if (withRole.isEmpty()) {
            return null;
        }
        Group best = withRole.get(0);
        boolean contested =
                withRole.stream()
                        .anyMatch(
                                g ->
                                        Objects.equals(g.precedence(), best.precedence())
                                                && !Objects.equals(g.roleArn(), best.roleArn()));
        return contested ? null : best.roleArn();
    }
}
