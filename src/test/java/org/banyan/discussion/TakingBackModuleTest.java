package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TakingBackModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    Published opening;

    @BeforeEach
    void aDiscussionOfAnn() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        opening = talk.started(course.cohort(), course.topic(), ann, "Prices");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aPostThatOthersAnsweredStays() {
        Published answered = talk.replied(opening, ben, "They rise");
        talk.replied(opening, ben, "Much", answered.post());
        delete(ben, talk.replied(opening, ben, "Nobody answered this"));
        Published mine = talk.replied(opening, ben, "Answered by myself only");
        talk.replied(opening, ben, "Yes", mine.post());
        delete(ben, mine);

        Published byAnn = talk.replied(opening, ann, "Do they?", answered.post());

        refused("answered-already", ben, answered);
        refused("answered-already", ann, opening);
        delete(ann, byAnn);
        delete(ben, answered);
    }

    @Test
    void whoLeadsTakesAwayWhatWasAnswered() {
        PersonId coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        talk.replied(opening, ben, "They rise");

        delete(coordinator, opening);
    }

    @Test
    void whoDeletesAllTheyWroteIsAskedToWait() {
        List<Published> many = new ArrayList<>();
        for (int number = 0; number <= TakingBack.IN_A_WINDOW; number++) {
            many.add(talk.replied(opening, ben, "No. " + number));
            clock.forward(Duration.ofMinutes(1));
        }
        Published last = many.removeLast();
        many.forEach(post -> delete(ben, post));

        refused("deleted-many", ben, last);
        clock.forward(Duration.ofDays(1).plusSeconds(1));
        delete(ben, last);
    }

    private void delete(PersonId person, Published post) {
        people.signedInAs(person, () -> discussions.delete(post.post()));
    }

    private void refused(String key, PersonId person, Published post) {
        assertThatThrownBy(() -> delete(person, post))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("discussion.refusal." + key));
    }
}
