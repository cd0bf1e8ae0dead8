package org.banyan.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.TopicId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ReadingsModuleTest {

    @Autowired
    Readings readings;

    @Autowired
    LessonPage page;

    @Autowired
    MyCourses myCourses;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    private Taught course;
    private PersonId learner;

    @BeforeEach
    void aLearner() {
        course = courses.anyCourse();
        learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        people.signIn(learner);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aTopicIsReadWhenTheLearnerSaysSoAndUnreadWhenTakenBack() {
        readings.markRead(course.cohort(), course.topic());
        readings.markRead(course.cohort(), course.topic());
        assertThat(readings.read(course.cohort(), learner)).containsExactly(course.topic());

        readings.markUnread(course.cohort(), course.topic());

        assertThat(readings.read(course.cohort(), learner)).isEmpty();
    }

    @Test
    void aTopicOfAnotherCourseIsNotFound() {
        TopicId elsewhere = courses.anyCourse().topic();

        assertThatThrownBy(() -> readings.markRead(course.cohort(), elsewhere)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void thoseWhoOnlyLeadHaveNothingToRead() {
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));

        assertThatThrownBy(() -> readings.markRead(course.cohort(), course.topic()))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aStrangerSeesNeitherCourseNorTopic() {
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> page.course(course.cohort(), Locale.ENGLISH)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> page.topic(course.cohort(), "topic-1", Locale.ENGLISH))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> readings.markRead(course.cohort(), course.topic()))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void homeLeadsBackToWhereOneWas() {
        assertThat(only(myCourses.all(Locale.ENGLISH)).begun()).isFalse();

        page.topic(course.cohort(), "topic-2", Locale.ENGLISH);
        readings.markRead(course.cohort(), course.topics().get(1));

        MyCourses.MyCourse mine = only(myCourses.all(Locale.ENGLISH));
        assertThat(mine.begun()).isTrue();
        assertThat(mine.next().slug()).isEqualTo("topic-2");
        assertThat(mine.topicsRead()).isOne();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }
}
