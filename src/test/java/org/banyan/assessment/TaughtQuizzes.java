package org.banyan.assessment;

import java.util.List;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.PersonFixture;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Quizzes of courses that are taught, and learners who take them. */
@TestComponent
public class TaughtQuizzes {

    private final CourseFixture courses;
    private final PersonFixture people;
    private final QuizCatalogue catalogue;
    private final QuizPages pages;
    private final TransactionTemplate transaction;

    TaughtQuizzes(
            CourseFixture courses,
            PersonFixture people,
            QuizCatalogue catalogue,
            QuizPages pages,
            TransactionTemplate transaction) {
        this.courses = courses;
        this.people = people;
        this.catalogue = catalogue;
        this.pages = pages;
        this.transaction = transaction;
    }

    /** Defines the quizzes of a course, in their order, as publishing does; the first one is told. */
    public QuizId defined(Taught course, QuizDefinition... quizzes) {
        transaction.executeWithoutResult(_ -> catalogue.define(course.version(), List.of(quizzes)));
        return pages.shownIn(course.version(), course.topic()).getFirst();
    }

    /** A learner of the course, who is signed in. */
    public PersonId learnerSignedIn(Taught course) {
        PersonId learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        people.signIn(learner);
        return learner;
    }
}
