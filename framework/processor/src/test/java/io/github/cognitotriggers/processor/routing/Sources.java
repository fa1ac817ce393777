package io.github.cognitotriggers.processor.routing;

/** Java sources that the tests compile. */
final class Sources {

    private static final String IMPORTS =
            """
            import static io.github.cognitotriggers.TriggerSource.*;
            import io.github.cognitotriggers.*;
            import io.github.cognitotriggers.challenge.*;
            import io.github.cognitotriggers.federation.*;
            import io.github.cognitotriggers.input.*;
            import io.github.cognitotriggers.message.*;
            import io.github.cognitotriggers.migration.*;
            import io.github.cognitotriggers.postauthentication.*;
            import io.github.cognitotriggers.postconfirmation.*;
            import io.github.cognitotriggers.preauthentication.*;
            import io.github.cognitotriggers.presignup.*;
            import io.github.cognitotriggers.pretoken.*;
            import io.github.cognitotriggers.sender.*;
            import java.util.*;
            """;

    private Sources() {}

    /** A file of the package {@code example} with all that the framework has imported. */
    static String file(String code) {
        return "package example;\n" + IMPORTS + code;
    }

    /** The function {@code Triggers} with these members. */
    static String function(String members) {
        return function("", members);
    }

    /** The function {@code Triggers} with these members of its annotation and of the class. */
    static String function(String annotation, String members) {
        return file(
                """
                @CognitoTriggers(%s)
                public final class Triggers extends CognitoTriggerHandler {
                    public Triggers() {}
                    @Override protected TriggerRoutes routes() { return new TriggersRoutes(this); }
                %s
                }
                """
                        .formatted(annotation, members.indent(4).stripTrailing()));
    }

    /** Whether a method must answer something. */
    static boolean hasResponse(TriggerTypes types) {
        try {
            Class.forName(types.packageName() + "." + types.responseName());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The line of a file that is the only one with this text. */
    static long line(String source, String text) {
        int at = source.indexOf(text);
        if (at < 0 || source.indexOf(text, at + 1) >= 0) {
            throw new IllegalArgumentException("Not once in the source: " + text);
        }
        return source.substring(0, at).lines().count() + (source.charAt(at - 1) == '\n' ? 1 : 0);
    }
}
