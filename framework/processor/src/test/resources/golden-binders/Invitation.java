package golden;

import io.github.cognitotriggers.input.MetadataRecord;
import io.github.cognitotriggers.input.Sensitive;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;

@MetadataRecord
record Invitation(
        @Pattern(regexp = "[A-Z0-9]{8}") String code,
        @Min(1) @Max(500) int seats,
        Optional<Locale> locale,
        @Sensitive Optional<@Size(max = 200) String> note) {

    @Override
    public String toString() {
        return InvitationBinder.toString(this);
    }
}
