package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.local.function.runtime.HandlerException;
import io.github.cognitotriggers.local.function.runtime.HandlerLoader;
import io.github.cognitotriggers.local.function.runtime.LambdaContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers that take and answer objects. */
class HandlerLoaderTest {

    private static final LambdaContext CONTEXT =
            new LambdaContext("request-1", "Fun", FunctionFixture.ARN, 256, 0, line -> {});

    private static String call(HandlerLoader loader, String handler, String event)
            throws Exception {
        return new String(
                loader.load(handler).handle(event.getBytes(StandardCharsets.UTF_8), CONTEXT),
                StandardCharsets.UTF_8);
    }

    private static String call(Class<?> type, String method, String event) throws Exception {
        try (HandlerLoader loader =
                new HandlerLoader(
                        HandlerLoaderTest.class.getClassLoader(), SerializerLibrary.find())) {
            return call(loader, type.getName() + method, event);
        }
    }

    private static String method(String name, String event) throws Exception {
        return call(ObjectHandlers.Methods.class, "::" + name, event);
    }

    @Test
    void an_event_of_aws_loses_what_its_class_has_not_and_what_is_null() throws Exception {
        JsonNode answer =
                new JsonMapper()
                        .readTree(
                                call(
                                        ObjectHandlers.Confirming.class,
                                        "",
                                        """
                                        {"version":"1","userName":"mary","newMember":1,
                                         "request":{"userAttributes":{"email":null,"name":"Mary"},
                                                    "validationData":null},
                                         "response":{"autoConfirmUser":false,
                                                     "autoVerifyEmail":null}}\
                                        """));

        assertThat(answer)
                .isEqualTo(
                        new JsonMapper()
                                .readTree(
                                        """
                                        {"version":"1","userName":"mary",
                                         "request":{"userAttributes":{"name":"Mary"}},
                                         "response":{"autoConfirmUser":true,
                                                     "autoVerifyEmail":false,
                                                     "autoVerifyPhone":false}}\
                                        """));
    }

    @Test
    void a_method_takes_and_answers_a_class_of_ones_own() throws Exception {
        assertThat(method("greet", "{\"name\":\"Mary\",\"unknown\":1}"))
                .isEqualTo("{\"name\":\"Hello Mary\"}");
    }

    @Test
    void types_may_be_named_by_a_class_in_between() throws Exception {
        assertThat(call(ObjectHandlers.Persons.class, "", "{\"name\":\"Mary\",\"x\":1}"))
                .isEqualTo("{\"name\":\"Mary\"}");
        assertThat(call(ObjectHandlers.PersonLists.class, "", "[{\"name\":\"Mary\",\"x\":1}]"))
                .isEqualTo("[{\"name\":\"Mary\"}]");
    }

    @Test
    void types_that_nobody_names_are_refused() {
        for (Class<?> type :
                new Class<?>[] {ObjectHandlers.Raw.class, ObjectHandlers.Anything.class}) {
            assertThatThrownBy(() -> call(type, "", "{}"))
                    .isInstanceOf(HandlerException.class)
                    .hasMessage(
                            "Class "
                                    + type.getName()
                                    + " does not implement RequestHandler with concrete type"
                                    + " parameters");
        }
    }

    @Test
    void an_event_that_does_not_fit_is_an_error_of_the_function() {
        for (String event : new String[] {"{\"name\":{}}", "[1,2]", "{\"name\":", "<event/>"}) {
            assertThatThrownBy(() -> method("greet", event))
                    .as(event)
                    .isExactlyInstanceOf(RuntimeException.class)
                    .hasMessage("An error occurred during JSON parsing");
        }
    }

    @Test
    void an_answer_that_cannot_be_written_is_an_error_of_the_function() {
        assertThatThrownBy(() -> method("narcissus", "{}"))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("An error occurred during JSON serialization of response");
    }

    @Test
    void what_the_function_throws_comes_as_it_is() {
        assertThatThrownBy(() -> method("fail", "{}"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("not you");
    }

    /** As found with aws-lambda-java-serialization 1.2.0. */
    @Test
    void lambdas_serializer_takes_no_record() {
        assertThatThrownBy(() -> call(ObjectHandlers.Records.class, "", "{\"name\":\"Mary\"}"))
                .hasMessage("An error occurred during JSON parsing");
    }

    @Test
    void no_answer_is_null() throws Exception {
        assertThat(method("listen", "{}")).isEqualTo("null");
        assertThat(method("read", "bytes")).isEqualTo("null");
        assertThat(call(ObjectHandlers.Persons.class, "", "null")).isEqualTo("null");
    }

    @Test
    void a_method_needs_no_event() throws Exception {
        assertThat(method("count", "anything")).isEqualTo("7");
    }

    @Test
    void of_several_methods_the_one_that_takes_most_is_called() throws Exception {
        assertThat(method("overloaded", "{}")).isEqualTo("\"map and context\"");
    }

    @Test
    void what_is_no_handler_is_refused() {
        assertThatThrownBy(() -> method("two", "{}")).hasMessageContaining("no public method two");
        assertThatThrownBy(() -> call(ObjectHandlers.NoInterface.class, "", "{}"))
                .hasMessageContaining("is no RequestHandler or RequestStreamHandler");
        assertThatThrownBy(() -> call(ObjectHandlers.Queue.class, "", "{}"))
                .hasMessageContaining("SQSEvent, which no user pool sends");
    }

    @Test
    void streams_need_no_serializer_and_objects_do() throws Exception {
        try (HandlerLoader none =
                new HandlerLoader(HandlerLoaderTest.class.getClassLoader(), null)) {
            assertThat(call(none, Handlers.Methods.class.getName() + "::copy", "x")).isEqualTo("x");
            assertThat(call(none, Handlers.Confirming.class.getName(), "x")).isEqualTo("x");
            assertThatThrownBy(() -> call(none, ObjectHandlers.Persons.class.getName(), "{}"))
                    .isInstanceOf(HandlerException.class)
                    .hasMessageContaining("com.amazonaws:aws-lambda-java-serialization");
        }
    }

    @Test
    void a_serializer_of_the_functions_own_comes_first(@TempDir Path classes) throws Exception {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(CustomPojoSerializer.class.getName()), Shouting.class.getName());
        try (URLClassLoader function =
                        new URLClassLoader(
                                new URL[] {classes.toUri().toURL()},
                                HandlerLoaderTest.class.getClassLoader());
                HandlerLoader loader = new HandlerLoader(function, null)) {
            assertThat(call(loader, ObjectHandlers.Persons.class.getName(), "{}"))
                    .isEqualTo("PERSON");
        }
    }

    /** Knows persons. */
    public static final class Shouting implements CustomPojoSerializer {

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As Lambda has it.
        public <T> T fromJson(InputStream input, Type type) {
            return (T) new ObjectHandlers.Person();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As above.
        public <T> T fromJson(String input, Type type) {
            return (T) new ObjectHandlers.Person();
        }

        @Override
        public <T> void toJson(T value, OutputStream output, Type type) {
            try {
                output.write("PERSON".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
