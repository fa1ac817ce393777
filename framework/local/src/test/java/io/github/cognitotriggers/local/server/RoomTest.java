package io.github.cognitotriggers.local.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The pools do not know who serves them, and the API's model knows neither. */
@EnabledForJreRange(
        max = JRE.JAVA_25,
        disabledReason = "ArchUnit is not known to read the class files of a newer JDK")
class RoomTest {

    private static final String LOCAL = "io.github.cognitotriggers.local";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(LOCAL);

    @Test
    void pools_do_without_the_server() {
        noClasses()
                .that()
                .resideInAnyPackage(LOCAL, LOCAL + ".pool", LOCAL + ".trigger", LOCAL + ".api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LOCAL + ".server", "com.sun.net.httpserver")
                .check(CLASSES);
    }

    @Test
    void the_model_of_the_api_does_without_the_pools() {
        noClasses()
                .that()
                .resideInAPackage(LOCAL + ".api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LOCAL, LOCAL + ".pool", LOCAL + ".trigger")
                .check(CLASSES);
    }
}
