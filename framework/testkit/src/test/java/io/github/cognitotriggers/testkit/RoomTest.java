package io.github.cognitotriggers.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The kit is made of what any user of the local pool could use, checked on its class files. */
@EnabledForJreRange(
        max = JRE.JAVA_25,
        disabledReason = "ArchUnit is not known to read the class files of a newer JDK")
class RoomTest {

    private static final String ROOT = "io.github.cognitotriggers";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void nothing_sits_in_a_package_of_another_module_to_reach_what_is_not_public() {
        classes().should().resideInAPackage(ROOT + ".testkit").check(CLASSES);
    }

    @Test
    void the_kit_knows_pools_and_triggers_and_not_how_they_are_served() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".local.api..",
                        ROOT + ".local.cli..",
                        ROOT + ".local.function..",
                        ROOT + ".local.recording..",
                        ROOT + ".local.server..",
                        ROOT + ".local.template..",
                        ROOT + "..internal..")
                .check(CLASSES);
    }
}
