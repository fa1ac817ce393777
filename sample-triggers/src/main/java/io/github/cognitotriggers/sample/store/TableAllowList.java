package io.github.cognitotriggers.sample.store;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The allow-lists in DynamoDB, by domain. */
final class TableAllowList implements AllowList {

    private final Table table;

    TableAllowList(Table table) {
        this.table = table;
    }

    @Override
    public Set<String> tenantsOf(String domain) {
        AttributeValue tenants =
                domain.isEmpty() ? null : table.read("DOMAIN#" + domain).get("tenants");
        return tenants == null ? Set.of() : Set.copyOf(tenants.ss());
    }
}
