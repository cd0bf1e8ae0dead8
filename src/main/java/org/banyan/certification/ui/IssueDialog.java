package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.banyan.certification.CohortIssuing;
import org.banyan.certification.CohortIssuing.Candidate;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.enrolment.CohortDirectory;
import org.banyan.enrolment.CohortEntry;
import org.banyan.shared.ui.Problem;

/** Certificates for many people of a cohort at once. */
class IssueDialog extends Dialog {

    private static final List<CertificateKind> KINDS =
            List.of(CertificateKind.COMPLETION, CertificateKind.PARTICIPATION, CertificateKind.PEER_TUTOR);

    private final CohortIssuing issuing;
    private final Runnable issued;
    private final Problem problem = new Problem();
    private final CohortField cohort;
    private final Select<CertificateKind> kind = new Select<>();
    private final CheckboxGroup<Candidate> people = new CheckboxGroup<>();
    private final Paragraph nobody = new Paragraph(getTranslation("certification.issue.nobody"));
    private final Button issue = new Button(getTranslation("certification.issue.issue"), _ -> issue());

    IssueDialog(CohortIssuing issuing, CohortDirectory directory, Runnable issued) {
        this.issuing = issuing;
        this.issued = issued;
        this.cohort = new CohortField(directory, getLocale());
        addClassNames("certificates-dialog", "issue-dialog");
        setWidth("min(40rem, calc(100vw - 2rem))");
        setHeaderTitle(getTranslation("certification.issue"));
        kind.setLabel(getTranslation("certification.template.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(one -> one.in(getLocale()));
        kind.setValue(CertificateKind.COMPLETION);
        kind.setWidthFull();
        cohort.setWidthFull();
        people.setLabel(getTranslation("certification.issue.people"));
        people.setItemLabelGenerator(Candidate::name);
        people.getElement().getThemeList().add("vertical");
        people.addValueChangeListener(_ -> issue.setEnabled(!people.getValue().isEmpty()));
        cohort.addValueChangeListener(_ -> list());
        kind.addValueChangeListener(_ -> list());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        add(problem, cohort, kind, nobody, people);
        getFooter().add(new Button(getTranslation("certification.desk.cancel"), _ -> close()), issue);
        list();
    }

    private void list() {
        CohortEntry chosen = cohort.getValue();
        List<Candidate> candidates = chosen == null ? List.of() : issuing.candidates(chosen.cohort(), kind.getValue());
        people.setItems(candidates);
        people.setVisible(!candidates.isEmpty());
        nobody.setVisible(chosen != null && candidates.isEmpty());
        people.select(candidates);
        issue.setEnabled(!candidates.isEmpty());
    }

    private void issue() {
        List<Candidate> chosen = List.copyOf(people.getSelectedItems());
        boolean done = problem.sayIfRefused(() -> {
            int count = issuing.issue(
                    cohort.getValue().cohort(),
                    kind.getValue(),
                    chosen.stream().map(Candidate::person).toList());
            Notification.show(
                    getTranslation("certification.issue.issued", count), 4000, Notification.Position.BOTTOM_START);
        });
        if (done) {
            close();
            issued.run();
        }
    }
}
