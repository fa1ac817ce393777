package io.github.cognitotriggers.processor.routing;

import java.util.Comparator;

/**
 * What of an event a condition is about.
 *
 * @param key in client metadata or validation data; empty for all else
 */
record Subject(Kind kind, String key) implements Comparable<Subject> {

    /** In the order in which a condition names them. */
    enum Kind {
        SOURCE("source"),
        VERSION("version"),
        CHALLENGE_NAME("challengeName"),
        PROVIDER_TYPE("providerType"),
        PROVIDER_NAME("providerName"),
        CLIENT_ID("clientId"),
        CLIENT_METADATA("clientMetadata"),
        VALIDATION_DATA("validationData");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        /** The name of the annotation's member, and of the event's accessor. */
        String member() {
            return member;
        }
    }

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::key);

    static final Subject SOURCE = of(Kind.SOURCE);

    static Subject of(Kind kind) {
        return new Subject(kind, "");
    }

    /** Whether an app sent it along. */
    boolean isClientData() {
        return kind == Kind.CLIENT_METADATA || kind == Kind.VALIDATION_DATA;
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    /** As a condition shows it: {@code source}, {@code clientMetadata.flow}. */
    @Override
    public String toString() {
        return isClientData() ? kind.member() + "." + key : kind.member();
    }
}
