package io.github.cognitotriggers.sample.signup;

import jakarta.inject.Inject;

/**
 * Takes a token's word for it: one that starts with {@code human-} is good. It keeps nobody out. A
 * product has a captcha provider's service in its place, bound in {@link CaptchaModule}.
 */
final class LocalCaptcha implements CaptchaService {

    @Inject
    LocalCaptcha() {}

    @Override
    public boolean isHuman(String token) {
        return token.startsWith("human-");
    }
}
