package io.github.cognitotriggers.sample.store;

import java.time.Duration;
import java.util.Optional;

/** What the captcha service said, for the second call about the same token. */
public interface CaptchaVerdicts {

    /** Longer than Cognito goes on trying, shorter than anyone could trade in tokens. */
    Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    /** The verdict of a token, by its hash; empty if it is not known or no longer. */
    Optional<Boolean> findVerdict(String hash);

    void remember(String hash, boolean human);
}
