package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.interchange.XmlElement;
import org.jspecify.annotations.Nullable;

/** Interactions within a text: a single one to write into is a short answer or a number, all else is a text with gaps. */
final class QtiGaps {

    /** Where the only gap of a question stands, in formats that have no gaps. */
    static final String BLANK = "_____";

    private final QtiQuestion question;
    private final QtiBody body;
    private final Probes probes;

    QtiGaps(QtiQuestion question, QtiBody body) {
        this.question = question;
        this.body = body;
        this.probes = new Probes(question.item, question.texts);
    }

    QuestionDefinition question() {
        XmlElement first = body.gaps().values().iterator().next();
        if (body.gaps().size() == 1 && first.is("textEntryInteraction") && first.attribute("data-banyan-gap") == null) {
            String html = withoutGap(body.html());
            return question.item.declaration(first).isNumber() ? number(first, html) : words(first, html);
        }
        return cloze();
    }

    /** A gap that stands in a paragraph of its own is no part of the text. */
    private static String withoutGap(String html) {
        for (String block : List.of("p", "div")) {
            String alone = "<" + block + ">[[g1]]</" + block + ">";
            if (html.contains(alone)) {
                return html.replace(alone, "");
            }
        }
        return html.replace("[[g1]]", BLANK);
    }

    QuestionDefinition number(XmlElement interaction, String html) {
        Declaration response = question.item.declaration(interaction);
        NumbersInRules numbers = new NumbersInRules(question.item, response);
        List<Tried<Accepted.Span>> tried = tried(response, numbers.spans(), numbers::probe);
        BigDecimal most = most(tried);
        probes.add(null, QtiQuestion.given(response, List.of(NumbersInRules.FAR)));
        probes.sortOut(most);
        return new QuestionDefinition.Numeric(
                QuestionItem.KEY,
                question.points(most),
                question.asked(html, probes.general()),
                quantities(tried, most),
                List.of(),
                probes.aids());
    }

    private QuestionDefinition words(XmlElement interaction, String html) {
        Declaration response = question.item.declaration(interaction);
        List<Tried<String>> tried = tried(response, wordsOf(response), word -> word);
        BigDecimal most = most(tried);
        probes.add(null, QtiQuestion.given(response, List.of("\u0001")));
        probes.sortOut(most);
        return new QuestionDefinition.ShortText(
                QuestionItem.KEY,
                question.points(most),
                question.asked(html, probes.general()),
                patterns(tried, most),
                caseMatters(response, tried),
                probes.aids());
    }

    private QuestionDefinition cloze() {
        Map<String, List<? extends Tried<?>>> byGap = new LinkedHashMap<>();
        Map<String, BigDecimal> best = new LinkedHashMap<>();
        body.gaps().forEach((key, interaction) -> {
            Declaration response = question.item.declaration(interaction);
            NumbersInRules numbers = new NumbersInRules(question.item, response);
            List<? extends Tried<?>> tried = interaction.is("inlineChoiceInteraction")
                    ? tried(
                            response,
                            List.copyOf(question.choices(interaction, "inlineChoice")
                                    .keySet()),
                            each -> each)
                    : response.isNumber()
                            ? tried(response, numbers.spans(), numbers::probe)
                            : tried(response, wordsOf(response), each -> each);
            byGap.put(key, tried);
            best.put(key, most(tried));
        });
        BigDecimal least = best.values().stream().min(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal whole = best.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        probes.sortOut(whole);
        List<Gap> gaps = new ArrayList<>();
        body.gaps().forEach((key, interaction) -> {
            int weight = best.getOrDefault(key, least)
                    .divide(least, 0, RoundingMode.HALF_UP)
                    .min(HUNDRED)
                    .intValue();
            gaps.add(gap(key, weight, interaction, byGap.getOrDefault(key, List.of()), best.getOrDefault(key, least)));
        });
        Map<String, Wording> asked = question.asked(body.html(), probes.general());
        for (Gap gap : gaps) {
            if (!asked.values().iterator().next().html().contains("[[" + gap.key() + "]]")) {
                throw Faulty.at(question.item.body().line(), "gap-lost", gap.key());
            }
        }
        return new QuestionDefinition.Cloze(QuestionItem.KEY, question.points(whole), asked, gaps, probes.aids());
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @SuppressWarnings("unchecked")
    private Gap gap(String key, int weight, XmlElement interaction, List<? extends Tried<?>> tried, BigDecimal best) {
        Declaration response = question.item.declaration(interaction);
        if (interaction.is("inlineChoiceInteraction")) {
            Map<String, XmlElement> choices = question.choices(interaction, "inlineChoice");
            List<Answer> answers = new ArrayList<>();
            boolean weights = tried.stream()
                    .anyMatch(each -> each.score().signum() != 0 && each.score().compareTo(best) != 0);
            for (Tried<String> each : (List<Tried<String>>) tried) {
                String words = QuestionTexts.words(QtiBody.html(QtiQuestion.choice(choices, each.what(), interaction)));
                FormattedText feedback = probes.of(response.identifier() + " " + each.what());
                answers.add(new Answer(
                        "a" + (answers.size() + 1),
                        each.score().compareTo(best) == 0,
                        Map.of(
                                question.texts.language(),
                                new Wording(
                                        QuestionTexts.escaped(words),
                                        question.texts.texts(feedback).get(question.texts.language()))),
                        weights ? share(each.score(), best) : null));
            }
            return new Gap.Choose(
                    key,
                    weight,
                    answers,
                    interaction.attribute("shuffle", "false").equals("true"));
        }
        if (response.isNumber()) {
            return new Gap.Quantity(key, weight, quantities((List<Tried<Accepted.Span>>) tried, best), List.of());
        }
        List<Tried<String>> words = (List<Tried<String>>) tried;
        return new Gap.Words(key, weight, patterns(words, best), caseMatters(response, words));
    }

    /**
     * Something that could be answered, and what it earned.
     *
     * @param name by which the probes know it
     */
    private record Tried<T>(T what, String name, BigDecimal score) {}

    private <T> List<Tried<T>> tried(
            Declaration response, List<T> candidates, java.util.function.Function<T, String> value) {
        List<Tried<T>> tried = new ArrayList<>();
        for (T candidate : candidates) {
            String given = value.apply(candidate);
            String name = response.identifier() + " " + given;
            tried.add(new Tried<>(candidate, name, probes.add(name, QtiQuestion.given(response, List.of(given)))));
        }
        return tried;
    }

    private BigDecimal most(List<? extends Tried<?>> tried) {
        return question.requireRight(
                tried.stream().map(Tried::score).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO));
    }

    private List<Accepted.Quantity> quantities(List<Tried<Accepted.Span>> tried, BigDecimal most) {
        return tried.stream()
                .filter(each -> each.score().signum() > 0 || probes.of(each.name()) != null)
                .map(each -> new Accepted.Quantity(each.what(), share(each.score(), most), feedback(each)))
                .toList();
    }

    private List<Accepted.Words> patterns(List<Tried<String>> tried, BigDecimal most) {
        return tried.stream()
                .filter(each -> each.score().signum() > 0 || probes.of(each.name()) != null)
                .map(each -> new Accepted.Words(
                        Map.of(question.texts.language(), List.of(each.what().replace("*", "\\*"))),
                        share(each.score(), most),
                        feedback(each)))
                .toList();
    }

    private Map<String, String> feedback(Tried<?> tried) {
        @Nullable FormattedText feedback = probes.of(tried.name());
        return question.texts.texts(feedback);
    }

    private static BigDecimal share(BigDecimal score, BigDecimal most) {
        return Weights.share(QtiQuestion.percent(score.max(BigDecimal.ZERO), most));
    }

    /** All texts that the item compares a response with. */
    private List<String> wordsOf(Declaration response) {
        Set<String> words = new LinkedHashSet<>(response.correct());
        Declaration.Mapping mapping = response.mapping();
        if (mapping != null) {
            mapping.entries().forEach(entry -> words.add(entry.key()));
        }
        XmlElement processing = question.item.processing();
        if (processing != null) {
            processing
                    .below(element -> element.is("baseValue")
                            && element.attribute("baseType", "").equals("string"))
                    .forEach(value -> words.add(value.wholeText().strip()));
        }
        words.remove("");
        return List.copyOf(words);
    }

    /** Tried out with capitals and small letters exchanged. */
    private boolean caseMatters(Declaration response, List<Tried<String>> tried) {
        for (Tried<String> each : tried) {
            StringBuilder turned = new StringBuilder();
            each.what()
                    .codePoints()
                    .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                    .forEach(turned::appendCodePoint);
            if (each.score().signum() > 0 && !turned.toString().equals(each.what())) {
                BigDecimal score = question.item
                        .outcome(response.identifier(), List.of(turned.toString()))
                        .score();
                return score.compareTo(each.score()) != 0;
            }
        }
        return false;
    }
}
