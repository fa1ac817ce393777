package io.github.cognitotriggers.matrix;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The examples of {@code docs/metadata.md}, which {@link MetadataDocumentationTest} compares. */
final class MetadataExample {

    public static final class Invited extends PreSignUpHandler {

        private static final MetadataKey<String> INVITATION =
                MetadataKey.ofString("invitation").length(8, 8).matching("[A-Z0-9]+");
        private static final MetadataKey<Integer> SEATS =
                MetadataKey.ofInt("seats").between(1, 500);
        private static final MetadataKey<Locale> LOCALE = MetadataKey.ofLocale("locale").optional();
        private static final MetadataKey<String> CAPTCHA =
                MetadataKey.ofString("captcha").length(1, 2048);

        private @Nullable SignUp signUp;

        @Nullable SignUp signUp() {
            return signUp;
        }

        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            ClientMetadata metadata = event.clientMetadata();
            ValidationData validation = event.validationData();
            new Violations()
                    .check(metadata, INVITATION, SEATS, LOCALE)
                    .check(validation, CAPTCHA)
                    .throwIfAny();

            Locale locale = metadata.find(LOCALE).orElse(Locale.ENGLISH);
            signUp =
                    new SignUp(
                            metadata.require(INVITATION),
                            metadata.require(SEATS),
                            locale,
                            validation.require(CAPTCHA));
            return PreSignUpResponse.unchanged();
        }
    }

    record SignUp(String invitation, int seats, Locale locale, String captcha) {}

    static final MetadataKey<List<String>> TEAMS =
            MetadataKey.ofList(MetadataKey.ofString("teams").oneOf("red", "blue", "green"))
                    .size(1, 2);

    private MetadataExample() {}
}
