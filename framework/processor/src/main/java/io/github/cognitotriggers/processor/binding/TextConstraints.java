package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.input.MetadataKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Constraints of texts. */
final class TextConstraints {

    /** As core's keys: a pattern must not be given any number of characters to try. */
    private static final int LONGEST_TO_MATCH = 1024;

    private final Members members;
    private final String name;
    private final String prefix;

    /**
     * For one text.
     *
     * @param name of the variable that has it
     * @param prefix of methods that tell whether it is right: {@code is}
     */
    TextConstraints(Members members, String name, String prefix) {
        this.members = members;
        this.name = name;
        this.prefix = prefix;
    }

    /** A condition, what it wants, and its place among others: cheap ones are tried first. */
    private record Part(int order, Condition condition, String phrase) {}

    /**
     * What they come to: those without a message of their own are one rule.
     *
     * @throws MalformedConstraintException if they leave no text, or mean nothing
     */
    Checks read(List<Constraint> constraints) {
        Lengths all = Lengths.ANY;
        Lengths ofRule = Lengths.ANY;
        for (Constraint constraint : constraints) {
            Lengths lengths = Lengths.of(constraint);
            all = all.and(lengths);
            if (all.isEmpty()) {
                throw new MalformedConstraintException(constraint, "leaves no length");
            }
            if (constraint.message().isEmpty()) {
                ofRule = ofRule.and(lengths);
            }
        }
        long longest = all.hasMax() ? all.max() : LONGEST_TO_MATCH;
        List<Part> rule = new ArrayList<>();
        if (!ofRule.equals(Lengths.ANY)) {
            rule.add(length(ofRule));
        }
        List<Check> own = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint.message().isEmpty()) {
                rule.addAll(parts(constraint, ofRule.hasMax() ? 0 : longest));
            } else {
                own(constraint, longest).ifPresent(own::add);
            }
        }
        rule.sort(Comparator.comparingInt(Part::order));
        return new Checks(
                List.of(),
                conditions(rule),
                new Rule(rule.stream().map(Part::phrase).toList()),
                own);
    }

    private Optional<Check> own(Constraint constraint, long longest) {
        List<Part> parts = new ArrayList<>(parts(constraint, longest));
        Lengths lengths = Lengths.of(constraint);
        if (!lengths.equals(Lengths.ANY)) {
            parts.add(length(lengths));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : constraint.message().map(text -> new Check(conditions(parts), text));
    }

    private static List<Condition> conditions(List<Part> parts) {
        return parts.stream().map(Part::condition).toList();
    }

    private static Part length(Lengths lengths) {
        // Core's own words for it, without "must".
        String rule =
                MetadataKey.ofString("any").length((int) lengths.min(), (int) lengths.max()).rule();
        return new Part(0, lengths.notThatOf("length"), rule.substring("must ".length()));
    }

    /** What a constraint wants beside a length. */
    private List<Part> parts(Constraint constraint, long longest) {
        return switch (constraint.kind()) {
            case NOT_BLANK ->
                    List.of(
                            new Part(
                                    4,
                                    (text, out) -> List.of(text + ".isBlank()"),
                                    "not be blank"));
            case PATTERN -> List.of(pattern(constraint, longest));
            case EMAIL -> email(constraint, longest);
            default -> List.of();
        };
    }

    private List<Part> email(Constraint constraint, long longest) {
        List<Part> parts = new ArrayList<>();
        EmailAddress address = new EmailAddress(members.isFirst(EmailAddress.METHOD));
        parts.add(new Part(1, address, "be an email address"));
        if (!constraint.text("regexp").equals(".*")) {
            parts.add(pattern(constraint, longest));
        }
        return parts;
    }

    private Part pattern(Constraint constraint, long longest) {
        RegularExpression regex = RegularExpression.of(constraint);
        Optional<CharacterClass> simple = regex.asCharacterClass();
        String phrase = "match \"" + regex.text() + "\"";
        if (simple.isPresent()) {
            String method = members.unique(prefix + Members.capitalized(name));
            return new Part(2, new CharacterLoop(method, simple.get()), phrase);
        }
        return new Part(3, new Regex(members.pattern(name), regex, longest), phrase);
    }
}
