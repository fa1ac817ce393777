package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.runtime.ColdPath;
import io.github.cognitotriggers.runtime.LoadedClasses;
import io.github.cognitotriggers.runtime.MinimalEvents;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the first event of a function with methods for all triggers may load. */
class ColdPathTest {

    private static final int MAX_CLASSES = 25;

    private static final String FUNCTION = "example.Triggers";

    @TempDir static Path directory;
    @TempDir static Path plain;
    @TempDir static Path bound;

    private static Set<String> floor = Set.of();

    @BeforeAll
    static void compile() throws Exception {
        compile(plain, false);
        compile(bound, true);
        floor = LoadedClasses.of(ColdPath.Floor.class, "{}", "Text", directory).others();
    }

    private static void compile(Path classes, boolean withData) {
        String methods =
                Stream.of(TriggerTypes.values())
                        .map(types -> methods(types, withData))
                        .collect(Collectors.joining());
        Compilation compilation = RoutedFunction.STRICT.compile(Sources.function(methods));
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        compilation.writeTo(classes);
    }

    /** Two for a trigger, so that its events are looked at. */
    private static String methods(TriggerTypes types, boolean withData) {
        boolean answers = Sources.hasResponse(types);
        String method =
                "@%1$s(%%s)\n%2$s %%s%1$s(%1$sEvent event, TriggerContext context%3$s) { %4$s }\n"
                        .formatted(
                                types.simpleName(),
                                answers ? types.responseName() : "void",
                                withData ? parameter(types) : "",
                                answers ? "return " + response(types) + ";" : "");
        return method.formatted("", "any")
                + method.formatted("clientId = {\"one\", \"two\"}", "some");
    }

    /** Of the data that the trigger has. */
    private static String parameter(TriggerTypes types) {
        return switch (types) {
            case INBOUND_FEDERATION -> "";
            case PRE_AUTHENTICATION -> ", @FromValidationData Optional<String> tenant";
            default -> ", @FromClientMetadata Optional<String> tenant";
        };
    }

    private static String response(TriggerTypes types) {
        String type = types.responseName();
        return switch (types) {
            case DEFINE_AUTH_CHALLENGE -> type + ".failAuthentication()";
            case VERIFY_AUTH_CHALLENGE -> type + ".incorrect()";
            case CREATE_AUTH_CHALLENGE -> type + ".builder().build()";
            case USER_MIGRATION -> type + ".declined()";
            default -> type + ".unchanged()";
        };
    }

    @ParameterizedTest
    @EnumSource
    void it_loads_few_classes_of_ours_none_of_other_triggers_and_nothing_dear(TriggerTypes types)
            throws Exception {
        check(types, plain);
    }

    @ParameterizedTest
    @EnumSource
    void so_it_is_when_methods_take_what_an_app_sent(TriggerTypes types) throws Exception {
        check(types, bound);
    }

    private static void check(TriggerTypes types, Path classes) throws Exception {
        LoadedClasses loaded =
                LoadedClasses.of(
                        FUNCTION,
                        classes.toString(),
                        MinimalEvents.of(types.trigger()),
                        "Text",
                        directory);
        Set<String> ours = new TreeSet<>(loaded.framework());
        ours.remove(FUNCTION);
        Set<String> others = new TreeSet<>(loaded.others());
        others.removeAll(floor);

        assertThat(loaded.output()).containsPattern("outcome\\W+ok");
        assertThat(ours)
                .contains(FUNCTION + "Routes")
                .hasSizeLessThanOrEqualTo(MAX_CLASSES)
                .noneMatch(name -> isOfAnotherTrigger(name, types));
        assertThat(others)
                .noneMatch(name -> name.contains("$$Lambda") || name.contains("LambdaForm"))
                .noneMatch(name -> LoadedClasses.DEAR.stream().anyMatch(name::startsWith));
    }

    private static boolean isOfAnotherTrigger(String className, TriggerTypes types) {
        return Stream.of(TriggerTypes.values())
                .filter(other -> other != types)
                .anyMatch(
                        other ->
                                className.startsWith(
                                        other.packageName() + "." + other.simpleName()));
    }
}
