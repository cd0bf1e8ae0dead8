package org.banyan.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.banyan.tutoring.Facilitation;
import org.banyan.tutoring.LeadersToTell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who lead, at once and by mail, what has to be looked at soon. The words in question stay where they can be judged. */
@Component
class ModerationLetters {

    private static final String QUEUE = "/tutoring/reports";

    private final Courier courier;
    private final Profiles profiles;
    private final PublishedCourses courses;
    private final Facilitation facilitation;
    private final LeadersToTell leaders;

    ModerationLetters(
            Courier courier,
            Profiles profiles,
            PublishedCourses courses,
            Facilitation facilitation,
            LeadersToTell leaders) {
        this.courier = courier;
        this.profiles = profiles;
        this.courses = courses;
        this.facilitation = facilitation;
        this.leaders = leaders;
    }

    /** To who leads the topic today and who tutors the author; where there is nobody, to who coordinates. */
    void hiddenByReports(Entrance.Place place, Post post) {
        CohortId cohort = place.cohort();
        Set<PersonId> people = new HashSet<>(facilitation.onDuty(cohort, place.topic(), post.author()));
        people.addAll(leaders.tutorsOf(cohort, post.author()));
        people.remove(post.author());
        tell(people.isEmpty() ? leaders.coordinatorsOf(cohort, post.author()) : people, place, "reports-hid");
    }

    /** To those above somebody who leads. */
    void leaderReported(Entrance.Place place, Post post) {
        tell(leaders.coordinatorsOf(place.cohort(), post.author()), place, "leader-reported");
    }

    /** To the next rung above whoever decided, or to the institute where nobody stands there. */
    void appealed(Entrance.Place place, Post post, ModerationCases.Facts facts) {
        CohortId cohort = place.cohort();
        PersonId author = post.author();
        Set<PersonId> people = switch (facts.decidedRank() == null ? ModerationRank.TUTOR : facts.decidedRank()) {
            case PEER_TUTOR -> leaders.tutorsOf(cohort, author);
            case TUTOR -> leaders.coordinatorsOf(cohort, author);
            case COORDINATOR, INSTITUTE -> leaders.staffOf(cohort, author);
        };
        PersonId decider = facts.decidedBy();
        Set<PersonId> others = without(decider, people);
        tell(others.isEmpty() ? without(decider, leaders.staffOf(cohort, author)) : others, place, "appealed");
    }

    private static Set<PersonId> without(@Nullable PersonId person, Set<PersonId> people) {
        Set<PersonId> others = new HashSet<>(people);
        others.remove(person);
        return others;
    }

    private void tell(Set<PersonId> people, Entrance.Place place, String what) {
        people.forEach(person -> {
            Locale language = profiles.languageOf(person);
            CourseOutline course = courses.outline(place.membership().version(), language);
            String topic = course.topic(place.topic())
                    .map(CourseOutline.TopicEntry::title)
                    .orElse(course.title());
            courier.send(Letter.to(
                            person,
                            language,
                            Texts.text(language, "discussion.mail." + what + "-subject"),
                            List.of(
                                    Texts.text(language, "discussion.mail." + what, topic, course.title()),
                                    Texts.text(language, "discussion.mail.to-queue")))
                    .asking(Texts.text(language, "discussion.mail.queue-open"), QUEUE));
        });
    }
}
