package io.github.cognitotriggers.input;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key whose values are UUIDs. */
final class UuidKey extends MetadataKey<UUID> {

    private static final int LENGTH = 36;

    private UuidKey(String name, boolean optional) {
        super(name, optional);
    }

    static MetadataKey<UUID> of(String name) {
        return new UuidKey(name, false);
    }

    @Override
    public MetadataKey<UUID> optional() {
        return new UuidKey(name(), true);
    }

    @Override
    public String rule() {
        return "must be a UUID";
    }

    @Override
    protected @Nullable UUID parse(String text) {
        // UUID.fromString alone would read 1-1-1-1-1 as one.
        if (text.length() != LENGTH) {
            return null;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean fits =
                    i == 8 || i == 13 || i == 18 || i == 23
                            ? c == '-'
                            : c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            if (!fits) {
                return null;
            }
        }
        return UUID.fromString(text);
    }
}
