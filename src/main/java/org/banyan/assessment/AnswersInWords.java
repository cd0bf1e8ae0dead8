package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.Prompt;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Word;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Spot;
import org.banyan.shared.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What was answered, as those read it who look at the answers of many: in plain words, whatever the form of the question. */
public final class AnswersInWords {

    private final QuestionDefinition question;
    private final String language;

    /** @param language tag of the language to say it in where it is translated */
    public AnswersInWords(QuestionDefinition question, String language) {
        this.question = question;
        this.language = language;
    }

    /**
     * Something that could be chosen.
     *
     * @param words plain text
     */
    public record Offered(String key, String words, boolean right) {}

    /**
     * A part of an answer.
     *
     * @param prompt what it answers, where the question has several prompts; plain text
     * @param gap the number of its gap; 0 where there are none
     * @param words plain text, of learners where they typed it
     */
    public record Said(@Nullable String prompt, int gap, String words, boolean right) {}

    /** What there is to choose, in the order of the question; nothing where something is to be typed or put somewhere. */
    public List<Offered> offered() {
        return switch (question) {
            case Choice choice ->
                choice.answers().stream()
                        .map(answer -> new Offered(answer.key(), words(answer.wordings()), choice.isRight(answer)))
                        .toList();
            case TrueFalse statement -> List.of(offered(statement, true), offered(statement, false));
            case HotSpot picture
            when picture.shown() ->
                picture.areas().stream()
                        .map(area -> new Offered(area.key(), words(area.wordings()), area.correct()))
                        .toList();
            default -> List.of();
        };
    }

    private Offered offered(TrueFalse statement, boolean truth) {
        return new Offered(
                Boolean.toString(truth),
                Texts.text(Locale.forLanguageTag(language), "assessment.bank." + truth),
                statement.correct() == truth);
    }

    /** The parts of an answer in the order of the question; nothing where nothing was answered. */
    public List<Said> said(@Nullable Response response) {
        return switch (response) {
            case null -> List.of();
            case Response.Chosen(Set<String> keys) ->
                offered().stream()
                        .filter(offered -> keys.contains(offered.key()))
                        .map(offered -> new Said(null, 0, offered.words(), offered.right()))
                        .toList();
            case Response.Written(String written)
            when !response.isEmpty() -> List.of(new Said(null, 0, written.strip(), isWhole(response)));
            case Response.Written _ -> List.of();
            case Response.Paired(Map<String, String> pairs)
            when question instanceof Matching matching -> pairs(matching, pairs);
            case Response.Ordered(List<String> order)
            when question instanceof Ordering ordering ->
                List.of(new Said(null, 0, order(ordering, order), isWhole(response)));
            case Response.Filled(Map<String, String> filled)
            when question instanceof Cloze cloze -> gaps(cloze, filled);
            case Response.Filled(Map<String, String> filled)
            when question instanceof DropWords text -> drops(text, filled);
            case Response.Spots(List<Spot> spots)
            when question instanceof HotSpot picture ->
                spots.stream().map(spot -> spot(picture, spot)).toList();
            default -> List.of();
        };
    }

    private boolean isWhole(Response response) {
        return QuestionRules.share(question, response).compareTo(BigDecimal.ONE) >= 0;
    }

    private List<Said> pairs(Matching matching, Map<String, String> pairs) {
        Map<String, Set<String>> right = QuestionRules.rightMatches(matching);
        Map<String, Map<String, Wording>> matches =
                matching.matches().stream().collect(Collectors.toMap(Option::key, Option::wordings));
        List<Said> said = new ArrayList<>();
        for (Prompt prompt : matching.prompts()) {
            String match = pairs.get(prompt.key());
            Map<String, Wording> wordings = match == null ? null : matches.get(match);
            if (wordings != null) {
                said.add(new Said(
                        words(prompt.wordings()),
                        0,
                        words(wordings),
                        right.getOrDefault(prompt.key(), Set.of()).contains(match)));
            }
        }
        return said;
    }

    private String order(Ordering ordering, List<String> order) {
        Map<String, Map<String, Wording>> items =
                ordering.items().stream().collect(Collectors.toMap(Option::key, Option::wordings));
        return order.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .map(this::words)
                .collect(Collectors.joining(" · "));
    }

    private List<Said> gaps(Cloze cloze, Map<String, String> filled) {
        List<Said> said = new ArrayList<>();
        int number = 0;
        for (Gap gap : cloze.gaps()) {
            number++;
            String given = filled.getOrDefault(gap.key(), "").strip();
            if (!given.isEmpty()) {
                boolean right = QuestionRules.gap(gap).share(given).compareTo(BigDecimal.ONE) >= 0;
                said.add(new Said(
                        null, number, gap instanceof Gap.Choose choose ? chosen(choose, given) : given, right));
            }
        }
        return said;
    }

    private String chosen(Gap.Choose gap, String key) {
        return gap.answers().stream()
                .filter(answer -> answer.key().equals(key))
                .map(answer -> words(answer.wordings()))
                .findFirst()
                .orElse("");
    }

    private List<Said> drops(DropWords text, Map<String, String> filled) {
        Map<String, Set<String>> right = QuestionRules.rightWords(text);
        Map<String, Map<String, String>> words =
                text.words().stream().collect(Collectors.toMap(Word::key, Word::texts));
        List<Said> said = new ArrayList<>();
        int number = 0;
        for (QuestionDefinition.Place place : text.gaps()) {
            number++;
            String key = filled.get(place.key());
            Phrase word = key == null || !words.containsKey(key)
                    ? null
                    : Phrase.in(language, Objects.requireNonNull(words.get(key)), each -> each);
            if (word != null) {
                said.add(new Said(
                        null,
                        number,
                        word.html(),
                        right.getOrDefault(place.key(), Set.of()).contains(key)));
            }
        }
        return said;
    }

    private Said spot(HotSpot picture, Spot spot) {
        return picture.areas().stream()
                .filter(area -> area.shape().holds(spot))
                .max(java.util.Comparator.comparing(Area::correct))
                .map(area -> new Said(null, 0, words(area.wordings()), area.correct()))
                .orElseGet(() -> new Said(null, 0, spot.x() + " : " + spot.y(), false));
    }

    private String words(Map<String, Wording> wordings) {
        Phrase phrase = Phrase.in(language, wordings, Wording::html);
        return phrase == null ? "" : plain(phrase.html());
    }

    /** The words of sanitised HTML; of a text that is a picture, what it is of. */
    public static String plain(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        String text = body.text();
        return text.isBlank() ? String.join(" ", body.select("img[alt]").eachAttr("alt")) : text;
    }
}
