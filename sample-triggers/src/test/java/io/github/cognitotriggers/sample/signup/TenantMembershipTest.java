package io.github.cognitotriggers.sample.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.WholeFunction;
import io.github.cognitotriggers.sample.store.Membership;
import io.github.cognitotriggers.sample.store.MemoryStore;
import io.github.cognitotriggers.sample.store.Seeds;
import org.junit.jupiter.api.Test;

class TenantMembershipTest {

    private static final EmailAddress NINA = EmailAddress.of("nina@example.com");

    private final MemoryStore store = Seeds.store(new TestClock());
    private final TenantMembership membership = new TenantMembership(store, store, store);

    private void confirm(String sub, String email, String status, String metadata) {
        PostConfirmationEvent event =
                PostConfirmationEvent.fromJson(
                        event("ConfirmSignUp", sub, email, status, metadata));
        membership.confirmed(event.userAttributes(), event.clientMetadata());
    }

    private static byte[] event(
            String source, String sub, String email, String status, String metadata) {
        return Event.of(
                "PostConfirmation_" + source,
                """
                {"userAttributes": {"sub": "%s", "email": "%s", "cognito:user_status": "%s"},
                 "clientMetadata": %s}
                """
                        .formatted(sub, email, status, metadata));
    }

    private void confirm(String sub, String email, String metadata) {
        confirm(sub, email, "CONFIRMED", metadata);
    }

    @Test
    void the_reserved_invitation_becomes_a_membership_once() {
        store.reserve("ACMEBOSS", NINA);

        confirm("sub-nina", "Nina@example.com", "null");
        confirm("sub-nina", "Nina@example.com", "null");

        assertThat(store.find("sub-nina")).contains(new Membership("acme", "admin"));
        assertThat(store.reserve("ACMEBOSS", EmailAddress.of("eve@example.com"))).isFalse();
    }

    @Test
    void an_invitation_that_the_app_sends_again_does_for_a_lost_reservation() {
        confirm("sub-nina", "nina@example.com", "{\"invitation\": \"ACME2026\"}");
        confirm("sub-nina", "nina@example.com", "{\"invitation\": \"ACME2026\"}");

        assertThat(store.find("sub-nina")).contains(new Membership("acme", "member"));
    }

    @Test
    void a_malformed_one_is_ignored() {
        store.reserve("ACME2026", NINA);

        WholeFunction.of(new TenantMembershipRoutes(membership))
                .returns(
                        event(
                                "ConfirmSignUp",
                                "sub-nina",
                                "nina@example.com",
                                "CONFIRMED",
                                "{\"invitation\": \"?\"}"));

        assertThat(store.find("sub-nina")).contains(new Membership("acme", "member"));
    }

    @Test
    void without_an_invitation_the_user_learns_whom_to_ask() {
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThatThrownBy(
                            () ->
                                    confirm(
                                            "sub-nina",
                                            "nina@example.com",
                                            "{\"invitation\": \"TAKEN001\"}"))
                    .isInstanceOf(TriggerRejectedException.class)
                    .hasMessage(
                            "[MEMBERSHIP_MISSING] Your address is confirmed, but there is no"
                                    + " invitation for it. Please contact us");
        }
        assertThat(store.find("sub-nina")).isEmpty();
    }

    @Test
    void who_is_a_member_already_needs_no_invitation() {
        confirm(Event.MARY, "mary@example.com", "null");

        assertThat(store.find(Event.MARY)).contains(new Membership("acme", "admin"));
    }

    @Test
    void a_federated_user_joins_the_tenant_of_the_domain_as_a_member() {
        for (int delivery = 0; delivery < 2; delivery++) {
            confirm("sub-ines", "ines@example.com", "EXTERNAL_PROVIDER", "null");
        }

        assertThat(store.find("sub-ines")).contains(new Membership("acme", "member"));
    }

    @Test
    void a_domain_of_two_tenants_makes_nobody_a_member() {
        store.allow("globex", "example.com");

        assertThatThrownBy(
                        () -> confirm("sub-ines", "ines@example.com", "EXTERNAL_PROVIDER", "null"))
                .isInstanceOf(TriggerRejectedException.class);
        assertThat(store.find("sub-ines")).isEmpty();
    }

    @Test
    void a_domain_alone_makes_no_local_user_a_member() {
        assertThatThrownBy(() -> confirm("sub-nina", "nina@example.com", "null"))
                .isInstanceOf(TriggerRejectedException.class);
    }

    @Test
    void a_new_password_changes_nothing() {
        store.reserve("ACME2026", NINA);

        WholeFunction.of(new TenantMembershipRoutes(membership))
                .returns(
                        event(
                                "ConfirmForgotPassword",
                                "sub-nina",
                                "nina@example.com",
                                "CONFIRMED",
                                "null"));

        assertThat(store.find("sub-nina")).isEmpty();
    }

    @Test
    void lambda_can_make_it() {
        WholeFunction.of(new TenantMembershipFunction())
                .returns(
                        event(
                                "ConfirmSignUp",
                                Event.MARY,
                                "mary@example.com",
                                "CONFIRMED",
                                "null"));
    }
}
