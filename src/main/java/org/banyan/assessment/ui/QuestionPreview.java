package org.banyan.assessment.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Aids;
import org.banyan.assessment.Area;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A question as those see it who may know what is right. */
final class QuestionPreview {

    private final Locale language;
    private final NumberFormat numbers;

    private QuestionPreview(Locale language) {
        this.language = language;
        this.numbers = NumberFormat.getNumberInstance(language);
        numbers.setMaximumFractionDigits(10);
    }

    static Element of(QuestionDefinition question, Locale language) {
        return new QuestionPreview(language).preview(question);
    }

    private Element preview(QuestionDefinition question) {
        Element preview = new Element("article").addClass("question-preview");
        question.wordings().forEach((tag, wording) -> {
            Element asked = preview.appendElement("div").addClass("asked");
            asked.attr("lang", tag).attr("dir", "auto").append(wording.html());
        });
        Element answers = preview.appendElement("ul").addClass("answers").attr("role", "list");
        answers(answers, question);
        if (answers.childrenSize() == 0) {
            answers.remove();
        }
        question.wordings().values().forEach(wording -> feedback(preview, "feedback", wording.feedbackHtml()));
        aids(preview, question.aids());
        return preview;
    }

    private void answers(Element list, QuestionDefinition question) {
        switch (question) {
            case QuestionDefinition.Choice choice -> choice.answers().forEach(each -> answer(list, each));
            case QuestionDefinition.TrueFalse truth -> {
                said(list, "assessment.bank.true", truth.correct(), truth.feedbackTrueHtml());
                said(list, "assessment.bank.false", !truth.correct(), truth.feedbackFalseHtml());
            }
            case QuestionDefinition.Matching matching -> {
                for (QuestionDefinition.Prompt prompt : matching.prompts()) {
                    String match = matching.matches().stream()
                            .filter(each -> each.key().equals(prompt.match()))
                            .map(each -> html(each.wordings()))
                            .findFirst()
                            .orElse("");
                    pair(list, html(prompt.wordings()), match);
                }
                matching.matches().stream()
                        .filter(each -> matching.prompts().stream()
                                .noneMatch(prompt -> prompt.match().equals(each.key())))
                        .forEach(each -> answer(list, false, html(each.wordings()), null));
            }
            case QuestionDefinition.Ordering ordering ->
                ordering.items().forEach(each -> answer(list, true, html(each.wordings()), null));
            case QuestionDefinition.ShortText words -> words.accepted().forEach(each -> words(list, each));
            case QuestionDefinition.Numeric number ->
                number.accepted().forEach(each -> quantity(list, each, number.units()));
            case QuestionDefinition.Cloze cloze -> cloze.gaps().forEach(gap -> gap(list, gap));
            case QuestionDefinition.DropWords drop -> {
                for (QuestionDefinition.Place place : drop.gaps()) {
                    drop.words().stream()
                            .filter(word -> word.key().equals(place.word()))
                            .forEach(word -> pair(list, "[[" + place.key() + "]]", escaped(first(word.texts()))));
                }
            }
            case QuestionDefinition.HotSpot spot -> {
                list.before(new Element("img")
                        .attr("src", first(spot.picture().addresses()))
                        .attr("alt", first(spot.picture().alts())));
                for (Area area : spot.areas()) {
                    Wording wording = area.wordings().values().iterator().next();
                    answer(list, area.correct(), escaped(wording.html()), wording.feedbackHtml());
                }
            }
            case QuestionDefinition.Essay essay ->
                essay.rubric().forEach(criterion -> answer(list, true, escaped(first(criterion.names())), null));
            case QuestionDefinition.Description _ -> {
                // Nothing is asked.
            }
        }
    }

    private void answer(Element list, QuestionDefinition.Answer answer) {
        Wording wording = answer.wordings().values().iterator().next();
        Element item = answer(list, answer.correct(), wording.html(), wording.feedbackHtml());
        BigDecimal share = answer.share();
        if (share != null) {
            share(item, share);
        }
    }

    private void said(Element list, String text, boolean right, Map<String, String> feedback) {
        answer(list, right, escaped(Texts.text(language, text)), feedback.isEmpty() ? null : first(feedback));
    }

    private void words(Element list, Accepted.Words accepted) {
        String words = String.join(
                " · ",
                accepted.patterns().values().stream().flatMap(List::stream).toList());
        accepted(list, accepted, escaped(words));
    }

    private void quantity(Element list, Accepted.Quantity accepted, List<Accepted.Unit> units) {
        String unit = units.isEmpty() ? "" : " " + first(units.getFirst().names());
        accepted(list, accepted, escaped(span(accepted.span()) + unit));
    }

    private String span(Accepted.Span span) {
        return switch (span) {
            case Accepted.Around(BigDecimal value, BigDecimal tolerance) ->
                tolerance.signum() == 0
                        ? numbers.format(value)
                        : numbers.format(value) + " ± " + numbers.format(tolerance);
            case Accepted.Between(@Nullable BigDecimal low, @Nullable BigDecimal high) ->
                low == null && high == null
                        ? Texts.text(language, "assessment.bank.any-number")
                        : (low == null ? "…" : numbers.format(low)) + " – "
                                + (high == null ? "…" : numbers.format(high));
        };
    }

    private void accepted(Element list, Accepted accepted, String html) {
        Map<String, String> feedback = accepted.feedbackHtml();
        Element item = answer(list, accepted.share().signum() > 0, html, feedback.isEmpty() ? null : first(feedback));
        if (accepted.share().compareTo(BigDecimal.ONE) != 0) {
            share(item, accepted.share());
        }
    }

    private void gap(Element list, Gap gap) {
        Element item = list.appendElement("li").addClass("gap");
        item.appendElement("strong").attr("dir", "ltr").text("[[" + gap.key() + "]]");
        Element inner = item.appendElement("ul").attr("role", "list");
        switch (gap) {
            case Gap.Choose choose -> choose.answers().forEach(each -> answer(inner, each));
            case Gap.Words words -> words.accepted().forEach(each -> words(inner, each));
            case Gap.Quantity number -> number.accepted().forEach(each -> quantity(inner, each, number.units()));
        }
    }

    private void pair(Element list, String prompt, String match) {
        Element item = list.appendElement("li").addClass("pair");
        item.appendElement("div").attr("dir", "auto").append(prompt);
        item.appendElement("div").attr("dir", "auto").append(match);
    }

    private Element answer(Element list, boolean right, String html, @Nullable String feedback) {
        Element item = list.appendElement("li").addClass(right ? "right" : "wrong");
        item.appendElement("span")
                .addClass("mark")
                .text(Texts.text(language, right ? "assessment.bank.right" : "assessment.bank.wrong"));
        item.appendElement("div").attr("dir", "auto").append(html);
        feedback(item, "feedback", feedback);
        return item;
    }

    private void share(Element item, BigDecimal share) {
        item.child(0)
                .after(new Element("span")
                        .addClass("share")
                        .text(NumberFormat.getPercentInstance(language).format(share)));
    }

    private void aids(Element preview, Aids aids) {
        aids.hintsHtml().forEach(hint -> aid(preview, "assessment.bank.hint", hint));
        aid(preview, "assessment.bank.when-right", aids.rightHtml());
        aid(preview, "assessment.bank.when-partly", aids.partlyHtml());
        aid(preview, "assessment.bank.when-wrong", aids.wrongHtml());
    }

    private void aid(Element preview, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            Element aid = preview.appendElement("div").addClass("aid");
            aid.appendElement("strong").text(Texts.text(language, name));
            aid.appendElement("div").attr("dir", "auto").append(first(texts));
        }
    }

    private static void feedback(Element parent, String kind, @Nullable String html) {
        if (html != null) {
            parent.appendElement("div").addClass(kind).attr("dir", "auto").append(html);
        }
    }

    private static String html(Map<String, Wording> wordings) {
        return wordings.values().iterator().next().html();
    }

    private static String first(Map<String, String> texts) {
        return texts.values().stream().findFirst().orElse("");
    }

    private static String escaped(String plain) {
        return new Element("span").text(plain).html();
    }
}
