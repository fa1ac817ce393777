package io.github.cognitotriggers.sample.store;

import static io.github.cognitotriggers.sample.store.Table.EXPIRES_AT;
import static io.github.cognitotriggers.sample.store.Table.seconds;
import static io.github.cognitotriggers.sample.store.Table.text;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Captcha verdicts in DynamoDB. */
final class TableCaptchaVerdicts implements CaptchaVerdicts {

    private final Table table;
    private final InstantSource clock;

    TableCaptchaVerdicts(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Boolean> findVerdict(String hash) {
        Map<String, AttributeValue> item = table.read("CAPTCHA#" + hash);
        AttributeValue human = item.get("human");
        return human == null || !Table.isGood(item, clock.instant())
                ? Optional.empty()
                : Optional.of(human.bool());
    }

    @Override
    public void remember(String hash, boolean human) {
        table.client.putItem(
                PutItemRequest.builder()
                        .tableName(table.name)
                        .item(
                                Map.of(
                                        Table.KEY,
                                        text("CAPTCHA#" + hash),
                                        "human",
                                        AttributeValue.fromBool(human),
                                        EXPIRES_AT,
                                        seconds(clock.instant().plus(REMEMBERED_FOR))))
                        .build());
    }
}
