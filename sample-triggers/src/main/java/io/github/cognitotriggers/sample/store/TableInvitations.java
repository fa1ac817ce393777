package io.github.cognitotriggers.sample.store;

import static io.github.cognitotriggers.sample.store.Table.EXPIRES_AT;
import static io.github.cognitotriggers.sample.store.Table.key;
import static io.github.cognitotriggers.sample.store.Table.seconds;
import static io.github.cognitotriggers.sample.store.Table.text;

import io.github.cognitotriggers.sample.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Invitations in DynamoDB: what belongs together is written in one transaction. */
final class TableInvitations implements Invitations {

    private static final String IS_FREE =
            "attribute_exists(pk) AND (attribute_not_exists(holder) OR holder = :address"
                    + " OR (attribute_not_exists(taken) AND reservedUntil <= :now))";

    private final Table table;
    private final Memberships memberships;
    private final InstantSource clock;

    TableInvitations(Table table, Memberships memberships, InstantSource clock) {
        this.table = table;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public boolean reserve(String code, EmailAddress address) {
        Instant now = clock.instant();
        AttributeValue until = seconds(now.plus(RESERVED_FOR));
        Update invitation =
                Update.builder()
                        .tableName(table.name)
                        .key(key("INVITATION#" + code))
                        .updateExpression("SET holder = :address, reservedUntil = :until")
                        .conditionExpression(IS_FREE)
                        .expressionAttributeValues(
                                Map.of(
                                        ":address", text(address.value()),
                                        ":now", seconds(now),
                                        ":until", until))
                        .build();
        Put reservation =
                Put.builder()
                        .tableName(table.name)
                        .item(
                                Map.of(
                                        Table.KEY,
                                        text("RESERVATION#" + address.value()),
                                        "invitation",
                                        text(code),
                                        EXPIRES_AT,
                                        until))
                        .build();
        return bothOrNeither(
                TransactWriteItem.builder().update(invitation).build(),
                TransactWriteItem.builder().put(reservation).build());
    }

    @Override
    public Optional<Membership> redeem(EmailAddress address, @Nullable String sent, String sub) {
        String reserved = text(table.read("RESERVATION#" + address.value()), "invitation");
        String code = reserved == null ? sent : reserved;
        if (code != null) {
            Map<String, AttributeValue> invitation = table.read("INVITATION#" + code);
            String tenant = text(invitation, "tenant");
            String role = text(invitation, "role");
            Membership membership =
                    tenant == null || role == null ? null : new Membership(tenant, role);
            if (membership != null && take(code, address, sub, membership)) {
                return Optional.of(membership);
            }
        }
        // The second delivery of an event comes here too: there is a membership by now.
        return memberships.find(sub);
    }

    private boolean take(String code, EmailAddress address, String sub, Membership membership) {
        Update invitation =
                Update.builder()
                        .tableName(table.name)
                        .key(key("INVITATION#" + code))
                        .updateExpression("SET holder = :address, taken = :true")
                        .conditionExpression(IS_FREE)
                        .expressionAttributeValues(
                                Map.of(
                                        ":address", text(address.value()),
                                        ":now", seconds(clock.instant()),
                                        ":true", AttributeValue.fromBool(true)))
                        .build();
        Put member =
                Put.builder()
                        .tableName(table.name)
                        .item(TableMemberships.item(sub, membership))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build();
        return bothOrNeither(
                TransactWriteItem.builder().update(invitation).build(),
                TransactWriteItem.builder().put(member).build());
    }

    /** False if a condition did not hold. */
    private boolean bothOrNeither(TransactWriteItem one, TransactWriteItem other) {
        try {
            table.client.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(one, other).build());
            return true;
        } catch (TransactionCanceledException e) {
            for (CancellationReason reason : e.cancellationReasons()) {
                if ("ConditionalCheckFailed".equals(reason.code())) {
                    return false;
                }
            }
            throw e;
        }
    }
}
