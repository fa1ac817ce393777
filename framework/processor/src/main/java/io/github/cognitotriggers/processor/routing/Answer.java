package io.github.cognitotriggers.processor.routing;

/** What a method answers. */
enum Answer {
    /** The trigger's response. */
    RESPONSE,
    /** Nothing, since the trigger has no response. */
    NOTHING,
    /** The type of aws-lambda-java-events, changed in place. */
    AWS_EVENT
}
