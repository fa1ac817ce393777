package io.github.cognitotriggers.local.pool;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A second factor, named as its challenge and in {@code EnabledMfas}. */
public enum MfaType {
    /** A code sent to the user's number. */
    SMS_MFA(Medium.SMS, "SMSMfaSettings"),
    /** A code of an authenticator app. */
    SOFTWARE_TOKEN_MFA(null, "SoftwareTokenMfaSettings"),
    /** A code sent to the user's address. */
    EMAIL_OTP(Medium.EMAIL, "EmailMfaSettings");

    private final @Nullable Medium medium;
    private final String settings;

    MfaType(@Nullable Medium medium, String settings) {
        this.medium = medium;
        this.settings = settings;
    }

    /** How its code travels; null for the one that is not sent. */
    @Nullable Medium medium() {
        return medium;
    }

    /** Which member of SetUserMFAPreference is about it. */
    String settings() {
        return settings;
    }

    static Optional<MfaType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
