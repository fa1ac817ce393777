package io.github.cognitotriggers.awsevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.EventFile;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample event, and every captured one where there are some, with every class that fits. */
class EventFilesTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    /** A fixture of somebody's tests: Cognito has no such trigger source. */
    private static final String INVENTED_SOURCE =
            "pre-token-generation-v1-null-claims-calavera-105.json";

    /** An example of AWS's guide, with arrays where Cognito sends an object and a text. */
    private static final String ARRAYS = "aws-docs-pre-token-generation-v2-authentication.json";

    /** An event file, and a class that it can be converted to. */
    record Case<E extends TriggerEvent, B extends CognitoUserPoolEvent>(
            EventFile file, Bridge<E, B> bridge) {

        B bean() {
            return bridge.convert(file.json());
        }

        byte[] untouched() {
            return bridge.answer(file.json(), bean -> {});
        }

        JsonNode json() {
            try {
                return JACKSON.readTree(file.json());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return file.name() + " as " + bridge;
        }
    }

    private static Trigger trigger(EventFile file) throws IOException {
        String source = JACKSON.readTree(file.json()).path("triggerSource").asText();
        Trigger trigger = Trigger.ofSource(source);
        if (trigger != null) {
            return trigger;
        }
        assertThat(file.name()).isEqualTo(INVENTED_SOURCE);
        return Trigger.PRE_TOKEN_GENERATION;
    }

    private static List<Case<?, ?>> cases() throws IOException {
        List<Case<?, ?>> cases = new ArrayList<>();
        for (EventFile file : EventFile.all()) {
            Trigger trigger = trigger(file);
            for (Bridge<?, ?> bridge : Bridge.ALL) {
                if (bridge.trigger() == trigger) {
                    cases.add(new Case<>(file, bridge));
                }
            }
        }
        return cases;
    }

    private static Stream<DynamicTest> each(Check check) throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> check.of(each)));
    }

    interface Check {
        void of(Case<?, ?> each) throws IOException;
    }

    @Test
    void every_event_has_a_class_except_those_that_aws_has_none_for() throws IOException {
        Set<Trigger> without =
                Set.of(
                        Trigger.CUSTOM_EMAIL_SENDER,
                        Trigger.CUSTOM_SMS_SENDER,
                        Trigger.INBOUND_FEDERATION);
        List<EventFile> converted = cases().stream().<EventFile>map(Case::file).toList();
        for (EventFile file : EventFile.all()) {
            boolean hasCase = converted.stream().anyMatch(c -> c.name().equals(file.name()));
            assertThat(hasCase).as(file.name()).isNotEqualTo(without.contains(trigger(file)));
        }
    }

    @TestFactory
    Stream<DynamicTest> an_untouched_object_gives_the_event_back_byte_for_byte()
            throws IOException {
        return each(EventFilesTest::givesTheEventBack);
    }

    private static void givesTheEventBack(Case<?, ?> each) throws IOException {
        if (each.bridge().equals(Bridge.DEFINE)) {
            if (each.json().at("/response/challengeName").isNull()) {
                // Cognito has no default here: a method that decides nothing is an error.
                assertThatThrownBy(each::untouched).isInstanceOf(InvalidResponseException.class);
            } else {
                assertThat(JACKSON.readTree(each.untouched())).isEqualTo(each.json());
            }
        } else if (each.bridge().equals(Bridge.VERIFY)) {
            // Nor here: false is what a method says of a wrong answer.
            ObjectNode expected = (ObjectNode) each.json();
            ((ObjectNode) expected.get("response")).put("answerCorrect", false);
            assertThat(JACKSON.readTree(each.untouched())).isEqualTo(expected);
        } else {
            assertThat(new String(each.untouched(), UTF_8))
                    .isEqualTo(new String(each.file().json(), UTF_8));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_member_of_the_object_is_what_the_event_says() throws IOException {
        return each(
                each -> {
                    Map<String, Object> read = new LinkedHashMap<>();
                    compare("event", each.bean(), each.json(), read);
                    assertThat(read).as("members compared").hasSizeGreaterThan(6);
                });
    }

    /** Goes through the getters of AWS's class, and looks for a member of that name. */
    private static void compare(
            String path, @Nullable Object actual, JsonNode json, Map<String, Object> read) {
        read.put(path, String.valueOf(actual));
        if (actual == null) {
            assertThat(cannotBeHeld(json)).as(path).isTrue();
        } else if (actual instanceof String text) {
            JsonNode one = json.isArray() ? json.path(0) : json;
            assertThat(text).as(path).isEqualTo(one.asText());
        } else if (actual instanceof Boolean flag) {
            assertThat(flag).as(path).isEqualTo(json.asBoolean(false));
        } else if (actual instanceof Map<?, ?> map) {
            assertThat(map.keySet()).as(path).hasSize(json.size());
            map.forEach((name, value) -> compare(path + "/" + name, value, at(json, name), read));
        } else if (actual.getClass().isArray()) {
            assertThat(Array.getLength(actual)).as(path).isEqualTo(json.size());
            for (int i = 0; i < json.size(); i++) {
                compare(path + "/" + i, Array.get(actual, i), json.get(i), read);
            }
        } else {
            for (Method method : actual.getClass().getMethods()) {
                if (method.getName().startsWith("get") && !method.getName().equals("getClass")) {
                    String name =
                            Character.toLowerCase(method.getName().charAt(3))
                                    + method.getName().substring(4);
                    compare(path + "/" + name, call(method, actual), at(json, name), read);
                }
            }
        }
    }

    private static boolean cannotBeHeld(JsonNode json) {
        return json.isNull() || json.isMissingNode() || json.isArray();
    }

    private static JsonNode at(JsonNode json, @Nullable Object name) {
        return json.path(String.valueOf(name));
    }

    private static @Nullable Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.toString(), e);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_object_is_the_one_that_lambda_would_have_given() throws IOException {
        return each(
                each -> {
                    // Of these Lambda's own set-up says that it cannot read them.
                    if (!each.file().name().equals(ARRAYS)) {
                        assertThat(each.bean())
                                .usingRecursiveComparison()
                                .isEqualTo(lambdas(each.file().json(), each.bridge().type()));
                    }
                });
    }

    /** What a method gets without this library. */
    static Object lambdas(byte[] json, Class<?> type) {
        return LambdaEventSerializers.serializerFor(type, EventFilesTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(json));
    }
}
