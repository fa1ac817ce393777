package io.github.cognitotriggers.awsevents;

/** Small events, for what the event files do not have. */
final class Events {

    private static final String EVENT =
            """
            {"version": VERSION, "triggerSource": "SOURCE", "region": null, "userName": "mary",
             "callerContext": CALLER, "request": REQUEST, "response": RESPONSE, "future": [1.0e+2]}
            """;

    private Events() {}

    /** An event; apostrophes stand for quotes. */
    static String of(String source, String request, String response) {
        return of("'1'", source, "{'clientId': null}", request, response);
    }

    static String of(
            String version, String source, String caller, String request, String response) {
        return EVENT.replace("SOURCE", source)
                .replace("VERSION", version)
                .replace("CALLER", caller)
                .replace("REQUEST", request)
                .replace("RESPONSE", response)
                .replace('\'', '"');
    }

    /** A pre token generation event of version 2. */
    static String token(String details) {
        return of(
                "'2'",
                "TokenGeneration_Authentication",
                "{}",
                "{}",
                "{'claimsAndScopeOverrideDetails': " + details + "}");
    }

    /** A pre token generation event of version 1. */
    static String tokenV1(String details) {
        return of(
                "TokenGeneration_Authentication",
                "{}",
                "{'claimsOverrideDetails': " + details + "}");
    }
}
