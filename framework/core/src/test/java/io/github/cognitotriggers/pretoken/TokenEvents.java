package io.github.cognitotriggers.pretoken;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerFailedException;

/** One event of each version, and a function that always answers the same. */
final class TokenEvents {

    static final String V2_RESPONSE = "{\"claimsAndScopeOverrideDetails\":  null, \"new\": 1e2}";

    static final String V2 =
            """
            { "version": "2", "triggerSource" : "TokenGeneration_Authentication", "region": "eu-west-1",
              "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary",
              "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
              "request": {"userAttributes": {"email": "canary@example.com"},
                "groupConfiguration": {"groupsToOverride": ["canary-a", "canary-b"],
                  "iamRolesToOverride": ["arn:canary-1", "arn:canary-2"], "preferredRole": "arn:canary-1"},
                "scopes": ["aws.cognito.signin.user.admin", "canary/scope"],
                "clientMetadata": {"tenant": "canary"}, "future": [1.0e+2]},
              "response": RESPONSE }
            """
                    .replace("RESPONSE", V2_RESPONSE);

    static final String V3 = V2.replace("\"version\": \"2\"", "\"version\": \"3\"");

    static final String V1_RESPONSE = "{\"claimsOverrideDetails\":  null, \"new\": 1e2}";

    static final String V1 =
            withVersion("1")
                    .replace(V2_RESPONSE, V1_RESPONSE)
                    .replace(
                            "\"scopes\": [\"aws.cognito.signin.user.admin\", \"canary/scope\"],",
                            "");

    private TokenEvents() {}

    /** The event of version 2 with another version. */
    static String withVersion(String version) {
        return V2.replace("\"version\": \"2\"", "\"version\": \"" + version + "\"");
    }

    static PreTokenGenerationEvent event(String json) {
        return PreTokenGenerationEvent.fromJson(json.getBytes(UTF_8));
    }

    static FunctionCall call(PreTokenGenerationResponse.Builder response, String event) {
        return FunctionCall.of(new Fixed(response.build()), event);
    }

    static String answer(PreTokenGenerationResponse.Builder response, String event) {
        return call(response, event).answer();
    }

    /** What the log says when an answer breaks a rule. */
    static String failure(PreTokenGenerationResponse.Builder response, String event) {
        RecordingContext lambda = new RecordingContext();
        assertThatThrownBy(() -> FunctionCall.call(new Fixed(response.build()), event, lambda))
                .isInstanceOf(TriggerFailedException.class);
        return lambda.log();
    }

    /** The event of version 2 or 3 with an answer. */
    static String answered(String event, String details) {
        return event.replace(
                V2_RESPONSE, "{\"claimsAndScopeOverrideDetails\":" + details + ",\"new\": 1e2}");
    }

    /** The event of version 1 with an answer. */
    static String answeredV1(String details) {
        return V1.replace(V1_RESPONSE, "{\"claimsOverrideDetails\":" + details + ",\"new\": 1e2}");
    }

    private static final class Fixed extends PreTokenGenerationHandler {

        private final PreTokenGenerationResponse response;

        Fixed(PreTokenGenerationResponse response) {
            this.response = response;
        }

        @Override
        protected PreTokenGenerationResponse handle(
                PreTokenGenerationEvent event, TriggerContext context) {
            return response;
        }
    }
}
