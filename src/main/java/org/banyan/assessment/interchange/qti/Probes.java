package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.assessment.Aids;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.interchange.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Answers that an item was tried with, and the feedback that it showed to each. Whom a feedback is for is seen from that: all,
 * those who are right, partly right or wrong, or those who gave one answer.
 */
final class Probes {

    /** Feedback by this name is for single answers, even where only one is right. */
    static final String OF_ANSWER = "answer";

    /** What a hint costs, for which QTI has no place; written and read by us. */
    static final String PENALTY = "data-banyan-penalty";

    /** The outcome that our own items set to {@code right}, {@code partly} or {@code wrong}. */
    static final String RESULT = "RESULT";

    private final QtiItem item;
    private final QuestionTexts texts;
    private final List<XmlElement> feedbacks;
    private final List<Probe> probes = new ArrayList<>();
    private final Map<String, List<XmlElement>> ofAnswers = new HashMap<>();
    private final List<XmlElement> general = new ArrayList<>();
    private final List<XmlElement> right = new ArrayList<>();
    private final List<XmlElement> partly = new ArrayList<>();
    private final List<XmlElement> wrong = new ArrayList<>();

    /**
     * An answer and what came of it.
     *
     * @param answer the single answer that it stands for; none where it is none of them
     */
    private record Probe(@Nullable String answer, boolean empty, BigDecimal score, QtiRules.Outcome outcome) {}

    Probes(QtiItem item, QuestionTexts texts) {
        this.item = item;
        this.texts = texts;
        this.feedbacks = item.root().children("modalFeedback");
        add(null, Map.of());
    }

    /**
     * Tries the item with these responses.
     *
     * @param answer the single answer that this is; none where it is several
     */
    BigDecimal add(@Nullable String answer, Map<String, List<String>> responses) {
        QtiRules.Outcome outcome = QtiRules.run(item, responses);
        probes.add(new Probe(answer, responses.isEmpty(), outcome.score(), outcome));
        return outcome.score();
    }

    /** Sorts out whom each feedback is for, when the item has been tried with all there is. */
    void sortOut(BigDecimal most) {
        for (XmlElement feedback : feedbacks) {
            Set<Probe> shown =
                    probes.stream().filter(probe -> isShown(feedback, probe)).collect(Collectors.toSet());
            Set<Probe> answered =
                    probes.stream().filter(probe -> !probe.empty()).collect(Collectors.toSet());
            Set<Probe> shownAnswered = new HashSet<>(shown);
            shownAnswered.retainAll(answered);
            boolean ofAnswer = feedback.attribute("identifier", "").startsWith(OF_ANSWER);
            if (feedback.attribute("outcomeIdentifier", "").equals(RESULT) && ofResult(feedback)) {
                continue;
            }
            if (shown.isEmpty()) {
                texts.changed(feedback.line(), "qti.feedback");
            } else if (!ofAnswer && shownAnswered.equals(answered)) {
                general.add(feedback);
            } else if (!ofAnswer && shown.equals(scored(probe -> probe.score().compareTo(most) >= 0))) {
                right.add(feedback);
            } else if (!ofAnswer
                    && shownAnswered.equals(
                            without(scored(probe -> probe.score().signum() <= 0)))) {
                wrong.add(feedback);
            } else if (!ofAnswer
                    && shown.equals(scored(
                            probe -> probe.score().signum() > 0 && probe.score().compareTo(most) < 0))) {
                partly.add(feedback);
            } else if (shown.stream().anyMatch(probe -> probe.answer() != null)) {
                shown.stream()
                        .map(Probe::answer)
                        .filter(java.util.Objects::nonNull)
                        .forEach(answer -> ofAnswers
                                .computeIfAbsent(answer, _ -> new ArrayList<>())
                                .add(feedback));
            } else {
                texts.changed(feedback.line(), "qti.feedback");
            }
        }
    }

    private boolean ofResult(XmlElement feedback) {
        return switch (feedback.attribute("identifier", "")) {
            case "right" -> right.add(feedback);
            case "partly" -> partly.add(feedback);
            case "wrong" -> wrong.add(feedback);
            default -> false;
        };
    }

    @Nullable
    FormattedText general() {
        return joined(general);
    }

    Aids aids() {
        BigDecimal penalty = Numerals.read(item.body().attribute(PENALTY, "0"))
                .map(share -> share.max(BigDecimal.ZERO).min(BigDecimal.ONE))
                .orElse(BigDecimal.ZERO);
        return new Aids(
                List.of(),
                Weights.plain(penalty),
                texts.texts(joined(right)),
                texts.texts(joined(partly)),
                texts.texts(joined(wrong)));
    }

    @Nullable
    FormattedText of(String answer) {
        return joined(ofAnswers.getOrDefault(answer, List.of()));
    }

    private Set<Probe> scored(java.util.function.Predicate<Probe> which) {
        return probes.stream().filter(which).collect(Collectors.toSet());
    }

    private static Set<Probe> without(Set<Probe> probes) {
        return probes.stream().filter(probe -> !probe.empty()).collect(Collectors.toSet());
    }

    private static boolean isShown(XmlElement feedback, Probe probe) {
        boolean set = probe.outcome()
                .shows(feedback.attribute("outcomeIdentifier", ""), feedback.attribute("identifier", ""));
        return set != feedback.attribute("showHide", "show").equals("hide");
    }

    private static @Nullable FormattedText joined(List<XmlElement> feedbacks) {
        String html = feedbacks.stream().map(QtiBody::html).map(String::strip).collect(Collectors.joining("<br>"));
        return html.isEmpty()
                ? null
                : new FormattedText(TextFormat.HTML, html, feedbacks.getFirst().line());
    }
}
