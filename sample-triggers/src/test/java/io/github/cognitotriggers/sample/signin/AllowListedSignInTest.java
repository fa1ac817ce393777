package io.github.cognitotriggers.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.store.MemoryStore;
import io.github.cognitotriggers.sample.store.Seeds;
import org.junit.jupiter.api.Test;

class AllowListedSignInTest {

    private final MemoryStore store = Seeds.store(new TestClock());
    private final AllowListedSignIn function = new AllowListedSignIn(store, store);

    private void signIn(String request) {
        function.handle(
                PreAuthenticationEvent.fromJson(
                        Event.of("PreAuthentication_Authentication", request)),
                TriggerContext.forTest());
    }

    private void signIn(String sub, String email, String validationData) {
        signIn(
                """
                {"userAttributes": {"sub": "%s", "email": "%s"}, "validationData": %s}
                """
                        .formatted(sub, email, validationData));
    }

    private void assertRefused(String sub, String email, String validationData) {
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThatThrownBy(() -> signIn(sub, email, validationData))
                    .isInstanceOf(TriggerRejectedException.class)
                    .hasMessage("[TENANT_NOT_ALLOWED] You cannot sign in to this organization");
        }
    }

    @Test
    void a_domain_on_the_list_of_the_named_tenant_is_let_in() {
        for (int delivery = 0; delivery < 2; delivery++) {
            signIn(Event.MARY, "Mary@Example.com", "{\"tenant\": \"acme\"}");
        }
    }

    @Test
    void any_other_domain_or_tenant_is_refused() {
        assertRefused("sub-eve", "eve@elsewhere.example", "{\"tenant\": \"acme\"}");
        assertRefused(Event.MARY, "mary@example.com", "{\"tenant\": \"globex\"}");
        assertRefused(Event.MARY, "", "{\"tenant\": \"acme\"}");
    }

    @Test
    void a_malformed_tenant_is_refused_like_an_unknown_one() {
        assertRefused(Event.MARY, "mary@example.com", "{\"tenant\": \"ACME!\"}");
        assertRefused(Event.MARY, "mary@example.com", "{\"tenant\": \"\"}");
    }

    @Test
    void without_a_named_tenant_the_own_one_counts() {
        signIn(Event.MARY, "mary@example.com", "null");
        assertRefused(Event.MARY, "mary@elsewhere.example", "null");
        assertRefused("sub-nobody", "nobody@example.com", "null");
    }

    @Test
    void an_unknown_user_is_left_to_cognito() {
        assertThatCode(
                        () ->
                                signIn(
                                        """
                                        {"userAttributes": {}, "validationData": {"tenant": "globex"},
                                         "userNotFound": true}
                                        """))
                .doesNotThrowAnyException();
    }

    @Test
    void lambda_can_make_it() {
        assertThat(new AllowListedSignIn()).isNotNull();
    }
}
