package io.github.cognitotriggers.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cognitotriggers.CognitoTriggerHandler;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a function's first event may load, read off the log of a fresh JVM: on Lambda, the user
 * waits for each class. What a function without a framework loads too does not count.
 */
class ColdPathTest {

    private static final int MAX_FRAMEWORK_CLASSES = 25;

    private static final String ROOT = CognitoTriggerHandler.class.getPackageName();
    private static final Set<String> SHARED =
            Set.of(ROOT, ROOT + ".input", ROOT + ".internal.json");

    @TempDir static Path directory;
    private static Set<String> floor = Set.of();

    @BeforeAll
    static void what_a_function_without_a_framework_loads() throws Exception {
        floor = LoadedClasses.of(ColdPath.Floor.class, "{}", "Text", directory).others();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void the_first_event_loads_few_classes_of_ours_none_of_other_triggers_and_nothing_dear(
            Class<?> function, String logFormat) throws Exception {
        String event = MinimalEvents.of(SmallFunctions.triggerOf(function));
        LoadedClasses loaded = LoadedClasses.of(function, event, logFormat, directory);
        Set<String> beyondTheFloor = new TreeSet<>(loaded.others());
        beyondTheFloor.removeAll(floor);
        String ownPackage = function.getSuperclass().getPackageName();

        assertThat(loaded.output()).containsPattern("outcome\\W+ok");
        assertThat(loaded.framework())
                .contains(CognitoTriggerHandler.class.getName())
                .hasSizeLessThanOrEqualTo(MAX_FRAMEWORK_CLASSES)
                .allMatch(name -> isSharedOrIn(ownPackage, name), "shared or of this trigger");
        assertThat(beyondTheFloor)
                .noneMatch(name -> name.contains("$$Lambda") || name.contains("LambdaForm"))
                .noneMatch(name -> LoadedClasses.DEAR.stream().anyMatch(name::startsWith));
    }

    @Test
    void no_base_class_is_missing_here() {
        Set<String> baseClasses =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages(ROOT)
                                .stream()
                                .filter(type -> type.getSimpleName().endsWith("Handler"))
                                .filter(type -> type.isAssignableTo(CognitoTriggerHandler.class))
                                .filter(type -> !type.getPackageName().equals(ROOT))
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet());

        assertThat(SmallFunctions.all().map(SmallFunctions::baseClassOf))
                .containsExactlyInAnyOrderElementsOf(baseClasses);
    }

    static Stream<Arguments> functions() {
        return SmallFunctions.all()
                .flatMap(
                        function ->
                                Stream.of(
                                        Arguments.of(function, "Text"),
                                        Arguments.of(function, "JSON")));
    }

    private static boolean isSharedOrIn(String ownPackage, String className) {
        String name = className.substring(0, className.lastIndexOf('.'));
        return name.equals(ownPackage) || SHARED.contains(name);
    }
}
