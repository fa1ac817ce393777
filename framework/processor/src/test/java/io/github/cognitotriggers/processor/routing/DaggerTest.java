package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.internal.codegen.ComponentProcessor;
import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain classes whose routes Dagger collects. */
class DaggerTest {

    private static final String PLAIN =
            """
            @CognitoTriggers
            final class %1$s {
                private final Store store;
                @%2$s.inject.Inject %1$s(Store store) { this.store = store; }
                @%3$s
                void take() { store.add("%1$s"); }
            }
            """;

    private static final String FUNCTION =
            """
            public final class Triggers extends CognitoTriggerHandler {

                public Triggers() { this(DaggerTriggers_Parts.create().routes()); }

                Triggers(Set<TriggerRoutes> routes) { super(routes); }

                @dagger.Component(modules = {WelcomeRoutesModule.class, ChecksRoutesModule.class})
                interface Parts {
                    Set<TriggerRoutes> routes();
                }
            }
            class Store {
                @javax.inject.Inject Store() {}
                void add(String who) {}
            }
            """;

    @Test
    void dagger_gives_a_function_the_routes_of_several_classes_in_one_compilation() {
        RoutedFunction function =
                RoutedFunction.withDagger(
                        new Compiler()
                                .processors(new ComponentProcessor())
                                .compile(
                                        Sources.file(FUNCTION),
                                        Sources.file(
                                                PLAIN.formatted(
                                                        "Welcome", "javax", "PostConfirmation")),
                                        Sources.file(
                                                PLAIN.formatted(
                                                        "Checks",
                                                        "jakarta",
                                                        "PreAuthentication"))));

        assertThat(function.call(SampleEvent.of("PostConfirmation_ConfirmSignUp")))
                .isEqualTo("Welcome.take ok");
        assertThat(function.call(SampleEvent.of("PreAuthentication_Authentication")))
                .isEqualTo("Checks.take ok");
    }

    @Test
    void the_module_reads_as_if_written_by_hand() {
        String module =
                Compilation.of(
                                Sources.file(
                                        PLAIN.formatted("Welcome", "javax", "PostConfirmation")
                                                + "class Store { void add(String who) {} }"))
                        .generated("example.WelcomeRoutesModule");

        assertThat(module)
                .isEqualTo(
                        """
                        package example;

                        import dagger.Module;
                        import dagger.Provides;
                        import dagger.multibindings.IntoSet;
                        import io.github.cognitotriggers.TriggerRoutes;
                        import javax.annotation.processing.Generated;

                        /** Adds the routes of {@link Welcome} to a {@code Set<TriggerRoutes>}. */
                        @Generated("io.github.cognitotriggers.processor.TriggersProcessor")
                        @Module
                        interface WelcomeRoutesModule {

                            @Provides
                            @IntoSet
                            static TriggerRoutes welcomeRoutes(Welcome triggers) {
                                return new WelcomeRoutes(triggers);
                            }
                        }
                        """)
                .isEqualTo(Format.of(module));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Plain { Plain(Store store) {}",
                "class Plain extends CognitoTriggerHandler {"
                        + " @javax.inject.Inject Plain(Set<TriggerRoutes> routes) {"
                        + " super(routes); }"
            })
    void other_classes_get_no_module(String begin) {
        Compilation compilation =
                Compilation.of(
                        Sources.file(
                                "class Store {}\n@CognitoTriggers\n"
                                        + begin
                                        + "@PostConfirmation void welcome() {} }\n"));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated()).containsOnlyKeys("example.PlainRoutes");
    }
}
