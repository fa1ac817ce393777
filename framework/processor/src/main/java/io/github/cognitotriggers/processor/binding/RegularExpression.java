package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * What {@code @Pattern} and {@code @Email} have as {@code regexp}.
 *
 * @param flags names of {@code java.util.regex.Pattern}'s constants
 */
record RegularExpression(String text, List<String> flags) {

    RegularExpression {
        flags = List.copyOf(flags);
    }

    /**
     * That of a constraint.
     *
     * @throws MalformedConstraintException if it is none
     */
    static RegularExpression of(Constraint constraint) {
        List<String> flags = new ArrayList<>();
        for (Object flag : (List<?>) constraint.value("flags")) {
            VariableElement constant = (VariableElement) ((AnnotationValue) flag).getValue();
            flags.add(constant.getSimpleName().toString());
        }
        RegularExpression regex = new RegularExpression(constraint.text("regexp"), flags);
        try {
            regex.compile();
        } catch (PatternSyntaxException e) {
            String problem = e.getDescription() + " near index " + e.getIndex();
            throw new MalformedConstraintException(
                    constraint, "has a regexp that is none (" + problem + ")");
        }
        return regex;
    }

    /** What it is if it is no more than some characters and how many of them. */
    Optional<CharacterClass> asCharacterClass() {
        return flags.isEmpty() ? CharacterClass.of(text) : Optional.empty();
    }

    private void compile() {
        int all = 0;
        for (String flag : flags) {
            all |= value(flag);
        }
        Pattern.compile(text, all);
    }

    /** Jakarta's flags are called as those of {@link Pattern}. */
    private static int value(String flag) {
        return switch (flag) {
            case "UNIX_LINES" -> Pattern.UNIX_LINES;
            case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
            case "COMMENTS" -> Pattern.COMMENTS;
            case "MULTILINE" -> Pattern.MULTILINE;
            case "DOTALL" -> Pattern.DOTALL;
            case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
            default -> Pattern.CANON_EQ;
        };
    }
}
