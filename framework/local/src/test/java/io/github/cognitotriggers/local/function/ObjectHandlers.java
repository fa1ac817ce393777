package io.github.cognitotriggers.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that are given objects, as they are written for Lambda's own runtime. */
public final class ObjectHandlers {

    /** Their classes and those of aws-lambda-java-events. */
    static final List<Path> CLASS_PATH =
            List.of(
                    FunctionFixture.testClasses(),
                    FunctionFixture.home(CognitoUserPoolPreSignUpEvent.class));

    private ObjectHandlers() {}

    /** Confirms whoever signs up. */
    public static final class Confirming
            implements RequestHandler<
                    CognitoUserPoolPreSignUpEvent, CognitoUserPoolPreSignUpEvent> {
        @Override
        public CognitoUserPoolPreSignUpEvent handleRequest(
                CognitoUserPoolPreSignUpEvent event, Context context) {
            event.getResponse().setAutoConfirmUser(true);
            return event;
        }
    }

    /** Says of which type it is further down. */
    public abstract static class Echo<T> implements RequestHandler<T, T> {
        @Override
        public T handleRequest(T event, Context context) {
            return event;
        }
    }

    /** Takes what only a class below it names. */
    public static final class Persons extends Echo<Person> {}

    /** Knows the types in a list. */
    public static final class PersonLists extends Echo<List<Person>> {}

    /** Does not say at all. */
    public static final class Anything<T> extends Echo<T> {}

    /** Does not say either. */
    @SuppressWarnings("rawtypes")
    public static final class Raw implements RequestHandler {
        @Override
        public Object handleRequest(Object event, Context context) {
            return event;
        }
    }

    /** What queues send, and pools do not. */
    public static final class Queue implements RequestHandler<SQSEvent, Void> {
        @Override
        public @Nullable Void handleRequest(SQSEvent event, Context context) {
            return null;
        }
    }

    /** Immutable. */
    public record Name(String name) {}

    /** Takes a record. */
    public static final class Records extends Echo<Name> {}

    /** A class of one's own. */
    public static class Person {

        private @Nullable String name;
        private @Nullable Person friend;

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        public @Nullable Person getFriend() {
            return friend;
        }

        public void setFriend(@Nullable Person friend) {
            this.friend = friend;
        }
    }

    /** Has the method and not the interface. */
    public static final class NoInterface {
        /** As that of the interface. */
        public Object handleRequest(Object event, Context context) {
            return event;
        }
    }

    /** Methods of all kinds. */
    public static final class Methods {

        /** Takes and answers an object. */
        public Person greet(Person person, Context context) {
            person.setName("Hello " + person.getName());
            return person;
        }

        /** Answers what cannot be written. */
        public Person narcissus(Person person) {
            person.setFriend(person);
            return person;
        }

        /** Fails by itself. */
        public Person fail(Person person) {
            throw new IllegalStateException("not you");
        }

        /** Says nothing. */
        public void listen(Person person) {}

        /** Is not told anything. */
        public static int count() {
            return 7;
        }

        /** Reads, and answers nothing that counts. */
        public String read(InputStream in) {
            return "not looked at";
        }

        /** The shorter one. */
        public String overloaded(Person person) {
            return "person";
        }

        /** The longer one. */
        public String overloaded(Map<String, Object> person, Context context) {
            return "map and context";
        }

        /** Takes too much. */
        public String two(Person person, Person other) {
            return "two";
        }
    }
}
