package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cognitotriggers.TriggerRejectedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignUpTriggersTest {

    private static final String SIGN_UP =
            """
            {"version": "1", "triggerSource": "PreSignUp_SignUp", "region": "eu-west-1",
             "userPoolId": "eu-west-1_EXAMPLE", "userName": "mary", "callerContext": {},
             "request": {"userAttributes": {"email": "mary@example.com"}, "clientMetadata": %s},
             "response": {"autoConfirmUser": false}}
            """;

    @Test
    void an_invitation_lets_in() throws IOException {
        String event = SIGN_UP.formatted("{\"code\": \"ACME2026\"}");

        assertEquals(event, call(event));
    }

    @Test
    void nobody_comes_in_without_one() {
        assertRefused("{}", "clientMetadata.code is required");
        assertRefused(
                "{\"code\": \"ACME1999\"}", "[INVITATION_INVALID] This invitation is not valid");
    }

    @Test
    void tokens_name_the_tenant() throws IOException {
        String event =
                SIGN_UP.formatted("{}").replace("PreSignUp_SignUp", "TokenGeneration_Authentication");

        assertTrue(call(event).contains("\"claimsToAddOrOverride\":{\"tenant\":\"acme\"}"));
    }

    private static void assertRefused(String clientMetadata, String text) {
        TriggerRejectedException refused =
                assertThrows(
                        TriggerRejectedException.class,
                        () -> call(SIGN_UP.formatted(clientMetadata)));
        assertEquals(text, refused.getMessage());
    }

    private static String call(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] json = event.getBytes(StandardCharsets.UTF_8);
        new SignUpTriggers().handleRequest(new ByteArrayInputStream(json), answer, null);
        return answer.toString(StandardCharsets.UTF_8);
    }
}
