package io.github.cognitotriggers.sample.store;

import static io.github.cognitotriggers.sample.store.Table.text;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Memberships in DynamoDB. */
final class TableMemberships implements Memberships {

    private final Table table;

    TableMemberships(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Membership> find(String sub) {
        Map<String, AttributeValue> item = table.read("MEMBER#" + sub);
        String tenant = text(item, "tenant");
        String role = text(item, "role");
        return tenant == null || role == null
                ? Optional.empty()
                : Optional.of(new Membership(tenant, role));
    }

    @Override
    public void addIfAbsent(String sub, Membership membership) {
        try {
            table.client.putItem(
                    PutItemRequest.builder()
                            .tableName(table.name)
                            .item(item(sub, membership))
                            .conditionExpression("attribute_not_exists(pk)")
                            .build());
        } catch (ConditionalCheckFailedException e) {
            // A member already: that is what was asked for.
        }
    }

    static Map<String, AttributeValue> item(String sub, Membership membership) {
        return Map.of(
                Table.KEY,
                text("MEMBER#" + sub),
                "tenant",
                text(membership.tenant()),
                "role",
                text(membership.role()));
    }
}
