package io.github.cognitotriggers.local.function.runtime;

import org.jspecify.annotations.Nullable;

/** JSON to objects of one type and back. */
interface Serializer {

    /** No event is read and no answer written: the handler gets null, and null is answered. */
    Serializer NONE =
            new Serializer() {
                @Override
                public @Nullable Object read(byte[] json) {
                    return null;
                }

                @Override
                public byte[] write(@Nullable Object value) {
                    return new byte[] {'n', 'u', 'l', 'l'};
                }
            };

    /** Reads an object; null if the JSON is. */
    @Nullable Object read(byte[] json) throws Exception;

    /** Writes an object. */
    byte[] write(@Nullable Object value) throws Exception;
}
