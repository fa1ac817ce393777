package io.github.cognitotriggers.sample;

import java.nio.charset.StandardCharsets;

/** Events as Cognito sends them, for tests. */
public final class Event {

    public static final String MARY = "7d8ca528-4931-4254-9273-ea5ee853f271";

    private Event() {}

    /** An event of version 1 about Mary. */
    public static byte[] of(String triggerSource, String request) {
        return of("1", triggerSource, MARY, request);
    }

    public static byte[] of(String version, String triggerSource, String userName, String request) {
        return """
        {"version": "%s", "triggerSource": "%s", "region": "eu-west-1",
         "userPoolId": "eu-west-1_EXAMPLE01", "userName": "%s",
         "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
         "request": %s, "response": {}}
        """
                .formatted(version, triggerSource, userName, request)
                .getBytes(StandardCharsets.UTF_8);
    }
}
