package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What an object holds, through our own classes, collections and the JDK's holders. */
final class Reachable {

    private static final String OURS = "io.github.cognitotriggers";
    private static final List<String> WITHOUT_TEXTS =
            List.of("java.time.", "java.security.", "javax.crypto.", "java.util.concurrent.locks.");

    private final List<String> texts = new ArrayList<>();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Reachable() {}

    /** All texts that can be reached, but for a test's functions. */
    static List<String> texts(Object root) {
        Reachable reachable = new Reachable();
        reachable.push(root);
        while (!reachable.open.isEmpty()) {
            Object next = reachable.open.pop();
            if (reachable.visited.add(next)) {
                reachable.visit(next);
            }
        }
        return reachable.texts;
    }

    private void visit(Object next) {
        if (next instanceof PoolTriggers || next instanceof FunctionCatalog) {
            return;
        }
        if (next instanceof CharSequence text) {
            texts.add(text.toString());
        } else if (next instanceof byte[] bytes) {
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        } else if (next instanceof char[] characters) {
            texts.add(new String(characters));
        } else if (next instanceof JsonNode json) {
            // Before Iterable: a node is one of its children, and a text has none.
            texts.add(json.toString());
        } else if (next instanceof Map<?, ?> map) {
            map.keySet().forEach(this::push);
            map.values().forEach(this::push);
        } else if (next instanceof Iterable<?> values) {
            values.forEach(this::push);
        } else if (next instanceof Object[] values) {
            Arrays.stream(values).forEach(this::push);
        } else if (next instanceof Optional<?> optional) {
            optional.ifPresent(this::push);
        } else if (next instanceof AtomicReference<?> reference) {
            push(reference.get());
        } else if (next instanceof AtomicReferenceArray<?> references) {
            for (int i = 0; i < references.length(); i++) {
                push(references.get(i));
            }
        } else if (next instanceof Reference<?> reference) {
            push(reference.get());
        } else if (next.getClass().getName().startsWith(OURS)) {
            pushFields(next);
        } else if (!(next instanceof Number) && !isOfJdk(next)) {
            throw new AssertionError("The search does not know " + next.getClass());
        }
    }

    /** Times, keys and locks: they hold no text of a caller. */
    private static boolean isOfJdk(Object next) {
        String name = next.getClass().getName();
        return WITHOUT_TEXTS.stream().anyMatch(name::startsWith);
    }

    private void pushFields(Object holder) {
        for (Class<?> type = holder.getClass();
                type != null && type.getName().startsWith(OURS);
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    try {
                        push(field.get(holder));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
    }

    private void push(@Nullable Object value) {
        if (value != null) {
            open.add(value);
        }
    }
}
