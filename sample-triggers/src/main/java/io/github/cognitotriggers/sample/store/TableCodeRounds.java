package io.github.cognitotriggers.sample.store;

import static io.github.cognitotriggers.sample.store.Table.EXPIRES_AT;
import static io.github.cognitotriggers.sample.store.Table.key;
import static io.github.cognitotriggers.sample.store.Table.millis;
import static io.github.cognitotriggers.sample.store.Table.seconds;
import static io.github.cognitotriggers.sample.store.Table.text;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Rounds in DynamoDB. Two invocations for one sign-in may run at the same time: of each item the
 * first write stands, and both go on with what it says.
 */
final class TableCodeRounds implements CodeRounds {

    private final Table table;
    private final InstantSource clock;

    TableCodeRounds(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public int count(String user) {
        Instant now = clock.instant();
        long hour = now.getEpochSecond() / COUNTED_FOR.toSeconds();
        AttributeValue begun =
                table.client
                        .updateItem(
                                UpdateItemRequest.builder()
                                        .tableName(table.name)
                                        .key(key("COUNT#" + user + "#" + hour))
                                        .updateExpression("ADD begun :one SET expiresAt = :until")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":one",
                                                        AttributeValue.fromN("1"),
                                                        ":until",
                                                        seconds(now.plus(COUNTED_FOR))))
                                        .returnValues(ReturnValue.UPDATED_NEW)
                                        .build())
                        .attributes()
                        .get("begun");
        return begun == null ? 1 : Integer.parseInt(begun.n());
    }

    @Override
    public String begin(String user, String candidate) {
        Instant now = clock.instant();
        Map<String, AttributeValue> standing =
                putUnless(
                        Map.of(
                                Table.KEY,
                                text("SIGN_IN#" + user),
                                "round",
                                text(candidate),
                                "startedAt",
                                millis(now),
                                EXPIRES_AT,
                                seconds(now.plus(GOOD_FOR))),
                        "attribute_not_exists(pk) OR startedAt <= :old",
                        millis(now.minus(SAME_FOR)));
        String round = standing == null ? null : text(standing, "round");
        return round == null ? candidate : round;
    }

    @Override
    public RoundCode keep(String round, String candidate) {
        Instant now = clock.instant();
        Map<String, AttributeValue> standing =
                putUnless(
                        Map.of(
                                Table.KEY,
                                text("ROUND#" + round),
                                "code",
                                text(candidate),
                                EXPIRES_AT,
                                seconds(now.plus(GOOD_FOR))),
                        "attribute_not_exists(pk) OR expiresAt <= :old",
                        seconds(now));
        String code = standing == null ? null : text(standing, "code");
        return standing == null || code == null
                ? new RoundCode(candidate, false)
                : new RoundCode(code, standing.containsKey("sent"));
    }

    @Override
    public void sent(String round) {
        table.client.updateItem(
                UpdateItemRequest.builder()
                        .tableName(table.name)
                        .key(key("ROUND#" + round))
                        .updateExpression("SET sent = :true")
                        .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true)))
                        .build());
    }

    /** Puts an item and gives null, or gives the item that stands in its way. */
    private @Nullable Map<String, AttributeValue> putUnless(
            Map<String, AttributeValue> item, String condition, AttributeValue old) {
        try {
            table.client.putItem(
                    PutItemRequest.builder()
                            .tableName(table.name)
                            .item(item)
                            .conditionExpression(condition)
                            .expressionAttributeValues(Map.of(":old", old))
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build());
            return null;
        } catch (ConditionalCheckFailedException e) {
            return e.item();
        }
    }
}
