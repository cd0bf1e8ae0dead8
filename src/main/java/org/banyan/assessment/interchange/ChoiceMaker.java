package org.banyan.assessment.interchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Aids;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Marking;

/** Makes a choice question of answers that earn percentages, as Moodle and its formats have them. */
public final class ChoiceMaker {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ChoiceMaker() {}

    public record Weighed(BigDecimal percent, Map<String, Wording> wordings) {}

    /**
     * Where one is to be chosen the best answers are the right ones; where several are, all that earn something.
     *
     * @throws Faulty where no answer earns anything
     */
    public static Choice choice(
            int points,
            Map<String, Wording> wordings,
            boolean several,
            List<Weighed> weighed,
            boolean shuffled,
            Aids aids,
            int line) {
        List<BigDecimal> percents = weighed.stream().map(Weighed::percent).toList();
        BigDecimal best = percents.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (best.signum() <= 0) {
            throw Faulty.at(line, "no-right-answer");
        }
        boolean weights =
                several || percents.stream().anyMatch(each -> each.signum() != 0 && each.compareTo(HUNDRED) != 0);
        List<BigDecimal> shares = several
                ? Weights.ofAWhole(percents)
                : percents.stream().map(Weights::share).toList();
        List<Answer> answers = new ArrayList<>();
        for (int at = 0; at < weighed.size(); at++) {
            BigDecimal percent = percents.get(at);
            boolean correct = several ? percent.signum() > 0 : percent.compareTo(best) == 0;
            answers.add(
                    new Answer("a" + (at + 1), correct, weighed.get(at).wordings(), weights ? shares.get(at) : null));
        }
        Marking marking = weights ? Marking.WEIGHTED : Marking.ALL_OR_NOTHING;
        return new Choice(QuestionItem.KEY, points, wordings, several, answers, marking, shuffled, aids);
    }

    /** What an answer of a choice earns in percent, for formats that know only this way of marking. */
    public static BigDecimal percent(Choice choice, Answer answer) {
        if (choice.marking() == Marking.WEIGHTED) {
            return Weights.percent(answer.weight());
        }
        if (!choice.several()) {
            return answer.correct() ? HUNDRED : BigDecimal.ZERO;
        }
        long right = choice.answers().stream().filter(Answer::correct).count();
        BigDecimal part = HUNDRED.divide(BigDecimal.valueOf(Math.max(1, right)), 5, java.math.RoundingMode.HALF_EVEN);
        return switch (choice.marking()) {
            case ALL_OR_NOTHING -> answer.correct() ? part : HUNDRED.negate();
            case PARTIAL, RIGHT_MINUS_WRONG, WEIGHTED -> answer.correct() ? part : part.negate();
        };
    }
}
