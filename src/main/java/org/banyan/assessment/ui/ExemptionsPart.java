package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.assessment.rules.CohortQuiz;
import org.banyan.assessment.rules.ExemptionEntry;
import org.banyan.assessment.rules.Exemptions;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.ReaderZone;
import org.jsoup.nodes.Element;

/** Who is exempted from the conditions of a quiz, why and by whom; each can be changed and taken away. */
class ExemptionsPart extends Section {

    private final Exemptions exemptions;
    private final CohortId cohort;
    private final CohortQuiz quiz;
    private final Consumer<String> changed;
    private final RulesWords words = new RulesWords(getLocale(), ReaderZone.current());

    /** @param changed what to say once something was changed */
    ExemptionsPart(Exemptions exemptions, CohortId cohort, CohortQuiz quiz, Consumer<String> changed) {
        this.exemptions = exemptions;
        this.cohort = cohort;
        this.quiz = quiz;
        this.changed = changed;
        addClassName("exemptions");
        Paragraph how = new Paragraph(getTranslation("assessment.exemptions.how"));
        how.addClassName("soft");
        add(new H2(getTranslation("assessment.exemptions.title")), how);
        List<ExemptionEntry> all = exemptions.list(cohort, quiz.key());
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assessment.exemptions.none"));
            none.addClassName("none");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("exemption-list");
            all.forEach(entry -> list.add(new ListItem(told(entry), actions(entry))));
            add(list);
        }
        add(new Button(
                getTranslation("assessment.exemptions.new"),
                _ -> new ExemptionDialog(
                                exemptions,
                                cohort,
                                quiz,
                                null,
                                () -> changed.accept(getTranslation("assessment.exemptions.given")))
                        .open()));
    }

    private Component told(ExemptionEntry entry) {
        Element told = new Element("div");
        told.appendElement("strong").attr("dir", "auto").text(entry.name());
        told.appendElement("p").text(words.of(entry.exemption()));
        told.appendElement("p").attr("dir", "auto").addClass("reason").text(entry.reason());
        told.appendElement("p")
                .addClass("soft")
                .text(getTranslation("assessment.exemptions.by", entry.givenBy(), words.moment(entry.givenAt())));
        return Markup.component(told);
    }

    private Div actions(ExemptionEntry entry) {
        Button change = new Button(
                getTranslation("assessment.exemptions.change"),
                _ -> new ExemptionDialog(
                                exemptions,
                                cohort,
                                quiz,
                                entry,
                                () -> changed.accept(getTranslation("assessment.exemptions.given")))
                        .open());
        change.setAriaLabel(getTranslation("assessment.exemptions.change-of", entry.name()));
        Button takeAway = new Button(getTranslation("assessment.exemptions.take-away"), _ -> {
            exemptions.takeAway(cohort, quiz.key(), entry.id());
            changed.accept(getTranslation("assessment.exemptions.taken-away", entry.name()));
        });
        takeAway.setAriaLabel(getTranslation("assessment.exemptions.take-away-of", entry.name()));
        Div actions = new Div(change, takeAway);
        actions.addClassName("exemption-actions");
        return actions;
    }
}
