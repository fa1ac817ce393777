package io.github.cognitotriggers.local.pool;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code Filter} of ListUsers: {@code name = "value"} for the same, {@code name ^= "value"} for the
 * same beginning. In the value a backslash stands before a quotation mark or another backslash.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-manage-user-accounts.html">Searching
 *     user attributes</a>
 */
final class UserFilter {

    private static final String USERNAME = "username";
    private static final String STATUS = "status";
    private static final String USER_STATUS = "cognito:user_status";

    private static final List<String> SEARCHABLE =
            List.of(
                    USERNAME,
                    AttributeSchema.EMAIL,
                    AttributeSchema.PHONE_NUMBER,
                    "name",
                    "given_name",
                    "family_name",
                    AttributeSchema.PREFERRED_USERNAME,
                    USER_STATUS,
                    STATUS,
                    AttributeSchema.SUB);

    private static final Pattern FORM =
            Pattern.compile(
                    "\\s*+([^\\s=^\"]++)\\s*+(\\^?+=)\\s*+\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"\\s*+",
                    Pattern.DOTALL);

    private final String attribute;
    private final boolean prefix;
    private final String value;

    private UserFilter(String attribute, boolean prefix, String value) {
        this.attribute = attribute;
        this.prefix = prefix;
        this.value = value;
    }

    /**
     * The filter of that text; null if it is blank, which all users pass.
     *
     * @throws io.github.cognitotriggers.local.error.CognitoException if it is none, or of an
     *     attribute that cannot be searched, as custom ones
     */
    static @Nullable UserFilter parse(String text, AttributeSchema schema) {
        if (text.isBlank()) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Errors.invalidParameter("Error while parsing filter.");
        }
        String attribute = form.group(1);
        if (!SEARCHABLE.contains(attribute)) {
            // Assumption: the text. An attribute that the pool does not have is not repeated.
            throw Errors.invalidParameter(
                    "Invalid search attribute" + (schema.has(attribute) ? ": " + attribute : ""));
        }
        String value = form.group(3).replaceAll("(?s)\\\\(.)", "$1");
        return new UserFilter(
                attribute,
                form.group(2).startsWith("^"),
                isCaseSensitive(attribute) ? value : value.toLowerCase(Locale.ROOT));
    }

    boolean matches(User user) {
        String actual = key(user);
        return actual != null && (prefix ? actual.startsWith(value) : actual.equals(value));
    }

    /** What the filter compares of a user, by which those found are sorted; null if not there. */
    @Nullable String key(User user) {
        String actual =
                switch (attribute) {
                    case USERNAME -> user.username();
                    case USER_STATUS -> user.status().name();
                    case STATUS -> user.enabled() ? "Enabled" : "Disabled";
                    case AttributeSchema.SUB -> user.sub();
                    default -> user.attribute(attribute);
                };
        return actual == null || isCaseSensitive(attribute)
                ? actual
                : actual.toLowerCase(Locale.ROOT);
    }

    private static boolean isCaseSensitive(String attribute) {
        return attribute.equals(USERNAME) || attribute.equals(STATUS);
    }

    /** The attribute; the value is the client's. */
    @Override
    public String toString() {
        return "UserFilter[" + attribute + "]";
    }
}
