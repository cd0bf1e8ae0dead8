package org.banyan.authoring.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.banyan.authoring.TestPackage;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class CoursePackagesApiModuleTest {

    private static final String ADDRESS = "/api/v1/course-packages";

    @Autowired
    MockMvc web;

    @Autowired
    PersonFixture people;

    @Autowired
    Institutes institutes;

    private PersonId author;

    @BeforeEach
    void anAuthor() {
        author = people.withRole(Role.AUTHOR, Scope.of(institutes.first().id()));
    }

    @Test
    void aDryRunReportsAndWritesNothing() throws Exception {
        web.perform(send(TestPackage.soundAs("api-dry")).param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published").value(false))
                .andExpect(jsonPath("$.courses[0].slug").value("api-dry"))
                .andExpect(jsonPath("$.courses[0].change").value("NEW"))
                .andExpect(jsonPath("$.problems").isEmpty());
        web.perform(get("/catalogue/api-dry")).andExpect(status().isNotFound());
    }

    @Test
    void aSoundPackageIsPublished() throws Exception {
        web.perform(send(TestPackage.soundAs("api-sound")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published").value(true));
        web.perform(get("/catalogue/api-sound")).andExpect(status().isOk());
    }

    @Test
    void aFormWithAFileWillDoAsWell() throws Exception {
        web.perform(multipart(ADDRESS)
                        .file(new MockMultipartFile(
                                "package",
                                "water.zip",
                                "application/zip",
                                TestPackage.soundAs("api-form").zip()))
                        .with(authentication(people.authentication(author))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published").value(true));
    }

    @Test
    void whatIsWrongIsNamedWithFileAndLineAndInTheLanguageOfTheRequest() throws Exception {
        TestPackage wrong =
                TestPackage.soundAs("api-wrong").replacing(TestPackage.QUIZ, "passMark: 70", "passMark: 700");

        web.perform(send(wrong).header("Accept-Language", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("quiz.yaml:2")))
                .andExpect(jsonPath("$.problems[0].severity").value("ERROR"))
                .andExpect(jsonPath("$.problems[0].file").value(TestPackage.QUIZ))
                .andExpect(jsonPath("$.problems[0].line").value(2))
                .andExpect(jsonPath("$.problems[0].kind").value("yaml.whole-number"))
                .andExpect(jsonPath("$.problems[0].message").value(containsString("número entero")));
    }

    @Test
    void warningsMustBeAcceptedInSoManyWords() throws Exception {
        TestPackage warned = TestPackage.soundAs("api-warned").replacing(TestPackage.TOPIC, "well.svg", "gone.svg");

        web.perform(send(warned))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].severity").value("WARNING"));
        web.perform(send(warned).param("acceptWarnings", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems[0].kind").value("figure-missing"));
    }

    @Test
    void anEmptyBodyIsNoPackage() throws Exception {
        web.perform(post(ADDRESS).contentType("application/zip").with(authentication(people.authentication(author))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("Send the package")));
    }

    @Test
    void strangersAndThoseWithoutTheRoleAreRefused() throws Exception {
        web.perform(post(ADDRESS)
                        .contentType("application/zip")
                        .content(TestPackage.sound().zip()))
                .andExpect(status().isUnauthorized());
        web.perform(post(ADDRESS)
                        .contentType("application/zip")
                        .content(TestPackage.sound().zip())
                        .with(authentication(people.authentication(people.anyPerson()))))
                .andExpect(status().isForbidden());
        web.perform(send(TestPackage.sound()).param("institute", "nowhere")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder send(TestPackage content) {
        return post(ADDRESS)
                .contentType("application/zip")
                .content(content.zip())
                .with(authentication(people.authentication(author)));
    }
}
