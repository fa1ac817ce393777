package io.github.cognitotriggers.sample.signup;

/** Whoever can tell people from programs. A real one counts each token once. */
interface CaptchaService {

    /** Whether the token was earned by a human. */
    boolean isHuman(String token);
}
