package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.ChallengeResult;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a sign-in has come.
 *
 * @param flow that began it
 * @param subject who signs in
 * @param results the rounds of a custom authentication so far; empty in the other flows
 */
record Progress(AuthFlow flow, Subject subject, List<ChallengeResult> results) {

    static Progress begin(AuthFlow flow, Subject subject) {
        return new Progress(flow, subject, List.of());
    }

    Progress and(ChallengeResult result) {
        List<ChallengeResult> more = new ArrayList<>(results);
        more.add(result);
        return new Progress(flow, subject, List.copyOf(more));
    }
}
