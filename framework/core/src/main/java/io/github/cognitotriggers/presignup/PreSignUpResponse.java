package io.github.cognitotriggers.presignup;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user in, as Cognito would by default or already confirmed. To refuse, throw {@link
 * io.github.cognitotriggers.TriggerRejectedException}.
 *
 * <p>Cognito ignores all three members for {@code PreSignUp_AdminCreateUser}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html#cognito-user-pools-lambda-trigger-syntax-pre-signup-response">Pre
 *     sign-up response parameters</a>
 */
public final class PreSignUpResponse extends TriggerResponse {

    private final @Nullable Boolean autoConfirmUser;
    private final @Nullable Boolean autoVerifyEmail;
    private final @Nullable Boolean autoVerifyPhone;

    private PreSignUpResponse(Builder builder) {
        this.autoConfirmUser = builder.autoConfirmUser;
        this.autoVerifyEmail = builder.autoVerifyEmail;
        this.autoVerifyPhone = builder.autoVerifyPhone;
    }

    /** Nothing is set at first. */
    public static Builder builder() {
        return new Builder();
    }

    /** Lets Cognito go on as if there were no function: nothing is confirmed or verified. */
    public static PreSignUpResponse unchanged() {
        return builder().build();
    }

    /** Whether the user is confirmed at once; empty if not set. */
    public Optional<Boolean> autoConfirmUser() {
        return Optional.ofNullable(autoConfirmUser);
    }

    /** Whether the email address counts as verified; empty if not set. */
    public Optional<Boolean> autoVerifyEmail() {
        return Optional.ofNullable(autoVerifyEmail);
    }

    /** Whether the phone number counts as verified; empty if not set. */
    public Optional<Boolean> autoVerifyPhone() {
        return Optional.ofNullable(autoVerifyPhone);
    }

    @Override
    protected void write(TriggerEvent answered, ResponseWriter out) {
        PreSignUpEvent event = (PreSignUpEvent) answered;
        requireAttribute(autoVerifyEmail, "autoVerifyEmail", "email", event);
        requireAttribute(autoVerifyPhone, "autoVerifyPhone", "phone_number", event);
        out.member("autoConfirmUser", autoConfirmUser);
        out.member("autoVerifyEmail", autoVerifyEmail);
        out.member("autoVerifyPhone", autoVerifyPhone);
    }

    private static void requireAttribute(
            @Nullable Boolean member, String name, String attribute, PreSignUpEvent event) {
        // Cognito ignores the member for AdminCreateUser, which every migration runs as: what is
        // ignored there must not fail here.
        if (Boolean.TRUE.equals(member)
                && event.userAttributes().find(attribute).isEmpty()
                && event.triggerSource() != TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER) {
            throw InvalidResponseException.because(
                    name + " needs the attribute " + attribute + ", which this user does not have");
        }
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {autoConfirmUser, autoVerifyEmail, autoVerifyPhone};
    }

    @Override
    public String toString() {
        return "PreSignUpResponse[autoConfirmUser="
                + autoConfirmUser
                + ", autoVerifyEmail="
                + autoVerifyEmail
                + ", autoVerifyPhone="
                + autoVerifyPhone
                + "]";
    }

    /** Sets members; those that are not set go back as they came. */
    public static final class Builder {

        private @Nullable Boolean autoConfirmUser;
        private @Nullable Boolean autoVerifyEmail;
        private @Nullable Boolean autoVerifyPhone;

        private Builder() {}

        /**
         * Whether the user is confirmed at once; Cognito then sends no code, and calls post
         * confirmation.
         */
        public Builder autoConfirmUser(boolean autoConfirmUser) {
            this.autoConfirmUser = autoConfirmUser;
            return this;
        }

        /**
         * Whether the email address counts as verified; the user must have one. Where it is an
         * alias, an existing user of that address loses it.
         */
        public Builder autoVerifyEmail(boolean autoVerifyEmail) {
            this.autoVerifyEmail = autoVerifyEmail;
            return this;
        }

        /**
         * Whether the phone number counts as verified; the user must have one. Where it is an
         * alias, an existing user of that number loses it.
         */
        public Builder autoVerifyPhone(boolean autoVerifyPhone) {
            this.autoVerifyPhone = autoVerifyPhone;
            return this;
        }

        /**
         * The answer with what was set so far. Whether the user has the attribute that auto-verify
         * needs is checked when it is applied to the event.
         */
        public PreSignUpResponse build() {
            return new PreSignUpResponse(this);
        }
    }
}
