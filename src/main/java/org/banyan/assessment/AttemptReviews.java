package org.banyan.assessment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An ended attempt question by question, with all that is right, for those who lead its learner. Who may see it, the service asks
 * that shows it.
 */
@Service
@Transactional(readOnly = true)
public class AttemptReviews {

    private final PublishedQuizzes quizzes;
    private final AttemptHistory history;
    private final MarkedEssays marked;
    private final JdbcClient sql;

    AttemptReviews(PublishedQuizzes quizzes, AttemptHistory history, MarkedEssays marked, JdbcClient sql) {
        this.quizzes = quizzes;
        this.history = history;
        this.marked = marked;
        this.sql = sql;
    }

    /**
     * A question as it was answered.
     *
     * @param said the answer in plain words
     * @param right what there was to choose that is right, or would have been right to type; empty for other forms
     * @param savedAt when the answer that counts was saved; none where nothing was answered
     */
    public record ReviewedQuestion(
            MarkedQuestion marked,
            List<AnswersInWords.Said> said,
            List<String> right,
            @Nullable Instant savedAt) {}

    /** In the order in which the attempt was given them, what only was to be read left out. */
    public List<ReviewedQuestion> of(AttemptId attempt, String language) {
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(attempt);
        Map<QuestionId, EssayMarks> marks = marked.of(attempt);
        Map<QuestionId, Instant> saved = saved(attempt);
        MarkedQuestions screen = new MarkedQuestions(attempt, language, true);
        List<ReviewedQuestion> reviewed = new ArrayList<>();
        for (PublishedQuizzes.Placed placed : quizzes.questions(attempt)) {
            AttemptHistory.KeptAnswer kept = Objects.requireNonNull(answers.get(placed.question()));
            MarkedQuestion question = screen.next(placed, kept, marks.get(placed.question()));
            QuestionDefinition definition = placed.content().definition();
            if (!(definition instanceof QuestionDefinition.Description)) {
                AnswersInWords words = new AnswersInWords(definition, language);
                reviewed.add(new ReviewedQuestion(
                        question, words.said(kept.response()), right(question, words), saved.get(placed.question())));
            }
        }
        return reviewed;
    }

    private static List<String> right(MarkedQuestion question, AnswersInWords words) {
        String typed = question.rightText();
        return typed != null
                ? List.of(typed)
                : words.offered().stream()
                        .filter(AnswersInWords.Offered::right)
                        .map(AnswersInWords.Offered::words)
                        .toList();
    }

    private Map<QuestionId, Instant> saved(AttemptId attempt) {
        return sql
                .sql("select question_version_id, saved_at from given_question"
                        + " where attempt_id = ? and saved_at is not null")
                .param(attempt.value())
                .query((row, _) -> Map.entry(
                        new QuestionId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
