package io.github.cognitotriggers.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The project's own template. */
class SampleTemplateTest {

    private static final Path FILE =
            Path.of(System.getProperty("project.root")).resolve("template.yaml");
    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
    private static final Map<String, String> SES =
            Map.of(
                    "SesIdentityArn",
                    "arn:aws:ses:us-east-1:123456789012:identity/example.com",
                    "SenderAddress",
                    "codes@example.com");

    private static Template read(Map<String, String> parameters) throws Exception {
        return Template.read(FILE, new TemplateSettings("us-east-1", parameters));
    }

    private static List<String> triggers(Template template) {
        List<String> triggers = new ArrayList<>();
        template.pools()
                .get(0)
                .request()
                .get("LambdaConfig")
                .fieldNames()
                .forEachRemaining(triggers::add);
        return triggers;
    }

    @Test
    void with_its_defaults() throws Exception {
        Template template = read(Map.of());

        JsonNode pool = template.pools().get(0).request();
        assertThat(pool.get("PoolName").textValue()).isEqualTo("local");
        assertThat(pool.get("EmailConfiguration").toString())
                .isEqualTo("{\"EmailSendingAccount\":\"COGNITO_DEFAULT\"}");
        assertThat(pool.at("/UsernameConfiguration/CaseSensitive").isBoolean()).isTrue();
        assertThat(
                        pool.at("/AccountRecoverySetting/RecoveryMechanisms/0/Priority")
                                .isIntegralNumber())
                .isTrue();
        assertThat(triggers(template))
                .containsExactly(
                        "PreSignUp",
                        "PostConfirmation",
                        "PreAuthentication",
                        "PostAuthentication",
                        "DefineAuthChallenge",
                        "CreateAuthChallenge",
                        "VerifyAuthChallengeResponse",
                        "PreTokenGenerationConfig");
        assertThat(pool.at("/LambdaConfig/PreTokenGenerationConfig/LambdaArn").textValue())
                .isEqualTo(ARN + "PreTokenGenerationFunction:live");
        assertThat(template.clients()).hasSize(1);
        ClientResource client = template.clients().get(0);
        assertThat(client.secret()).isNull();
        assertThat(client.request().get("ExplicitAuthFlows").toString())
                .isEqualTo("[\"ALLOW_CUSTOM_AUTH\",\"ALLOW_REFRESH_TOKEN_AUTH\"]");
        assertThat(client.request().get("AuthSessionValidity").isIntegralNumber()).isTrue();
        assertThat(client.request().at("/TokenValidityUnits/AccessToken").textValue())
                .isEqualTo("minutes");
        assertThat(template.calls()).isEmpty();
        assertThat(template.functions()).hasSize(9);
        assertThat(template.functions().get(0).memoryMb()).isEqualTo(1024);
        assertThat(template.functions().get(0).environment()).isEmpty();
        // Those of the runtime depend on the Java that runs the test.
        List<TemplateWarning> warnings =
                template.warnings().stream()
                        .filter(w -> !w.names().equals(List.of("Globals.Function.Runtime")))
                        .toList();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).names())
                .contains("PreSignUpFunction.Environment.Variables.TABLE_NAME")
                .hasSize(6);
    }

    @Test
    void with_everything_switched_on() throws Exception {
        Map<String, String> parameters = new java.util.HashMap<>(SES);
        parameters.put("EnableMigration", "true");
        parameters.put("EnableFederation", "true");
        parameters.put("AdminEmail", "boss@example.com");
        parameters.put("ProtectData", "true");
        Template template = read(parameters);

        assertThat(triggers(template))
                .contains("UserMigration", "CustomMessage", "InboundFederation");
        assertThat(template.pools().get(0).request().at("/EmailConfiguration/From").textValue())
                .isEqualTo("codes@example.com");
        assertThat(template.clients().get(0).request().get("ExplicitAuthFlows")).hasSize(3);
        assertThat(template.functions()).hasSize(11);
        assertThat(template.calls()).hasSize(1);
        JsonNode user = template.calls().get(0).request();
        assertThat(user.get("Username").textValue()).isEqualTo("boss@example.com");
        assertThat(user.get("ClientMetadata").toString()).isEqualTo("{\"createdBy\":\"template\"}");
        assertThat(user.get("ValidationData").toString())
                .isEqualTo("[{\"Name\":\"setup\",\"Value\":\"first-administrator\"}]");
        assertThat(
                        template.functions().stream()
                                .filter(f -> f.logicalId().equals("CreateAuthChallengeFunction"))
                                .findFirst()
                                .orElseThrow()
                                .environment())
                .containsEntry("SENDER_ADDRESS", "codes@example.com");
    }

    @Test
    void its_rule_holds_for_local_use_too() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "SesIdentityArn",
                                                "arn:aws:ses:us-east-1:123456789012:identity/example.com")))
                .hasMessageContaining("SesIdentityArn needs a SenderAddress");
    }

    @Test
    void its_parameters_are_checked() {
        assertThatThrownBy(() -> read(Map.of("EnableMigration", "maybe")))
                .hasMessageContaining("EnableMigration is none of true, false");
    }
}
