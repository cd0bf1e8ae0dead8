package org.banyan.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.banyan.assessment.AnswersInWords.Said;
import org.banyan.assessment.LateSheet;
import org.banyan.assessment.LateSheet.LateEntry;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuestionId;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.Problem;
import org.jsoup.nodes.Element;

/** Late answers, each to be taken in or left, and one reason for all. */
class LateAnswersForm extends Div {

    private static final int LONGEST_REASON = 500;

    private final RulesWords words;
    private final Map<QuestionId, Checkbox> choices = new LinkedHashMap<>();
    private final TextField reason = new TextField(getTranslation("assessment.late.reason"));
    private final Problem problem = new Problem();

    LateAnswersForm(LateSheet sheet, RulesWords words, BiConsumer<Set<QuestionId>, String> decide, Runnable done) {
        this.words = words;
        sheet.entries().forEach(entry -> add(entry(entry)));
        if (!sheet.isOpen()) {
            return;
        }
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.getElement().setAttribute("dir", "auto");
        Button take = new Button(getTranslation("assessment.late.take"), _ -> decide(decide, done, chosen()));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button(getTranslation("assessment.late.leave"), _ -> decide(decide, done, Set.of()));
        Div actions = new Div(take, leave);
        actions.addClassName("exemption-actions");
        add(reason, problem, actions);
    }

    private void decide(BiConsumer<Set<QuestionId>, String> decide, Runnable done, Set<QuestionId> taken) {
        if (problem.sayIfRefused(() -> decide.accept(taken, reason.getValue()))) {
            done.run();
        }
    }

    private Set<QuestionId> chosen() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Section entry(LateEntry entry) {
        Section section = new Section(Markup.component(told(entry)));
        section.addClassName("late-answer");
        if (entry.taken() == null) {
            Checkbox take = new Checkbox(getTranslation("assessment.late.take-this"), !entry.afterFeedback());
            choices.put(entry.question(), take);
            section.add(take);
        }
        return section;
    }

    private Element told(LateEntry entry) {
        Element told = new Element("div");
        Phrase text = entry.text();
        told.appendElement("div")
                .addClass("question-text")
                .attr("lang", text.language())
                .attr("dir", text.direction())
                .html(text.html());
        Element list = told.appendElement("dl").addClass("words");
        boolean taken = Boolean.TRUE.equals(entry.taken());
        if (!taken) {
            list.appendElement("dt").text(getTranslation("assessment.late.saved"));
            said(list.appendElement("dd"), entry.saved());
        }
        list.appendElement("dt").text(getTranslation("assessment.late.came", words.moment(entry.arrivedAt())));
        said(list.appendElement("dd"), entry.late());
        if (!taken || entry.pointsThen() != null) {
            list.appendElement("dt").text(getTranslation("assessment.late.points"));
            list.appendElement("dd").text(points(entry));
        }
        if (entry.afterFeedback()) {
            told.appendElement("p").addClass("attention").text(getTranslation("assessment.late.after-feedback"));
        }
        if (entry.taken() != null) {
            told.appendElement("p")
                    .attr("dir", "auto")
                    .text(getTranslation(
                            entry.taken() ? "assessment.late.taken" : "assessment.late.left",
                            String.valueOf(entry.decidedBy()),
                            String.valueOf(entry.reason())));
        }
        return told;
    }

    /** What they would become, or what they are once it is decided: an answer that was taken in has replaced the one before. */
    private String points(LateEntry entry) {
        BigDecimal now = entry.points().points();
        if (entry.taken() != null) {
            return getTranslation(
                    "assessment.result.points", now, entry.points().of());
        }
        return entry.pointsThen() == null
                ? getTranslation("assessment.waiting-marking")
                : getTranslation(
                        "assessment.late.points-change",
                        now,
                        entry.pointsThen(),
                        entry.points().of());
    }

    private void said(Element into, List<Said> answer) {
        if (answer.isEmpty()) {
            into.text(getTranslation("assessment.no-answer"));
        }
        answer.forEach(part -> into.appendElement("div")
                .attr("dir", "auto")
                .text(part.prompt() == null ? part.words() : part.prompt() + " → " + part.words()));
    }
}
