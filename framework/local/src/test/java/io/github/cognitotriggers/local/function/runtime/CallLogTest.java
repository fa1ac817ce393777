package io.github.cognitotriggers.local.function.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call logs, and how its failure is added to it. */
class CallLogTest {

    private static final String SUMMARY =
            "level=INFO requestId=1 triggerSource=x outcome=rejected ms=3";

    private final List<String> lines = new ArrayList<>();
    private final CallLog log = new CallLog(lines::add);

    /** Without a stack, as what may leave a function of the framework. */
    private static RuntimeException refusal(String message) {
        return new RuntimeException(message, null, false, false) {
            private static final long serialVersionUID = 1L;
        };
    }

    @Test
    void the_summary_line_waits_for_how_the_call_ends() {
        log.accept("first\nsecond\n");
        log.accept(SUMMARY + "\n");
        assertThat(lines).containsExactly("first", "second");

        log.answered();
        log.answered();

        assertThat(lines).containsExactly("first", "second", SUMMARY);
    }

    @Test
    void a_line_after_it_does_not_wait() {
        log.accept(SUMMARY);
        log.accept("after");
        assertThat(lines).containsExactly(SUMMARY, "after");
    }

    @Test
    void an_exception_without_a_stack_ends_the_summary_line() {
        log.accept(SUMMARY);
        log.failed(refusal("two\nlines"));
        assertThat(lines).containsExactly(SUMMARY + " error=\"two\\nlines\"");
    }

    @Test
    void an_exception_with_a_stack_follows_with_it() {
        log.accept(SUMMARY);
        log.failed(new IllegalStateException("broken"));
        assertThat(lines.subList(0, 2))
                .containsExactly(SUMMARY, "java.lang.IllegalStateException: broken");
        assertThat(lines).hasSizeGreaterThan(2);
    }

    @Test
    void without_a_summary_line_an_exception_is_logged() {
        log.accept("level=INFO requestId=1 message=x");
        log.failed(refusal("no"));
        assertThat(lines).hasSize(2).last().asString().endsWith(": no");
    }

    @Test
    void what_this_runtime_says_is_not_logged_as_the_functions_own() {
        log.accept(SUMMARY);
        log.failed(new HandlerException("Type", "no handler"));
        assertThat(lines.get(0)).startsWith(SUMMARY);
        assertThat(lines).hasSize(1);
    }
}
