package io.github.cognitotriggers.sample.store;

/** One store for everything. */
final class LocalStores implements Stores {

    private final LocalStore store;

    LocalStores(LocalStore store) {
        this.store = store;
    }

    @Override
    public Invitations invitations() {
        return store;
    }

    @Override
    public Memberships memberships() {
        return store;
    }

    @Override
    public AllowList allowList() {
        return store;
    }

    @Override
    public SignIns signIns() {
        return store;
    }

    @Override
    public CaptchaVerdicts captchaVerdicts() {
        return store;
    }

    @Override
    public CodeRounds codeRounds() {
        return store;
    }
}
