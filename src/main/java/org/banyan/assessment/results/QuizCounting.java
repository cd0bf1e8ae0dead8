package org.banyan.assessment.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banyan.assessment.results.QuizFigures.LearnerLine;
import org.banyan.assessment.results.QuizFigures.Unsaid;
import org.banyan.assessment.results.statistics.Reliability;
import org.banyan.assessment.results.statistics.SmallCells;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Counts the figures of a quiz. */
final class QuizCounting {

    private final ResultQuiz quiz;
    private final Counting counting;
    private final @Nullable Counting ofCohort;
    private final List<HandedIn> handedIn;
    private final AnswerSheet sheet;
    private final List<SeenQuestions.Defined> questions;

    QuizCounting(
            ResultQuiz quiz,
            Counting counting,
            @Nullable Counting ofCohort,
            List<HandedIn> handedIn,
            AnswerSheet sheet,
            List<SeenQuestions.Defined> questions) {
        this.quiz = quiz;
        this.counting = counting;
        this.ofCohort = ofCohort;
        this.handedIn = handedIn;
        this.sheet = sheet;
        this.questions = questions;
    }

    /**
     * The figures.
     *
     * @param view who looks, and at what
     * @param gain none where the quiz belongs to no pair
     */
    QuizFigures figures(View view, @Nullable GainFigures gain) {
        boolean untold = view.outside() && sheet.learners().size() < SmallCells.LEAST;
        int waiting = (int) handedIn.stream()
                .filter(each -> each.counts() && !each.countsMarked())
                .count();
        Unsaid unsaid = unsaid();
        return new QuizFigures(
                quiz,
                view.place(),
                counting,
                ofCohort,
                handedIn.size(),
                waiting,
                untold,
                ScoreFigures.of(untold ? List.of() : sheet.learners()),
                sheet.isSameForAll(),
                sheet.isSameForAll() && !sheet.learners().isEmpty()
                        ? sheet.learners().getFirst().of()
                        : 0,
                unsaid == null && !untold ? Reliability.of(points()) : Reliability.UNKNOWN,
                unsaid,
                untold ? List.of() : questions(view),
                untold
                        ? List.of()
                        : view.belongings().stream()
                                .map(each -> BreakdownCounting.of(sheet, each).breakdown(seen()))
                                .toList(),
                untold ? null : gain,
                lines(view.mayName()));
    }

    /**
     * Who looks, and at what.
     *
     * @param place what the cohort or course is called
     * @param outside whether what is told leaves the institute
     * @param mayName whether the person asking leads this learner
     */
    record View(
            String place, boolean outside, List<Belonging> belongings, Predicate<HandedIn> mayName, String language) {}

    private @Nullable Unsaid unsaid() {
        if (sheet.learners().size() < 2) {
            return Unsaid.FEW_LEARNERS;
        }
        if (!sheet.isSameForAll()) {
            return Unsaid.DIFFERENT_QUESTIONS;
        }
        if (sheet.questions().size() < 2) {
            return Unsaid.ONE_QUESTION;
        }
        return Reliability.of(points()).alpha().isEmpty() ? Unsaid.EQUAL_TOTALS : null;
    }

    private double[][] points() {
        return sheet.questions().stream().map(AnsweredQuestion::points).toArray(double[][]::new);
    }

    private List<SeenQuestion> seen() {
        return questions.stream().map(SeenQuestions.Defined::seen).toList();
    }

    private List<QuestionFigures> questions(View view) {
        List<QuestionFigures> figures = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            SeenQuestions.Defined defined = questions.get(at);
            figures.add(new QuestionCounting(sheet, sheet.questions().get(at), view.outside() ? SmallCells.LEAST : 1)
                    .figures(defined.seen(), defined.definition(), view.language()));
        }
        return figures;
    }

    private List<LearnerLine> lines(Predicate<HandedIn> mayName) {
        Map<PersonId, List<HandedIn>> byPerson = new LinkedHashMap<>();
        handedIn.stream()
                .filter(mayName)
                .forEach(each -> byPerson.computeIfAbsent(each.person(), _ -> new ArrayList<>())
                        .add(each));
        return byPerson.values().stream().map(QuizCounting::line).toList();
    }

    private static LearnerLine line(List<HandedIn> attempts) {
        HandedIn counted =
                attempts.stream().filter(HandedIn::counts).findFirst().orElseGet(attempts::getFirst);
        HandedIn.Counted told = counted.told();
        return new LearnerLine(
                counted.person(),
                counted.name(),
                counted.groupName(),
                attempts.size(),
                told.share(),
                told.passed(),
                told.waiting());
    }
}
