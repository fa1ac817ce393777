package io.github.cognitotriggers;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The rooms of this module, checked on its class files. */
@EnabledForJreRange(
        max = JRE.JAVA_25,
        disabledReason = "ArchUnit is not known to read the class files of a newer JDK")
class ArchitectureTest {

    private static final String ROOT = "io.github.cognitotriggers";
    private static final String JSON = ROOT + ".internal.json";
    private static final String INPUT = ROOT + ".input";

    private static final DescribedPredicate<JavaClass> SHARED =
            resideInAnyPackage(ROOT, JSON, INPUT).as("shared");
    private static final DescribedPredicate<JavaClass> OF_A_TRIGGER =
            resideInAnyPackage(ROOT + "..").and(not(SHARED)).as("of a trigger");

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @Test
    void reader_and_writer_depend_on_the_jdk_only() {
        classes()
                .that()
                .resideInAPackage(JSON)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(JSON, "java.lang", "java.nio..", "java.util", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void a_trigger_knows_nothing_of_another() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), SHARED)
                .check(CORE);
    }

    @Test
    void what_triggers_share_knows_no_trigger() {
        noClasses().that(SHARED).should().dependOnClassesThat(OF_A_TRIGGER).check(CORE);
    }

    @Test
    void nothing_uses_reflection_streams_or_logging_of_the_jdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang.reflect..",
                        "java.text..",
                        "java.util.logging..",
                        "java.util.stream..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .check(CORE);
    }

    @Test
    void only_typed_metadata_uses_patterns_and_date_formats() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INPUT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.regex..", "java.time.format..")
                .check(CORE);
    }

    @Test
    void no_public_method_takes_or_gives_what_is_internal() {
        List<String> leaks =
                CORE.stream()
                        .filter(
                                type ->
                                        isPublic(type)
                                                && !type.getPackageName().contains("internal"))
                        // Called by the event types, which are in packages of their own.
                        .filter(type -> !type.getPackageName().equals(INPUT))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        // Called by generated code, which is in the users' packages.
                        .filter(unit -> !isConstructorOfAnEvent(unit))
                        .filter(ArchitectureTest::usesInternalTypes)
                        .map(JavaCodeUnit::getFullName)
                        .toList();

        assertThat(leaks).isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        Set<JavaPackage> packages =
                CORE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages)
                .isNotEmpty()
                .allMatch(rooms -> rooms.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    }

    @Test
    void each_base_class_has_its_event_beside_it() {
        assertThat(baseClasses())
                .isNotEmpty()
                .allSatisfy(
                        base -> {
                            String name = base.getName().replaceAll("Handler$", "");
                            assertThat(CORE.contain(name + "Event")).isTrue();
                        });
    }

    @Test
    void each_trigger_package_has_a_base_class() {
        assertThat(CORE.stream().filter(OF_A_TRIGGER).map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        baseClasses().map(JavaClass::getPackageName).distinct().toList());
    }

    @Test
    void events_are_final_and_can_be_read_from_json() {
        classes()
                .that()
                .areAssignableTo(TriggerEvent.class)
                .and()
                .areNotAssignableFrom(TriggerEvent.class)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(CORE);
        assertThat(
                        CORE.stream()
                                .filter(type -> type.isAssignableTo(TriggerEvent.class))
                                .filter(type -> !type.isEquivalentTo(TriggerEvent.class)))
                .allMatch(type -> type.tryGetMethod("fromJson", byte[].class).isPresent());
    }

    @Test
    void responses_are_final() {
        classes()
                .that()
                .areAssignableTo(TriggerResponse.class)
                .and()
                .doNotBelongToAnyOf(TriggerResponse.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CORE);
    }

    private static Stream<JavaClass> baseClasses() {
        return CORE.stream()
                .filter(type -> type.isAssignableTo(CognitoTriggerHandler.class))
                .filter(type -> OF_A_TRIGGER.test(type));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isConstructorOfAnEvent(JavaCodeUnit unit) {
        return unit.isConstructor() && unit.getOwner().isAssignableTo(TriggerEvent.class);
    }

    private static boolean usesInternalTypes(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .anyMatch(type -> type.getPackageName().contains("internal"));
    }
}
