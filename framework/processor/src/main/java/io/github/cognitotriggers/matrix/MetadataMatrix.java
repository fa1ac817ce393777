package io.github.cognitotriggers.matrix;

import io.github.cognitotriggers.Trigger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which operation's {@code ClientMetadata} and {@code ValidationData} reach which trigger, and
 * under which name. For compilers, tests and documentation; no handler loads it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#working-with-lambda-trigger-client-metadata">Client
 *     metadata</a>
 */
public final class MetadataMatrix {

    /** How an operation's data arrives at a trigger. */
    public enum Delivery {
        /** Its {@code ClientMetadata}, as {@code clientMetadata}. */
        CLIENT_METADATA("CM"),
        /** Its {@code ClientMetadata}, as {@code validationData}. */
        CLIENT_METADATA_AS_VALIDATION_DATA("VD"),
        /**
         * Its {@code ClientMetadata} as {@code clientMetadata}, and its {@code ValidationData} as
         * {@code validationData}.
         */
        CLIENT_METADATA_AND_VALIDATION_DATA("CM + V"),
        /** The trigger runs and gets neither. */
        FIRES_WITHOUT("fires"),
        /** The trigger does not run. */
        DOES_NOT_RUN("");

        private final String symbol;

        Delivery(String symbol) {
            this.symbol = symbol;
        }

        /** As the table in the documentation writes it; empty for a trigger that does not run. */
        public String symbol() {
            return symbol;
        }

        /** Whether the event has a {@code clientMetadata} by it. */
        public boolean fillsClientMetadata() {
            return this == CLIENT_METADATA || this == CLIENT_METADATA_AND_VALIDATION_DATA;
        }

        /** Whether the event has a {@code validationData} by it. */
        public boolean fillsValidationData() {
            return this == CLIENT_METADATA_AS_VALIDATION_DATA
                    || this == CLIENT_METADATA_AND_VALIDATION_DATA;
        }
    }

    /** How far an entry can be relied on. */
    public enum Evidence {
        /** AWS says so. */
        DOCUMENTED,
        /** Seen in a real user pool. */
        OBSERVED,
        /** Follows from what is documented and observed, and nobody says so. */
        INFERRED
    }

    /**
     * What has to be said about entries of the table.
     *
     * @param number from 1 on; the documentation has the same numbers
     * @param evidence of the entries that have this note
     * @param text one or two sentences
     */
    public record Note(int number, Evidence evidence, String text) {}

    /** An entry of the table: one operation and one trigger. */
    public static final class Entry {

        private final Delivery delivery;
        private final @Nullable Note note;

        Entry(Delivery delivery, @Nullable Note note) {
            this.delivery = delivery;
            this.note = note;
        }

        /** What becomes of the operation's data. */
        public Delivery delivery() {
            return delivery;
        }

        /** The note's evidence; an entry without a note is documented. */
        public Evidence evidence() {
            return note == null ? Evidence.DOCUMENTED : note.evidence();
        }

        /** A condition or a doubt, if there is one. */
        public Optional<Note> note() {
            return Optional.ofNullable(note);
        }

        /** As the table in the documentation writes it: {@code CM (1)}. */
        @Override
        public String toString() {
            return (delivery.symbol() + (note == null ? "" : " (" + note.number() + ")")).strip();
        }
    }

    /** The columns of {@link #TABLE}: the two custom senders share one. */
    private static final Trigger[][] COLUMNS = {
        {Trigger.PRE_SIGN_UP},
        {Trigger.POST_CONFIRMATION},
        {Trigger.PRE_AUTHENTICATION},
        {Trigger.POST_AUTHENTICATION},
        {Trigger.DEFINE_AUTH_CHALLENGE},
        {Trigger.CREATE_AUTH_CHALLENGE},
        {Trigger.VERIFY_AUTH_CHALLENGE},
        {Trigger.PRE_TOKEN_GENERATION},
        {Trigger.USER_MIGRATION},
        {Trigger.CUSTOM_MESSAGE},
        {Trigger.CUSTOM_EMAIL_SENDER, Trigger.CUSTOM_SMS_SENDER},
        {Trigger.INBOUND_FEDERATION},
    };

    /**
     * The matrix: a row for each operation in the order of its enum, symbols as in {@link
     * Delivery}, numbers of {@link MatrixNotes} in brackets.
     */
    private static final String TABLE =
            """
            operation                            | PreSignUp | PostConf | PreAuth | PostAuth | Define | Create | Verify | PreToken   | Migrate    | CustomMsg  | Senders    | Inbound
            SIGN_UP                              | CM + V    | CM (1)   |         |          |        |        |        |            |            | CM         | CM (2)     |
            CONFIRM_SIGN_UP                      |           | CM       |         |          |        |        |        |            |            |            |            |
            ADMIN_CONFIRM_SIGN_UP                |           | CM       |         |          |        |        |        |            |            |            |            |
            RESEND_CONFIRMATION_CODE             |           |          |         |          |        |        |        |            |            | CM         | fires (3)  |
            ADMIN_CREATE_USER                    | CM + V    |          |         |          |        |        |        | (4)        |            | fires (5)  | fires (5)  |
            INITIATE_AUTH                        | VD (6)    |          | VD      | fires    | fires  | fires  |        | fires      | VD         | fires      | fires      |
            ADMIN_INITIATE_AUTH                  | VD (6)    |          | VD      | fires    | fires  | fires  |        | fires      | VD         | fires      | fires      |
            RESPOND_TO_AUTH_CHALLENGE            |           |          |         | CM       | CM     | CM (7) | CM     | CM         |            | CM (8)     | CM         |
            ADMIN_RESPOND_TO_AUTH_CHALLENGE      | CM (8)    |          |         | CM       | CM     | CM (7) | CM     | CM         | CM (8)     | CM         | CM         |
            FORGOT_PASSWORD                      | CM (8)    |          |         |          |        |        |        |            | CM         | CM         | CM (2)     |
            CONFIRM_FORGOT_PASSWORD              |           | CM       |         |          |        |        |        |            |            |            |            |
            ADMIN_RESET_USER_PASSWORD            |           |          |         |          |        |        |        |            |            | CM         | fires (3)  |
            UPDATE_USER_ATTRIBUTES               |           |          |         |          |        |        |        |            |            | CM         | fires (3)  |
            ADMIN_UPDATE_USER_ATTRIBUTES         |           |          |         |          |        |        |        |            |            | CM         | fires (3)  |
            GET_USER_ATTRIBUTE_VERIFICATION_CODE |           |          |         |          |        |        |        |            |            | CM         | fires (3)  |
            INITIATE_AUTH_REFRESH_TOKEN          |           |          |         |          |        |        |        | fires (9)  |            |            |            |
            GET_TOKENS_FROM_REFRESH_TOKEN        |           |          |         |          |        |        |        | CM (10)    |            |            |            |
            TOKEN_ENDPOINT                       |           |          |         |          |        |        |        | fires (11) |            |            |            |
            TOKEN_ENDPOINT_CLIENT_CREDENTIALS    |           |          |         |          |        |        |        | CM (11)    |            |            |            |
            GET_CLIENT_TOKEN                     |           |          |         |          |        |        |        | CM (12)    |            |            |            |
            MANAGED_LOGIN                        | fires     | fires    | fires   | fires    |        |        |        | fires      | fires (13) | fires (13) | fires (13) | fires (14)
            """;

    private static final Map<Operation, Map<Trigger, Entry>> ENTRIES = read();

    private MetadataMatrix() {}

    /** How an operation's data arrives at a trigger. */
    public static Entry entry(Operation operation, Trigger trigger) {
        // Every operation has a row, and every trigger a column: a test holds it to that.
        return Objects.requireNonNull(Objects.requireNonNull(ENTRIES.get(operation)).get(trigger));
    }

    /** The operations that fill {@code clientMetadata} in the events of a trigger. */
    public static List<Operation> fillingClientMetadata(Trigger trigger) {
        return operations(trigger, Delivery::fillsClientMetadata);
    }

    /** The operations that fill {@code validationData} in the events of a trigger. */
    public static List<Operation> fillingValidationData(Trigger trigger) {
        return operations(trigger, Delivery::fillsValidationData);
    }

    private static List<Operation> operations(Trigger trigger, Predicate<Delivery> wanted) {
        return Arrays.stream(Operation.values())
                .filter(operation -> wanted.test(entry(operation, trigger).delivery()))
                .toList();
    }

    /** All notes, in the order of their numbers. */
    public static List<Note> notes() {
        return MatrixNotes.ALL;
    }

    private static Map<Operation, Map<Trigger, Entry>> read() {
        Map<Operation, Map<Trigger, Entry>> entries = new EnumMap<>(Operation.class);
        String[] lines = TABLE.split("\n", -1);
        for (int line = 1; line < lines.length && !lines[line].isEmpty(); line++) {
            String[] cells = lines[line].split("\\|", -1);
            entries.put(Operation.valueOf(cells[0].strip()), row(cells));
        }
        return entries;
    }

    private static Map<Trigger, Entry> row(String[] cells) {
        Map<Trigger, Entry> row = new EnumMap<>(Trigger.class);
        for (int column = 0; column < COLUMNS.length; column++) {
            Entry entry = read(cells[column + 1].strip());
            for (Trigger trigger : COLUMNS[column]) {
                row.put(trigger, entry);
            }
        }
        return row;
    }

    private static Entry read(String cell) {
        int bracket = cell.indexOf('(');
        String symbol = (bracket < 0 ? cell : cell.substring(0, bracket)).strip();
        Note note =
                bracket < 0
                        ? null
                        : MatrixNotes.ALL.get(
                                Integer.parseInt(cell.substring(bracket + 1, cell.length() - 1))
                                        - 1);
        for (Delivery delivery : Delivery.values()) {
            if (delivery.symbol().equals(symbol)) {
                return new Entry(delivery, note);
            }
        }
        throw new IllegalStateException("Unknown symbol " + symbol);
    }
}
