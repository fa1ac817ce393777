package io.github.cognitotriggers.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryLineTest {

    @Test
    void route_condition_and_outcome_are_read_among_what_else_is_logged() {
        String log =
                """
                Email to mary@example.com: route=1 outcome=2
                level=WARN requestId=test message="no outcome=ok here"
                level=INFO requestId=test triggerSource=PreSignUp_SignUp clientId=1a route=SignUp.invited condition="source = SIGN_UP, clientMetadata.\\"x\\" present" outcome=ok ms=3 clientMetadata=[a]
                """;

        assertThat(SummaryLine.in(log))
                .isEqualTo(
                        new SummaryLine(
                                "SignUp.invited",
                                "source = SIGN_UP, clientMetadata.\"x\" present",
                                "ok"));
    }

    @Test
    void without_a_route_or_a_condition_these_are_empty() {
        assertThat(SummaryLine.in("level=INFO requestId=test route=\"\" outcome=passed ms=0"))
                .isEqualTo(new SummaryLine("", "", "passed"));
    }

    @Test
    void a_log_may_have_none() {
        assertThat(SummaryLine.in("java.lang.IllegalStateException: no table\n")).isNull();
    }
}
