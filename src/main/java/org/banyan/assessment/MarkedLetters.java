package org.banyan.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells learners by mail that what they wrote has been marked. */
@Component
class MarkedLetters {

    private final PublishedQuizzes quizzes;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Profiles profiles;
    private final Courier courier;

    MarkedLetters(
            PublishedQuizzes quizzes, Cohorts cohorts, PublishedCourses courses, Profiles profiles, Courier courier) {
        this.quizzes = quizzes;
        this.cohorts = cohorts;
        this.courses = courses;
        this.profiles = profiles;
        this.courier = courier;
    }

    @ApplicationModuleListener
    void on(AttemptMarked marked) {
        Locale language = profiles.languageOf(marked.person());
        Quiz quiz = quizzes.find(marked.quiz()).orElseThrow();
        String title = Objects.requireNonNull(
                        Phrase.in(language.toLanguageTag(), quizzes.titles(quiz), PublishedQuizzes.Title::text))
                .html();
        String topic = courses.outline(cohorts.get(marked.cohort()).version(), language)
                .topic(quiz.shownIn())
                .map(entry -> "/" + entry.slug())
                .orElse("");
        courier.send(Letter.to(
                        marked.person(),
                        language,
                        Texts.text(language, "assessment.mail.marked-subject", title),
                        List.of(Texts.text(language, "assessment.mail.marked", title)))
                .asking(
                        Texts.text(language, "assessment.mail.marked-look"),
                        "/learn/" + marked.cohort().value() + topic));
    }
}
