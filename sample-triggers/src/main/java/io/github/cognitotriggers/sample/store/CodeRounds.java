package io.github.cognitotriggers.sample.store;

import java.time.Duration;

/**
 * One-time codes of the sign-ins that are under way. A round is one sign-in: it has one code, from
 * its first challenge to its last try.
 */
public interface CodeRounds {

    /**
     * How long a sign-in that begins again counts as the same one. Nothing in an event tells a
     * second sign-in from Cognito's second delivery of the first, so time has to: Cognito waits 5
     * seconds and gave up after three attempts for as long as it said a number. A user who starts
     * anew within that time gets the code that is already in the mailbox.
     */
    Duration SAME_FOR = Duration.ofSeconds(20);

    /** How long a code is good: three tries of five minutes, which the template gives to each. */
    Duration GOOD_FOR = Duration.ofMinutes(15);

    /** The time over which the sign-ins of a user are counted. */
    Duration COUNTED_FOR = Duration.ofHours(1);

    /**
     * Counts a sign-in that begins, one that is delivered twice as two.
     *
     * @return how many a user has begun in this hour of the clock, this one included
     */
    int count(String user);

    /**
     * Begins a round for a user.
     *
     * @param candidate the id of a new round
     * @return the id of the round: the candidate, or that of a round begun within {@link #SAME_FOR}
     */
    String begin(String user, String candidate);

    /**
     * Gives a round its code.
     *
     * @param candidate a new code
     * @return the round's code: the candidate, or the one that the round has and which is still
     *     good
     */
    RoundCode keep(String round, String candidate);

    /** Takes note that a round's code is on its way. */
    void sent(String round);
}
