package io.github.cognitotriggers.processor.routing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of classes that generated code cannot use. */
class ClassDiagnosticsTest {

    private static final String METHOD =
            "@PostConfirmation void welcome(PostConfirmationEvent event) {}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    interface Triggers | is no class | Move the methods to one
                    class Triggers<T>  | has type parameters | Take them away
                    """)
    void a_class_must_have_instances_of_one_kind(String declaration, String what, String cure) {
        String body =
                declaration.startsWith("interface")
                        ? METHOD.replace("void", "default void")
                        : METHOD;
        Refused.of(
                        Sources.file(
                                "class Triggers {}\n@CognitoTriggers "
                                        + declaration.replace("Triggers", "Other")
                                        + " {\n"
                                        + body
                                        + "\n}\n"))
                .says(
                        "CT001",
                        "@CognitoTriggers " + declaration.replace("Triggers", "Other"),
                        "Other " + what + ", so generated code cannot be given one. " + cure + ".");
    }

    @Test
    void a_class_must_not_be_private() {
        Refused.of(
                        Sources.file(
                                """
                                class Outer {
                                    @CognitoTriggers
                                    private static class Inner {
                                        %s
                                    }
                                }
                                """
                                        .formatted(METHOD)))
                .says(
                        "CT001",
                        "@CognitoTriggers",
                        "Inner is private, so generated code cannot be given one. Take private"
                                + " away.");
    }

    @Test
    void a_class_must_not_be_in_one_that_is_private() {
        Refused.of(
                        Sources.file(
                                """
                                class Outer {
                                    private static class Middle {
                                        @CognitoTriggers
                                        static class Inner {
                                            %s
                                        }
                                    }
                                }
                                """
                                        .formatted(METHOD)))
                .says(
                        "CT001",
                        "@CognitoTriggers",
                        "Inner is in Middle, which is private, so generated code cannot be given"
                                + " one. Take private away.");
    }

    @Test
    void a_class_in_another_must_be_static() {
        Refused.of(
                        Sources.file(
                                """
                                class Outer {
                                    @CognitoTriggers
                                    class Inner {
                                        %s
                                    }
                                }
                                """
                                        .formatted(METHOD)))
                .says(
                        "CT001",
                        "@CognitoTriggers",
                        "Inner is not static, so generated code cannot be given one. Make it"
                                + " static.");
    }

    @Test
    void a_class_without_methods_for_triggers_is_no_such_class() {
        Refused.of(Sources.file("@CognitoTriggers\nclass Triggers { void welcome() {} }\n"))
                .says(
                        "CT023",
                        "@CognitoTriggers",
                        "Triggers has no method with the annotation of a trigger. Give it one,"
                                + " such as @PreSignUp, or take @CognitoTriggers away.");
    }

    @Test
    void a_method_for_a_trigger_is_nothing_without_its_class() {
        Refused.of(Sources.file("class Triggers {\n" + METHOD + "\n}\n"))
                .says(
                        "CT023",
                        METHOD,
                        "No event reaches welcome, since Triggers is without @CognitoTriggers."
                                + " Annotate the class.");
    }

    @Test
    void methods_without_their_class_are_named_together_at_the_first() {
        Refused.of(
                        Sources.file(
                                """
                                class Triggers {
                                    %s
                                    void helper() {}
                                    @PreSignUp @PostConfirmation void check() {}
                                    @PostConfirmation void check(int i) {}
                                }
                                """
                                        .formatted(METHOD)))
                .says(
                        "CT023",
                        METHOD,
                        "No event reaches welcome, check, since Triggers is without"
                                + " @CognitoTriggers. Annotate the class.");
    }

    @Test
    void what_is_made_of_a_class_needs_a_name_of_its_own() {
        Refused.of(
                        Sources.file(
                                """
                                class Outer {
                                    @CognitoTriggers
                                    static class Inner {
                                        %s
                                    }
                                }
                                class Outer_InnerRoutes {}
                                """
                                        .formatted(METHOD)))
                .says(
                        "CT027",
                        "@CognitoTriggers",
                        "There is a class Outer_InnerRoutes already, and one of that name is to be"
                                + " made of Outer.Inner. Rename one of them.");
    }

    @Test
    void the_module_for_dagger_needs_a_name_of_its_own() {
        Refused.of(
                        Sources.file(
                                """
                                class Outer {
                                    @CognitoTriggers
                                    static class Inner {
                                        @javax.inject.Inject Inner() {}
                                        %s
                                    }
                                }
                                class Outer_InnerRoutesModule {}
                                """
                                        .formatted(METHOD)))
                .says(
                        "CT027",
                        "@CognitoTriggers",
                        "There is a class Outer_InnerRoutesModule already, and one of that name is"
                                + " to be made of Outer.Inner. Rename one of them.");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "Triggers() {}",
        "Triggers(int i) { super(); }",
        "Triggers() { this(1); } Triggers(int i) {}"
    })
    void a_function_must_be_given_its_routes(String constructors) {
        Refused.of(
                        Sources.file(
                                "@CognitoTriggers class Triggers extends CognitoTriggerHandler {\n"
                                        + constructors
                                        + METHOD
                                        + "\n}\n"))
                .says(
                        "CT024",
                        "@CognitoTriggers class",
                        "Triggers is a function without routes. Give it the method protected"
                                + " TriggerRoutes routes() { return new TriggersRoutes(this); }.");
    }
}
