package org.banyan.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.banyan.identity.AccessTokens;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class CohortApiModuleTest {

    private static final String COHORTS = "/api/v1/cohorts";

    @Autowired
    MockMvc web;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    AccessTokens tokens;

    private Taught course;
    private String staff;
    private String anybody;

    @BeforeEach
    void aCourse() {
        course = courses.anyCourse();
        staff = token(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        anybody = token(people.anyPerson());
    }

    @Test
    void staffPlanACohortAndFindItAmongTheirs() throws Exception {
        web.perform(as(staff, post(COHORTS))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(plan()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.course").value(course.course().value().toString()))
                .andExpect(jsonPath("$.name").value("Basra, spring"));

        web.perform(as(staff, get(COHORTS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].cohort")
                        .value(hasItem(course.cohort().value().toString())))
                .andExpect(jsonPath("$[*].name").value(hasItem("Basra, spring")));
    }

    @Test
    void othersAreRefused() throws Exception {
        web.perform(as(anybody, post(COHORTS))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(plan()))
                .andExpect(status().isForbidden());
        web.perform(as(anybody, get(COHORTS + "/" + course.cohort().value() + "/enrolments")))
                .andExpect(status().isForbidden());
        web.perform(get(COHORTS)).andExpect(status().isUnauthorized());
    }

    @Test
    void theOwnerOfATokenEnrols() throws Exception {
        PersonId learner = people.anyPerson();

        web.perform(as(token(learner), post(COHORTS + "/" + course.cohort().value() + "/enrolments/mine")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("ENROLLED"));

        web.perform(as(staff, get(COHORTS + "/" + course.cohort().value() + "/enrolments")))
                .andExpect(
                        jsonPath("$[*].person").value(contains(learner.value().toString())));
    }

    @Test
    void whatCannotBeReadIsAProblemThatSaysWhere() throws Exception {
        web.perform(as(staff, post(COHORTS))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"course\": \"no id\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        web.perform(as(staff, get(COHORTS + "/no-id/enrolments")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("id")));
    }

    @Test
    void aMethodOrAContentThatIsNotThereIsToldAsThat() throws Exception {
        web.perform(as(staff, delete(COHORTS)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("POST")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        web.perform(as(staff, post("/api/v1/course-packages"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("a zip"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(header().string("Accept", containsString("application/zip")));
    }

    private String plan() {
        return """
                {"course": "%s", "version": "%s", "name": "Basra, spring", "admission": "OPEN", "startsOn": "2027-03-01"}""".formatted(course.course().value(), course.version().value());
    }

    private String token(PersonId person) {
        return people.signedInAs(person, () -> tokens.create("Any program", 30));
    }

    private static MockHttpServletRequestBuilder as(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }
}
