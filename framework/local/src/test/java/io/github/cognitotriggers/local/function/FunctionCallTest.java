package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.local.trigger.InvocationContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first outcome of a call, in whatever order outcomes come. */
class FunctionCallTest {

    private static final byte[] ANSWER = {1};

    private final List<String> seen = new ArrayList<>();
    private boolean late;
    private final FunctionCall call = new FunctionCall(new InvocationContext("r", line -> {}));

    FunctionCallTest() {
        var unused =
                call.answer()
                        .whenComplete(
                                (answer, failure) ->
                                        seen.add(failure == null ? "answered" : "failed"));
    }

    private void timeOut() {
        late = call.failed(new IllegalStateException("late"), () -> seen.add("ended"));
    }

    @Test
    void a_time_out_after_the_answer_ends_no_jvm_that_another_event_may_have() {
        call.answered(ANSWER);
        timeOut();
        assertThat(seen).containsExactly("answered");
        assertThat(late).isFalse();
    }

    @Test
    void a_jvm_is_marked_before_anybody_hears_of_the_time_out() {
        timeOut();
        call.answered(ANSWER);
        assertThat(seen).containsExactly("ended", "failed");
        assertThat(late).isTrue();
    }

    @Test
    void an_answer_in_the_midst_of_the_time_out_comes_too_late() {
        late =
                call.failed(
                        new IllegalStateException("late"),
                        () -> {
                            call.answered(ANSWER);
                            seen.add("ended");
                        });
        assertThat(seen).containsExactly("ended", "failed");
    }
}
