package org.banyan.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Cloze;
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
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Spot;
import org.banyan.assessment.scoring.WrittenNumber;

/** Whether an answer is of the kind that a question asks for; right or wrong is another matter. */
final class AnswerFit {

    static final int LONGEST_TEXT = 500;
    static final int LONGEST_ESSAY = 50_000;

    private AnswerFit() {}

    static boolean takes(QuestionDefinition question, Response response) {
        return switch (response) {
            case Response.Chosen(Set<String> chosen) -> choices(question, chosen);
            case Response.Written(String written) ->
                switch (question) {
                    case Numeric _, ShortText _ -> written.length() <= LONGEST_TEXT;
                    case Essay _ -> written.length() <= LONGEST_ESSAY;
                    default -> false;
                };
            case Response.Paired(Map<String, String> pairs) ->
                question instanceof Matching matching
                        && keys(matching.prompts(), Prompt::key).containsAll(pairs.keySet())
                        && keys(matching.matches(), Option::key).containsAll(pairs.values());
            case Response.Ordered(List<String> order) ->
                question instanceof Ordering ordering && (order.isEmpty() || ordersAll(ordering, order));
            case Response.Filled(Map<String, String> filled) ->
                switch (question) {
                    case Cloze cloze -> fills(cloze, filled);
                    case DropWords text -> fills(text, filled);
                    default -> false;
                };
            case Response.Spots(List<Spot> spots) ->
                question instanceof HotSpot picture
                        && !picture.shown()
                        && spots.size() <= most(picture)
                        && spots.stream().allMatch(spot -> isWithin(picture.picture(), spot));
        };
    }

    /** Whether the question asks for a number and this is none, which the learner should know before handing in. */
    static boolean isUnreadable(QuestionDefinition question, Response response) {
        return switch (question) {
            case Numeric number ->
                response instanceof Response.Written(String written) && isNoNumber(written, number.units());
            case Cloze cloze ->
                response instanceof Response.Filled(Map<String, String> filled)
                        && cloze.gaps().stream()
                                .anyMatch(gap -> gap instanceof Gap.Quantity number
                                        && isNoNumber(filled.getOrDefault(gap.key(), ""), number.units()));
            default -> false;
        };
    }

    /** How many places may be pointed at: as many as there are to be found. */
    static int most(HotSpot picture) {
        return picture.several()
                ? Math.max(
                        1, (int) picture.areas().stream().filter(Area::correct).count())
                : 1;
    }

    private static boolean isNoNumber(String written, List<Accepted.Unit> units) {
        return !written.isBlank()
                && WrittenNumber.readings(written, QuestionRules.units(units)).isEmpty();
    }

    private static boolean ordersAll(Ordering ordering, List<String> order) {
        return order.size() == ordering.items().size()
                && new HashSet<>(order).equals(keys(ordering.items(), Option::key));
    }

    private static boolean choices(QuestionDefinition question, Set<String> chosen) {
        return switch (question) {
            case Choice choice ->
                keys(choice.answers(), Answer::key).containsAll(chosen) && (choice.several() || chosen.size() <= 1);
            case TrueFalse _ -> Set.of("true", "false").containsAll(chosen) && chosen.size() <= 1;
            case HotSpot picture ->
                picture.shown()
                        && keys(picture.areas(), Area::key).containsAll(chosen)
                        && (picture.several() || chosen.size() <= 1);
            default -> false;
        };
    }

    private static boolean fills(Cloze cloze, Map<String, String> filled) {
        return keys(cloze.gaps(), Gap::key).containsAll(filled.keySet())
                && cloze.gaps().stream().allMatch(gap -> {
                    String given = filled.getOrDefault(gap.key(), "");
                    return given.isEmpty()
                            || (gap instanceof Gap.Choose choose
                                    ? keys(choose.answers(), Answer::key).contains(given)
                                    : given.length() <= LONGEST_TEXT);
                });
    }

    private static boolean fills(DropWords text, Map<String, String> filled) {
        Map<String, Word> words = text.words().stream().collect(Collectors.toMap(Word::key, word -> word));
        Set<String> used = new HashSet<>();
        return keys(text.gaps(), Place::key).containsAll(filled.keySet())
                && text.gaps().stream()
                        .filter(gap -> filled.containsKey(gap.key()))
                        .allMatch(gap -> {
                            Word word = words.get(filled.get(gap.key()));
                            Word right = words.get(gap.word());
                            return word != null
                                    && right != null
                                    && word.group() == right.group()
                                    && (used.add(word.key()) || word.reusable());
                        });
    }

    private static boolean isWithin(Picture picture, Spot spot) {
        return spot.x() >= 0 && spot.y() >= 0 && spot.x() <= picture.width() && spot.y() <= picture.height();
    }

    private static <T> Set<String> keys(List<T> all, Function<T, String> key) {
        return all.stream().map(key).collect(Collectors.toSet());
    }
}
