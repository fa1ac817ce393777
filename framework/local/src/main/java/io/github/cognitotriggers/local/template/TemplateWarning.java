package io.github.cognitotriggers.local.template;

import java.util.List;

/**
 * Something of the template that was left out.
 *
 * @param line where it stands, counted from 1
 * @param names what was left out: a resource, or a property such as {@code Function.Environment};
 *     several if the reason is the same
 * @param reason why
 */
public record TemplateWarning(int line, List<String> names, String reason) {

    public TemplateWarning {
        names = List.copyOf(names);
    }

    /** For people to read: place, names and reason. */
    public String describe(String file) {
        return file + ":" + line + ": " + String.join(", ", names) + " left out: " + reason;
    }
}
