package org.banyan.assessment;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.assessment.AttemptResult.ChosenAnswer;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.AttemptResult.Verdict;
import org.banyan.assessment.AttemptSheet.Form;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.AttemptSheet.Option;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/** Turns a question into what a screen shows of it, in one language: open without its key, or marked with feedback. */
final class QuestionScreens {

    private QuestionScreens() {}

    static OpenQuestion open(
            PublishedQuizzes.Placed placed, @Nullable Response response, long sequenceNumber, String language) {
        QuestionDefinition question = placed.content().definition();
        return new OpenQuestion(
                placed.question(),
                placed.position(),
                form(question),
                placed.points(),
                text(question.wordings(), language),
                question instanceof Choice choice
                        ? choice.answers().stream()
                                .map(answer -> new Option(answer.key(), text(answer.wordings(), language)))
                                .toList()
                        : List.of(),
                question instanceof Numeric number && !number.units().isEmpty()
                        ? Phrase.in(language, number.units().getFirst().names(), name -> name)
                        : null,
                response,
                sequenceNumber);
    }

    static MarkedQuestion marked(
            PublishedQuizzes.Placed placed,
            @Nullable Response response,
            BigDecimal points,
            boolean solutionsShown,
            String language) {
        QuestionDefinition question = placed.content().definition();
        return new MarkedQuestion(
                open(placed, response, 0, language),
                verdict(response, points, placed.points()),
                points,
                Phrase.in(language, question.wordings(), Wording::feedbackHtml),
                response instanceof Response.Chosen(Set<String> chosen)
                        ? chosen(question, chosen, language)
                        : List.of(),
                solutionsShown ? rightKeys(question) : Set.of(),
                solutionsShown ? rightText(question, language) : null);
    }

    private static Verdict verdict(@Nullable Response response, BigDecimal points, int of) {
        if (response == null || response.isEmpty()) {
            return Verdict.UNANSWERED;
        }
        if (points.signum() == 0) {
            return Verdict.WRONG;
        }
        return points.compareTo(BigDecimal.valueOf(of)) < 0 ? Verdict.PARTLY : Verdict.RIGHT;
    }

    private static Form form(QuestionDefinition question) {
        return switch (question) {
            case Choice choice -> choice.several() ? Form.MULTIPLE : Form.SINGLE;
            case TrueFalse _ -> Form.TRUE_FALSE;
            case Numeric _ -> Form.NUMERIC;
            case ShortText _ -> Form.SHORT_TEXT;
            case QuestionDefinition.Matching _ -> Form.MATCHING;
            case QuestionDefinition.Ordering _ -> Form.ORDERING;
            case QuestionDefinition.Cloze _ -> Form.CLOZE;
            case QuestionDefinition.DropWords _ -> Form.DROP_WORDS;
            case QuestionDefinition.HotSpot _ -> Form.HOT_SPOT;
            case QuestionDefinition.Essay _ -> Form.ESSAY;
            case QuestionDefinition.Description _ -> Form.DESCRIPTION;
        };
    }

    private static Phrase text(Map<String, Wording> wordings, String language) {
        return Objects.requireNonNull(Phrase.in(language, wordings, Wording::html));
    }

    private static List<ChosenAnswer> chosen(QuestionDefinition question, Set<String> keys, String language) {
        return switch (question) {
            case Choice choice ->
                choice.answers().stream()
                        .filter(answer -> keys.contains(answer.key()))
                        .map(answer -> new ChosenAnswer(
                                answer.key(),
                                answer.correct(),
                                Phrase.in(language, answer.wordings(), Wording::feedbackHtml)))
                        .toList();
            case TrueFalse statement ->
                keys.stream()
                        .map(key -> new ChosenAnswer(
                                key,
                                key.equals(Boolean.toString(statement.correct())),
                                Phrase.in(
                                        language,
                                        Boolean.parseBoolean(key)
                                                ? statement.feedbackTrueHtml()
                                                : statement.feedbackFalseHtml(),
                                        html -> html)))
                        .toList();
            default -> List.of();
        };
    }

    private static Set<String> rightKeys(QuestionDefinition question) {
        return switch (question) {
            case Choice choice ->
                choice.answers().stream()
                        .filter(Answer::correct)
                        .map(Answer::key)
                        .collect(Collectors.toUnmodifiableSet());
            case TrueFalse statement -> Set.of(Boolean.toString(statement.correct()));
            default -> Set.of();
        };
    }

    private static @Nullable String rightText(QuestionDefinition question, String language) {
        return switch (question) {
            case Numeric number -> {
                yield number.accepted().stream()
                        .max(java.util.Comparator.comparing(Accepted.Quantity::share))
                        .map(best -> span(best.span(), language))
                        .orElse(null);
            }
            case ShortText words -> example(words, language);
            default -> null;
        };
    }

    private static String span(Accepted.Span span, String language) {
        return switch (span) {
            case Accepted.Around(BigDecimal value, BigDecimal tolerance) ->
                tolerance.signum() == 0
                        ? number(value, language)
                        : number(value, language) + " ± " + number(tolerance, language);
            case Accepted.Between(BigDecimal low, BigDecimal high) ->
                (low == null ? "" : number(low, language)) + "…" + (high == null ? "" : number(high, language));
        };
    }

    private static String number(BigDecimal number, String language) {
        NumberFormat format = NumberFormat.getInstance(ULocale.forLanguageTag(language));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** One of the accepted answers, in the language asked for if there is one, and without wildcards if possible. */
    private static @Nullable String example(ShortText words, String language) {
        Map<String, List<String>> patterns = words.accepted().stream()
                .max(java.util.Comparator.comparing(Accepted.Words::share))
                .map(Accepted.Words::patterns)
                .orElse(Map.of());
        List<String> accepted = patterns.containsKey(language)
                ? patterns.get(language)
                : patterns.values().stream().flatMap(Collection::stream).toList();
        return accepted.stream()
                .filter(answer -> answer.indexOf('*') < 0)
                .findFirst()
                .or(() -> accepted.stream().findFirst())
                .orElse(null);
    }
}
