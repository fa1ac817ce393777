package io.github.cognitotriggers.sample.store;

import static io.github.cognitotriggers.sample.store.Table.key;
import static io.github.cognitotriggers.sample.store.Table.millis;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Sign-ins in DynamoDB, in items of their own: a user without a membership must not get an item
 * that stands in the way of one.
 */
final class TableSignIns implements SignIns {

    private final Table table;

    TableSignIns(Table table) {
        this.table = table;
    }

    @Override
    public void record(String sub, Instant at) {
        try {
            table.client.updateItem(
                    UpdateItemRequest.builder()
                            .tableName(table.name)
                            .key(key("LAST_SIGN_IN#" + sub))
                            .updateExpression("SET lastSignIn = :at")
                            .conditionExpression(
                                    "attribute_not_exists(lastSignIn) OR lastSignIn < :at")
                            .expressionAttributeValues(Map.of(":at", millis(at)))
                            .build());
        } catch (ConditionalCheckFailedException e) {
            // A later one is known.
        }
    }
}
