package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.Description;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.Place;
import org.banyan.assessment.QuestionDefinition.Prompt;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Word;
import org.banyan.assessment.scoring.AllPlaced;
import org.banyan.assessment.scoring.FewWords;
import org.banyan.assessment.scoring.GapsFilled;
import org.banyan.assessment.scoring.GapsFilled.RuledGap;
import org.banyan.assessment.scoring.InOrder;
import org.banyan.assessment.scoring.MarkedByHand;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.MultipleChoice;
import org.banyan.assessment.scoring.NumberUnit;
import org.banyan.assessment.scoring.NumberWithin;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.ScoringRule;
import org.banyan.assessment.scoring.SingleChoice;
import org.banyan.assessment.scoring.Spot;
import org.banyan.assessment.scoring.SpotsFound;
import org.banyan.assessment.scoring.TrueOrFalse;
import org.banyan.assessment.scoring.WeightedChoice;

/** By which rule a question is scored. */
final class QuestionRules {

    private QuestionRules() {}

    static BigDecimal share(QuestionDefinition question, Response response) {
        return rule(question).share(response);
    }

    static ScoringRule rule(QuestionDefinition question) {
        return switch (question) {
            case Choice choice -> choice(choice.answers(), choice.several(), choice.marking());
            case TrueFalse statement -> new TrueOrFalse(statement.correct());
            case Matching matching -> new AllPlaced(rightMatches(matching), matching.marking());
            case Ordering ordering ->
                new InOrder(ordering.items().stream().map(Option::key).toList(), ordering.marking());
            case Numeric number -> number(number.accepted(), number.units());
            case ShortText words -> words(words.accepted(), words.caseMatters());
            case Cloze cloze ->
                new GapsFilled(cloze.gaps().stream().map(QuestionRules::gap).toList());
            case DropWords text -> new AllPlaced(rightWords(text), text.marking());
            case HotSpot picture -> spots(picture);
            case Essay _, Description _ -> new MarkedByHand();
        };
    }

    private static ScoringRule choice(List<Answer> answers, boolean several, Marking marking) {
        if (marking == Marking.WEIGHTED) {
            return new WeightedChoice(answers.stream().collect(Collectors.toMap(Answer::key, Answer::weight)));
        }
        Set<String> right = keys(answers, Answer::correct);
        return several ? new MultipleChoice(right, keys(answers, _ -> true), marking) : new SingleChoice(right);
    }

    static Set<String> keys(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).map(Answer::key).collect(Collectors.toUnmodifiableSet());
    }

    static NumberWithin number(List<Accepted.Quantity> accepted, List<Accepted.Unit> units) {
        return new NumberWithin(
                accepted.stream()
                        .map(each -> new NumberWithin.Range(
                                each.span().low(), each.span().high(), each.share()))
                        .toList(),
                units(units));
    }

    static List<NumberUnit> units(List<Accepted.Unit> units) {
        return units.stream()
                .map(unit -> new NumberUnit(unit.names().values(), unit.multiplier()))
                .toList();
    }

    static FewWords words(List<Accepted.Words> accepted, boolean caseMatters) {
        return new FewWords(
                accepted.stream()
                        .map(each -> new FewWords.Pattern(
                                each.patterns().values().stream()
                                        .flatMap(Collection::stream)
                                        .toList(),
                                each.share()))
                        .toList(),
                caseMatters);
    }

    static RuledGap gap(Gap gap) {
        return switch (gap) {
            case Gap.Choose choose ->
                new RuledGap(gap.key(), gap.weight(), true, choice(choose.answers(), false, Marking.WEIGHTED));
            case Gap.Words words ->
                new RuledGap(gap.key(), gap.weight(), false, words(words.accepted(), words.caseMatters()));
            case Gap.Quantity number ->
                new RuledGap(gap.key(), gap.weight(), false, number(number.accepted(), number.units()));
        };
    }

    /** Who writes one match twice means the same both times. */
    static Map<String, Set<String>> rightMatches(Matching matching) {
        Map<String, Map<String, QuestionDefinition.Wording>> said =
                matching.matches().stream().collect(Collectors.toMap(Option::key, Option::wordings));
        Map<String, Set<String>> right = new LinkedHashMap<>();
        for (Prompt prompt : matching.prompts()) {
            right.put(prompt.key(), same(said, prompt.match()));
        }
        return right;
    }

    static Map<String, Set<String>> rightWords(DropWords text) {
        Map<String, Map<String, String>> said = text.words().stream().collect(Collectors.toMap(Word::key, Word::texts));
        Map<String, Set<String>> right = new LinkedHashMap<>();
        for (Place gap : text.gaps()) {
            right.put(gap.key(), same(said, gap.word()));
        }
        return right;
    }

    private static <T> Set<String> same(Map<String, T> said, String key) {
        T text = said.get(key);
        return said.entrySet().stream()
                .filter(each -> each.getKey().equals(key) || each.getValue().equals(text))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ScoringRule spots(HotSpot picture) {
        List<Area> right = picture.areas().stream().filter(Area::correct).toList();
        if (!picture.shown()) {
            List<Predicate<Spot>> areas = right.stream()
                    .map(area -> (Predicate<Spot>) area.shape()::holds)
                    .toList();
            return new SpotsFound(areas, picture.several(), picture.marking());
        }
        Set<String> keys = right.stream().map(Area::key).collect(Collectors.toUnmodifiableSet());
        return picture.several()
                ? new MultipleChoice(
                        keys,
                        picture.areas().stream().map(Area::key).collect(Collectors.toUnmodifiableSet()),
                        picture.marking())
                : new SingleChoice(keys);
    }
}
