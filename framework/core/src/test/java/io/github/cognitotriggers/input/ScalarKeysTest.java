package io.github.cognitotriggers.input;

import static io.github.cognitotriggers.input.Inputs.assertReads;
import static io.github.cognitotriggers.input.Inputs.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Booleans, enums, UUIDs, locales and URIs. */
class ScalarKeysTest {

    private enum Plan {
        MONTHLY,
        YEARLY {
            @Override
            public String toString() {
                return "every year";
            }
        }
    }

    private enum None {}

    @Test
    void a_boolean_is_true_or_false_in_lower_case() {
        MetadataKey<Boolean> terms = MetadataKey.ofBoolean("terms");

        assertReads(terms, "true", true);
        assertReads(terms, "false", false);
        assertRefuses(
                terms,
                "must be true or false",
                "",
                "True",
                "FALSE",
                "1",
                "0",
                "yes",
                "on",
                "true ");
        assertThat(terms.optional().isOptional()).isTrue();
    }

    @Test
    void an_enum_is_a_constant_by_its_exact_name() {
        MetadataKey<Plan> plan = MetadataKey.ofEnum("plan", Plan.class);

        assertReads(plan, "MONTHLY", Plan.MONTHLY);
        assertReads(plan, "YEARLY", Plan.YEARLY);
        assertRefuses(
                plan, "must be one of MONTHLY, YEARLY", "", "monthly", "MONTHLY ", "0", "WEEKLY");
        assertThat(plan.optional().rule()).isEqualTo("must be one of MONTHLY, YEARLY");
    }

    @Test
    void an_enum_may_be_narrowed_to_some_constants() {
        Plan[] constants = {Plan.YEARLY};
        MetadataKey<Plan> plan = MetadataKey.ofEnum("plan", constants);
        constants[0] = Plan.MONTHLY;

        assertReads(plan, "YEARLY", Plan.YEARLY);
        assertRefuses(plan, "must be one of YEARLY", "MONTHLY");
        assertReads(MetadataKey.ofEnum("plan", Plan.values()), "MONTHLY", Plan.MONTHLY);
    }

    @Test
    void an_enum_without_constants_is_an_error_where_the_key_is_made() {
        assertThatThrownBy(() -> MetadataKey.ofEnum("plan", None.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plan: one of no constants is not possible");
    }

    @Test
    void a_uuid_has_36_characters() {
        MetadataKey<UUID> device = MetadataKey.ofUuid("device");
        UUID uuid = UUID.fromString("1f3b5c7d-0000-4000-8000-00000000e001");

        assertReads(device, "1f3b5c7d-0000-4000-8000-00000000e001", uuid);
        assertReads(device, "1F3B5C7D-0000-4000-8000-00000000E001", uuid);
        assertRefuses(
                device,
                "must be a UUID",
                "",
                "1-1-1-1-1",
                "1f3b5c7d00004000800000000000e001",
                "{1f3b5c7d-0000-4000-8000-00000000e001}",
                "1f3b5c7d-0000-4000-8000-00000000e00g",
                "1f3b5c7d-0000-4000-8000-00000000e00",
                "1f3b5c7d-0000-4000-8000-00000000e0011",
                "1f3b5c7d-0000-4000-8000_00000000e001",
                "1f3b5c7d-0000-4000-800-000000000e001",
                "1f3b5c7d-0000-4000-8000-0000000-e001");
        assertThat(device.optional().isOptional()).isTrue();
    }

    @Test
    void a_locale_is_a_well_formed_language_tag() {
        MetadataKey<Locale> locale = MetadataKey.ofLocale("locale");

        assertReads(locale, "fr", Locale.FRENCH);
        assertReads(locale, "fr-FR", Locale.FRANCE);
        assertReads(locale, "FR-fr", Locale.FRANCE);
        assertReads(locale, "zh-Hant-TW", Locale.forLanguageTag("zh-Hant-TW"));
        assertReads(locale, "de-u-co-phonebk", Locale.forLanguageTag("de-u-co-phonebk"));
        assertReads(locale, "und", Locale.ROOT);
        assertRefuses(
                locale,
                "must be a BCP 47 language tag such as fr-FR",
                "",
                "fr_FR",
                "f",
                "fr-",
                "-fr",
                "fr--FR",
                "fr FR",
                "fr-FR-FR",
                "languages-fr",
                "fr-x-" + "abcdefgh-".repeat(11) + "a");
        assertThat(locale.optional().isOptional()).isTrue();
    }

    @Test
    void a_uri_is_absolute() {
        MetadataKey<URI> returnTo = MetadataKey.ofUri("returnTo");

        assertReads(
                returnTo, "https://example.com/a?b=c#d", URI.create("https://example.com/a?b=c#d"));
        assertReads(returnTo, "mailto:mary@example.com", URI.create("mailto:mary@example.com"));
        assertRefuses(
                returnTo,
                "must be an absolute URI",
                "",
                "/path",
                "example.com",
                "//example.com/",
                "https:",
                "https://exa mple.com",
                "https://example.com/%zz",
                ":https");
        assertThat(returnTo.optional().isOptional()).isTrue();
    }

    @Test
    void a_uri_may_be_held_to_schemes() {
        UriKey https = MetadataKey.ofUri("returnTo").schemes("https");
        UriKey app = https.optional().schemes("https", "myapp");

        assertReads(https, "HTTPS://example.com/", URI.create("HTTPS://example.com/"));
        assertReads(app, "myapp://home", URI.create("myapp://home"));
        assertRefuses(
                https,
                "must be an absolute URI with the scheme https",
                "http://example.com/",
                "javascript:alert(1)",
                "httpss://example.com/");
        assertRefuses(
                app,
                "must be an absolute URI with one of the schemes https, myapp",
                "http://example.com/");
        assertThat(app.isOptional()).isTrue();
        assertThat(https.isOptional()).isFalse();
        assertThatThrownBy(() -> https.schemes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("returnTo: one of no schemes is not possible");
    }
}
