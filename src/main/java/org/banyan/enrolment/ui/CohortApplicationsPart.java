package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.banyan.enrolment.ApplicationEntry;
import org.banyan.enrolment.Applications;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.Problem;
import org.jsoup.nodes.Element;

/** Applications of a cohort, those to be decided first: accepted, put on the waiting list, declined with a reason. */
class CohortApplicationsPart extends Section {

    private static final int AT_A_TIME = 20;

    private final Applications applications;
    private final CohortId cohort;
    private final Problem problem = new Problem();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("enrolment.import.more"));
    private int shown;

    CohortApplicationsPart(Applications applications, CohortId cohort) {
        this.applications = applications;
        this.cohort = cohort;
        list.addClassName("import-rows");
        more.addClickListener(_ -> showMore());
        add(problem);
        show();
    }

    private void show() {
        shown = 0;
        list.removeAll();
        remove(list, more);
        if (applications.count(cohort) == 0) {
            add(new Paragraph(getTranslation("enrolment.applications.none")));
            return;
        }
        add(list, more);
        showMore();
    }

    private void showMore() {
        List<ApplicationEntry> entries = applications.of(cohort, shown, AT_A_TIME);
        entries.forEach(entry -> list.add(item(entry)));
        shown += entries.size();
        more.setVisible(shown < applications.count(cohort));
    }

    private ListItem item(ApplicationEntry entry) {
        ListItem item = new ListItem(Markup.component(words(entry)));
        boolean applied = entry.status() == EnrolmentStatus.APPLIED;
        if (applied || entry.status() == EnrolmentStatus.WAITING) {
            Div actions = new Div(button("accept", entry, () -> applications.accept(entry.enrolment())));
            actions.addClassName("actions");
            if (applied) {
                actions.add(button("wait", entry, () -> applications.waitList(entry.enrolment())));
            }
            Button decline = new Button(getTranslation("enrolment.applications.decline"), _ -> decline(entry));
            decline.setAriaLabel(getTranslation("enrolment.applications.decline-named", entry.name()));
            actions.add(decline);
            item.add(actions);
        }
        return item;
    }

    private Button button(String what, ApplicationEntry entry, Runnable work) {
        Button button = new Button(getTranslation("enrolment.applications." + what), _ -> {
            if (problem.sayIfRefused(work)) {
                show();
            }
        });
        button.setAriaLabel(getTranslation("enrolment.applications." + what + "-named", entry.name()));
        return button;
    }

    private Element words(ApplicationEntry entry) {
        Element words = new Element("div").addClass("application");
        Element head = words.appendElement("p").addClass("row-words");
        head.appendElement("strong").attr("dir", "auto").text(entry.name());
        head.appendElement("span")
                .addClass("mark")
                .attr("data-status", entry.status().name())
                .text(getTranslation("enrolment.status." + entry.status().name().toLowerCase(Locale.ROOT)));
        head.appendElement("span").addClass("soft").text(Moments.of(entry.appliedAt(), getLocale()));
        words.appendElement("p").addClass("motivation").attr("dir", "auto").text(entry.motivation());
        String reason = entry.reason();
        if (reason != null) {
            words.appendElement("p")
                    .addClass("soft")
                    .attr("dir", "auto")
                    .text(getTranslation("enrolment.mail.reason", reason));
        }
        return words;
    }

    private void decline(ApplicationEntry entry) {
        TextArea reason = new TextArea(getTranslation("enrolment.applications.reason"));
        reason.setHelperText(getTranslation("enrolment.applications.reason-hint"));
        reason.setMaxLength(Applications.LONGEST_REASON);
        reason.getElement().setAttribute("dir", "auto");
        reason.setWidthFull();
        new FormDialog(getTranslation("enrolment.applications.decline-named", entry.name()), reason, () -> {
                    applications.decline(entry.enrolment(), reason.getValue());
                    show();
                })
                .open();
    }
}
