package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.cognitotriggers.Trigger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Test classes run by JUnit itself, to see what a failing test prints. */
@ResourceLock(value = Resources.SYSTEM_ERR, mode = ResourceAccessMode.READ_WRITE)
class FailedTestsTest {

    @Test
    void a_failed_test_prints_its_calls_and_no_other() {
        Run run = run(SomeFail.class);

        assertThat(run.failures).isEqualTo(1);
        assertThat(
                        run.printed
                                .replaceAll("\\d+ ms of", "N ms of")
                                .replaceAll("logged .*", "logged SUMMARY"))
                .isEqualToNormalizingNewlines(
                        """
                        The calls of fails(TestPool)
                        SignUp john
                          -> PreSignUp_SignUp                             N ms of 5000 ms
                               received       clientMetadata {invitation=***}
                               failed         UserLambdaValidationException: PreSignUp failed with error Not invited.
                               logged SUMMARY
                          = rejected
                        """);
    }

    @Test
    void what_the_failures_text_shows_is_not_printed_again() {
        Run run = run(SaysItself.class);

        assertThat(run.failures).isEqualTo(2);
        assertThat(run.firstFailure).contains("\nSignUp john\n  -> PreSignUp_SignUp");
        assertThat(run.printed).isEmpty();
    }

    @Test
    void of_calls_that_the_failures_text_shows_only_the_name_is_printed() {
        Run run = run(SaysOneOfThree.class);

        assertThat(run.failures).isEqualTo(1);
        assertThat(run.printed)
                .isEqualToNormalizingNewlines(
                        """
                        The calls of fails(TestPool)
                        AdminCreateUser mary
                          = succeeded
                        AdminGetUser john
                          (timeline is in the failure's text)
                        AdminGetUser mary
                          = succeeded
                        """);
    }

    @Test
    void a_failed_test_of_a_factory_prints_its_calls() {
        Run run = run(SomeOfAFactoryFail.class);

        assertThat(run.failures).isEqualTo(1);
        assertThat(run.printed)
                .isEqualToNormalizingNewlines(
                        """
                        The calls of fails
                        AdminCreateUser mary
                          = succeeded
                        AdminGetUser john
                          = UserNotFoundException: User does not exist.
                        """);
    }

    @Test
    void a_test_that_gives_up_prints_nothing() {
        assertThat(run(GivesUp.class).printed).isEmpty();
    }

    @Test
    void a_per_test_pool_is_refused_where_there_is_no_test() {
        Run run = run(AsksTooEarly.class);

        assertThat(run.failures).isEqualTo(1);
        assertThat(run.firstFailure).contains("There is a pool per test", "perClass()");
    }

    @Test
    void a_test_that_another_extension_skips_is_skipped() {
        Run run = run(Skipped.class);

        assertThat(run.failures).isZero();
        assertThat(run.skipped).isEqualTo(1);
    }

    @Test
    void a_pool_that_cannot_be_made_is_the_only_failure() {
        Run run = run(HasNoPool.class);

        assertThat(run.failures).isEqualTo(1);
        assertThat(run.firstFailure).contains("No function today");
        assertThat(run.suppressed).isEmpty();
    }

    @Test
    void a_test_that_is_skipped_leaves_the_pool_of_the_test_around_it() {
        assertThat(run(RunsAnother.class).failures).isZero();
    }

    private static Run run(Class<?> tests) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            LauncherDiscoveryRequest request =
                    LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
            Launcher launcher = LauncherFactory.create();
            launcher.execute(request, summary);
        } finally {
            System.setErr(before);
        }
        List<Throwable> failures =
                summary.getSummary().getFailures().stream()
                        .map(TestExecutionSummary.Failure::getException)
                        .toList();
        return new Run(
                summary.getSummary().getTotalFailureCount(),
                summary.getSummary().getTestsAbortedCount(),
                failures.isEmpty() ? "" : failures.get(0).toString(),
                failures.stream().flatMap(e -> Stream.of(e.getSuppressed())).toList(),
                printed.toString(StandardCharsets.UTF_8));
    }

    private record Run(
            long failures,
            long skipped,
            String firstFailure,
            List<Throwable> suppressed,
            String printed) {}

    /** Not run by the build, which looks for names that end in Test. */
    static class SomeFail {

        @RegisterExtension
        static final CognitoExtension cognito =
                CognitoExtension.builder()
                        .trigger(Trigger.PRE_SIGN_UP, new InviteOnly())
                        .perClass();

        @Test
        void fails(TestPool pool) {
            assertThat(pool.signUp("john", clientMetadata("invitation", "GUESSED1")).isSuccess())
                    .isTrue();
        }

        @Test
        void passes(TestPool pool) {
            pool.signUp("mary", clientMetadata("invitation", "ACME2026")).orThrow();
        }
    }

    static class SaysItself {

        @RegisterExtension
        static final CognitoExtension cognito =
                CognitoExtension.builder().trigger(Trigger.PRE_SIGN_UP, new InviteOnly()).perTest();

        @Test
        void fails(TestPool pool) {
            pool.signUp("john").orThrow();
        }

        @Test
        void fails_by_an_assertion(TestPool pool) {
            CognitoAssertions.assertThat(pool.signUp("john")).as("John").succeeded();
        }
    }

    static class SaysOneOfThree {

        @RegisterExtension
        static final CognitoExtension cognito = CognitoExtension.builder().perTest();

        @Test
        void fails(TestPool pool) {
            pool.adminCreateUser("mary").orThrow();
            CallResult john = pool.as("john").adminGet();
            pool.as("mary").adminGet().orThrow();
            john.orThrow();
        }
    }

    static class SomeOfAFactoryFail {

        @RegisterExtension
        static final CognitoExtension cognito = CognitoExtension.builder().perTest();

        @TestFactory
        List<DynamicTest> tests(TestPool pool) {
            return List.of(
                    dynamicTest("passes", () -> pool.adminCreateUser("mary").orThrow()),
                    dynamicTest(
                            "fails",
                            () -> assertThat(pool.as("john").adminGet().isSuccess()).isTrue()));
        }
    }

    static class GivesUp {

        @RegisterExtension
        static final CognitoExtension cognito = CognitoExtension.builder().perTest();

        @Test
        void gives_up(TestPool pool) {
            pool.signUp("mary").orThrow();
            Assumptions.abort();
        }
    }

    static class Skipped {

        @Order(1)
        @RegisterExtension
        static final BeforeEachCallback skips = context -> Assumptions.abort();

        @Order(2)
        @RegisterExtension
        static final CognitoExtension cognito = RunsAnother.cognito;

        @Test
        void never_runs() {}
    }

    static class HasNoPool {

        @RegisterExtension
        static final CognitoExtension cognito =
                CognitoExtension.builder()
                        .triggers(
                                (functions, clock) -> {
                                    throw new IllegalStateException("No function today");
                                })
                        .perTest();

        @Test
        void never_runs() {}
    }

    static class RunsAnother {

        @RegisterExtension
        static final CognitoExtension cognito = CognitoExtension.builder().perTest();

        @Test
        void runs_another(TestPool pool) {
            assertThat(run(Skipped.class).failures).isZero();
            assertThat(cognito.pool()).isSameAs(pool);
        }
    }

    static class AsksTooEarly {

        @RegisterExtension
        static final CognitoExtension cognito = CognitoExtension.builder().perTest();

        AsksTooEarly(TestPool pool) {}

        @Test
        void never_runs() {}
    }
}
