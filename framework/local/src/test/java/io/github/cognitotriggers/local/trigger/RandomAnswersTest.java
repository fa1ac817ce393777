package io.github.cognitotriggers.local.trigger;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.RandomSource;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a function writes, it is an answer or an error of Cognito's: never a fault of the pool.
 */
class RandomAnswersTest {

    private static final int ROUNDS = 300;

    /** Responses with something in every member, so that there is something to spoil. */
    private static final String FULL_RESPONSE =
            """
            {"autoConfirmUser":true,"autoVerifyEmail":true,"challengeName":"CUSTOM_CHALLENGE",
             "issueTokens":true,"publicChallengeParameters":{"a":"b"},
             "privateChallengeParameters":{"a":"b"},"challengeMetadata":"m","answerCorrect":true,
             "claimsOverrideDetails":{"claimsToAddOrOverride":{"a":"b"},"claimsToSuppress":["c"],
               "groupOverrideDetails":{"groupsToOverride":["g"],"preferredRole":"r"}},
             "userAttributes":{"email":"mary@example.com"},"desiredDeliveryMediums":["EMAIL"],
             "messageAction":"SUPPRESS","finalUserStatus":"CONFIRMED","smsMessage":"Code {####}",
             "emailMessage":"Your code {####}","emailSubject":"s",
             "userAttributesToMap":{"sub":"1"}}
            """;

    static Stream<Trigger> triggers() {
        return Firing.synchronousTriggers();
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void a_spoilt_answer_is_an_answer_or_an_error_of_cognitos(Trigger trigger) {
        RandomSource random = RandomSource.create();
        for (int round = 0; round < ROUNDS; round++) {
            OneTrigger pool = new OneTrigger(trigger, event -> spoil(event, random));
            try {
                Firing.fire(pool.in(Firing.operation(trigger)), trigger);
            } catch (CognitoException e) {
                // As it should be.
            } catch (RuntimeException e) {
                fail(random + ": " + pool.timeline.invocations().get(0).response(), e);
            }
        }
    }

    private static byte[] spoil(byte[] bytes, RandomSource random) throws Exception {
        ObjectNode event = (ObjectNode) Json.read(bytes);
        event.set("response", OneTrigger.json(FULL_RESPONSE));
        for (int changes = random.below(3); changes >= 0; changes--) {
            change(event, random);
        }
        byte[] answer = Json.write(event);
        if (random.onceIn(4)) {
            answer[random.below(answer.length)] = (byte) random.below(256);
        }
        return answer;
    }

    private static void change(ObjectNode event, RandomSource random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(event, containers);
        JsonNode container = containers.get(random.below(containers.size()));
        if (container instanceof ArrayNode array) {
            array.add(value(random));
        } else if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.below(names.size()));
            if (random.onceIn(4)) {
                object.remove(name);
            } else {
                object.set(name, value(random));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode value(RandomSource random) {
        return OneTrigger.json(
                random.oneOf(
                        "null",
                        "true",
                        "\"\"",
                        "\"false\"",
                        "\"\\ud800\"",
                        "0",
                        "-1e999999999",
                        "[]",
                        "[null,[]]",
                        "{}",
                        "{\"\":null}",
                        "{\"a\":{\"b\":[1,{}]}}"));
    }
}
