package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** One place constructs, and only handlers see it; and a crooked house, in which each rule bites. */
class CompositionTest {

    private static final Composition HOUSE = new Composition("dev.ringback");
    private static final Composition CROOKED = new Composition("dev.ringback.house.crooked");

    private static final JavaClasses STRAIGHT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ringback");
    private static final JavaClasses CROOKED_CLASSES =
            new ClassFileImporter().importPackages("dev.ringback.house.crooked");

    @Test
    void only_the_composition_root_constructs_use_cases_and_adapters() {
        HOUSE.only_the_composition_root_constructs().check(STRAIGHT_CLASSES);
    }

    @Test
    void only_handlers_see_the_composition_root() {
        HOUSE.only_handlers_see_the_composition_root().check(STRAIGHT_CLASSES);
    }

    @Test
    void a_use_case_that_somebody_else_constructs_is_found() {
        assertThat(offences(CROOKED.only_the_composition_root_constructs()))
                .contains("HelpsItself")
                .contains("TakesCalls");
    }

    @Test
    void somebody_who_sees_the_composition_root_and_is_no_handler_is_found() {
        assertThat(offences(CROOKED.only_handlers_see_the_composition_root())).contains("LooksAround");
    }

    private static String offences(ArchRule rule) {
        return rule.evaluate(CROOKED_CLASSES).getFailureReport().toString();
    }
}
