package org.banyan.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.UnpublishedQuizzes.UnpublishedQuiz;
import org.banyan.assessment.rules.CohortRules;
import org.banyan.assessment.rules.EffectiveRules;
import org.banyan.assessment.rules.Ordinary;
import org.banyan.assessment.scoring.Response;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quizzes as their learners see them, for those who write or lead: the sheet that a number draws, and what came of answers to it.
 * No attempt is begun and nothing is kept; the browser says the number again with the answers.
 */
@Service
@Transactional(readOnly = true)
public class QuizPreviews {

    private final PublishedQuizzes quizzes;
    private final QuizSections sections;
    private final UnpublishedQuizzes unpublished;
    private final Memberships memberships;
    private final Clock clock;

    QuizPreviews(
            PublishedQuizzes quizzes,
            QuizSections sections,
            UnpublishedQuizzes unpublished,
            Memberships memberships,
            Clock clock) {
        this.quizzes = quizzes;
        this.sections = sections;
        this.unpublished = unpublished;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * A sheet of a quiz of a cohort.
     *
     * @throws Refusal.NotPermitted for learners, who would see the questions without beginning an attempt
     */
    public AttemptSheet sheet(CohortId cohort, QuizId id, UUID draw, String language) {
        Quiz quiz = requireLookerOn(cohort, id);
        return sheet(quiz).open(draw, quiz.timeLimitMinutes(), language);
    }

    /**
     * What came of trying that sheet.
     *
     * @throws Refusal.NotPermitted for learners
     */
    public AttemptResult result(
            CohortId cohort, QuizId id, UUID draw, Map<QuestionId, Response> responses, String language) {
        Quiz quiz = requireLookerOn(cohort, id);
        return sheet(quiz).marked(draw, responses, quiz.passMark(), language);
    }

    /** A quiz that is being written, for those who may read it, as it would be found on its topic's page. */
    public QuizPage page(UUID draft, String key, String language) {
        UnpublishedQuiz found = unpublished.quiz(draft, key);
        QuizDefinition quiz = found.quiz();
        TrialSheet sheet = TrialSheet.of(found);
        EffectiveRules rules = EffectiveRules.of(
                new Ordinary(quiz.timeLimitMinutes(), quiz.attempts()), CohortRules.NONE, List.of(), null, null);
        return new QuizPage(
                new QuizId(draft),
                Objects.requireNonNull(Phrase.in(language, quiz.titles(), title -> title)),
                quiz.titles().containsKey(language),
                quiz.unreviewed().contains(language),
                sheet.questions(),
                sheet.points(),
                quiz.passMark(),
                rules,
                rules.entry(new EffectiveRules.Past(0, null), clock.instant()),
                false,
                false,
                null,
                List.of(),
                quiz.pair() == null ? null : quiz.pair().role());
    }

    /** A sheet of a quiz that is being written, for those who may read it. */
    public AttemptSheet sheet(UUID draft, String key, UUID draw, String language) {
        UnpublishedQuiz found = unpublished.quiz(draft, key);
        return TrialSheet.of(found).open(draw, found.quiz().timeLimitMinutes(), language);
    }

    /** What came of trying that sheet. */
    public AttemptResult result(
            UUID draft, String key, UUID draw, Map<QuestionId, Response> responses, String language) {
        UnpublishedQuiz found = unpublished.quiz(draft, key);
        return TrialSheet.of(found).marked(draw, responses, found.quiz().passMark(), language);
    }

    private TrialSheet sheet(Quiz quiz) {
        return new TrialSheet(sections.sections(quiz.id()), sections.headings(quiz.id()), sections::contents);
    }

    private Quiz requireLookerOn(CohortId cohort, QuizId id) {
        Membership membership = memberships.require(cohort);
        if (membership.enrolment().isPresent()) {
            throw new Refusal.NotPermitted("assessment.refusal.not-for-learners");
        }
        return quizzes.find(id)
                .filter(found -> found.version().equals(membership.version()))
                .orElseThrow(Refusal.NotFound::new);
    }
}
