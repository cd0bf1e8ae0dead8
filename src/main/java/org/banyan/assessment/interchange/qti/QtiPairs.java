package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Prompt;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.XmlElement;
import org.banyan.assessment.scoring.Marking;

/** Interactions whose answer is pairs: matching, associating, words put into gaps. */
final class QtiPairs {

    private final QtiQuestion question;
    private final XmlElement interaction;
    private final Declaration response;
    private final Probes probes;

    QtiPairs(QtiQuestion question, XmlElement interaction) {
        this.question = question;
        this.interaction = interaction;
        this.response = question.item.declaration(interaction);
        this.probes = new Probes(question.item, question.texts);
    }

    QuestionDefinition match() {
        List<XmlElement> sets = interaction.children("simpleMatchSet");
        if (sets.size() != 2) {
            throw Faulty.at(interaction.line(), "qti.match-sets");
        }
        Map<String, XmlElement> sources = question.choices(sets.getFirst(), "simpleAssociableChoice");
        Map<String, XmlElement> targets = question.choices(sets.getLast(), "simpleAssociableChoice");
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : right()) {
            String[] two = two(pair);
            QtiQuestion.choice(sources, two[0], interaction);
            QtiQuestion.choice(targets, two[1], interaction);
            if (pairs.put(two[0], two[1]) != null) {
                throw Faulty.unsupported(interaction.line(), "qti.match-several");
            }
        }
        if (pairs.size() < sources.size()) {
            throw Faulty.unsupported(interaction.line(), "qti.match-none");
        }
        return matching(sources, targets, pairs);
    }

    /** Two of one set belong together: the first of each pair is asked for the second. */
    QuestionDefinition associate() {
        Map<String, XmlElement> choices = question.choices(interaction, "simpleAssociableChoice");
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : right()) {
            String[] two = two(pair);
            QtiQuestion.choice(choices, two[0], interaction);
            QtiQuestion.choice(choices, two[1], interaction);
            if (pairs.containsKey(two[0]) || pairs.containsKey(two[1]) || pairs.containsValue(two[0])) {
                throw Faulty.unsupported(interaction.line(), "qti.match-several");
            }
            pairs.put(two[0], two[1]);
        }
        Map<String, XmlElement> targets = new LinkedHashMap<>(choices);
        targets.keySet().removeAll(pairs.keySet());
        Map<String, XmlElement> sources = new LinkedHashMap<>(choices);
        sources.keySet().retainAll(pairs.keySet());
        question.texts.changed(interaction.line(), "qti.associate");
        return matching(sources, targets, pairs);
    }

    private QuestionDefinition matching(
            Map<String, XmlElement> sources, Map<String, XmlElement> targets, Map<String, String> pairs) {
        if (targets.size() < 2) {
            throw Faulty.at(interaction.line(), "too-few-answers");
        }
        Map<String, String> keys = new LinkedHashMap<>();
        targets.keySet().forEach(target -> keys.put(target, "m" + (keys.size() + 1)));
        List<Prompt> prompts = new ArrayList<>();
        sources.forEach((source, element) -> prompts.add(new Prompt(
                "p" + (prompts.size() + 1),
                question.texts.wording(question.text(element), null),
                keys.getOrDefault(pairs.get(source), ""))));
        List<Option> matches = targets.entrySet().stream()
                .map(target -> new Option(
                        keys.getOrDefault(target.getKey(), ""),
                        question.texts.wording(question.text(target.getValue()), null)))
                .toList();
        BigDecimal most = most();
        Marking marking = marking(most);
        boolean shuffled = interaction.attribute("shuffle", "false").equals("true");
        return new QuestionDefinition.Matching(
                QuestionItem.KEY,
                question.points(most),
                question.asked(new QtiBody(question.item.body()).html(), probes.general()),
                prompts,
                matches,
                marking,
                shuffled,
                probes.aids());
    }

    QuestionDefinition dropWords(QtiBody body) {
        if (!interaction.children("gapImg").isEmpty()) {
            throw Faulty.unsupported(interaction.line(), "type", "gapImg");
        }
        Map<String, XmlElement> words = question.choices(interaction, "gapText");
        Map<String, String> keys = new LinkedHashMap<>();
        words.keySet().forEach(word -> keys.put(word, "w" + (keys.size() + 1)));
        Map<String, String> wordOfGap = new LinkedHashMap<>();
        for (String pair : right()) {
            String[] two = two(pair);
            QtiQuestion.choice(words, two[0], interaction);
            if (wordOfGap.put(two[1], two[0]) != null) {
                throw Faulty.unsupported(interaction.line(), "qti.match-several");
            }
        }
        List<QuestionDefinition.Place> places = new ArrayList<>();
        body.gaps().forEach((key, gap) -> {
            String word = wordOfGap.get(gap.attribute("identifier", ""));
            if (!gap.is("gap") || word == null) {
                throw Faulty.unsupported(gap.line(), "qti.match-none");
            }
            places.add(new QuestionDefinition.Place(key, keys.getOrDefault(word, "")));
        });
        List<QuestionDefinition.Word> said = new ArrayList<>();
        words.forEach((word, element) -> said.add(new QuestionDefinition.Word(
                keys.getOrDefault(word, ""),
                Map.of(question.texts.language(), QuestionTexts.words(QtiBody.html(element))),
                group(element),
                !element.attribute("matchMax", "1").equals("1"))));
        BigDecimal most = most();
        return new QuestionDefinition.DropWords(
                QuestionItem.KEY,
                question.points(most),
                question.asked(body.html(), probes.general()),
                said,
                places,
                marking(most),
                interaction.attribute("shuffle", "false").equals("true"),
                probes.aids());
    }

    private static int group(XmlElement word) {
        String group = word.attribute("matchGroup", "");
        return group.matches("group-[0-9]{1,3}") ? Integer.parseInt(group.substring(6)) : 1;
    }

    private List<String> right() {
        List<String> right = response.correct();
        Declaration.Mapping mapping = response.mapping();
        if (right.isEmpty() && mapping != null) {
            right = mapping.entries().stream()
                    .filter(entry -> entry.value().signum() > 0)
                    .map(Declaration.Entry::key)
                    .toList();
        }
        if (right.isEmpty()) {
            throw Faulty.at(interaction.line(), "no-right-answer");
        }
        return right;
    }

    private BigDecimal most() {
        BigDecimal most = question.requireRight(probes.add(null, QtiQuestion.given(response, right())));
        if (right().size() > 1) {
            probes.add(null, QtiQuestion.given(response, right().subList(1, right().size())));
        }
        probes.sortOut(most);
        return most;
    }

    private Marking marking(BigDecimal most) {
        String said = interaction
                .attribute(QtiQuestion.MARKING, "")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        if (said.equals(Marking.RIGHT_MINUS_WRONG.name())) {
            return Marking.RIGHT_MINUS_WRONG;
        }
        if (said.equals(Marking.PARTIAL.name())) {
            return Marking.PARTIAL;
        }
        List<String> right = right();
        List<BigDecimal> single = right.stream()
                .map(pair -> question.item
                        .outcome(response.identifier(), List.of(pair))
                        .score())
                .toList();
        if (right.size() > 1 && single.stream().allMatch(score -> score.signum() <= 0)) {
            return Marking.ALL_OR_NOTHING;
        }
        if (single.stream().distinct().count() > 1) {
            question.texts.changed(interaction.line(), "qti.marking");
        }
        return right.size() == 1 && most.signum() > 0 ? Marking.ALL_OR_NOTHING : Marking.PARTIAL;
    }

    private String[] two(String pair) {
        String[] two = pair.strip().split("\\s+");
        if (two.length != 2) {
            throw Faulty.at(interaction.line(), "qti.pair", pair);
        }
        return two;
    }
}
