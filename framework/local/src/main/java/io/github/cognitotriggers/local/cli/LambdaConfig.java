package io.github.cognitotriggers.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.template.PoolResource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions of a pool's triggers. */
final class LambdaConfig {

    private static final String FUNCTION = ":function:";

    private LambdaConfig() {}

    /** By the trigger's name in the configuration. */
    static Map<String, String> arns(PoolResource pool) {
        Map<String, String> arns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> slot : pool.request().path("LambdaConfig").properties()) {
            JsonNode arn =
                    slot.getValue().isObject()
                            ? slot.getValue().path("LambdaArn")
                            : slot.getValue();
            if (arn.isTextual() && !slot.getKey().equals("KMSKeyID")) {
                arns.put(slot.getKey(), arn.textValue());
            }
        }
        return arns;
    }

    /** The name in a function's ARN, with its alias; what is no such ARN stays as it is. */
    static String name(String arn) {
        int at = arn.indexOf(FUNCTION);
        return at < 0 ? arn : arn.substring(at + FUNCTION.length());
    }
}
