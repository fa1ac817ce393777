package io.github.cognitotriggers.jackson;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.CallerContext;
import io.github.cognitotriggers.Identity;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.federation.IdpClaims;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import io.github.cognitotriggers.pretoken.ClaimValue;
import io.github.cognitotriggers.pretoken.GroupConfiguration;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.sender.AccountTakeOverNotification;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Finds the models of the core by itself: a new one, or a new member, fails here until it is known.
 */
class EveryTypeTest {

    private static final ObjectMapper REDACTING =
            JsonMapper.builder().addModule(new CognitoTriggersModule()).build();
    private static final ObjectMapper FULL =
            JsonMapper.builder().addModule(CognitoTriggersModule.full()).build();
    private static final String CANARY = "canary7f3a";

    static Stream<Class<?>> responses() {
        return CoreTypes.of(TriggerResponse.class).stream();
    }

    static Stream<Events.File> files() {
        return Events.files().stream();
    }

    @Test
    void every_event_is_known() {
        assertThat(EventModel.ALL)
                .extracting(model -> (Object) model.type())
                .containsExactlyInAnyOrderElementsOf(
                        new ArrayList<Object>(CoreTypes.of(TriggerEvent.class)));
    }

    @Test
    void every_response_is_known() {
        assertThat(ResponseModel.all())
                .extracting(model -> (Object) model.type())
                .containsAll(responses().toList())
                .hasSize((int) responses().count() + 1);
    }

    @ParameterizedTest
    @MethodSource("responses")
    void every_member_of_a_response_is_written_and_reads_back(Class<?> type) throws Exception {
        Set<Object> different = new HashSet<>();
        Set<String> written = new HashSet<>();
        for (Object response : made(type)) {
            String json = FULL.writeValueAsString(response);

            assertThat(FULL.readValue(json, type)).as(json).isEqualTo(response);
            assertThat(REDACTING.writeValueAsString(response)).doesNotContain(CANARY);
            different.add(response);
            written.add(json);
        }
        assertThat(written).as("what differs is not written alike").hasSameSizeAs(different);
        assertThat(different).hasSizeGreaterThan(1);
    }

    /** By each factory, and by a builder with each of its methods alone and with all of them. */
    private static List<Object> made(Class<?> type) throws Exception {
        List<Object> made = new ArrayList<>();
        for (Method factory : type.getMethods()) {
            if (Modifier.isStatic(factory.getModifiers()) && factory.getReturnType() == type) {
                made.add(call(factory, null));
            }
        }
        Method builder = builder(type);
        if (builder != null) {
            Object all = newBuilder(builder);
            for (Method setter : setters(builder.getReturnType())) {
                Object one = newBuilder(builder);
                if (!setter.getName().equals("suppressGroups")) {
                    call(setter, all);
                }
                call(setter, one);
                made.add(build(one));
            }
            made.add(build(all));
        }
        return made;
    }

    private static @Nullable Method builder(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (method.getReturnType().getSimpleName().equals("Builder")
                    && (method.getParameterCount() == 0
                            || method.getParameterTypes()[0].getSimpleName().endsWith("Event"))) {
                return method;
            }
        }
        return null;
    }

    private static Object newBuilder(Method factory) throws Exception {
        Object builder = call(factory, null);
        if (factory.getDeclaringClass() == UserMigrationResponse.class) {
            call(
                    builder.getClass().getMethod("userAttribute", String.class, String.class),
                    builder);
        }
        return builder;
    }

    private static List<Method> setters(Class<?> builder) {
        return Stream.of(builder.getMethods())
                .filter(method -> method.getReturnType() == builder)
                .toList();
    }

    private static Object build(Object builder) throws Exception {
        return call(builder.getClass().getMethod("build"), builder);
    }

    private static Object call(Method method, @Nullable Object target) throws Exception {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = i == 0 && types.length > 1 ? "phone_number" : argument(types[i]);
        }
        return requireNonNull(method.invoke(target, arguments));
    }

    private static Object argument(Class<?> type) throws Exception {
        if (type == String.class) {
            return CANARY;
        } else if (type == String[].class) {
            return new String[] {"name"};
        } else if (type == boolean.class) {
            return true;
        } else if (type == long.class) {
            return 7L;
        } else if (type == List.class) {
            return List.of(CANARY);
        } else if (type == Map.class) {
            return Map.of("key", CANARY);
        } else if (type == ClaimValue.class) {
            return ClaimValue.of(Map.of("key", List.of(CANARY, 1.5, true)));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isArray()) {
            return type.getComponentType().getEnumConstants();
        } else if (type == GroupConfiguration.class) {
            return tokens().groupConfiguration().orElseThrow();
        } else if (type == InboundFederationEvent.class) {
            return federation();
        } else if (type == IdpClaims.class) {
            return federation().idToken().orElseThrow();
        }
        throw new AssertionError(type);
    }

    private static PreTokenGenerationEvent tokens() {
        return PreTokenGenerationEvent.fromJson(
                EventReadingTest.event(
                        "TokenGeneration_HostedAuth",
                        "{\"groupConfiguration\":{\"groupsToOverride\":[\"!\"],"
                                        .replace("!", CANARY)
                                + "\"iamRolesToOverride\":[],\"preferredRole\":null}}"));
    }

    private static InboundFederationEvent federation() {
        return InboundFederationEvent.fromJson(
                EventReadingTest.event(
                        "InboundFederation_ExternalProvider",
                        "{\"attributes\":{\"idToken\":{\"sub\":\"!\",\"exp\":1.50}}}"
                                .replace("!", CANARY)));
    }

    /** Also if it is logged by itself, a part of an event shows no value of it. */
    @ParameterizedTest
    @MethodSource("files")
    void what_an_event_leads_to_is_redacted_too(Events.File file) throws Exception {
        TriggerEvent event = Events.fromJson(file.triggerSource(), file.json());
        Walk walk = new Walk();
        walk.visit(event);

        assertThat(walk.written).isNotEmpty();
        for (String json : walk.written) {
            assertThat(json).matches("(\"(\\*\\*\\*|[^\"]*)\":|\"\\*\\*\\*\"|[{}\\[\\],]|null)*");
        }
    }

    /** Visits what accessors answer, and writes what is a type of ours. */
    private static final class Walk {

        final List<String> written = new ArrayList<>();

        void visit(@Nullable Object object) throws Exception {
            if (object instanceof Optional<?> optional) {
                visit(optional.orElse(null));
            } else if (object instanceof Collection<?> items) {
                for (Object item : items) {
                    visit(item);
                }
            } else if (object != null && isModel(object)) {
                write(object);
                for (Method accessor : object.getClass().getMethods()) {
                    if (accessor.getParameterCount() == 0
                            && !Modifier.isStatic(accessor.getModifiers())
                            && accessor.getDeclaringClass() != Object.class) {
                        visitAnswer(accessor, object);
                    }
                }
            }
        }

        private void visitAnswer(Method accessor, Object object) throws Exception {
            try {
                visit(accessor.invoke(object));
            } catch (InvocationTargetException e) {
                // An accessor of a member that is not there.
                assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            }
        }

        private static boolean isModel(Object object) {
            return object.getClass().getName().startsWith(TriggerEvent.class.getPackageName())
                    && !(object instanceof Enum<?>);
        }

        private void write(Object part) throws IOException {
            if (part instanceof TriggerEvent
                    || part instanceof CallerContext
                    || part instanceof Identity) {
                return; // Has members that are shown: see the tests of these.
            }
            try {
                written.add(REDACTING.writeValueAsString(part));
            } catch (JsonMappingException e) {
                assertThat(part).isInstanceOf(AccountTakeOverNotification.class);
            }
        }
    }
}
