package io.github.cognitotriggers.sample.signup;

import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.MemoryStore;
import java.util.List;

/** This package's part of the whole product, for tests of it. */
public final class SignUpRoutes {

    private SignUpRoutes() {}

    /** Pre sign-up and post confirmation, with a store that others use too. */
    public static List<TriggerRoutes> of(MemoryStore store) {
        CaptchaCheck captcha = new CaptchaCheck(new LocalCaptcha(), store);
        return List.of(
                new InviteOnlySignUpRoutes(new InviteOnlySignUp(store, store, captcha)),
                new TenantMembershipRoutes(new TenantMembership(store, store, store)));
    }
}
