package org.banyan.assessment.results;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.banyan.assessment.AttemptReviews;
import org.banyan.assessment.results.LearnerResult.AttemptLine;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one learner did in a quiz, for those who lead that learner. */
@Service
@Transactional(readOnly = true)
public class LearnerResults {

    private final ResultsAccess access;
    private final ResultPlaces places;
    private final ResultQuizzes quizzes;
    private final AnswerSheets sheets;
    private final AttemptReviews reviews;
    private final RuleBooks books;

    LearnerResults(
            ResultsAccess access,
            ResultPlaces places,
            ResultQuizzes quizzes,
            AnswerSheets sheets,
            AttemptReviews reviews,
            RuleBooks books) {
        this.access = access;
        this.places = places;
        this.quizzes = quizzes;
        this.sheets = sheets;
        this.reviews = reviews;
        this.books = books;
    }

    /**
     * A learner's attempts at a quiz, one of them question by question.
     *
     * @param number of the attempt to show; the one that counts in the cohort where there is none of that number, or the last where all of
     *     them count
     * @throws Refusal.NotPermitted for those who do not lead in the cohort
     * @throws Refusal.NotFound for learners whom the person asking does not lead, and who have handed in nothing
     */
    public LearnerResult of(CohortId cohort, String key, PersonId person, int number, Locale language) {
        ResultsAccess.Leading leading = access.requireLeading(cohort);
        CohortEntry entry = places.cohort(cohort);
        String tag = language.toLanguageTag();
        ResultQuizzes.Known known = quizzes.of(entry.course(), entry.version(), tag);
        ResultQuiz quiz = known.find(key).orElseThrow(Refusal.NotFound::new);
        Counting counting = counting(cohort, key);
        List<HandedIn> mine = sheets.handedIn(List.of(cohort), key, counting).stream()
                .filter(attempt -> attempt.person().equals(person) && leading.leads(attempt))
                .sorted(Comparator.comparingInt(HandedIn::number))
                .toList();
        if (mine.isEmpty()) {
            throw new Refusal.NotFound();
        }
        HandedIn shown = mine.stream()
                .filter(attempt -> attempt.number() == number)
                .findFirst()
                .or(() -> mine.stream()
                        .filter(attempt -> attempt.counts() && counting != Counting.AVERAGE)
                        .findFirst())
                .orElseGet(mine::getLast);
        return new LearnerResult(
                person,
                shown.name(),
                places.nameOf(entry, language),
                quiz,
                mine.stream().map(attempt -> line(attempt, counting)).toList(),
                line(shown, counting),
                counting,
                mine.stream()
                        .filter(HandedIn::counts)
                        .mapToDouble(attempt -> attempt.told().share())
                        .findFirst(),
                reviews.of(shown.attempt(), tag),
                known.otherOf(quiz)
                        .map(other -> sheets.handedIn(List.of(cohort), other.key(), counting(cohort, other.key())))
                        .map(there -> quiz.before() ? new GainCounting(mine, there) : new GainCounting(there, mine))
                        .map(gain -> gain.learner(person, shown.name()))
                        .orElse(null));
    }

    private Counting counting(CohortId cohort, String key) {
        return Counting.of(books.scoreKept(cohort, key));
    }

    private static AttemptLine line(HandedIn attempt, Counting counting) {
        return new AttemptLine(
                attempt.attempt(),
                attempt.number(),
                attempt.startedAt(),
                attempt.endedAt(),
                attempt.byTime(),
                new Score(BigDecimal.valueOf(attempt.score()), BigDecimal.valueOf(attempt.of())),
                attempt.passed(),
                attempt.waiting(),
                attempt.counts() && counting != Counting.AVERAGE);
    }
}
