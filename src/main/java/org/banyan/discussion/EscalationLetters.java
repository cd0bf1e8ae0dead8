package org.banyan.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.banyan.tutoring.ResponseTarget;
import org.springframework.stereotype.Component;

/** Tells somebody who leads, in one letter for a cohort, of questions that have waited longer than they should. */
@Component
class EscalationLetters {

    private static final int NAMED = 10;

    private final Courier courier;
    private final Profiles profiles;
    private final Cohorts cohorts;
    private final PublishedCourses courses;

    EscalationLetters(Courier courier, Profiles profiles, Cohorts cohorts, PublishedCourses courses) {
        this.courier = courier;
        this.profiles = profiles;
        this.cohorts = cohorts;
        this.courses = courses;
    }

    void tell(PersonId person, CohortId id, ResponseTarget target, List<Escalations.Late> questions) {
        Locale language = profiles.languageOf(person);
        CohortEntry cohort = cohorts.get(id);
        String name = cohort.name();
        List<String> words = new ArrayList<>();
        words.add(Texts.text(
                language,
                "discussion.mail.waiting",
                questions.size(),
                name == null ? courses.outline(cohort.version(), language).title() : name,
                target.within().toHours()));
        questions.stream()
                .limit(NAMED)
                .forEach(question -> words.add(Texts.text(language, "discussion.mail.waiting-one", question.title())));
        words.add(Texts.text(language, "discussion.mail.waiting-next"));
        courier.send(Letter.to(
                        person,
                        language,
                        Texts.text(language, "discussion.mail.waiting-subject", questions.size()),
                        words)
                .asking(Texts.text(language, "discussion.mail.waiting-open"), path(cohort, questions, language)));
    }

    /** The question itself, or the board where there are several. */
    private String path(CohortEntry cohort, List<Escalations.Late> questions, Locale language) {
        Escalations.Late first = questions.getFirst();
        return questions.size() > 1
                ? "/tutoring"
                : courses.outline(cohort.version(), language)
                        .topic(first.topic())
                        .map(topic -> "/learn/" + cohort.cohort().value() + "/" + topic.slug() + "?discussion="
                                + first.discussion().value())
                        .orElse("/tutoring");
    }
}
