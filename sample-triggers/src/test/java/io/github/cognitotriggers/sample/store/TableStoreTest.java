package io.github.cognitotriggers.sample.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.sample.EmailAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The contract of the stores, kept by DynamoDB: each test has a table of its own. */
@EnabledIfSystemProperty(
        named = TableStoreTest.CLASS_PATH,
        matches = ".+",
        disabledReason = "DynamoDB Local runs with -Ddynamodb")
class TableStoreTest extends StoreContract {

    static final String CLASS_PATH = "dynamodb.local.classpath";

    private static int tables;

    @SuppressWarnings("NullAway.Init")
    private static DynamoDbLocal local;

    @SuppressWarnings("NullAway.Init")
    private static DynamoDbClient client;

    @SuppressWarnings("NullAway.Init")
    private Table table;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        local = DynamoDbLocal.start(Path.of(System.getProperty(CLASS_PATH)));
        client = local.client();
    }

    @AfterAll
    static void stop() {
        client.close();
        local.close();
    }

    @BeforeEach
    void createTable() {
        table = new Table(client, "Table-" + ++tables);
        client.createTable(
                CreateTableRequest.builder()
                        .tableName(table.name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                AttributeDefinition.builder()
                                        .attributeName(Table.KEY)
                                        .attributeType(ScalarAttributeType.S)
                                        .build())
                        .keySchema(
                                KeySchemaElement.builder()
                                        .attributeName(Table.KEY)
                                        .keyType(KeyType.HASH)
                                        .build())
                        .build());
        put(
                Map.of(
                        Table.KEY,
                        Table.text("DOMAIN#example.com"),
                        "tenants",
                        AttributeValue.fromSs(List.of("acme"))));
    }

    @Override
    Stores stores(String... invitations) {
        for (String invitation : invitations) {
            put(
                    Map.of(
                            Table.KEY,
                            Table.text("INVITATION#" + invitation),
                            "tenant",
                            Table.text("acme"),
                            "role",
                            Table.text("member")));
        }
        return new TableStores(table, clock);
    }

    @Override
    long lastSignIn(String sub) {
        AttributeValue at = table.read("LAST_SIGN_IN#" + sub).get("lastSignIn");
        return at == null ? 0 : Long.parseLong(at.n());
    }

    private void put(Map<String, AttributeValue> item) {
        client.putItem(PutItemRequest.builder().tableName(table.name).item(item).build());
    }

    private long expiresAt(String key) {
        AttributeValue expiresAt = table.read(key).get(Table.EXPIRES_AT);
        return expiresAt == null ? 0 : Long.parseLong(expiresAt.n());
    }

    @Test
    void what_loses_its_meaning_has_a_time_to_live_and_what_does_not_has_none() {
        Stores stores = stores("FREE0001");
        EmailAddress mary = EmailAddress.of("mary@example.com");
        stores.invitations().reserve("FREE0001", mary);
        stores.invitations().redeem(mary, null, "sub-mary");
        stores.captchaVerdicts().remember("hash", true);
        stores.codeRounds().begin("pool/mary", "one");
        stores.codeRounds().keep("one", "111111");
        long now = clock.instant().getEpochSecond();

        assertThat(expiresAt("RESERVATION#mary@example.com"))
                .isEqualTo(now + Invitations.RESERVED_FOR.toSeconds());
        assertThat(expiresAt("CAPTCHA#hash"))
                .isEqualTo(now + CaptchaVerdicts.REMEMBERED_FOR.toSeconds());
        assertThat(expiresAt("SIGN_IN#pool/mary")).isEqualTo(now + CodeRounds.GOOD_FOR.toSeconds());
        assertThat(expiresAt("ROUND#one")).isEqualTo(now + CodeRounds.GOOD_FOR.toSeconds());
        assertThat(table.read("INVITATION#FREE0001")).doesNotContainKey(Table.EXPIRES_AT);
        assertThat(table.read("MEMBER#sub-mary")).doesNotContainKey(Table.EXPIRES_AT);
    }

    @Test
    void two_invocations_at_once_share_one_round_and_one_code() throws Exception {
        CodeRounds rounds = stores().codeRounds();
        Set<String> seen = new HashSet<>();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String candidate = Integer.toString(i);
                results.add(
                        pool.submit(
                                () -> {
                                    String round = rounds.begin("pool/mary", candidate);
                                    return round + " " + rounds.keep(round, candidate).code();
                                }));
            }
            for (Future<String> result : results) {
                seen.add(result.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(seen).hasSize(1);
    }
}
