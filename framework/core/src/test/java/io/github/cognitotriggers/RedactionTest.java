package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.sender.CustomEmailSenderEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
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
 * No value of an event or of a response shows in a {@code toString}, an exception, a log line or an
 * error document. Finds the types by itself: a new one is looked at without a change here.
 */
class RedactionTest {

    private static final String ROOT = TriggerEvent.class.getPackageName();
    private static final String CANARY = "canary7f3a";

    /** Every member that Cognito sends, in all triggers together, with the canary for a value. */
    private static final String REQUEST =
            """
            {"userAttributes": {"sub": "!", "email": "!", "phone_number": "!", "email_verified": "!",
               "name": "!", "locale": "!", "custom:secret": "!", "cognito:user_status": "!",
               "identities": "[{\\"userId\\":\\"!\\",\\"providerName\\":\\"!\\",\\"providerType\\":\\"SAML\\",\\"issuer\\":\\"!\\",\\"primary\\":\\"true\\"}]",
               "EVENT_ID": "!", "USER_NAME": "!", "IP_ADDRESS": "!", "ACCOUNT_TAKE_OVER_ACTION": "!",
               "ONE_CLICK_LINK_VALID": "!", "ONE_CLICK_LINK_INVALID": "!", "LOGIN_TIME": "!",
               "FEEDBACK_TOKEN": "!", "CITY": "!", "COUNTRY": "!", "DEVICE_NAME": "!"},
             "clientMetadata": {"key": "!"}, "validationData": {"key": "!"},
             "userNotFound": true, "newDeviceUsed": true,
             "session": [{"challengeName": "!", "challengeResult": true, "challengeMetadata": "!"}],
             "challengeName": "!", "challengeAnswer": "!", "privateChallengeParameters": {"key": "!"},
             "groupConfiguration": {"groupsToOverride": ["!"], "iamRolesToOverride": ["!"],
               "preferredRole": "!"},
             "scopes": ["!"], "password": "!", "codeParameter": "!", "linkParameter": "!",
             "usernameParameter": "!", "type": "!", "code": "!", "providerName": "!",
             "providerType": "!", "attributes": {"tokenResponse": {"key": "!"},
               "idToken": {"key": "!", "exp": 1}, "userInfo": {"key": "!"}, "samlResponse": {"key": "!"}}}
            """
                    .replace("!", CANARY);

    /** Of these two, the same event reads differently. */
    private static final List<String> SOURCES =
            List.of("CustomEmailSender_SignUp", "CustomEmailSender_AccountTakeOverNotification");

    private static final List<String> KEYS =
            List.of("key", "email", "custom:secret", "secret", "exp", "absent");

    /** The event, and others in which every known member of the request has another type. */
    private static List<String> events(String triggerSource) {
        String names = "\"clientMetadata\": {\"key\": \"" + CANARY + "\"}, ";
        List<String> requests = new ArrayList<>(List.of(REQUEST));
        for (String wrong :
                List.of("\"!\"", "[\"!\", {\"key\": \"!\"}]", "{\"key\": [\"!\"]}", "1", "null")) {
            StringBuilder request = new StringBuilder("{");
            for (String member : membersOfRequest()) {
                request.append(request.length() == 1 ? "" : ",");
                request.append('"').append(member).append("\":").append(wrong.replace("!", CANARY));
            }
            requests.add(request.append('}').toString());
        }
        requests.add("{" + names + "\"password\": 1}");
        List<String> events = new ArrayList<>();
        for (String request : requests) {
            for (String value : List.of("\"" + CANARY + "\"", "[\"" + CANARY + "\"]")) {
                events.add(
                        ("{\"version\": !, \"region\": !, \"userPoolId\": !, \"userName\": !,"
                             + " \"unknown\": !, \"callerContext\": {\"awsSdkVersion\": !,"
                             + " \"clientId\": \"app\"}, ")
                                        .replace("!", value)
                                + "\"triggerSource\": \""
                                + triggerSource
                                + "\", \"request\": "
                                + request
                                + ", \"response\": {\"known\": \""
                                + CANARY
                                + "\"}}");
            }
        }
        return events;
    }

    private static List<String> membersOfRequest() {
        return List.of(
                "userAttributes",
                "clientMetadata",
                "validationData",
                "userNotFound",
                "newDeviceUsed",
                "session",
                "challengeName",
                "challengeAnswer",
                "privateChallengeParameters",
                "groupConfiguration",
                "scopes",
                "password",
                "codeParameter",
                "linkParameter",
                "usernameParameter",
                "type",
                "code",
                "providerName",
                "providerType",
                "attributes");
    }

    static List<Class<?>> eventTypes() {
        return concreteTypes(TriggerEvent.class);
    }

    static List<Class<?>> responseTypes() {
        return concreteTypes(TriggerResponse.class).stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    @Test
    void finds_the_types() {
        assertThat(eventTypes())
                .extracting(Class::getSimpleName)
                .contains("PreSignUpEvent", "PostConfirmationEvent");
        assertThat(responseTypes()).extracting(Class::getSimpleName).contains("PreSignUpResponse");
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void an_event_and_all_that_it_leads_to_show_no_value(Class<?> type) {
        for (String source : sourcesOf(type)) {
            for (String json : events(source)) {
                new Walk().visit(read(type, json));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void a_handler_that_fails_over_an_event_logs_and_sends_no_value(Class<?> type) {
        for (String source : SOURCES) {
            AnyFunction function =
                    new AnyFunction(
                            Trigger.CUSTOM_EMAIL_SENDER,
                            (event, context) -> {
                                Walk walk = new Walk();
                                walk.visit(
                                        read(
                                                type,
                                                new String(event.json(), StandardCharsets.UTF_8)));
                                if (!walk.failures.isEmpty()) {
                                    throw (Exception) walk.failures.get(0);
                                }
                                return TriggerResponse.none();
                            });
            for (String json : events(source)) {
                for (String format : List.of("Text", "JSON")) {
                    EngineCall call =
                            EngineCall.of(
                                    function,
                                    json,
                                    new FakeEnvironment().with("AWS_LAMBDA_LOG_FORMAT", format));

                    assertThat(call.log()).doesNotContain(CANARY).contains("outcome");
                    if (call.thrown() != null) {
                        checkFailure(call.thrown());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void an_event_that_is_not_json_logs_and_sends_no_value(Class<?> type) {
        String json = events(SOURCES.get(0)).get(0);
        for (int end = 0; end < json.length(); end += 7) {
            EngineCall call =
                    EngineCall.of(
                            new AnyFunction((event, context) -> TriggerResponse.none()),
                            json.substring(0, end) + "\u0001");

            assertThat(call.log()).doesNotContain(CANARY);
            checkFailure(call.leavesNeutral().failure());
        }
    }

    @ParameterizedTest
    @MethodSource("responseTypes")
    void a_response_and_its_builder_show_no_value(Class<?> type) {
        Walk walk = new Walk();
        for (Method factory : type.getMethods()) {
            if (Modifier.isStatic(factory.getModifiers())) {
                Object made = walk.call(factory, null);
                walk.visit(made);
                if (made != null && made.getClass().getSimpleName().equals("Builder")) {
                    fill(made, walk);
                }
            }
        }
    }

    /** Calls each setter, then builds; and each alone, since some exclude one another. */
    private static void fill(Object builder, Walk walk) {
        for (Method method : builder.getClass().getMethods()) {
            if (method.getReturnType() == builder.getClass()) {
                walk.call(method, builder);
            }
        }
        assertThat(builder.toString()).doesNotContain(CANARY);
        for (Method method : builder.getClass().getMethods()) {
            if (method.getName().equals("build")) {
                walk.visit(walk.call(method, builder));
            }
        }
    }

    /** A source that every type takes, since no trigger has it, and those of the email sender. */
    private static List<String> sourcesOf(Class<?> type) {
        return type.equals(CustomEmailSenderEvent.class) ? SOURCES : List.of("Unknown_Source");
    }

    private static Object read(Class<?> type, String json) {
        try {
            return type.getMethod("fromJson", byte[].class)
                    .invoke(null, (Object) json.getBytes(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no public static fromJson(byte[])", e);
        }
    }

    private static void checkFailure(@Nullable Throwable failure) {
        if (failure != null) {
            StringWriter document = new StringWriter();
            failure.printStackTrace(new PrintWriter(document));
            assertThat(document.toString() + failure.getMessage()).doesNotContain(CANARY);
        }
    }

    /** Calls all public accessors of an object, and of what they return, and looks at each. */
    private static final class Walk {

        final List<Throwable> failures = new ArrayList<>();
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private int depth;

        void visit(@Nullable Object object) {
            if (object instanceof Optional<?> optional) {
                visit(optional.orElse(null));
            } else if (object instanceof Collection<?> items) {
                items.forEach(this::visit);
            } else if (object instanceof Map<?, ?> map) {
                map.values().forEach(this::visit);
            } else if (object != null && isOurs(object) && depth < 6 && seen.add(object)) {
                assertThat(object.toString()).as("%s", object.getClass()).doesNotContain(CANARY);
                depth++;
                for (Method method : object.getClass().getMethods()) {
                    if (!Modifier.isStatic(method.getModifiers())
                            && method.getDeclaringClass() != Object.class) {
                        visit(call(method, object));
                    }
                }
                depth--;
            }
        }

        private static boolean isOurs(Object object) {
            return object.getClass().getName().startsWith(ROOT) && !(object instanceof Enum<?>);
        }

        /** What a method answers with arguments of all kinds; null if it fails, after a look. */
        @Nullable Object call(Method method, @Nullable Object target) {
            Object result = null;
            for (Object[] arguments : argumentsFor(method)) {
                try {
                    result = method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    checkFailure(e.getCause());
                    if (e.getCause() instanceof Exception failure) {
                        failures.add(failure);
                    }
                } catch (IllegalAccessException e) {
                    // A public method of a type that is not: nobody else can call it either.
                    return null;
                }
            }
            return result;
        }

        private static List<Object[]> argumentsFor(Method method) {
            Class<?>[] types = method.getParameterTypes();
            if (types.length == 1 && types[0] == String.class && !isSetter(method)) {
                return KEYS.stream().map(key -> new Object[] {key}).toList();
            }
            if (types.length == 1 && types[0] == MetadataKey.class) {
                return List.of(
                        new Object[] {MetadataKey.ofInt("key")},
                        new Object[] {MetadataKey.ofUuid("key")},
                        new Object[] {MetadataKey.ofInstant("key")},
                        new Object[] {MetadataKey.ofString("key").length(1, 2)});
            }
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                boolean isName = i == 0 && types.length > 1;
                Object argument = isName ? "key" : argument(types[i]);
                if (argument == null || !isBoxOf(types[i], argument)) {
                    return List.of();
                }
                arguments[i] = argument;
            }
            return List.of(arguments, arguments);
        }

        private static boolean isSetter(Method method) {
            return method.getDeclaringClass().getSimpleName().equals("Builder");
        }

        private static boolean isBoxOf(Class<?> type, Object argument) {
            return type.isPrimitive() || type.isInstance(argument);
        }

        private static @Nullable Object argument(Class<?> type) {
            if (type == String.class || type == Object.class) {
                return CANARY;
            } else if (type == String[].class) {
                return new String[] {"name"};
            } else if (type == boolean.class) {
                return true;
            } else if (type == int.class) {
                return 7;
            } else if (type == long.class) {
                return 7L;
            } else if (type == double.class) {
                return 7.5;
            } else if (type == BigDecimal.class) {
                return BigDecimal.TEN;
            } else if (type.isAssignableFrom(List.class)) {
                return List.of(CANARY);
            } else if (type == Map.class) {
                return Map.of("key", CANARY);
            } else if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            return made(type);
        }

        /** A value of one of our types, by a factory that takes a text. */
        private static @Nullable Object made(Class<?> type) {
            try {
                return type.getMethod("of", String.class).invoke(null, CANARY);
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }
    }

    private static List<Class<?>> concreteTypes(Class<?> base) {
        try {
            Path classes =
                    Path.of(base.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                List<Class<?>> types = new ArrayList<>();
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                    String name =
                            classes.relativize(file)
                                    .toString()
                                    .replace('/', '.')
                                    .replace('\\', '.');
                    Class<?> type =
                            Class.forName(
                                    name.substring(0, name.length() - ".class".length()),
                                    false,
                                    base.getClassLoader());
                    if (base.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                        types.add(type);
                    }
                }
                return types;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
