package io.github.cognitotriggers.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static final String RUNTIME = "AWS_EXECUTION_ENV";

    @Test
    void without_variables_it_is_a_local_run() {
        Deployment deployment = new Deployment(Map.of());

        assertThat(deployment.onAws()).isFalse();
        assertThat(deployment.tableName()).isNull();
        assertThat(deployment.senderAddress()).isNull();
    }

    @Test
    void functions_of_a_local_run_may_share_a_file() {
        assertThat(new Deployment(Map.of("LOCAL_STORE", "store.bin")).localStore())
                .isEqualTo(Path.of("store.bin"));
        assertThat(new Deployment(Map.of("LOCAL_STORE", "")).localStore()).isNull();
    }

    @Test
    void sam_local_is_a_local_run_whatever_the_template_sets() {
        Deployment deployment =
                new Deployment(
                        Map.of(
                                "AWS_SAM_LOCAL",
                                "true",
                                RUNTIME,
                                "AWS_Lambda_java17",
                                "TABLE_NAME",
                                "Table",
                                "SENDER_ADDRESS",
                                "codes@example.com"));

        assertThat(deployment.onAws()).isFalse();
        assertThat(deployment.tableName()).isNull();
        assertThat(deployment.senderAddress()).isNull();
    }

    @Test
    void on_aws_it_has_what_the_template_sets() {
        Deployment deployment =
                new Deployment(
                        Map.of(
                                RUNTIME,
                                "AWS_Lambda_java17",
                                "AWS_REGION",
                                "eu-west-1",
                                "TABLE_NAME",
                                "Table",
                                "SENDER_ADDRESS",
                                "codes@example.com"));

        assertThat(deployment.onAws()).isTrue();
        assertThat(deployment.region()).isEqualTo("eu-west-1");
        assertThat(deployment.tableName()).isEqualTo("Table");
        assertThat(deployment.senderAddress()).isEqualTo("codes@example.com");
    }

    @Test
    void on_aws_a_missing_or_empty_variable_is_an_error() {
        Deployment deployment =
                new Deployment(Map.of(RUNTIME, "AWS_Lambda_java17", "SENDER_ADDRESS", ""));

        assertThatThrownBy(deployment::tableName).hasMessage("TABLE_NAME is not set");
        assertThatThrownBy(deployment::senderAddress).hasMessage("SENDER_ADDRESS is not set");
        assertThatThrownBy(deployment::region).hasMessage("AWS_REGION is not set");
    }
}
