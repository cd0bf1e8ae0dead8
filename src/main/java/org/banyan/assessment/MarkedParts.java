package org.banyan.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.assessment.AttemptResult.MarkedPart;
import org.banyan.assessment.AttemptResult.Verdict;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.Word;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.AllPlaced;
import org.banyan.assessment.scoring.GapsFilled;
import org.banyan.assessment.scoring.GapsFilled.RuledGap;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Spot;
import org.jspecify.annotations.Nullable;

/** Judges prompts, gaps, things in order and spots one by one, to be shown beside each. */
final class MarkedParts {

    private final String language;
    private final boolean solutionsShown;

    MarkedParts(String language, boolean solutionsShown) {
        this.language = language;
        this.solutionsShown = solutionsShown;
    }

    List<MarkedPart> of(QuestionDefinition question, @Nullable Response response) {
        return switch (question) {
            case Matching matching -> pairs(matching, response);
            case Cloze cloze -> gaps(cloze, response);
            case DropWords text -> words(text, response);
            case Ordering ordering
            when response instanceof Response.Ordered(List<String> order) ->
                IntStream.range(0, order.size())
                        .mapToObj(at -> part(
                                order.get(at),
                                order.get(at).equals(ordering.items().get(at).key())))
                        .toList();
            case HotSpot picture when response instanceof Response.Spots(List<Spot> spots) -> spots(picture, spots);
            default -> List.of();
        };
    }

    private List<MarkedPart> pairs(Matching matching, @Nullable Response response) {
        Map<String, String> pairs = response instanceof Response.Paired paired ? paired.pairs() : Map.of();
        Map<String, Map<String, Wording>> matches =
                matching.matches().stream().collect(Collectors.toMap(Option::key, Option::wordings));
        AllPlaced rule = (AllPlaced) QuestionRules.rule(matching);
        return matching.prompts().stream()
                .map(prompt -> new MarkedPart(
                        prompt.key(),
                        placed(rule, prompt.key(), pairs.get(prompt.key())),
                        html(matches.get(pairs.get(prompt.key()))),
                        solutionsShown ? html(matches.get(prompt.match())) : null,
                        null))
                .toList();
    }

    private List<MarkedPart> words(DropWords text, @Nullable Response response) {
        Map<String, String> filled = filled(response);
        Map<String, Map<String, String>> words =
                text.words().stream().collect(Collectors.toMap(Word::key, Word::texts));
        AllPlaced rule = (AllPlaced) QuestionRules.rule(text);
        return text.gaps().stream()
                .map(gap -> new MarkedPart(
                        gap.key(),
                        placed(rule, gap.key(), filled.get(gap.key())),
                        plain(words.get(filled.get(gap.key()))),
                        solutionsShown ? plain(words.get(gap.word())) : null,
                        null))
                .toList();
    }

    private static Verdict placed(AllPlaced rule, String place, @Nullable String given) {
        if (given == null) {
            return Verdict.UNANSWERED;
        }
        return Objects.requireNonNull(rule.right().get(place)).contains(given) ? Verdict.RIGHT : Verdict.WRONG;
    }

    private List<MarkedPart> gaps(Cloze cloze, @Nullable Response response) {
        Map<String, String> filled = filled(response);
        List<RuledGap> rules = ((GapsFilled) QuestionRules.rule(cloze)).gaps();
        return IntStream.range(0, rules.size())
                .mapToObj(at -> gap(
                        cloze.gaps().get(at),
                        rules.get(at),
                        filled.getOrDefault(rules.get(at).key(), "")))
                .toList();
    }

    private MarkedPart gap(Gap gap, RuledGap rule, String given) {
        Verdict verdict = given.isBlank() ? Verdict.UNANSWERED : MarkedQuestions.verdict(rule.share(given));
        return switch (gap) {
            case Gap.Choose choose -> {
                Answer chosen = choose.answers().stream()
                        .filter(answer -> answer.key().equals(given))
                        .findFirst()
                        .orElse(null);
                Answer right = choose.answers().stream()
                        .max(java.util.Comparator.comparing(Answer::weight))
                        .orElseThrow();
                yield new MarkedPart(
                        gap.key(),
                        verdict,
                        chosen == null ? null : html(chosen.wordings()),
                        solutionsShown ? html(right.wordings()) : null,
                        chosen == null ? null : Phrase.in(language, chosen.wordings(), Wording::feedbackHtml));
            }
            case Gap.Words words ->
                typed(
                        gap.key(),
                        verdict,
                        RightWords.ofWords(words.accepted(), language),
                        QuestionRules.words(words.accepted(), words.caseMatters())
                                .best(new Response.Written(given))
                                .map(at -> words.accepted().get(at)));
            case Gap.Quantity number ->
                typed(
                        gap.key(),
                        verdict,
                        RightWords.ofNumber(number.accepted(), language),
                        QuestionRules.number(number.accepted(), number.units())
                                .best(new Response.Written(given))
                                .map(at -> number.accepted().get(at)));
        };
    }

    private MarkedPart typed(
            String key, Verdict verdict, @Nullable String right, java.util.Optional<? extends Accepted> fits) {
        return new MarkedPart(
                key,
                verdict,
                null,
                solutionsShown && right != null ? Phrase.of(right, language) : null,
                fits.map(accepted -> plain(accepted.feedbackHtml())).orElse(null));
    }

    /** A spot is right if it finds an area that none before it has found. */
    private static List<MarkedPart> spots(HotSpot picture, List<Spot> spots) {
        List<Area> open =
                new ArrayList<>(picture.areas().stream().filter(Area::correct).toList());
        List<MarkedPart> parts = new ArrayList<>();
        for (int at = 0; at < spots.size(); at++) {
            Spot spot = spots.get(at);
            parts.add(part(
                    Integer.toString(at), open.removeIf(area -> area.shape().holds(spot))));
        }
        return parts;
    }

    private static MarkedPart part(String key, boolean right) {
        return new MarkedPart(key, right ? Verdict.RIGHT : Verdict.WRONG, null, null, null);
    }

    private static Map<String, String> filled(@Nullable Response response) {
        return response instanceof Response.Filled filled ? filled.filled() : Map.of();
    }

    private @Nullable Phrase html(@Nullable Map<String, Wording> wordings) {
        return wordings == null ? null : Phrase.in(language, wordings, Wording::html);
    }

    private @Nullable Phrase plain(@Nullable Map<String, String> texts) {
        return texts == null ? null : Phrase.in(language, texts, text -> text);
    }
}
