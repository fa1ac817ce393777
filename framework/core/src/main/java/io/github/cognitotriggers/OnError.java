package io.github.cognitotriggers;

/** What becomes of an event when its method throws an exception. */
public enum OnError {
    /** The function fails, and with it the app's call. */
    FAIL,
    /**
     * The exception is logged, a {@link TriggerRejectedException} too, and the event goes back as
     * it came: nobody outside notices.
     */
    CONTINUE
}
