package org.banyan.discussion;

import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.PersonFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Learners of a cohort who talk, for tests of this module and of those that look at what people wrote. */
@TestComponent
public class DiscussionFixture {

    private final CourseFixture courses;
    private final PersonFixture people;
    private final Discussions discussions;

    public DiscussionFixture(CourseFixture courses, PersonFixture people, Discussions discussions) {
        this.courses = courses;
        this.people = people;
        this.discussions = discussions;
    }

    public PersonId learner(CohortId cohort, String name) {
        PersonId person = people.named(name);
        courses.enrol(cohort, person.value());
        return person;
    }

    public PersonId learner(CohortId cohort) {
        return learner(cohort, "Any learner");
    }

    public Published started(CohortId cohort, TopicId topic, PersonId by, String title) {
        return people.signedInAs(by, () -> discussions.start(start(cohort, topic, title, "What do you think?")));
    }

    public Published replied(Published to, PersonId by, String text) {
        return replied(to, by, text, null);
    }

    public Published replied(Published to, PersonId by, String text, @Nullable PostId answered) {
        return people.signedInAs(by, () -> discussions.reply(new Reply(to.discussion(), answered, text, anyKey())));
    }

    public static StartDiscussion start(CohortId cohort, TopicId topic, String title, String text) {
        return new StartDiscussion(cohort, topic, DiscussionKind.DISCUSSION, title, text, null, anyKey());
    }

    public static SendKey anyKey() {
        return new SendKey(UUID.randomUUID());
    }
}
