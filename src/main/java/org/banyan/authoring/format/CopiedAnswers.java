package org.banyan.authoring.format;

import static org.banyan.authoring.format.CopiedQuestion.plain;
import static org.banyan.authoring.format.CopiedQuestion.plainHtml;
import static org.banyan.authoring.format.CopiedQuestion.thing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.jspecify.annotations.Nullable;

/** Writes what is accepted as an answer, alone or in the gaps of a text, as the format has it. */
final class CopiedAnswers {

    /** From where on any number is meant; the format wants one end of a range. */
    private static final String LEAST = "-999999999999";

    private static final int DIGITS = 6;

    private final HtmlMarkdown markdown;

    CopiedAnswers(HtmlMarkdown markdown) {
        this.markdown = markdown;
    }

    /** Wholly right, with nothing to say to it: what the format has a short form for. */
    static boolean isFull(Accepted accepted) {
        return accepted.share().compareTo(BigDecimal.ONE) == 0
                && accepted.feedbackHtml().isEmpty();
    }

    static List<Map<String, Object>> units(List<Accepted.Unit> units) {
        List<Map<String, Object>> others = new ArrayList<>();
        units.stream()
                .skip(1)
                .forEach(unit -> others.add(thing(
                        "unit-" + (others.size() + 1),
                        "name",
                        plain(unit.names()),
                        "multiplier",
                        number(unit.multiplier()))));
        return others;
    }

    List<Map<String, Object>> quantities(List<Accepted.Quantity> accepted, int after) {
        List<Map<String, Object>> all = new ArrayList<>();
        accepted.stream().skip(after).forEach(each -> {
            Map<String, Object> thing = thing("number-" + (all.size() + 1));
            switch (each.span()) {
                case Accepted.Around(BigDecimal value, BigDecimal near) -> {
                    thing.put("correct", number(value));
                    thing.put("tolerance", number(near));
                }
                case Accepted.Between(@Nullable BigDecimal low, @Nullable BigDecimal high) -> {
                    thing.put("from", low != null ? number(low) : high == null ? LEAST : "");
                    thing.put("to", high == null ? "" : number(high));
                }
            }
            thing.put("share", number(each.share()));
            thing.put("feedback", markdown(each.feedbackHtml()));
            all.add(thing);
        });
        return all;
    }

    List<Map<String, Object>> words(List<Accepted.Words> accepted, int after) {
        List<Map<String, Object>> all = new ArrayList<>();
        accepted.stream().skip(after).forEach(each -> {
            Map<String, Object> thing = thing("words-" + (all.size() + 1));
            thing.put("correct", patterns(each));
            thing.put("share", number(each.share()));
            thing.put("feedback", markdown(each.feedbackHtml()));
            all.add(thing);
        });
        return all;
    }

    static List<String> patterns(Accepted.Words words) {
        return words.patterns().values().stream().flatMap(List::stream).toList();
    }

    Map<String, Object> gap(Gap gap) {
        Map<String, Object> thing = thing(gap.key());
        switch (gap) {
            case Gap.Choose choose -> {
                thing.put("type", "choice");
                thing.put(
                        "answers",
                        choose.answers().stream()
                                .map(answer -> thing(
                                        answer.key(),
                                        "text",
                                        plainHtml(answer.wordings()),
                                        "correct",
                                        answer.correct() ? "true" : "",
                                        "share",
                                        answer.share() == null ? "" : number(answer.share()),
                                        "feedback",
                                        feedback(answer)))
                                .toList());
                thing.put("shuffle", choose.shuffled() ? "true" : "");
            }
            case Gap.Words written -> {
                thing.put("type", "text");
                boolean plain = isFull(written.accepted().getFirst());
                thing.put("correct", plain ? patterns(written.accepted().getFirst()) : List.of());
                thing.put("accepted", words(written.accepted(), plain ? 1 : 0));
                thing.put("caseMatters", written.caseMatters() ? "true" : "");
            }
            case Gap.Quantity number -> {
                thing.put("type", "number");
                thing.put("accepted", quantities(number.accepted(), 0));
                thing.put(
                        "unit",
                        number.units().isEmpty()
                                ? ""
                                : plain(number.units().getFirst().names()));
                thing.put("units", units(number.units()));
            }
        }
        thing.put("weight", gap.weight() == 1 ? "" : String.valueOf(gap.weight()));
        return thing;
    }

    /** As many digits as the format takes. */
    static String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private String feedback(Answer answer) {
        String html = answer.wordings().values().iterator().next().feedbackHtml();
        return html == null ? "" : markdown.of(html);
    }

    private String markdown(Map<String, String> texts) {
        return texts.isEmpty() ? "" : markdown.of(texts.values().iterator().next());
    }
}
