package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cognitotriggers.Trigger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CognitoExtensionTest {

    @Nested
    class PerTest {

        private static final Set<TestPool> SEEN = ConcurrentHashMap.newKeySet();

        @RegisterExtension
        static final CognitoExtension cognito =
                CognitoExtension.builder().trigger(Trigger.PRE_SIGN_UP, new InviteOnly()).perTest();

        @BeforeEach
        void somebody_is_there(TestPool pool) {
            assertThat(pool.signUp("mary", clientMetadata("invitation", "ACME2026"))).succeeded();
        }

        @RepeatedTest(3)
        void each_test_has_a_pool_of_its_own(TestPool pool) {
            assertThat(SEEN.add(pool)).isTrue();
            assertThat(pool).isSameAs(cognito.pool());
            assertThat(pool.calls()).hasSize(1);
        }
    }

    @Nested
    class PerClass {

        @RegisterExtension
        static final CognitoExtension cognito = CognitoExtension.builder().perClass();

        @BeforeAll
        static void somebody_is_there(TestPool pool) {
            assertThat(pool.signUp("mary")).succeeded();
        }

        @RepeatedTest(3)
        void all_tests_share_a_pool_and_each_has_its_timeline(TestPool pool) {
            assertThat(pool).isSameAs(cognito.pool());
            assertThat(pool.calls()).isEmpty();
            assertThat(pool.signUp("mary")).rejectedWith("UsernameExistsException");
            assertThat(pool.calls()).hasSize(1);
        }

        @Nested
        class AndThoseNestedInIt {

            @Test
            void share_it_too(TestPool pool) {
                assertThat(pool.signUp("mary")).rejectedWith("UsernameExistsException");
            }
        }
    }

    @Test
    void outside_of_a_test_there_is_no_pool() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CognitoExtension.builder().perTest().pool())
                .withMessageContaining("TestPool");
    }
}
