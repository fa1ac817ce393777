package io.github.cognitotriggers.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.WholeFunction;
import io.github.cognitotriggers.sample.store.MemoryStore;
import io.github.cognitotriggers.sample.store.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowListedSignInTest {

    private final MemoryStore store = Seeds.store(new TestClock());
    private final WholeFunction function =
            WholeFunction.of(new AllowListedSignInRoutes(new AllowListedSignIn(store, store)));

    private void signInAs(String userName, String request) {
        function.returns(Event.of("1", "PreAuthentication_Authentication", userName, request));
    }

    private void signIn(String sub, String email, String validationData) {
        signInAs(
                sub,
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mary@example.com | null",
                "mary@example.com | {\"tenant\": \"acme\"}",
                "mary@example.com | {\"tenant\": \"globex\"}",
                "mary@example.com | {\"tenant\": \"ACME!\"}",
                "mary@elsewhere.example | null",
                "mary@elsewhere.example | {\"tenant\": \"acme\"}"
            })
    void an_unknown_user_gets_what_a_known_one_with_that_address_gets(
            String email, String validationData) {
        String unknown =
                """
                {"userAttributes": {}, "validationData": %s, "userNotFound": true}
                """
                        .formatted(validationData);

        Throwable ofKnown = catchThrowable(() -> signIn(Event.MARY, email, validationData));
        Throwable ofUnknown = catchThrowable(() -> signInAs(email, unknown));

        assertThat(textOf(ofUnknown)).isEqualTo(textOf(ofKnown));
    }

    private static String textOf(@Nullable Throwable refusal) {
        return refusal == null ? "let in" : String.valueOf(refusal.getMessage());
    }

    @Test
    void lambda_can_make_it() {
        WholeFunction.of(new AllowListedSignInFunction())
                .returns(
                        Event.of(
                                "PreAuthentication_Authentication",
                                "{\"userAttributes\": {\"email\": \"mary@example.com\"}}"));
    }
}
