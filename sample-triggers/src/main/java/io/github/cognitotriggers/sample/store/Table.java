package io.github.cognitotriggers.sample.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * The one table: a string key {@value #KEY} and nothing else in its schema. The first part of a key
 * says what an item is:
 *
 * <pre>
 * INVITATION#code       tenant, role; holder, reservedUntil, taken
 * RESERVATION#address   invitation
 * MEMBER#sub            tenant, role
 * LAST_SIGN_IN#sub      lastSignIn
 * DOMAIN#domain         tenants
 * CAPTCHA#hash          human
 * COUNT#pool/user#hour  begun
 * SIGN_IN#pool/user     round, startedAt
 * ROUND#id              code, sent
 * </pre>
 *
 * <p>Items that lose their meaning have {@value #EXPIRES_AT} in seconds, for DynamoDB's time to
 * live. It deletes when it gets to it, hours later at times, so whoever reads such an item looks at
 * the time too.
 */
final class Table {

    static final String KEY = "pk";
    static final String EXPIRES_AT = "expiresAt";

    final DynamoDbClient client;
    final String name;

    Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /**
     * Connects. A call that hangs must end before Cognito's 5 seconds do, with one attempt more.
     */
    static Table connect(String name, String region) {
        DynamoDbClient client =
                DynamoDbClient.builder()
                        .region(Region.of(region))
                        .defaultsMode(DefaultsMode.IN_REGION)
                        .httpClient(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(Duration.ofMillis(800))
                                        .socketTimeout(Duration.ofMillis(1_200))
                                        .build())
                        .overrideConfiguration(
                                override ->
                                        override.apiCallTimeout(Duration.ofMillis(3_000))
                                                .retryStrategy(retries -> retries.maxAttempts(2)))
                        .build();
        return new Table(client, name);
    }

    /** An item as it is now, not as it was a moment ago; empty if there is none. */
    Map<String, AttributeValue> read(String key) {
        return client.getItem(
                        GetItemRequest.builder()
                                .tableName(name)
                                .key(key(key))
                                .consistentRead(true)
                                .build())
                .item();
    }

    static Map<String, AttributeValue> key(String key) {
        return Map.of(KEY, text(key));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue seconds(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
    }

    static AttributeValue millis(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.toEpochMilli()));
    }

    /** Whether an item that expires is still good. */
    static boolean isGood(Map<String, AttributeValue> item, Instant now) {
        AttributeValue expiresAt = item.get(EXPIRES_AT);
        return expiresAt != null && now.getEpochSecond() < Long.parseLong(expiresAt.n());
    }

    /** A text attribute, or null. */
    static @Nullable String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }
}
