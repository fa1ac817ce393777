package io.github.cognitotriggers.sample.store;

/** A store that is all of them: small enough for a local run. */
interface LocalStore
        extends Invitations, Memberships, AllowList, SignIns, CaptchaVerdicts, CodeRounds {}
