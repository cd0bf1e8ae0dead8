package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.Place;
import org.banyan.assessment.QuestionDefinition.Prompt;
import org.banyan.assessment.QuestionDefinition.Word;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.OrderMarking;

/** Reads questions in which everything has its place: matches, an order, the gaps of a text. */
final class PlacedReader {

    private static final String ORDERS = "all-or-nothing, places, neighbours";
    private static final int HEAVIEST = 100;

    private final Translated question;

    PlacedReader(Translated question) {
        this.question = question;
    }

    Matching matching(String id, int points, Map<String, Wording> wordings) {
        List<Option> matches = options("matches");
        Set<String> known = keys(matches, Option::key);
        List<Prompt> prompts = new ArrayList<>();
        for (Translated each : question.list("prompts")) {
            String match = known(each.original(), "match", known);
            prompts.add(new Prompt(each.original().text("id", Names.LONGEST_ID), each.wordings(), match));
            each.close();
        }
        atLeast(2, prompts, "prompts");
        atLeast(2, matches, "matches");
        return new Matching(
                id,
                points,
                wordings,
                List.copyOf(prompts),
                matches,
                QuizReader.marking(question, Marking.PARTIAL),
                question.original().isTrue("shuffle"),
                QuizReader.aids(question));
    }

    Ordering ordering(String id, int points, Map<String, Wording> wordings) {
        List<Option> items = options("items");
        atLeast(2, items, "items");
        return new Ordering(
                id,
                points,
                wordings,
                items,
                QuizReader.choice(question, "marking", ORDERS, OrderMarking.ALL_OR_NOTHING, OrderMarking.values()),
                QuizReader.aids(question));
    }

    Cloze cloze(String id, int points, Map<String, Wording> wordings) {
        List<Gap> gaps = new ArrayList<>();
        for (Translated each : question.perhaps("gaps")) {
            gaps.add(gap(each));
            each.close();
        }
        requireInText(keys(gaps, Gap::key), wordings);
        return new Cloze(id, points, wordings, List.copyOf(gaps), QuizReader.aids(question));
    }

    private static Gap gap(Translated gap) {
        YamlMap original = gap.original();
        String id = original.text("id", Names.LONGEST_ID);
        int weight = original.wholeNumber("weight", 1, HEAVIEST).orElse(1);
        String type = original.text("type", Longest.SHORT);
        TypedReader typed = new TypedReader(gap);
        return switch (type) {
            case "choice" -> new Gap.Choose(id, weight, QuizReader.answers(gap, "answers"), original.isTrue("shuffle"));
            case "number" -> new Gap.Quantity(id, weight, typed.quantities(), typed.units());
            default -> {
                if (!type.equals("text") && !type.isEmpty()) {
                    original.error("type", "yaml.choice", "type", "choice, text, number");
                }
                yield new Gap.Words(id, weight, typed.words(), original.isTrue("caseMatters"));
            }
        };
    }

    DropWords dropWords(String id, int points, Map<String, Wording> wordings) {
        List<Word> words = new ArrayList<>();
        for (Translated each : question.list("words")) {
            words.add(new Word(
                    each.original().text("id", Names.LONGEST_ID),
                    each.texts("text", Longest.TITLE),
                    each.original().wholeNumber("group", 1, HEAVIEST).orElse(1),
                    each.original().isTrue("reusable")));
            each.close();
        }
        List<Place> gaps = new ArrayList<>();
        for (Translated each : question.perhaps("gaps")) {
            String word = known(each.original(), "word", keys(words, Word::key));
            gaps.add(new Place(each.original().text("id", Names.LONGEST_ID), word));
            each.close();
        }
        requireInText(keys(gaps, Place::key), wordings);
        return new DropWords(
                id,
                points,
                wordings,
                List.copyOf(words),
                List.copyOf(gaps),
                QuizReader.marking(question, Marking.PARTIAL),
                question.original().isTrue("shuffle"),
                QuizReader.aids(question));
    }

    private List<Option> options(String key) {
        List<Option> options = new ArrayList<>();
        for (Translated each : question.list(key)) {
            options.add(new Option(each.original().text("id", Names.LONGEST_ID), each.wordings()));
            each.close();
        }
        return List.copyOf(options);
    }

    /** Every gap stands in the text once in every language. */
    private void requireInText(Set<String> gaps, Map<String, Wording> wordings) {
        if (gaps.isEmpty()) {
            question.original().error("gaps", "parts-too-few", "gaps", 1);
        }
        wordings.forEach((language, wording) -> gaps.stream()
                .filter(gap -> wording.html().split("\\[\\[" + gap + "]]", -1).length != 2)
                .forEach(gap -> question.original().error("text", "gap-place", gap, language)));
    }

    private void atLeast(int count, List<?> parts, String key) {
        if (parts.size() < count) {
            question.original().error(key, "parts-too-few", key, count);
        }
    }

    private static String known(YamlMap map, String key, Set<String> known) {
        String id = map.text(key, Names.LONGEST_ID);
        if (!id.isEmpty() && !known.contains(id)) {
            map.error(key, "part-unknown", id);
        }
        return id;
    }

    private static <T> Set<String> keys(List<T> all, Function<T, String> key) {
        return all.stream().map(key).collect(Collectors.toSet());
    }
}
