package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;

/** Stand-ins for a class of aws-lambda-java-events and for what converts it. */
final class AwsStubs {

    static final String EVENT =
            """
            package com.amazonaws.services.lambda.runtime.events;
            public class CognitoUserPoolPreSignUpEvent {
                public String userName;
                public boolean confirm;
            }
            """;

    static final String CONVERTER =
            """
            package io.github.cognitotriggers.awsevents;
            import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
            import io.github.cognitotriggers.presignup.*;
            public final class AwsPreSignUp {
                public static CognitoUserPoolPreSignUpEvent event(PreSignUpEvent event) {
                    CognitoUserPoolPreSignUpEvent made = new CognitoUserPoolPreSignUpEvent();
                    made.userName = event.userName();
                    return made;
                }
                public static PreSignUpResponse response(
                        CognitoUserPoolPreSignUpEvent answer, PreSignUpEvent event) {
                    return PreSignUpResponse.builder().autoConfirmUser(answer.confirm).build();
                }
            }
            """;

    private AwsStubs() {}

    /** Compiles with AWS's class only. */
    static Refused compileWithoutModule(String source) {
        Compilation compilation = new Compiler().compile(source, EVENT);
        return new Refused(source, compilation.messages());
    }
}
