package io.github.cognitotriggers.challenge;

/** The JSON of events of the three triggers, around a request and a response. */
final class ChallengeEvents {

    private ChallengeEvents() {}

    static String defineEvent(String request, String response) {
        return event("DefineAuthChallenge", request, response);
    }

    static String createEvent(String request, String response) {
        return event("CreateAuthChallenge", request, response);
    }

    static String verifyEvent(String request, String response) {
        return event("VerifyAuthChallengeResponse", request, response);
    }

    private static String event(String trigger, String request, String response) {
        return """
        {"version": "1", "triggerSource": "TRIGGER_Authentication", "region": "eu-west-1",
          "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
          "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
          "request": REQUEST,
          "response": RESPONSE}
        """
                .replace("TRIGGER", trigger)
                .replace("REQUEST", request)
                .replace("RESPONSE", response);
    }
}
