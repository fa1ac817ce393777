package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.OAuthException;
import io.github.cognitotriggers.local.trigger.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint. Cognito has one for each pool's domain; here it is one for all pools, and the
 * client says which is meant.
 */
final class TokenEndpoint implements Page {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BASIC = "basic ";

    private final Supplier<ServedPools> served;

    TokenEndpoint(Supplier<ServedPools> served) {
        this.served = served;
    }

    @Override
    public Reply answer(HttpCall call) {
        return tokens(call).with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }

    private Reply tokens(HttpCall call) {
        try {
            if (!lower(call.header("Content-Type").orElse("")).startsWith(FORM)) {
                throw new OAuthException("invalid_request");
            }
            String form = new String(call.body(), StandardCharsets.UTF_8);
            return Reply.json(
                    200,
                    served.get()
                            .pools()
                            .token(
                                    Form.parse(form),
                                    basic(call.header("Authorization").orElse(""))));
        } catch (BadFormException e) {
            return error(new OAuthException("invalid_request"));
        } catch (OAuthException e) {
            return error(e);
        }
    }

    private static @Nullable String basic(String authorization) {
        return lower(authorization).startsWith(BASIC)
                ? authorization.substring(BASIC.length()).strip()
                : null;
    }

    private static Reply error(OAuthException e) {
        ObjectNode body = Json.object().put("error", e.error());
        e.description().ifPresent(text -> body.put("error_description", text));
        return Reply.json(e.httpStatus(), body);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
