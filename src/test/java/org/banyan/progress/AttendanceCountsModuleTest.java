package org.banyan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.gathering.Attendances;
import org.banyan.gathering.GatheringFixture;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Gatherings;
import org.banyan.gathering.Mark;
import org.banyan.identity.PersonId;
import org.banyan.progress.CompletionRule.Count;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AttendanceCountsModuleTest {

    @Autowired
    Standings standings;

    @Autowired
    CompletionRules rules;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Attendances attendances;

    @Autowired
    Enrolments enrolments;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void theSecondGatheringCompletesACourseThatAsksForTwo() {
        Taught course = courses.anyCourse();
        transaction.executeWithoutResult(
                _ -> rules.define(course.version(), new CompletionRule(Count.NONE, Count.NONE, 0, Count.NONE, 2, 3)));
        GatheringFixture fixture = new GatheringFixture(people, courses, gatherings);
        PersonId learner = fixture.learner(course);
        GatheringId first = fixture.now(course);
        GatheringId second = fixture.now(course);
        people.signIn(fixture.coordinator(course));

        attendances.walkIn(first, learner);
        assertThat(people.signedInAs(learner, () -> standings.mine(course.cohort(), Locale.ENGLISH))
                        .requirements())
                .extracting(Standing.Requirement::done)
                .containsExactly(1, 1);
        assertThat(status(course, learner)).isEqualTo(EnrolmentStatus.ENROLLED);
        attendances.walkIn(second, learner);
        attendances.mark(second, learner, Mark.LATE);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(course, learner) == EnrolmentStatus.COMPLETED);
        assertThat(standings
                        .ofCohort(course.cohort(), Locale.ENGLISH)
                        .getFirst()
                        .standing())
                .isEqualTo(people.signedInAs(learner, () -> standings.mine(course.cohort(), Locale.ENGLISH)));
    }

    private EnrolmentStatus status(Taught course, PersonId learner) {
        return enrolments
                .find(course.cohort(), learner)
                .map(EnrolmentEntry::status)
                .orElseThrow();
    }
}
