package io.github.cognitotriggers.sample.signup;

import dagger.Binds;
import dagger.Module;

/** Which captcha service is asked. */
@Module
interface CaptchaModule {

    @Binds
    CaptchaService service(LocalCaptcha captcha);
}
