package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.banyan.tutoring.TutorBoards;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class FailedTwiceModuleTest {

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizResults results;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    TaughtQuizzes quizzes;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    TutorBoards boards;

    CourseFixture.Taught course;
    QuizId quiz;
    PersonId ann;
    PersonId ben;
    PersonId coordinator;

    @BeforeEach
    void aQuiz() {
        course = courses.anyCourse();
        quiz = quizzes.defined(course, QuizFixture.quiz("first", course.topic(), 3, null));
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void whoFailsTwiceIsShownToThoseWhoLeadThem() {
        GroupId annsGroup = tutoring.group(course, "Group 1", ann);
        GroupId bensGroup = tutoring.group(course, "Group 2", ben);
        fail(ann);
        fail(ben);
        assertThat(seenBy(coordinator)).isEmpty();

        fail(ann);

        assertThat(seenBy(coordinator))
                .extracting(QuizResults.FailedQuiz::name, QuizResults.FailedQuiz::attempts)
                .containsExactly(tuple("Ann", 2));
        assertThat(seenBy(coordinator).getFirst().title()).isEqualTo("What open data is");
        assertThat(seenBy(people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, annsGroup.value()))))
                .hasSize(1);
        assertThat(seenBy(people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, bensGroup.value()))))
                .isEmpty();
        assertThat(seenBy(ben)).isEmpty();
    }

    @Test
    void whatALearnerScoresIsNoneOfAPeerTutorsBusiness() {
        fail(ann);
        fail(ann);
        people.signedInAs(
                coordinator,
                () -> duties.give(new GiveDuty(
                        course.cohort(), course.topic(), null, ben, duties.today(), duties.today(), false)));

        assertThat(seenBy(ben)).isEmpty();
    }

    private void fail(PersonId learner) {
        people.signedInAs(learner, () -> {
            attempts.submit(attempts.start(course.cohort(), quiz));
        });
    }

    private List<QuizResults.FailedQuiz> seenBy(PersonId person) {
        return people.signedInAs(
                person, () -> results.failedTwice(boards.mine(Locale.ENGLISH).places(), "en", 10));
    }
}
