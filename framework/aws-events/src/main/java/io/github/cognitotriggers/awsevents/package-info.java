/**
 * The event classes of {@code aws-lambda-java-events}, for handlers that were written with them: a
 * method with an annotation of its trigger may take and return them. Generated code calls what is
 * here; so does whoever wants to see how such a handler answers.
 *
 * <p>In every class {@code event} fills a new object of AWS's from a typed event: each member that
 * the class has, and null (or false) for what the event does not have. The method may change the
 * object, also the collections in it.
 *
 * <p>{@code response} makes a typed response of the object that the method returned, the same or
 * another one. Only its {@code response} is looked at: everything else goes back to Cognito byte
 * for byte as it came, whatever the method did to the object. A member of the response is set if it
 * is neither null nor what {@code event} had put there; the others go back as they came, nulls and
 * members that AWS's class does not have included. What the typed response cannot say, or what
 * breaks one of Cognito's rules, is an {@link io.github.cognitotriggers.InvalidResponseException}.
 *
 * <p><b>Never log such an object:</b> the {@code toString} of AWS's classes shows passwords,
 * answers to challenges, attributes and whatever else is in the event.
 */
@NullMarked
package io.github.cognitotriggers.awsevents;

import org.jspecify.annotations.NullMarked;
