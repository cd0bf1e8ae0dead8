package org.banyan.authoring.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.banyan.authoring.DraftFixture;
import org.banyan.authoring.TestPackage;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class CoursePackageExportApiModuleTest {

    @Autowired
    MockMvc http;

    @Autowired
    DraftFixture fixture;

    @Autowired
    PersonFixture people;

    @Test
    void authorsGetAZipWithANameAndOthersDoNot() throws Exception {
        InstituteId institute = fixture.institute();
        PersonId author = fixture.with(Role.AUTHOR, institute);
        people.signedInAs(author, () -> fixture.publish(institute, TestPackage.soundAs("given-away")));
        String course = fixture.course("given-away").value().toString();

        for (String address :
                new String[] {"/api/v1/courses/" + course + "/package", "/authoring/packages/" + course}) {
            http.perform(get(address).with(authentication(people.authentication(author))))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("application/zip"))
                    .andExpect(header().string("Content-Disposition", "attachment; filename=\"given-away-1.zip\""));
            http.perform(get(address).with(authentication(people.authentication(people.anyPerson()))))
                    .andExpect(status().isForbidden());
        }
        http.perform(get("/api/v1/courses/" + course + "/package")).andExpect(status().isUnauthorized());
    }
}
