package io.github.cognitotriggers.sample.signup;

import io.github.cognitotriggers.input.Key;
import io.github.cognitotriggers.input.MetadataRecord;
import io.github.cognitotriggers.input.Sensitive;
import jakarta.validation.constraints.Pattern;

/**
 * The invitation as an app sends it along.
 *
 * @param code lets in whoever has it, so it is in no text
 */
@MetadataRecord
record Invitation(
        @Key("invitation")
                @Pattern(regexp = "[A-Z0-9]{8}", message = "must be 8 capital letters and digits")
                @Sensitive
                String code) {

    @Override
    public String toString() {
        return InvitationBinder.toString(this);
    }
}
