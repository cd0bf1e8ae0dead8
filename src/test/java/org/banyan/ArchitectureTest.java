package org.banyan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Holds the lines between the modules, and draws them. */
class ArchitectureTest {

    private final ApplicationModules modules = ApplicationModules.of(BanyanApplication.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        modules.verify();
    }

    @Test
    void modulesAreDocumentedFromTheCode() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules")).writeDocumentation();
    }
}
