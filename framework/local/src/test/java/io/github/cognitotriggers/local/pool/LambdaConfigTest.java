package io.github.cognitotriggers.local.pool;

import static io.github.cognitotriggers.local.pool.TestPool.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which functions a pool calls by its LambdaConfig. */
class LambdaConfigTest {

    private static final String PASSWORD_FLOW = "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH']";

    private final PoolsForTests pools = new PoolsForTests().function("f", event -> event);

    @Test
    void functions_are_found_by_their_arns() {
        String pool = poolWith("'PreAuthentication': '%s', 'PostAuthentication': '%s'");
        signIn(pool);
        assertThat(pools.fired())
                .containsExactly(
                        "PreAuthentication_Authentication", "PostAuthentication_Authentication");
    }

    @Test
    void an_arn_that_nobody_knows_is_a_function_that_cannot_be_invoked() {
        String pool =
                pools.createPool(
                        "'LambdaConfig': {'PreAuthentication': '"
                                + PoolsForTests.arn("gone")
                                + "'}");
        refused(
                () -> signIn(pool),
                "UnexpectedLambdaException",
                "PreAuthentication invocation failed due to error AccessDeniedException.");
    }

    @ParameterizedTest
    @CsvSource({"V1_0,1", "V2_0,2", "V3_0,3"})
    void pre_token_generation_has_the_version_of_its_config(String version, String inEvent) {
        String pool =
                poolWith(
                        "'PreTokenGenerationConfig': {'LambdaVersion': '"
                                + version
                                + "', 'LambdaArn': '%s'}");
        signIn(pool);
        assertThat(
                        pools.event(TriggerSource.TOKEN_GENERATION_AUTHENTICATION)
                                .path("version")
                                .asText())
                .isEqualTo(inEvent);
    }

    @Test
    void the_legacy_slot_of_pre_token_generation_is_version_1() {
        String pool = poolWith("'PreTokenGeneration': '%s'");
        signIn(pool);
        assertThat(
                        pools.event(TriggerSource.TOKEN_GENERATION_AUTHENTICATION)
                                .path("version")
                                .asText())
                .isEqualTo("1");
    }

    @Test
    void both_slots_of_pre_token_generation_have_to_be_the_same_function() {
        String config =
                "'PreTokenGenerationConfig': {'LambdaVersion': 'V2_0', 'LambdaArn': '%s'}, ";
        String pool = poolWith(config + "'PreTokenGeneration': '%s'");
        signIn(pool);
        assertThat(
                        pools.event(TriggerSource.TOKEN_GENERATION_AUTHENTICATION)
                                .path("version")
                                .asText())
                .isEqualTo("2");
        refused(
                () ->
                        poolWith(
                                config
                                        + "'PreTokenGeneration': '"
                                        + PoolsForTests.arn("other")
                                        + "'"),
                "InvalidParameterException",
                "PreTokenGeneration and PreTokenGenerationConfig must have the same LambdaArn");
    }

    @Test
    void senders_and_inbound_federation_have_a_version_and_a_key() {
        String config =
                "'CustomEmailSender': {'LambdaVersion': 'V1_0', 'LambdaArn': '%s'},"
                        + " 'CustomSMSSender': {'LambdaVersion': 'V1_0', 'LambdaArn': '%s'},"
                        + " 'KMSKeyID': 'arn:aws:kms:us-east-1:000000000000:key/k',"
                        + " 'InboundFederation': {'LambdaVersion': 'V1_0', 'LambdaArn': '%s'}";
        String pool = poolWith(config);
        assertThat(pools.describePool(pool).path("LambdaConfig"))
                .isEqualTo(PoolsForTests.json("{" + named(config) + "}"));
        pools.call(
                "AdminCreateUser",
                "{'UserPoolId': '"
                        + pool
                        + "', 'Username': 'mary', 'DesiredDeliveryMediums': ['EMAIL'],"
                        + " 'UserAttributes': [{'Name': 'email', 'Value': 'm@example.com'}]}");
        assertThat(pools.pools().messages().get(0).triggerSource())
                .isEqualTo("CustomEmailSender_AdminCreateUser");
    }

    @Test
    void an_update_without_triggers_takes_them_away() {
        String pool = poolWith("'PreAuthentication': '%s'");
        pools.call("UpdateUserPool", "{'UserPoolId': '" + pool + "'}");
        signIn(pool);
        assertThat(pools.fired()).isEmpty();
    }

    @Test
    void functions_given_as_objects_are_described_by_arns_that_an_update_finds_again() {
        TestPool given =
                TestPool.with()
                        .echo(Trigger.PRE_AUTHENTICATION, Trigger.CUSTOM_EMAIL_SENDER)
                        .preToken(3, "{}")
                        .build();
        given.confirmedUser("mary");
        ObjectNode described =
                (ObjectNode) given.admin("DescribeUserPool", "'a': 1").path("UserPool");
        JsonNode config = described.path("LambdaConfig");
        assertThat(config.at("/PreTokenGenerationConfig/LambdaVersion").asText()).isEqualTo("V3_0");
        assertThat(config.at("/CustomEmailSender/LambdaVersion").asText()).isEqualTo("V1_0");
        given.pool()
                .call("UpdateUserPool", described.put("UserPoolId", described.path("Id").asText()));
        given.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(given.fired())
                .containsExactly(
                        "PreAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    private String poolWith(String config) {
        return pools.createPool("'LambdaConfig': {" + named(config) + "}");
    }

    private static String named(String config) {
        return config.replace("%s", PoolsForTests.arn("f"));
    }

    private void signIn(String pool) {
        pools.user(pool, "mary");
        pools.signIn(pools.createClient(pool, PASSWORD_FLOW).path("ClientId").asText(), "mary");
    }
}
