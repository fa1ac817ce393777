package io.github.cognitotriggers.processor.binding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The names of what is declared in a generated class or method, each given once. */
final class Members {

    private final Set<String> taken = new HashSet<>(EmailAddress.NAMES);
    private final Set<String> shared = new HashSet<>();
    private final boolean hasHolders;

    /**
     * For a class of which nothing is named so far.
     *
     * @param hasHolders whether constants are in classes of their own, so that the class itself
     *     makes none before they are needed
     */
    Members(boolean hasHolders) {
        this.hasHolders = hasHolders;
    }

    boolean hasHolders() {
        return hasHolders;
    }

    /** This name, or it with a number at its end. */
    String unique(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + (isConstant(name) ? "_" : "") + i;
        }
        return free;
    }

    /** Keeps a name from being given. */
    void reserve(String name) {
        taken.add(name);
    }

    /** Keeps the names of a type and of those around it, which a member would hide. */
    void reserve(TypeElement type) {
        TypeNames.enclosing(type).forEach(named -> reserve(named.getSimpleName().toString()));
    }

    /** Whether it is asked for the first time: what all share is written by who was first. */
    boolean isFirst(String name) {
        return shared.add(name);
    }

    /** Where the pattern of a variable is. */
    Regex.Constant pattern(String variable) {
        return hasHolders
                ? new Regex.Constant(unique(capitalized(variable) + "Pattern"), "PATTERN")
                : new Regex.Constant("", unique(constant(variable) + "_PATTERN"));
    }

    /** {@code maxSeats} as a constant: {@code MAX_SEATS}. */
    static String constant(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** {@code seats} within a name: {@code Seats}. */
    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isConstant(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
