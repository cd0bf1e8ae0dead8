package org.banyan.curriculum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PublishingIsForAuthoringTest {

    @Test
    void onlyAuthoringPublishes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.banyan.authoring..", "org.banyan.curriculum")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CoursePublishing.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.banyan"));
    }
}
