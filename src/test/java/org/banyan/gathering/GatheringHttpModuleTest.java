package org.banyan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.banyan.identity.AccessTokens;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ModuleTest
class GatheringHttpModuleTest {

    @Autowired
    MockMvc web;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Attendances attendances;

    @Autowired
    Attended attended;

    @Autowired
    Calendars calendars;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    AccessTokens tokens;

    private GatheringFixture fixture;
    private Taught course;

    @BeforeEach
    void aCourse() {
        fixture = new GatheringFixture(people, courses, gatherings);
        course = courses.anyCourse();
    }

    @Test
    void aScannedCodeIsFilledInAndCountsOnlyWhenItIsSent() throws Exception {
        GatheringId gathering = fixture.now(course);
        PersonId learner = fixture.learner(course);
        String code = code(gathering);

        web.perform(get("/gatherings/check-in").param("code", code).with(as(learner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + code + "\"")));
        assertThat(attended.of(course.cohort(), learner).gatherings()).isZero();

        web.perform(post("/gatherings/check-in")
                        .param("code", code)
                        .with(as(learner))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You are checked in at “Budget workshop”.")))
                .andExpect(content().string(containsString("You are marked as: Present")));
        assertThat(attended.of(course.cohort(), learner).gatherings()).isEqualTo(1);
    }

    @Test
    void nobodyChecksInWithoutSigningInAndTheCodeSurvivesIt() throws Exception {
        web.perform(get("/gatherings/check-in?code=ABC123"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/login")));
    }

    @Test
    void guessingIsSlowed() throws Exception {
        PersonId learner = fixture.learner(course);
        RequestPostProcessor from = request -> {
            request.setRemoteAddr("203.0.113.77");
            return request;
        };
        for (int guess = 0; guess < 20; guess++) {
            web.perform(post("/gatherings/check-in")
                            .param("code", "ZZZZ" + guess)
                            .with(as(learner))
                            .with(csrf())
                            .with(from))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("This code is of no gathering")));
        }
        web.perform(post("/gatherings/check-in")
                        .param("code", "ZZZZZZ")
                        .with(as(learner))
                        .with(csrf())
                        .with(from))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Too many codes")));
    }

    @Test
    void theCodeIsShownToThoseWhoKeepTheRosterOnly() throws Exception {
        GatheringId gathering = fixture.now(course);
        String path = "/gatherings/" + gathering.value() + "/code";
        String code = code(gathering);

        web.perform(get(path).with(as(fixture.coordinator(course))))
                .andExpect(status().isOk())
                .andExpect(header().string("Refresh", "60"))
                .andExpect(content().string(containsString(code.substring(0, 3) + " " + code.substring(3))))
                .andExpect(content().string(containsString("data:image/svg+xml;base64,")));
        web.perform(get(path).with(as(fixture.learner(course)))).andExpect(status().isForbidden());
        web.perform(get("/gatherings/" + fixture.tomorrow(course, null).value() + "/code")
                        .with(as(fixture.coordinator(course))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Codes are shown from")))
                .andExpect(content().string(not(containsString("data:image/svg"))));
    }

    @Test
    void attendanceIsExportedForThoseWhoLead() throws Exception {
        GatheringId gathering = fixture.now(course);
        PersonId learner = fixture.learner(course);
        PersonId coordinator = fixture.coordinator(course);
        people.signedInAs(coordinator, () -> attendances.walkIn(gathering, learner));
        String path = "/api/v1/cohorts/" + course.cohort().value() + "/attendance";

        web.perform(get(path).accept("application/json").header("Authorization", bearer(coordinator)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].gathering").value(gathering.value().toString()))
                .andExpect(jsonPath("$[0].person").value(learner.value().toString()))
                .andExpect(jsonPath("$[0].mark").value("PRESENT"))
                .andExpect(jsonPath("$[0].hours").value(1.5));
        web.perform(get(path).accept("text/csv").header("Authorization", bearer(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("gathering,title,starts_at")))
                .andExpect(content().string(containsString("PRESENT,WALK_IN")));
        web.perform(get(path).header("Authorization", bearer(learner))).andExpect(status().isForbidden());
        web.perform(get(path)).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/cohorts/" + UUID.randomUUID() + "/attendance")
                        .header("Authorization", bearer(coordinator)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theCalendarIsOpenToWhoeverKnowsItsSecret() throws Exception {
        String address = people.signedInAs(fixture.learner(course), () -> calendars.renew());

        web.perform(get(address.replaceFirst("^https?://[^/]+", "")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("BEGIN:VCALENDAR")));
        web.perform(get("/calendar/" + "0".repeat(32) + ".ics")).andExpect(status().isNotFound());
    }

    private RequestPostProcessor as(PersonId person) {
        return authentication(people.authentication(person));
    }

    private String bearer(PersonId person) {
        return "Bearer " + people.signedInAs(person, () -> tokens.create("Any program", 30));
    }

    private String code(GatheringId gathering) {
        return people.signedInAs(fixture.coordinator(course), () -> attendances.code(gathering))
                .code()
                .orElseThrow();
    }
}
