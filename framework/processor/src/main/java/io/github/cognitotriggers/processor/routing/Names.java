package io.github.cognitotriggers.processor.routing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of one scope in generated code, each of which is given once. */
final class Names {

    private final Set<String> taken;

    /** With these taken already. */
    Names(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The name itself, or with a number if it is taken or means something in Java. */
    String unique(String wanted) {
        String name = wanted;
        for (int i = 2; SourceVersion.isKeyword(name) || !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /** {@code invitedBy} as {@code INVITED_BY}. */
    static String constant(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** A name that hides no type, if types begin as they should: {@code Optional} is changed. */
    static String local(String name) {
        return Character.isUpperCase(name.charAt(0)) ? "its" + name : name;
    }

    /** Any text as the name of a variable: {@code WEB_CLIENT} as {@code webClient}. */
    static String variable(String text) {
        StringBuilder name = new StringBuilder();
        boolean wordStarts = false;
        boolean isConstant = text.equals(text.toUpperCase(Locale.ROOT));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) || c > 127) {
                wordStarts = name.length() > 0;
            } else if (wordStarts) {
                name.append(Character.toUpperCase(c));
                wordStarts = false;
            } else {
                name.append(isConstant || name.length() == 0 ? Character.toLowerCase(c) : c);
            }
        }
        return name.length() == 0 || Character.isDigit(name.charAt(0)) ? "value" + name : name + "";
    }
}
