package io.github.cognitotriggers.input;

import org.jspecify.annotations.Nullable;

/** A key whose values are the names of constants. */
final class EnumKey<E extends Enum<E>> extends MetadataKey<E> {

    private final E[] constants;

    private EnumKey(String name, boolean optional, E[] constants) {
        super(name, optional);
        this.constants = constants;
    }

    static <E extends Enum<E>> MetadataKey<E> of(String name, E[] constants) {
        if (constants.length == 0) {
            throw new IllegalArgumentException(name + ": one of no constants is not possible");
        }
        return new EnumKey<>(name, false, constants.clone());
    }

    @Override
    public MetadataKey<E> optional() {
        return new EnumKey<>(name(), true, constants);
    }

    @Override
    public String rule() {
        StringBuilder rule = new StringBuilder("must be one of ").append(constants[0].name());
        for (int i = 1; i < constants.length; i++) {
            rule.append(", ").append(constants[i].name());
        }
        return rule.toString();
    }

    @Override
    protected @Nullable E parse(String text) {
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return null;
    }
}
