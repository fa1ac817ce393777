package io.github.cognitotriggers.input;

import org.jspecify.annotations.Nullable;

/** A key whose values are {@code true} and {@code false}. */
final class BooleanKey extends MetadataKey<Boolean> {

    private BooleanKey(String name, boolean optional) {
        super(name, optional);
    }

    static MetadataKey<Boolean> of(String name) {
        return new BooleanKey(name, false);
    }

    @Override
    public MetadataKey<Boolean> optional() {
        return new BooleanKey(name(), true);
    }

    @Override
    public String rule() {
        return "must be true or false";
    }

    @Override
    protected @Nullable Boolean parse(String text) {
        if (text.equals("true")) {
            return Boolean.TRUE;
        }
        return text.equals("false") ? Boolean.FALSE : null;
    }
}
