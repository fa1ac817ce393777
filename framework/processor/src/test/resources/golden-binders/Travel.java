package golden;

import io.github.cognitotriggers.input.Key;
import io.github.cognitotriggers.input.MetadataRecord;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class Travel {

    private Travel() {}

    enum Fare {
        BASIC,
        FLEX
    }

    /** Everything that a binder may have to do. */
    @MetadataRecord
    public record Booking(
            @Key("booking-id") UUID id,
            Fare fare,
            @Future(message = "must be a day to come") Instant from,
            @Future Instant to,
            @Email String contact,
            @Size(min = 1, max = 9)
                    List<@NotBlank @Pattern(regexp = "\\p{Lu}.*", flags = Pattern.Flag.DOTALL) String>
                            travellers,
            Optional<@Size(max = 3) List<@Positive Long>> seats,
            Optional<@Size(max = 80) @Pattern(regexp = "[a-z0-9.-]+") String> voucher,
            Optional<URI> returnTo,
            boolean terms) {

        public Booking {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("from must be before to");
            }
        }
    }
}
