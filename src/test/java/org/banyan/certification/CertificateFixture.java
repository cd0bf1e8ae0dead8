package org.banyan.certification;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.identity.PersonId;
import org.banyan.progress.CourseCompleted;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.PersonFixture;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People who completed a course, told to certification as progress tells it. */
@TestComponent
public record CertificateFixture(
        Issuing issuing,
        CertificateRepository certificates,
        CourseFixture courses,
        PersonFixture people,
        TransactionTemplate transaction,
        JdbcClient sql,
        Clock clock) {

    CertificateEntry issued(Taught course, String name) {
        PersonId person = people.reading(Locale.ENGLISH, name);
        tell(completed(course, person));
        return of(person);
    }

    CourseCompleted completed(Taught course, PersonId person) {
        courses.enrol(course.cohort(), person.value());
        UUID enrolment = sql.sql("select id from enrolment where cohort_id = ? and person_id = ?")
                .params(course.cohort().value(), person.value())
                .query(UUID.class)
                .single();
        return new CourseCompleted(
                new EnrolmentId(enrolment), course.cohort(), course.version(), person, clock.instant());
    }

    void tell(CourseCompleted completed) {
        transaction.executeWithoutResult(_ -> issuing.issue(completed));
    }

    CertificateEntry of(PersonId person) {
        return certificates
                .findByPersonIdOrderByIssuedAtDesc(person.value())
                .getFirst()
                .entry();
    }
}
