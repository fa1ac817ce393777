package io.github.cognitotriggers.local.trigger;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What this room may use, checked on its class files. */
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
    void triggers_know_nothing_of_the_pool_but_its_errors() {
        noClasses()
                .that()
                .resideInAPackage(LOCAL + ".trigger")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(LOCAL + "..")
                                .and(not(resideInAnyPackage(LOCAL + ".trigger", LOCAL + ".error"))))
                .check(CLASSES);
    }

    @Test
    void triggers_use_no_internals_of_other_modules() {
        noClasses()
                .that()
                .resideInAPackage(LOCAL + ".trigger")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .check(CLASSES);
    }
}
