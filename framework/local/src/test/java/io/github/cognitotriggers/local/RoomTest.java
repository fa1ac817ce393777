package io.github.cognitotriggers.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Which room may use which, checked on the class files. */
@EnabledForJreRange(
        max = JRE.JAVA_25,
        disabledReason = "ArchUnit is not known to read the class files of a newer JDK")
class RoomTest {

    private static final String LOCAL = "io.github.cognitotriggers.local";
    private static final String RUNTIME = LOCAL + ".function.runtime";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(LOCAL);

    @Test
    void each_room_uses_no_other_than_these() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("error")
                .definedBy(LOCAL + ".error")
                .layer("api")
                .definedBy(LOCAL + ".api")
                .layer("trigger")
                .definedBy(LOCAL + ".trigger")
                .layer("pool")
                .definedBy(LOCAL + ".pool")
                .layer("local")
                .definedBy(LOCAL)
                .layer("server")
                .definedBy(LOCAL + ".server")
                .layer("template")
                .definedBy(LOCAL + ".template")
                .layer("runtime")
                .definedBy(RUNTIME)
                .layer("function")
                .definedBy(LOCAL + ".function")
                .layer("recording")
                .definedBy(LOCAL + ".recording")
                .layer("cli")
                .definedBy(LOCAL + ".cli")
                .whereLayer("error")
                .mayNotAccessAnyLayer()
                .whereLayer("api")
                .mayOnlyAccessLayers("error")
                .whereLayer("trigger")
                .mayOnlyAccessLayers("error")
                .whereLayer("pool")
                .mayOnlyAccessLayers("error", "trigger")
                .whereLayer("local")
                .mayOnlyAccessLayers("error", "api", "trigger", "pool", "server", "template")
                .whereLayer("server")
                .mayOnlyAccessLayers("error", "api", "trigger", "pool")
                .whereLayer("template")
                .mayOnlyAccessLayers("error", "api")
                .whereLayer("runtime")
                .mayNotAccessAnyLayer()
                .whereLayer("function")
                .mayOnlyAccessLayers("trigger", "template", "runtime")
                .whereLayer("recording")
                .mayOnlyAccessLayers("trigger")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(CLASSES);
    }

    @Test
    void only_the_server_speaks_http_to_clients() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LOCAL + ".server")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver")
                .check(CLASSES);
    }

    @Test
    void internals_of_other_modules_are_not_used() {
        noClasses().should().dependOnClassesThat().resideInAPackage("..internal..").check(CLASSES);
    }

    /** A function's JVM has these classes, Lambda's and the function's own, and nothing else. */
    @Test
    void what_runs_in_a_functions_jvm_needs_no_library() {
        classes()
                .that()
                .resideInAPackage(RUNTIME)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        RUNTIME,
                        "java..",
                        "com.amazonaws.services.lambda.runtime..",
                        "org.jspecify.annotations")
                .check(CLASSES);
    }
}
