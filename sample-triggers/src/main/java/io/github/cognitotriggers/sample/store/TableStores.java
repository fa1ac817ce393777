package io.github.cognitotriggers.sample.store;

import java.time.InstantSource;

/** The DynamoDB table for everything. */
final class TableStores implements Stores {

    private final Table table;
    private final InstantSource clock;

    TableStores(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Invitations invitations() {
        return new TableInvitations(table, memberships(), clock);
    }

    @Override
    public Memberships memberships() {
        return new TableMemberships(table);
    }

    @Override
    public AllowList allowList() {
        return new TableAllowList(table);
    }

    @Override
    public SignIns signIns() {
        return new TableSignIns(table);
    }

    @Override
    public CaptchaVerdicts captchaVerdicts() {
        return new TableCaptchaVerdicts(table, clock);
    }

    @Override
    public CodeRounds codeRounds() {
        return new TableCodeRounds(table, clock);
    }
}
