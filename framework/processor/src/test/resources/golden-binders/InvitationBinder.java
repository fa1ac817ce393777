package golden;

import io.github.cognitotriggers.input.ClientInput;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.input.Violations;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads {@link Invitation} from client data. */
@Generated("io.github.cognitotriggers.processor.MetadataRecordProcessor")
final class InvitationBinder {

    private static final MetadataKey<Integer> SEATS = MetadataKey.ofInt("seats").between(1, 500);
    private static final MetadataKey<Locale> LOCALE = MetadataKey.ofLocale("locale");

    private InvitationBinder() {}

    /** The record; null if something is wrong, which is noted. */
    static @Nullable Invitation bind(ClientInput input, Violations violations) {
        int noted = violations.size();
        String code = violations.require(input, "code");
        if (code != null && !isCode(code)) {
            violations.add(input, "code", "must match \"[A-Z0-9]{8}\"");
        }
        Integer seats = violations.require(input, SEATS);
        Locale locale = violations.find(input, LOCALE);
        String note = violations.find(input, "note");
        if (note != null && note.length() > 200) {
            violations.add(input, "note", "must be at most 200 characters long");
        }
        if (code == null || seats == null || violations.size() > noted) {
            return null;
        }
        return new Invitation(code, seats, Optional.ofNullable(locale), Optional.ofNullable(note));
    }

    /** Names and values of the components, without values that are sensitive. */
    static String toString(Invitation record) {
        return new StringBuilder()
                .append("Invitation[code=")
                .append(record.code())
                .append(", seats=")
                .append(record.seats())
                .append(", locale=")
                .append(record.locale())
                .append(", note=(sensitive)]")
                .toString();
    }

    private static boolean isCode(String text) {
        if (text.length() != 8) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
