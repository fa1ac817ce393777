package io.github.cognitotriggers.sample;

import java.io.Serializable;
import java.util.Locale;

/**
 * An email address in the one spelling by which it is stored and compared: no blanks around it, all
 * lower-case.
 */
public final class EmailAddress implements Serializable {

    private static final long serialVersionUID = 1;

    private final String value;

    private EmailAddress(String value) {
        this.value = value;
    }

    /** The address that somebody typed. It need not look like one: then it has no domain. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(typed.strip().toLowerCase(Locale.ROOT));
    }

    public String value() {
        return value;
    }

    /** What stands behind the last {@code @}; empty if nothing does, or nothing before it. */
    public String domain() {
        int at = value.lastIndexOf('@');
        return at < 1 ? "" : value.substring(at + 1);
    }

    /** Enough to recognise one's own address, too little to learn another's. */
    public String masked() {
        String domain = domain();
        return domain.isEmpty() ? "***" : value.charAt(0) + "***@" + domain.charAt(0) + "***";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked: an address in a log is one too many. */
    @Override
    public String toString() {
        return masked();
    }
}
