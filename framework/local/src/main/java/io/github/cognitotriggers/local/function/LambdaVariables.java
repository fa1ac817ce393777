package io.github.cognitotriggers.local.function;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment of a function's JVM: Lambda's variables below those of the template. */
final class LambdaVariables {

    private LambdaVariables() {}

    /** Nothing of our own environment but what a process needs to live. */
    static Map<String, String> of(FunctionSettings function) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : new String[] {"PATH", "SystemRoot", "TEMP", "TMPDIR"}) {
            String value = System.getenv(name);
            if (value != null) {
                variables.put(name, value);
            }
        }
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        variables.put("AWS_REGION", function.region());
        variables.put("AWS_DEFAULT_REGION", function.region());
        // Those of the shell are not passed on: a function under test must be told to go to AWS.
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        // As `sam local` has it; functions ask it for whether they run on a developer's machine.
        variables.put("AWS_SAM_LOCAL", "true");
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_LAMBDA_LOG_FORMAT", "Text");
        if (function.runtime() != null) {
            variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
        }
        variables.putAll(function.environment());
        // Lambda does not let a template set these.
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.functionName());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.functionName());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        variables.put("LAMBDA_TASK_ROOT", function.directory().toString());
        variables.put("_HANDLER", function.handler());
        return variables;
    }
}
