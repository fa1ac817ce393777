package io.github.cognitotriggers.sample.message;

/**
 * An email before Cognito fills it in.
 *
 * @param html with the event's placeholders. Nothing that a user chose is in it: a name could be
 *     markup.
 */
record Email(String subject, String html) {}
