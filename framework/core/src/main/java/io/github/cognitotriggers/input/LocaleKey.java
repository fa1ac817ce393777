package io.github.cognitotriggers.input;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A key whose values are language tags. */
final class LocaleKey extends MetadataKey<Locale> {

    /** Nobody's tag is longer, and reading one takes time that grows with the square. */
    private static final int MAX_LENGTH = 100;

    private LocaleKey(String name, boolean optional) {
        super(name, optional);
    }

    static MetadataKey<Locale> of(String name) {
        return new LocaleKey(name, false);
    }

    @Override
    public MetadataKey<Locale> optional() {
        return new LocaleKey(name(), true);
    }

    @Override
    public String rule() {
        return "must be a BCP 47 language tag such as fr-FR";
    }

    @Override
    protected @Nullable Locale parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            // Not Locale.forLanguageTag: it leaves out what it cannot read.
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            // Dropped: its message quotes the text.
            return null;
        }
    }
}
