package io.github.cognitotriggers.sample.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What both stores do alike. */
abstract class StoreContract {

    private static final EmailAddress MARY = EmailAddress.of("mary@example.com");
    private static final EmailAddress JOHN = EmailAddress.of("john@example.com");
    private static final Membership MEMBER = new Membership("acme", "member");

    final TestClock clock = new TestClock();

    /** A store with these free invitations, and example.com on the list of acme. */
    abstract Stores stores(String... invitations);

    /** When a user last signed in, in milliseconds. */
    abstract long lastSignIn(String sub);

    @Test
    void an_invitation_is_reserved_for_one_address_however_often_it_asks() {
        Invitations invitations = stores("FREE0001").invitations();

        assertThat(invitations.reserve("FREE0001", MARY)).isTrue();
        assertThat(invitations.reserve("FREE0001", MARY)).isTrue();
        assertThat(invitations.reserve("FREE0001", JOHN)).isFalse();
        assertThat(invitations.reserve("NOSUCH42", JOHN)).isFalse();
    }

    @Test
    void a_reservation_that_nobody_confirms_ends() {
        Invitations invitations = stores("FREE0001").invitations();
        invitations.reserve("FREE0001", MARY);

        clock.advance(Invitations.RESERVED_FOR.minusSeconds(1));
        assertThat(invitations.reserve("FREE0001", JOHN)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(invitations.reserve("FREE0001", JOHN)).isTrue();
        assertThat(invitations.redeem(MARY, null, "sub-mary")).isEmpty();
    }

    @Test
    void redeeming_twice_gives_the_same_membership() {
        Stores stores = stores("FREE0001");
        stores.invitations().reserve("FREE0001", MARY);

        assertThat(stores.invitations().redeem(MARY, null, "sub-mary")).contains(MEMBER);
        assertThat(stores.invitations().redeem(MARY, null, "sub-mary")).contains(MEMBER);
        assertThat(stores.memberships().find("sub-mary")).contains(MEMBER);
    }

    @Test
    void a_redeemed_invitation_stays_taken() {
        Invitations invitations = stores("FREE0001").invitations();
        invitations.reserve("FREE0001", MARY);
        invitations.redeem(MARY, null, "sub-mary");

        clock.advance(Invitations.RESERVED_FOR.plusDays(1));

        assertThat(invitations.reserve("FREE0001", JOHN)).isFalse();
        assertThat(invitations.redeem(JOHN, "FREE0001", "sub-john")).isEmpty();
    }

    @Test
    void the_reserved_invitation_goes_before_the_one_that_is_sent() {
        Stores stores = stores("FREE0001", "FREE0002");
        stores.invitations().reserve("FREE0001", MARY);
        stores.invitations().redeem(MARY, "FREE0002", "sub-mary");

        assertThat(stores.invitations().reserve("FREE0002", JOHN)).isTrue();
    }

    @Test
    void without_a_reservation_the_invitation_that_is_sent_counts() {
        Invitations invitations = stores("FREE0001").invitations();

        assertThat(invitations.redeem(MARY, null, "sub-mary")).isEmpty();
        assertThat(invitations.redeem(MARY, "NOSUCH42", "sub-mary")).isEmpty();
        assertThat(invitations.redeem(MARY, "FREE0001", "sub-mary")).contains(MEMBER);
    }

    @Test
    void a_membership_is_not_replaced() {
        Memberships memberships = stores().memberships();
        memberships.addIfAbsent("sub-mary", MEMBER);
        memberships.addIfAbsent("sub-mary", new Membership("globex", "admin"));

        assertThat(memberships.find("sub-mary")).contains(MEMBER);
        assertThat(memberships.find("sub-john")).isEmpty();
    }

    @Test
    void the_allow_list_has_tenants_by_domain() {
        AllowList allowList = stores().allowList();

        assertThat(allowList.tenantsOf("example.com")).containsExactly("acme");
        assertThat(allowList.tenantsOf("elsewhere.example")).isEmpty();
        assertThat(allowList.tenantsOf("")).isEmpty();
    }

    @Test
    void the_latest_sign_in_is_kept_in_whatever_order_they_come() {
        SignIns signIns = stores().signIns();
        signIns.record("sub-mary", clock.instant().plusSeconds(60));
        signIns.record("sub-mary", clock.instant());
        signIns.record("sub-mary", clock.instant());

        assertThat(lastSignIn("sub-mary"))
                .isEqualTo(clock.instant().plusSeconds(60).toEpochMilli());
    }

    @Test
    void a_verdict_is_remembered_for_some_minutes() {
        CaptchaVerdicts verdicts = stores().captchaVerdicts();
        verdicts.remember("good", true);
        verdicts.remember("bad", false);

        assertThat(verdicts.findVerdict("good")).contains(true);
        assertThat(verdicts.findVerdict("bad")).contains(false);
        assertThat(verdicts.findVerdict("other")).isEmpty();
        clock.advance(CaptchaVerdicts.REMEMBERED_FOR);
        assertThat(verdicts.findVerdict("good")).isEmpty();
    }

    @Test
    void a_sign_in_that_begins_again_at_once_is_the_same_round() {
        CodeRounds rounds = stores().codeRounds();

        assertThat(rounds.begin("pool/mary", "one")).isEqualTo("one");
        assertThat(rounds.begin("pool/mary", "two")).isEqualTo("one");
        assertThat(rounds.begin("pool/john", "three")).isEqualTo("three");
        clock.advance(CodeRounds.SAME_FOR);
        assertThat(rounds.begin("pool/mary", "four")).isEqualTo("four");
    }

    @Test
    void the_sign_ins_of_a_user_are_counted_by_the_hour() {
        CodeRounds rounds = stores().codeRounds();

        assertThat(rounds.count("pool/mary")).isEqualTo(1);
        assertThat(rounds.count("pool/mary")).isEqualTo(2);
        assertThat(rounds.count("pool/john")).isEqualTo(1);
        clock.advance(CodeRounds.COUNTED_FOR);
        assertThat(rounds.count("pool/mary")).isEqualTo(1);
    }

    @Test
    void a_round_keeps_its_code_and_that_it_was_sent() {
        CodeRounds rounds = stores().codeRounds();

        assertThat(rounds.keep("one", "111111").code()).isEqualTo("111111");
        assertThat(rounds.keep("one", "222222").code()).isEqualTo("111111");
        assertThat(rounds.keep("one", "222222").isSent()).isFalse();
        rounds.sent("one");
        rounds.sent("one");
        assertThat(rounds.keep("one", "222222").isSent()).isTrue();
    }

    @Test
    void a_code_that_is_too_old_is_replaced_and_not_sent_yet() {
        CodeRounds rounds = stores().codeRounds();
        rounds.keep("one", "111111");
        rounds.sent("one");

        clock.advance(CodeRounds.GOOD_FOR);

        RoundCode renewed = rounds.keep("one", "222222");
        assertThat(renewed.code()).isEqualTo("222222");
        assertThat(renewed.isSent()).isFalse();
        assertThat(renewed).hasToString("RoundCode[not sent]");
    }
}
