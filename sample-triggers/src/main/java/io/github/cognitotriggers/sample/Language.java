package io.github.cognitotriggers.sample;

/** The languages that the product writes in. */
public enum Language {
    ENGLISH("en"),
    FRENCH("fr"),
    GERMAN("de");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * The language of a tag such as {@code fr-CA}, or of what users have in its place, such as
     * {@code fr_CA}; English for any other.
     */
    public static Language of(String tag) {
        for (Language language : values()) {
            int end = language.code.length();
            if (tag.regionMatches(true, 0, language.code, 0, end)
                    && (tag.length() == end || !Character.isLetter(tag.charAt(end)))) {
                return language;
            }
        }
        return ENGLISH;
    }
}
