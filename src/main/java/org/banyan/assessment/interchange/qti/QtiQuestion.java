package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.ChoiceMaker;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.interchange.XmlElement;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.OrderMarking;
import org.jspecify.annotations.Nullable;

/** Makes a definition of an item, by its interaction. */
final class QtiQuestion {

    /** How an answer is marked where the rules of QTI have no words for it; written and read by us. */
    static final String MARKING = "data-banyan-marking";

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ANSWERS = 200;
    private static final int MOST_POINTS = 1_000;

    final QtiItem item;
    final QuestionTexts texts;
    final QtiPictures pictures;
    private final QtiBody body;

    QtiQuestion(QtiItem item, QuestionTexts texts, QtiPictures pictures) {
        this.item = item;
        this.texts = texts;
        this.pictures = pictures;
        this.body = new QtiBody(item.body());
    }

    QuestionDefinition definition() {
        List<XmlElement> blocks = body.blocks();
        if (blocks.isEmpty()) {
            return body.gaps().isEmpty() ? description() : new QtiGaps(this, body).question();
        }
        boolean gapMatch = blocks.getFirst().is("gapMatchInteraction");
        if (blocks.size() > 1 || (!body.gaps().isEmpty() && !gapMatch)) {
            throw Faulty.unsupported(blocks.getLast().line(), "qti.several-interactions");
        }
        XmlElement interaction = blocks.getFirst();
        return switch (interaction.name()) {
            case "choiceInteraction" -> choice(interaction);
            case "orderInteraction" -> order(interaction);
            case "matchInteraction" -> new QtiPairs(this, interaction).match();
            case "associateInteraction" -> new QtiPairs(this, interaction).associate();
            case "gapMatchInteraction" -> new QtiPairs(this, interaction).dropWords(body);
            case "extendedTextInteraction" -> essay(interaction);
            case "sliderInteraction" -> slider(interaction);
            case "hotspotInteraction" -> new QtiSpots(this, interaction).hotSpot();
            case "selectPointInteraction" -> new QtiSpots(this, interaction).points();
            default -> throw Faulty.unsupported(interaction.line(), "type", interaction.name());
        };
    }

    private QuestionDefinition description() {
        return new QuestionDefinition.Description(QuestionItem.KEY, asked(body.html(), null));
    }

    private QuestionDefinition essay(XmlElement interaction) {
        return new QuestionDefinition.Essay(
                QuestionItem.KEY,
                pointsOfEssay(),
                asked(body.html(), general()),
                List.of(),
                words(interaction, "data-words-min"),
                words(interaction, "data-words-max"),
                Map.of(),
                new Probes(item, texts).aids());
    }

    private @Nullable FormattedText general() {
        Probes probes = new Probes(item, texts);
        probes.add(null, Map.of("RESPONSE", List.of("x")));
        probes.sortOut(BigDecimal.ONE);
        return probes.general();
    }

    private int pointsOfEssay() {
        return item.root().children("outcomeDeclaration").stream()
                .filter(outcome -> outcome.attribute("identifier", "").equals("SCORE"))
                .map(outcome -> outcome.attribute("normalMaximum", "1"))
                .findFirst()
                .flatMap(Numerals::read)
                .map(this::points)
                .orElse(1);
    }

    private static @Nullable Integer words(XmlElement interaction, String attribute) {
        String written = interaction.attribute(attribute, "");
        return written.matches("[1-9][0-9]{0,4}") ? Integer.valueOf(written) : null;
    }

    private QuestionDefinition slider(XmlElement interaction) {
        texts.changed(interaction.line(), "qti.slider");
        return new QtiGaps(this, body).number(interaction, body.html());
    }

    private QuestionDefinition order(XmlElement interaction) {
        Declaration response = item.declaration(interaction);
        Map<String, XmlElement> choices = choices(interaction, "simpleChoice");
        if (response.correct().size() != choices.size() || choices.size() < 2) {
            throw Faulty.at(interaction.line(), "qti.order");
        }
        List<QuestionDefinition.Option> items = new ArrayList<>();
        for (String identifier : response.correct()) {
            items.add(new QuestionDefinition.Option(
                    "i" + (items.size() + 1), texts.wording(text(choice(choices, identifier, interaction)), null)));
        }
        Probes probes = new Probes(item, texts);
        BigDecimal most = probes.add(null, given(response, response.correct()));
        List<String> turned = new ArrayList<>(response.correct());
        turned.addFirst(turned.removeLast());
        probes.add(null, given(response, turned));
        probes.sortOut(requireRight(most));
        OrderMarking marking = OrderMarking.valueOf(interaction
                .attribute(MARKING, OrderMarking.ALL_OR_NOTHING.name())
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("^(?!PLACES$|NEIGHBOURS$).*", OrderMarking.ALL_OR_NOTHING.name()));
        return new QuestionDefinition.Ordering(
                QuestionItem.KEY, points(most), asked(body.html(), probes.general()), items, marking, probes.aids());
    }

    private QuestionDefinition choice(XmlElement interaction) {
        Declaration response = item.declaration(interaction);
        Map<String, XmlElement> choices = choices(interaction, "simpleChoice");
        if (choices.size() < 2) {
            throw Faulty.at(interaction.line(), "too-few-answers");
        }
        boolean shuffled = interaction.attribute("shuffle", "false").equals("true");
        Probes probes = new Probes(item, texts);
        Map<String, BigDecimal> single = new LinkedHashMap<>();
        choices.keySet().forEach(each -> single.put(each, probes.add(each, given(response, List.of(each)))));
        if (response.isSingle()) {
            BigDecimal most =
                    single.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
            probes.sortOut(requireRight(most));
            if (choices.keySet().equals(Set.of("true", "false"))) {
                return trueFalse(choices, single, most, probes);
            }
            List<ChoiceMaker.Weighed> weighed = choices.keySet().stream()
                    .map(each -> new ChoiceMaker.Weighed(
                            percent(single.getOrDefault(each, BigDecimal.ZERO), most), wording(each, choices, probes)))
                    .toList();
            return ChoiceMaker.choice(
                    points(most),
                    asked(body.html(), probes.general()),
                    false,
                    weighed,
                    shuffled,
                    probes.aids(),
                    interaction.line());
        }
        return severalOf(interaction, response, choices, probes, shuffled);
    }

    private QuestionDefinition severalOf(
            XmlElement interaction,
            Declaration response,
            Map<String, XmlElement> choices,
            Probes probes,
            boolean shuffled) {
        Set<String> right = right(response, choices.keySet());
        BigDecimal most = requireRight(probes.add(null, given(response, List.copyOf(right))));
        probes.sortOut(most);
        SharesOfChoices shares = new SharesOfChoices(item, response, choices.keySet(), right, most);
        Marking marking = shares.marking(interaction.attribute(MARKING, ""));
        if (!shares.isExact(marking)) {
            texts.changed(interaction.line(), "qti.marking");
        }
        List<BigDecimal> weights = Weights.ofAWhole(choices.keySet().stream()
                .map(each -> shares.weight(each).multiply(HUNDRED))
                .toList());
        List<Answer> answers = new ArrayList<>();
        for (String each : choices.keySet()) {
            BigDecimal share = marking == Marking.WEIGHTED ? weights.get(answers.size()) : null;
            answers.add(new Answer(
                    "a" + (answers.size() + 1), right.contains(each), wording(each, choices, probes), share));
        }
        return new QuestionDefinition.Choice(
                QuestionItem.KEY,
                points(most),
                asked(body.html(), probes.general()),
                true,
                answers,
                marking,
                shuffled,
                probes.aids());
    }

    private QuestionDefinition trueFalse(
            Map<String, XmlElement> choices, Map<String, BigDecimal> single, BigDecimal most, Probes probes) {
        boolean correct = single.getOrDefault("true", BigDecimal.ZERO).compareTo(most) == 0;
        return new QuestionDefinition.TrueFalse(
                QuestionItem.KEY,
                points(most),
                asked(body.html(), probes.general()),
                correct,
                feedback(wording("true", choices, probes)),
                feedback(wording("false", choices, probes)),
                probes.aids());
    }

    private Map<String, String> feedback(Map<String, Wording> wordings) {
        String feedback = wordings.values().iterator().next().feedbackHtml();
        return feedback == null ? Map.of() : Map.of(texts.language(), feedback);
    }

    /** What is right, as the item says; where it only says what answers earn, all that earn something. */
    static Set<String> right(Declaration response, Set<String> choices) {
        Set<String> right = new LinkedHashSet<>(response.correct());
        Declaration.Mapping mapping = response.mapping();
        if (right.isEmpty() && mapping != null) {
            mapping.entries().stream()
                    .filter(entry -> entry.value().signum() > 0)
                    .forEach(entry -> right.add(entry.key()));
        }
        right.retainAll(choices);
        return right;
    }

    private Map<String, Wording> wording(String identifier, Map<String, XmlElement> choices, Probes probes) {
        XmlElement choice = choices.get(identifier);
        if (choice == null) {
            throw Faulty.at(item.root().line(), "qti.no-choice", identifier);
        }
        FormattedText inline = choice.children("feedbackInline").stream()
                .findFirst()
                .map(this::text)
                .orElse(null);
        return texts.wording(text(choice), inline == null ? probes.of(identifier) : inline);
    }

    Map<String, XmlElement> choices(XmlElement parent, String name) {
        Map<String, XmlElement> choices = new LinkedHashMap<>();
        for (XmlElement choice : parent.children(name)) {
            if (choices.put(choice.attribute("identifier", ""), choice) != null) {
                throw Faulty.at(choice.line(), "qti.choice-twice", choice.attribute("identifier", ""));
            }
        }
        if (choices.size() > MOST_ANSWERS) {
            throw Faulty.at(parent.line(), "too-many-answers", MOST_ANSWERS);
        }
        return choices;
    }

    static XmlElement choice(Map<String, XmlElement> choices, String identifier, XmlElement where) {
        XmlElement choice = choices.get(identifier);
        if (choice == null) {
            throw Faulty.at(where.line(), "qti.no-choice", identifier);
        }
        return choice;
    }

    FormattedText text(XmlElement element) {
        return new FormattedText(TextFormat.HTML, QtiBody.html(element), element.line());
    }

    Map<String, Wording> asked(String html, @Nullable FormattedText general) {
        Map<String, Wording> asked = texts.wording(
                new FormattedText(TextFormat.HTML, html, item.body().line()), general);
        if (asked.values().iterator().next().html().isEmpty()) {
            throw Faulty.at(item.body().line(), "no-text");
        }
        return asked;
    }

    static Map<String, List<String>> given(Declaration response, List<String> values) {
        return Map.of(response.identifier(), values);
    }

    BigDecimal requireRight(BigDecimal most) {
        if (most.signum() <= 0) {
            throw Faulty.at(item.root().line(), "no-right-answer");
        }
        return most;
    }

    int points(BigDecimal most) {
        int points = most.min(BigDecimal.valueOf(MOST_POINTS))
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .intValue();
        if (most.subtract(BigDecimal.valueOf(points)).abs().compareTo(new BigDecimal("0.001")) > 0) {
            texts.changed(item.root().line(), "points-rounded", Numerals.write(most), points);
        }
        return points;
    }

    static BigDecimal percent(BigDecimal score, BigDecimal most) {
        return Weights.plain(score.divide(most, MathContext.DECIMAL64)
                        .multiply(HUNDRED)
                        .setScale(7, RoundingMode.HALF_EVEN))
                .max(HUNDRED.negate())
                .min(HUNDRED);
    }
}
