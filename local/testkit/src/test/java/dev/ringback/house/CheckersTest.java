package dev.ringback.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.ringback.standins.Arrival;
import dev.ringback.standins.Observation;
import org.junit.jupiter.api.Test;

/** Who checks shares nothing with what is checked: a rule that is read wrongly must not be read wrongly twice. */
class CheckersTest {

    /** Tests may compare the two. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ringback.checkers", "dev.ringback.rehearsal");

    @Test
    void the_checkers_of_the_invariants_know_nothing_of_the_code_that_they_check() {
        knowOnlyWhatLeavesAndArrives("dev.ringback.checkers").check(CLASSES);
    }

    @Test
    void the_rule_bites_where_the_code_is_known() {
        assertThat(knowOnlyWhatLeavesAndArrives("dev.ringback.rehearsal")
                        .evaluate(CLASSES)
                        .hasViolation())
                .isTrue();
    }

    private static ArchRule knowOnlyWhatLeavesAndArrives(String checkers) {
        return classes()
                .that(resideInAPackage(checkers))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "tools.jackson..", "com.google.i18n.phonenumbers..", "org.jspecify..")
                        .or(resideInAPackage(checkers))
                        .or(belongToAnyOf(Observation.class, Arrival.class)));
    }
}
