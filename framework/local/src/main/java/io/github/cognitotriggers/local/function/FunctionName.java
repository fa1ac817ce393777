package io.github.cognitotriggers.local.function;

/** The name in whatever the Lambda API takes for a function. */
final class FunctionName {

    private FunctionName() {}

    /**
     * The name in an ARN ({@code arn:aws:lambda:eu-west-1:123456789012:function:NAME:live}), a
     * partial one ({@code 123456789012:function:NAME}), or a name with or without a qualifier.
     */
    static String of(String arnOrName) {
        int function = arnOrName.indexOf(":function:");
        String rest =
                function < 0 ? arnOrName : arnOrName.substring(function + ":function:".length());
        int colon = rest.indexOf(':');
        return colon < 0 ? rest : rest.substring(0, colon);
    }
}
