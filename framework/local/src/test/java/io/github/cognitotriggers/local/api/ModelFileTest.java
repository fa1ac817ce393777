package io.github.cognitotriggers.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * The model's file against that of the AWS SDK, which has members and types but no constraints. A
 * member that only the file has is one that the SDK of this build is too old for.
 */
class ModelFileTest {

    private static final String MODEL =
            "software.amazon.awssdk.services.cognitoidentityprovider.model.";

    static Stream<String> operations() {
        return RandomRequests.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_has_the_members_that_the_sdk_has(String operation)
            throws ReflectiveOperationException {
        Object builder =
                Class.forName(MODEL + operation.replace("MFA", "Mfa") + "Request")
                        .getMethod("builder")
                        .invoke(null);
        Map<String, String> sdks = new TreeMap<>();
        describe("", ((SdkPojo) builder).sdkFields(), sdks);
        Map<String, String> ours = new TreeMap<>();
        describe("", Shapes.API.operation(operation).orElseThrow(), ours);

        assertThat(ours).containsAllEntriesOf(sdks);
    }

    private static void describe(String path, Shape shape, Map<String, String> into) {
        if (shape instanceof Structure structure) {
            structure
                    .members()
                    .forEach(m -> describe(path + "." + m.name(), m.shape().get(), into));
        } else if (shape instanceof ListShape list) {
            describe(path + "[]", list.entries().get(), into);
        } else if (shape instanceof MapShape map) {
            describe(path + "{}", map.values().get(), into);
        } else {
            into.put(path, ((Scalar) shape).type().name());
        }
    }

    private static void describe(String path, List<SdkField<?>> fields, Map<String, String> into) {
        fields.forEach(field -> describe(path + "." + field.memberName(), field, into));
    }

    private static void describe(String path, SdkField<?> field, Map<String, String> into) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            describe(path, field.constructor().get().sdkFields(), into);
        } else if (type == MarshallingType.LIST) {
            describe(path + "[]", field.getTrait(ListTrait.class).memberFieldInfo(), into);
        } else if (type == MarshallingType.MAP) {
            describe(path + "{}", field.getTrait(MapTrait.class).valueFieldInfo(), into);
        } else {
            boolean text = type == MarshallingType.STRING;
            into.put(path, text ? "TEXT" : type.toString().toUpperCase(Locale.ROOT));
        }
    }
}
