package io.github.cognitotriggers.processor.routing;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a class that is right is made wrong, and the number it gets for that.
 *
 * @param change answers the source as it was if it has nothing of the kind
 */
record Mutation(String name, String code, UnaryOperator<String> change) {

    static final List<Mutation> ALL =
            List.of(
                    new Mutation(
                            "private class",
                            "CT001",
                            source ->
                                    source.replaceFirst(
                                                    "(@CognitoTriggers.*\n"
                                                            + ")public final class (\\w+)",
                                                    "class In$2 { $1private static final class $2")
                                            + "}"),
                    new Mutation(
                            "private method",
                            "CT002",
                            source ->
                                    source.replaceFirst("\n    (\\w+ m0\\()", "\n    private $1")),
                    new Mutation(
                            "static method",
                            "CT002",
                            source -> source.replaceFirst("\n    (\\w+ m0\\()", "\n    static $1")),
                    new Mutation(
                            "generic method",
                            "CT002",
                            source -> source.replaceFirst("\n    (\\w+ m0\\()", "\n    <T> $1")),
                    new Mutation(
                            "foreign event",
                            "CT003",
                            source ->
                                    source.replaceFirst(
                                            " m0\\(.*\\) \\{",
                                            (source.contains("@PreSignUp(")
                                                            ? " m0(InboundFederation"
                                                            : " m0(PreSignUp")
                                                    + "Event foreign) {")),
                    new Mutation(
                            "return type",
                            "CT004",
                            source ->
                                    source.replaceFirst(
                                            "\n    \\w+ (m0\\(.*\\)) \\{.*",
                                            "\n    String $1 { return null; }")),
                    new Mutation(
                            "parameter",
                            "CT005",
                            source -> source.replaceFirst(" m0\\(.*\\) \\{", " m0(String some) {")),
                    new Mutation(
                            "foreign source",
                            "CT006",
                            source ->
                                    source.contains("m0")
                                            ? source.replaceFirst(
                                                    "source = \\{",
                                                    "source = {TriggerSource.UNKNOWN, ")
                                            : source),
                    new Mutation(
                            "same conditions",
                            "CT007",
                            source ->
                                    source.replaceFirst(
                                            "(\n    @\\w+\\(.*\\)\n    \\w+ )m0(.*)",
                                            "$1m0$2$1twin$2")),
                    new Mutation(
                            "client",
                            "CT009",
                            source -> source.replaceFirst("clientId = \\{", "clientId = {\"\", ")),
                    new Mutation(
                            "when",
                            "CT009",
                            source -> source.replaceFirst("when = \\{", "when = {@When, ")),
                    new Mutation(
                            "no method",
                            "CT023",
                            source -> source.replaceAll("\n    @\\w+\\(.*\\)\n", "\n")),
                    new Mutation(
                            "no class",
                            "CT023",
                            source -> source.replaceFirst("@CognitoTriggers\\(.*", "")),
                    new Mutation(
                            "no routes",
                            "CT024",
                            source ->
                                    source.replaceFirst(
                                            "    @Override protected TriggerRoutes.*", "")),
                    new Mutation(
                            "two triggers",
                            "CT026",
                            source ->
                                    source.replaceFirst(
                                            "\n    (\\w+ m0\\()",
                                            source.contains("@PreSignUp(")
                                                    ? "\n    @InboundFederation $1"
                                                    : "\n    @PreSignUp $1")));

    /** The wrong source; the right one if it has nothing to make wrong. */
    String of(String source) {
        return change.apply(source);
    }
}
