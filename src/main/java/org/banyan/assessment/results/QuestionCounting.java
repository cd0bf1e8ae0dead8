package org.banyan.assessment.results;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.banyan.assessment.AnswersInWords;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.results.QuestionFigures.Choice;
import org.banyan.assessment.results.QuestionFigures.WrongAnswer;
import org.banyan.assessment.results.statistics.Correlation;
import org.banyan.assessment.results.statistics.Sample;
import org.banyan.assessment.results.statistics.UpperAndLower;
import org.banyan.assessment.scoring.Response;

/** Counts what the answers to one question tell of it, over those who were given it. */
final class QuestionCounting {

    private static final int COMMONEST = 5;
    private static final int LONGEST = 200;

    private final AnswerSheet sheet;
    private final AnsweredQuestion answers;
    private final UpperAndLower sides;
    private final int least;

    /** @param least how many must have typed the same wrong answer for it to be told */
    QuestionCounting(AnswerSheet sheet, AnsweredQuestion answers, int least) {
        this.sheet = sheet;
        this.answers = answers;
        this.sides = UpperAndLower.of(sheet.totals(answers));
        this.least = least;
    }

    QuestionFigures figures(SeenQuestion question, QuestionDefinition definition, String language) {
        boolean worth = answers.isWorthAnything();
        double[] shares = answers.shares();
        OptionalDouble facility = worth ? Sample.of(shares).mean() : OptionalDouble.empty();
        OptionalDouble discrimination = worth ? Correlation.of(shares, sheet.rest(answers)) : OptionalDouble.empty();
        boolean comparable = worth && sheet.isSameForAll();
        AnswersInWords words = new AnswersInWords(definition, language);
        List<Choice> choices = choices(words.offered(), definition);
        return new QuestionFigures(
                question,
                answers.given(),
                answers.skipped(),
                facility,
                discrimination,
                worth ? sides.index(shares) : OptionalDouble.empty(),
                comparable ? Correlation.weight(answers.points(), scores()) : OptionalDouble.empty(),
                comparable ? weight() : OptionalDouble.empty(),
                choices,
                choices.isEmpty() ? wrongAnswers(words) : List.of(),
                Finding.of(answers.given(), answers.skipped(), facility, discrimination, choices));
    }

    private double[] scores() {
        return sheet.learners().stream().mapToDouble(HandedIn::score).toArray();
    }

    private OptionalDouble weight() {
        double all = sheet.learners().stream().mapToDouble(HandedIn::of).sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(answers.ofAll() / all);
    }

    private List<Choice> choices(List<AnswersInWords.Offered> offered, QuestionDefinition definition) {
        if (definition instanceof QuestionDefinition.Cloze) {
            return List.of();
        }
        return offered.stream().map(this::choice).toList();
    }

    private Choice choice(AnswersInWords.Offered offered) {
        int chosen = 0;
        int upper = 0;
        int lower = 0;
        for (int place = 0; place < answers.given(); place++) {
            if (answers.response(place) instanceof Response.Chosen(Set<String> keys) && keys.contains(offered.key())) {
                chosen++;
                upper += sides.isUpper(place) ? 1 : 0;
                lower += sides.isLower(place) ? 1 : 0;
            }
        }
        return new Choice(offered.words(), offered.right(), chosen, upper, lower);
    }

    /** What was said wrongly, each part of an answer by itself; the same words in other letters are the same. */
    private List<WrongAnswer> wrongAnswers(AnswersInWords words) {
        Map<Response, Integer> responses = new LinkedHashMap<>();
        answers.responses().forEach(response -> responses.merge(response, 1, Integer::sum));
        Map<List<Object>, Map<String, Integer>> said = new HashMap<>();
        responses.forEach((response, learners) -> words.said(response).stream()
                .filter(part -> !part.right())
                .forEach(part -> said.computeIfAbsent(key(part), _ -> new LinkedHashMap<>())
                        .merge(part.words(), learners, Integer::sum)));
        List<WrongAnswer> wrong = new ArrayList<>();
        said.forEach((key, spellings) -> wrong.add(wrongAnswer(key, spellings)));
        return wrong.stream()
                .filter(each -> each.learners() >= least)
                .sorted(Comparator.comparingInt(WrongAnswer::learners)
                        .reversed()
                        .thenComparingInt(WrongAnswer::gap)
                        .thenComparing(WrongAnswer::words))
                .limit(COMMONEST)
                .toList();
    }

    private static List<Object> key(AnswersInWords.Said part) {
        return List.of(
                Objects.requireNonNullElse(part.prompt(), ""),
                part.gap(),
                Normalizer.normalize(part.words(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " "));
    }

    private static WrongAnswer wrongAnswer(List<Object> key, Map<String, Integer> spellings) {
        String commonest = spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        String prompt = (String) key.getFirst();
        return new WrongAnswer(
                prompt.isEmpty() ? null : prompt,
                (int) key.get(1),
                commonest.length() > LONGEST ? commonest.substring(0, LONGEST) + "…" : commonest,
                spellings.values().stream().mapToInt(Integer::intValue).sum());
    }
}
