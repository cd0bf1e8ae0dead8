package org.banyan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.banyan.authoring.DraftFixture;
import org.banyan.authoring.TestPackage;
import org.banyan.classroom.Readings;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class CohortMovedModuleTest {

    private static final String RULE = "  topicsRead: all\n  topicsDiscussed: 1\n  posts: 2\n  quizzesPassed: 1\n";

    @Autowired
    DraftFixture content;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    Readings readings;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Cohorts cohorts;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void out() {
        people.signOut();
    }

    @Test
    void whoHasDoneAllThatTheNewerVersionAsksForCompletesWhenTheCohortIsMoved() {
        InstituteId institute = content.institute();
        people.signIn(content.with(Role.INSTITUTE_STAFF, institute));
        content.publish(institute, course("all"));
        CourseId course = content.course("moved-cohort");
        CohortId cohort = new CohortId(one("select id from cohort where course_id = ?", course.value()));
        PersonId reader = people.anyPerson();
        PersonId idler = people.anyPerson();
        courses.enrol(cohort, reader.value());
        courses.enrol(cohort, idler.value());
        TopicId topic =
                new TopicId(one("select id from topic where course_id = ? order by slug limit 1", course.value()));
        people.signedInAs(reader, () -> readings.markRead(cohort, topic));
        content.publish(institute, course("1"));
        assertThat(status(cohort, reader)).isEqualTo(EnrolmentStatus.ENROLLED);

        cohorts.moveTo(
                cohort, new CourseVersionId(one("select newest_version_id from course where id = ?", course.value())));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(cohort, reader) == EnrolmentStatus.COMPLETED);
        assertThat(status(cohort, idler)).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    private static TestPackage course(String topicsRead) {
        return TestPackage.soundAs("moved-cohort")
                .replacing(TestPackage.COURSE + "course.yaml", RULE, "  topicsRead: " + topicsRead + "\n");
    }

    private UUID one(String query, UUID id) {
        return sql.sql(query).param(id).query(UUID.class).single();
    }

    private EnrolmentStatus status(CohortId cohort, PersonId learner) {
        return enrolments.find(cohort, learner).map(EnrolmentEntry::status).orElseThrow();
    }
}
