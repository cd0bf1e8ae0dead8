package org.banyan.assessment.results;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.assessment.results.QuizCounting.View;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a quiz, of a cohort or of all cohorts of a course. They are worked out when they are asked for, by a number of
 * queries that grows neither with learners nor with questions.
 */
@Service
@Transactional(readOnly = true)
public class QuizStatistics {

    private final ResultsAccess access;
    private final ResultPlaces places;
    private final ResultQuizzes quizzes;
    private final AnswerSheets sheets;
    private final SeenQuestions questions;
    private final RuleBooks books;

    QuizStatistics(
            ResultsAccess access,
            ResultPlaces places,
            ResultQuizzes quizzes,
            AnswerSheets sheets,
            SeenQuestions questions,
            RuleBooks books) {
        this.access = access;
        this.places = places;
        this.quizzes = quizzes;
        this.sheets = sheets;
        this.questions = questions;
        this.books = books;
    }

    /**
     * Of a cohort.
     *
     * @param key of the quiz
     * @param counting null to count as the cohort's conditions do
     * @throws Refusal.NotPermitted for those who do not lead there
     * @throws Refusal.NotFound if the course has no such quiz
     */
    public QuizFigures ofCohort(CohortId cohort, String key, @Nullable Counting counting, Locale language) {
        ResultsAccess.Leading leading = access.requireLeading(cohort);
        CohortEntry entry = places.cohort(cohort);
        View view = new View(
                places.nameOf(entry, language),
                false,
                places.belongings(entry.institute(), List.of(), language),
                leading::leads,
                language.toLanguageTag());
        return figures(
                quizzes.of(entry.course(), entry.version(), view.language()),
                key,
                counting,
                quiz -> Counting.of(books.scoreKept(cohort, quiz)),
                List.of(cohort),
                view);
    }

    /**
     * Of all cohorts of a course; everybody counts once. Nobody is named. Cohorts may count differently, so that the first attempts are
     * what is told without another choice.
     *
     * @param counting null for the first
     * @throws Refusal.NotPermitted for those who are neither staff of its institute nor see a programme that it takes part in
     * @throws Refusal.NotFound if there is no such course, or it has no such quiz
     */
    public QuizFigures ofCourse(CourseId course, String key, @Nullable Counting counting, Locale language) {
        ResultPlaces.CoursePlace place = places.course(course);
        access.requireSight(place.institute());
        List<CohortEntry> cohorts = places.cohortsOf(course);
        View view = new View(
                places.titleOf(place, language),
                !access.isStaff(place.institute()),
                places.belongings(place.institute(), cohorts, language),
                _ -> false,
                language.toLanguageTag());
        return figures(
                quizzes.of(course, place.version(), view.language()),
                key,
                counting,
                _ -> null,
                cohorts.stream().map(CohortEntry::cohort).toList(),
                view);
    }

    private QuizFigures figures(
            ResultQuizzes.Known known,
            String key,
            @Nullable Counting asked,
            Function<String, @Nullable Counting> ofCohort,
            List<CohortId> cohorts,
            View view) {
        ResultQuiz quiz = known.find(key).orElseThrow(Refusal.NotFound::new);
        Counting own = ofCohort.apply(key);
        Counting counting = counting(asked, own);
        List<HandedIn> handedIn = sheets.handedIn(cohorts, key, counting);
        AnswerSheet sheet = sheets.sheet(cohorts, key, counting, handedIn);
        Optional<GainFigures> gain = known.otherOf(quiz).map(other -> {
            List<HandedIn> there = sheets.handedIn(cohorts, other.key(), counting(asked, ofCohort.apply(other.key())));
            return quiz.before() ? gain(quiz, handedIn, other, there, view) : gain(other, there, quiz, handedIn, view);
        });
        return new QuizCounting(quiz, counting, own, handedIn, sheet, questions.of(sheet, view.language()))
                .figures(view, gain.orElse(null));
    }

    private static Counting counting(@Nullable Counting asked, @Nullable Counting ofCohort) {
        return asked != null ? asked : Objects.requireNonNullElse(ofCohort, Counting.FIRST);
    }

    private static GainFigures gain(
            ResultQuiz before, List<HandedIn> first, ResultQuiz after, List<HandedIn> second, View view) {
        return new GainCounting(first, second).figures(before, after, view.belongings(), view.mayName());
    }
}
