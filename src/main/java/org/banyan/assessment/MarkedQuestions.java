package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.assessment.AttemptResult.ChosenAnswer;
import org.banyan.assessment.AttemptResult.MarkedEssay;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.AttemptResult.ReachedLevel;
import org.banyan.assessment.AttemptResult.Verdict;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.AttemptSheet.OutlinedArea;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Description;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/** Turns answered questions into what a screen tells of them, in one language. */
final class MarkedQuestions {

    private final OpenQuestions open;
    private final String language;
    private final boolean solutionsShown;

    MarkedQuestions(AttemptId attempt, String language, boolean solutionsShown) {
        this(attempt, language, solutionsShown, Map.of());
    }

    MarkedQuestions(
            AttemptId attempt, String language, boolean solutionsShown, Map<UUID, QuizSections.Heading> headings) {
        this.open = new OpenQuestions(attempt, language, headings);
        this.language = language;
        this.solutionsShown = solutionsShown;
    }

    /**
     * The next question of the attempt.
     *
     * @param marking of an essay, once it counts
     */
    MarkedQuestion next(PublishedQuizzes.Placed placed, AttemptHistory.KeptAnswer kept, @Nullable EssayMarks marking) {
        QuestionDefinition question = placed.content().definition();
        Response response = kept.response();
        OpenQuestion shown = open.next(placed, kept);
        BigDecimal share = share(question, placed.points(), kept);
        return new MarkedQuestion(
                shown,
                verdict(question, kept, share),
                kept.points(),
                kept.hints(),
                kept.corrected(),
                feedback(question, kept, share),
                response instanceof Response.Chosen(Set<String> chosen) ? chosen(question, chosen) : List.of(),
                solutionsShown ? rightKeys(question) : List.of(),
                solutionsShown ? rightText(question) : null,
                new MarkedParts(language, solutionsShown).of(question, response),
                solutionsShown && question instanceof HotSpot picture ? rightAreas(picture) : List.of(),
                question instanceof Essay essay && !kept.waiting() ? essay(essay, marking) : null);
    }

    /** How right the answer was, before hints were paid for. */
    private static BigDecimal share(QuestionDefinition question, int points, AttemptHistory.KeptAnswer kept) {
        if (question instanceof Essay) {
            return points == 0
                    ? BigDecimal.ZERO
                    : kept.points().divide(BigDecimal.valueOf(points), java.math.MathContext.DECIMAL64);
        }
        return kept.response() == null ? BigDecimal.ZERO : QuestionRules.share(question, kept.response());
    }

    private static Verdict verdict(QuestionDefinition question, AttemptHistory.KeptAnswer kept, BigDecimal share) {
        if (question instanceof Description) {
            return Verdict.NONE;
        }
        if (kept.response() == null || kept.response().isEmpty()) {
            return Verdict.UNANSWERED;
        }
        return kept.waiting() ? Verdict.WAITING : verdict(share);
    }

    static Verdict verdict(BigDecimal share) {
        if (share.signum() == 0) {
            return Verdict.WRONG;
        }
        return share.compareTo(BigDecimal.ONE) < 0 ? Verdict.PARTLY : Verdict.RIGHT;
    }

    private List<Phrase> feedback(QuestionDefinition question, AttemptHistory.KeptAnswer kept, BigDecimal share) {
        Response response = kept.response();
        Stream<@Nullable Phrase> judged = response == null || response.isEmpty() || kept.waiting()
                ? Stream.of()
                : Stream.of(
                        phrase(specific(question, response)),
                        phrase(question.aids().feedbackHtml(share)));
        return Stream.concat(judged, Stream.of(Phrase.in(language, question.wordings(), Wording::feedbackHtml)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What its authors say to what was typed here. */
    private static Map<String, String> specific(QuestionDefinition question, Response response) {
        return switch (question) {
            case Numeric number ->
                QuestionRules.number(number.accepted(), number.units())
                        .best(response)
                        .map(at -> number.accepted().get(at).feedbackHtml())
                        .orElse(Map.of());
            case ShortText words ->
                QuestionRules.words(words.accepted(), words.caseMatters())
                        .best(response)
                        .map(at -> words.accepted().get(at).feedbackHtml())
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    private List<ChosenAnswer> chosen(QuestionDefinition question, Set<String> keys) {
        return switch (question) {
            case Choice choice ->
                choice.answers().stream()
                        .filter(answer -> keys.contains(answer.key()))
                        .map(answer -> new ChosenAnswer(
                                answer.key(),
                                choice.isRight(answer),
                                Phrase.in(language, answer.wordings(), Wording::feedbackHtml)))
                        .toList();
            case HotSpot picture ->
                picture.areas().stream()
                        .filter(area -> keys.contains(area.key()))
                        .map(area -> new ChosenAnswer(
                                area.key(),
                                area.correct(),
                                Phrase.in(language, area.wordings(), Wording::feedbackHtml)))
                        .toList();
            case TrueFalse statement ->
                keys.stream()
                        .map(key -> new ChosenAnswer(
                                key,
                                key.equals(Boolean.toString(statement.correct())),
                                phrase(
                                        Boolean.parseBoolean(key)
                                                ? statement.feedbackTrueHtml()
                                                : statement.feedbackFalseHtml())))
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> rightKeys(QuestionDefinition question) {
        return switch (question) {
            case Choice choice ->
                choice.answers().stream()
                        .filter(choice::isRight)
                        .map(Answer::key)
                        .toList();
            case TrueFalse statement -> List.of(Boolean.toString(statement.correct()));
            case Ordering ordering -> ordering.items().stream().map(Option::key).toList();
            case HotSpot picture ->
                picture.areas().stream().filter(Area::correct).map(Area::key).toList();
            default -> List.of();
        };
    }

    private @Nullable String rightText(QuestionDefinition question) {
        return switch (question) {
            case Numeric number -> RightWords.ofNumber(number.accepted(), language);
            case ShortText words -> RightWords.ofWords(words.accepted(), language);
            default -> null;
        };
    }

    private List<OutlinedArea> rightAreas(HotSpot picture) {
        return picture.areas().stream().filter(Area::correct).map(open::area).toList();
    }

    private MarkedEssay essay(Essay essay, @Nullable EssayMarks marks) {
        return new MarkedEssay(
                marks == null
                        ? List.of()
                        : essay.rubric().stream()
                                .flatMap(criterion -> reached(criterion, marks).stream())
                                .toList(),
                marks == null ? "" : marks.comment(),
                solutionsShown ? phrase(essay.modelHtml()) : null);
    }

    private java.util.Optional<ReachedLevel> reached(Criterion criterion, EssayMarks marks) {
        String reached = marks.levels().get(criterion.key());
        return criterion.levels().stream()
                .filter(level -> level.key().equals(reached))
                .findFirst()
                .map(level -> new ReachedLevel(
                        Objects.requireNonNull(phrase(criterion.names())),
                        Objects.requireNonNull(phrase(level.texts())),
                        level.points(),
                        criterion.most()));
    }

    private @Nullable Phrase phrase(Map<String, String> texts) {
        return Phrase.in(language, texts, text -> text);
    }
}
