package io.github.cognitotriggers.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.template.ClientResource;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands to begin with. */
class WelcomeTest {

    private static final String ENDPOINT = "http://127.0.0.1:9229";
    private static final String REST =
            " --endpoint-url " + ENDPOINT + " --region us-east-1 --no-sign-request";

    private static String welcome(Template template) {
        StringWriter text = new StringWriter();
        new Welcome(URI.create(ENDPOINT), "us-east-1", null, template, new PrintWriter(text))
                .print();
        return text.toString();
    }

    private static Template template(List<String> triggers, List<String> flows) {
        ObjectNode pool = JsonNodeFactory.instance.objectNode();
        ObjectNode configuration = pool.putObject("LambdaConfig");
        triggers.forEach(trigger -> configuration.put(trigger, "arn:function:F"));
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        if (!flows.isEmpty()) {
            flows.forEach(client.putArray("ExplicitAuthFlows")::add);
        }
        return new Template(
                List.of(new PoolResource("UserPool", "us-east-1_P", pool, null)),
                List.of(),
                List.of(new ClientResource("AppClient", "us-east-1_P", "c", null, client)),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> challenge() {
        return List.of("DefineAuthChallenge", "CreateAuthChallenge", "VerifyAuthChallengeResponse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALLOW_CUSTOM_AUTH", "CUSTOM_AUTH_FLOW_ONLY", ""})
    void a_client_with_custom_authentication_gets_the_whole_walk_with_one_user(String flow) {
        List<String> flows = flow.isEmpty() ? List.of() : List.of(flow);

        assertThat(welcome(template(challenge(), flows)).lines())
                .containsSubsequence(
                        "  aws cognito-idp list-users --user-pool-id us-east-1_P" + REST,
                        "  aws cognito-idp sign-up --client-id c --username mia@example.com"
                                + " --password 'Passw0rd!'"
                                + " --user-attributes Name=email,Value=mia@example.com"
                                + REST,
                        "  aws cognito-idp confirm-sign-up --client-id c"
                                + " --username mia@example.com --confirmation-code '<code>'"
                                + REST,
                        "  aws cognito-idp initiate-auth --client-id c --auth-flow CUSTOM_AUTH"
                                + " --auth-parameters USERNAME=mia@example.com"
                                + REST,
                        "  aws cognito-idp respond-to-auth-challenge --client-id c"
                                + " --challenge-name CUSTOM_CHALLENGE --challenge-responses"
                                + " 'USERNAME=<USERNAME>,ANSWER=<code>'"
                                + " --session '<Session>'"
                                + REST);
    }

    @Test
    void a_flow_that_would_be_refused_is_not_suggested() {
        assertThat(welcome(template(challenge(), List.of("ALLOW_USER_SRP_AUTH"))))
                .contains("confirm-sign-up")
                .doesNotContain("initiate-auth", "respond-to-auth-challenge");
        assertThat(welcome(template(List.of(), List.of("ALLOW_CUSTOM_AUTH"))))
                .contains("confirm-sign-up")
                .doesNotContain("initiate-auth", "respond-to-auth-challenge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"})
    void a_client_that_takes_passwords_gets_a_sign_in(String flow) {
        assertThat(welcome(template(List.of(), List.of(flow))).lines())
                .containsSubsequence(
                        "  aws cognito-idp initiate-auth --client-id c"
                                + " --auth-flow USER_PASSWORD_AUTH --auth-parameters"
                                + " 'USERNAME=mia@example.com,PASSWORD=Passw0rd!'"
                                + REST,
                        "  curl "
                                + ENDPOINT
                                + "/local/timeline.txt   the same to read, secrets masked");
        assertThat(welcome(template(List.of(), List.of()))).doesNotContain("initiate-auth");
    }

    @Test
    void whoever_has_a_pre_sign_up_is_told_how_to_send_it_something() {
        String hint = "--client-metadata KEY=VALUE --validation-data Name=KEY,Value=VALUE";

        assertThat(welcome(template(List.of("PreSignUp"), List.of()))).contains(hint);
        assertThat(welcome(template(List.of(), List.of()))).doesNotContain(hint);
    }
}
