package golden;

import io.github.cognitotriggers.input.ClientInput;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.input.Violations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads {@link Travel.Booking} from client data. */
@Generated("io.github.cognitotriggers.processor.MetadataRecordProcessor")
public final class Travel_BookingBinder {

    private static final MetadataKey<UUID> ID = MetadataKey.ofUuid("booking-id");
    private static final MetadataKey<Travel.Fare> FARE =
            MetadataKey.ofEnum("fare", Travel.Fare.values());
    private static final MetadataKey<Instant> FROM = MetadataKey.ofInstant("from");
    private static final MetadataKey<Instant> TO = MetadataKey.ofInstant("to");
    private static final Pattern TRAVELLERS_PATTERN = Pattern.compile("\\p{Lu}.*", Pattern.DOTALL);
    private static final MetadataKey<List<String>> TRAVELLERS =
            MetadataKey.ofList(
                            MetadataKey.ofString("travellers")
                                    .describedAs(
                                            "a string and match \"\\p{Lu}.*\" and not be blank"))
                    .size(1, 9);
    private static final MetadataKey<List<Long>> SEATS =
            MetadataKey.ofList(MetadataKey.ofLong("seats").atLeast(1)).size(0, 3);
    private static final MetadataKey<URI> RETURN_TO = MetadataKey.ofUri("returnTo");
    private static final MetadataKey<Boolean> TERMS = MetadataKey.ofBoolean("terms");

    private Travel_BookingBinder() {}

    /** The record; null if something is wrong, which is noted. */
    public static Travel.@Nullable Booking bind(ClientInput input, Violations violations) {
        int noted = violations.size();
        UUID id = violations.require(input, ID);
        Travel.Fare fare = violations.require(input, FARE);
        Instant from = violations.require(input, FROM);
        if (from != null && !from.isAfter(Instant.now())) {
            violations.add(input, "from", "must be a day to come");
        }
        Instant to = violations.require(input, TO);
        if (to != null && !to.isAfter(Instant.now())) {
            violations.add(input, "to", "must be in the future");
        }
        String contact = violations.require(input, "contact");
        if (contact != null && !isEmailAddress(contact)) {
            violations.add(input, "contact", "must be an email address");
        }
        List<String> travellers = violations.require(input, TRAVELLERS);
        if (travellers != null && !areTravellers(travellers)) {
            violations.add(
                    input,
                    "travellers",
                    "must be 1 to 9 values separated by commas, each of which must be a string"
                            + " and match \"\\p{Lu}.*\" and not be blank");
        }
        List<Long> seats = violations.find(input, SEATS);
        String voucher = violations.find(input, "voucher");
        if (voucher != null && (voucher.length() > 80 || !isVoucher(voucher))) {
            violations.add(
                    input,
                    "voucher",
                    "must be at most 80 characters long and match \"[a-z0-9.-]+\"");
        }
        URI returnTo = violations.find(input, RETURN_TO);
        Boolean terms = violations.require(input, TERMS);
        if (id == null
                || fare == null
                || from == null
                || to == null
                || contact == null
                || travellers == null
                || terms == null
                || violations.size() > noted) {
            return null;
        }
        try {
            return new Travel.Booking(
                    id,
                    fare,
                    from,
                    to,
                    contact,
                    travellers,
                    Optional.ofNullable(seats),
                    Optional.ofNullable(voucher),
                    Optional.ofNullable(returnTo),
                    terms);
        } catch (RuntimeException e) {
            violations.add(input, "", rule(e));
            return null;
        }
    }

    /** Names and values of the components, without values that are sensitive. */
    public static String toString(Travel.Booking record) {
        return new StringBuilder()
                .append("Booking[id=")
                .append(record.id())
                .append(", fare=")
                .append(record.fare())
                .append(", from=")
                .append(record.from())
                .append(", to=")
                .append(record.to())
                .append(", contact=")
                .append(record.contact())
                .append(", travellers=")
                .append(record.travellers())
                .append(", seats=")
                .append(record.seats())
                .append(", voucher=")
                .append(record.voucher())
                .append(", returnTo=")
                .append(record.returnTo())
                .append(", terms=")
                .append(record.terms())
                .append("]")
                .toString();
    }

    /** What the constructor says itself, but nothing that others say in it. */
    private static String rule(RuntimeException e) {
        StackTraceElement[] stack = e.getStackTrace();
        String message = e.getMessage();
        if (message != null
                && e.getClass() == IllegalArgumentException.class
                && stack.length > 0
                && stack[0].getClassName().equals("golden.Travel$Booking")) {
            return message;
        }
        return "the values of booking-id, fare, from, to, contact, travellers, seats, voucher,"
                + " returnTo and terms are not accepted";
    }

    /** Whether it is a local part of at most 64 characters, and a domain's name. */
    private static boolean isEmailAddress(String text) {
        int at = text.lastIndexOf('@');
        return at <= 64
                && text.length() - at <= 256
                && isDotted(text, 0, at, "!#$%&'*+/=?^_`{|}~-")
                && isDotted(text, at + 1, text.length(), "-");
    }

    /** Whether it is letters, digits and signs, with single dots between them. */
    private static boolean isDotted(String text, int from, int to, String signs) {
        char before = '.';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean isSign = signs.indexOf(c) >= 0;
            if (c == '.' ? before == '.' : !isSign && !Character.isLetterOrDigit(c)) {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    private static boolean areTravellers(List<String> values) {
        for (String value : values) {
            if (value.length() > 1024
                    || !TRAVELLERS_PATTERN.matcher(value).matches()
                    || value.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVoucher(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
