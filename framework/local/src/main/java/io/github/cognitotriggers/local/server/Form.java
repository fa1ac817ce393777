package io.github.cognitotriggers.local.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code application/x-www-form-urlencoded}: of forms, and of what follows a question mark. */
final class Form {

    private Form() {}

    /**
     * The members by name. OAuth has each once, and so do we.
     *
     * @throws BadFormException if a member is there twice, or a percent sign begins no byte
     */
    static Map<String, String> parse(String text) throws BadFormException {
        Map<String, String> members = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (members.put(name, value) != null) {
                throw new BadFormException("A parameter is there more than once");
            }
        }
        return Collections.unmodifiableMap(members);
    }

    /**
     * The text that percent signs and plus signs stand for.
     *
     * @throws BadFormException if a percent sign begins no byte
     */
    static String decode(String text) throws BadFormException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadFormException("A percent sign is not followed by two hexadecimal digits");
        }
    }
}
