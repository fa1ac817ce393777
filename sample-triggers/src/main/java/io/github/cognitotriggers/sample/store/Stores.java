package io.github.cognitotriggers.sample.store;

/** Where the stores come from. */
interface Stores {

    Invitations invitations();

    Memberships memberships();

    AllowList allowList();

    SignIns signIns();

    CaptchaVerdicts captchaVerdicts();

    CodeRounds codeRounds();
}
