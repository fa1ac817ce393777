package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import java.util.List;

/**
 * What is called on a key to make it another: {@code .between(1, 500)}.
 *
 * @param arguments each a text or code
 */
record KeyCall(String method, List<?> arguments) {

    static KeyCall of(String method, Object... arguments) {
        return new KeyCall(method, List.of(arguments));
    }

    Code code() {
        return Code.call("." + method, arguments);
    }
}
