package io.github.cognitotriggers.testkit;

/**
 * What can be asserted of calls and of functions. Made to be imported statically beside AssertJ's
 * {@code Assertions.assertThat}: the compiler takes the one that fits.
 */
public final class CognitoAssertions {

    private CognitoAssertions() {}

    /** Asserts on a call of the API. */
    public static CallResultAssert assertThat(CallResult actual) {
        return new CallResultAssert(actual);
    }

    /** Asserts on what a function made of an event. */
    public static HandlerResultAssert assertThat(HandlerResult<?> actual) {
        return new HandlerResultAssert(actual);
    }
}
