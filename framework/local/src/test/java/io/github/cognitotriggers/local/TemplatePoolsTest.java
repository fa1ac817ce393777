package io.github.cognitotriggers.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.server.ServedPools;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.template.TemplateSettings;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a template. */
class TemplatePoolsTest {

    private static final String TEMPLATE =
            """
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties:
                  AutoVerifiedAttributes: [email]
                  MfaConfiguration: OPTIONAL
                  EnabledMfas: [SOFTWARE_TOKEN_MFA]
                  LambdaConfig: {PreSignUp: !GetAtt Check.Arn}
              Check: {Type: AWS::Serverless::Function, Properties: {Handler: a.B}}
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  GenerateSecret: true
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows: [client_credentials]
                  AllowedOAuthScopes: [api/read]
                DependsOn: Api
              Api:
                Type: AWS::Cognito::UserPoolResourceServer
                Properties:
                  UserPoolId: !Ref Pool
                  Identifier: api
                  Name: Api
                  Scopes: [{ScopeName: read, ScopeDescription: Reads}]
              Mary:
                Type: AWS::Cognito::UserPoolUser
                Properties:
                  UserPoolId: !Ref Pool
                  Username: mary
                  UserAttributes: [{Name: email, Value: mary@example.com}]
                  DesiredDeliveryMediums: [EMAIL]
            """;

    @TempDir Path directory;

    private Template template(String text) throws Exception {
        return Template.read(
                Files.writeString(directory.resolve("template.yaml"), text),
                TemplateSettings.defaults());
    }

    private static FunctionCatalog all(TriggerFunction function) {
        return arn -> Optional.of(function);
    }

    private static JsonNode call(ServedPools served, String operation, String request)
            throws Exception {
        return served.pools().call(operation, (ObjectNode) new JsonMapper().readTree(request));
    }

    @Test
    void all_of_it_is_there_and_everybody_hears_of_it() throws Exception {
        Timeline timeline = new Timeline();
        List<SentMessage> messages = new ArrayList<>();
        Template template = template(TEMPLATE);
        ServedPools served =
                TemplatePools.of(template, all(event -> event))
                        .withTimeline(timeline)
                        .withMessages(messages::add)
                        .get();

        String pool = "{\"UserPoolId\":\"" + template.pools().get(0).id() + "\"";
        assertThat(call(served, "GetUserPoolMfaConfig", pool + "}").toString())
                .contains("\"SoftwareTokenMfaConfiguration\":{\"Enabled\":true}");
        assertThat(
                        call(served, "ListResourceServers", pool + ",\"MaxResults\":5}")
                                .at("/ResourceServers/0/Identifier")
                                .asText())
                .isEqualTo("api");
        assertThat(call(served, "ListUserPoolClients", pool + "}").path("UserPoolClients"))
                .hasSize(1);
        assertThat(call(served, "ListUsers", pool + "}").at("/Users/0/Username").asText())
                .isEqualTo("mary");
        assertThat(messages).singleElement().extracting(SentMessage::code).isNotNull();
        assertThat(timeline.invocations()).hasSize(1);
        assertThat(served.timeline().invocations()).hasSize(1);
    }

    @Test
    void each_time_they_are_as_at_the_start() throws Exception {
        Template template = template(TEMPLATE);
        TemplatePools pools = TemplatePools.of(template, all(event -> event));
        String user =
                "{\"UserPoolId\":\"" + template.pools().get(0).id() + "\",\"Username\":\"mary\"}";
        call(pools.get(), "AdminDeleteUser", user);

        assertThat(call(pools.get(), "AdminGetUser", user).path("Username").asText())
                .isEqualTo("mary");
    }

    @Test
    void a_user_who_is_refused_is_a_warning() throws Exception {
        List<String> warnings = new ArrayList<>();
        TriggerFunction refusing =
                event -> {
                    throw new FunctionErrorException("Refusal", "Not today");
                };
        Template template = template(TEMPLATE);
        ServedPools served =
                TemplatePools.of(template, all(refusing)).withWarnings(warnings::add).get();

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("Mary was refused: UserLambdaValidationException: ")
                .contains("Not today");
        assertThat(served.pools().find(template.pools().get(0).id())).isPresent();
    }

    @Test
    void anything_else_that_is_refused_is_named() throws Exception {
        Template template = template(TEMPLATE.replace("[api/read]", "[api/write]"));

        assertThatThrownBy(TemplatePools.of(template, all(event -> event))::get)
                .isInstanceOf(TemplatePools.RefusedException.class)
                .hasMessageStartingWith("Client was refused: ");
    }
}
