package io.github.cognitotriggers;

/**
 * The variables that Lambda sets for every function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
 *     environment variables</a>
 */
final class Environment {

    private Environment() {}

    /** {@code on-demand}, {@code snap-start} and so on; empty outside Lambda. */
    static String initializationType() {
        return get("AWS_LAMBDA_INITIALIZATION_TYPE");
    }

    /** Whether the function logs JSON objects instead of lines of text. */
    static boolean logsJson() {
        return get("AWS_LAMBDA_LOG_FORMAT").equalsIgnoreCase("JSON");
    }

    private static String get(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
