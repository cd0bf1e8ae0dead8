package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.banyan.certification.CertificateApprovals;
import org.banyan.certification.CertificateApprovals.Progress;
import org.banyan.certification.CertificateApprovals.WaitingEntry;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;

/** Those who completed something and wait for an approval, and how far the approved ones are. */
class WaitingPart extends Section {

    private static final int POLL_MILLIS = 2_000;

    private final CertificateApprovals approvals;
    private final Runnable issued;
    private final Paragraph inWork = new Paragraph();
    private final Div content = new Div();
    private @Nullable InstituteId institute;
    private @Nullable Progress shown;

    WaitingPart(CertificateApprovals approvals, Runnable issued) {
        this.approvals = approvals;
        this.issued = issued;
        addClassName("waiting");
        inWork.addClassName("message");
        inWork.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("certification.desk.waiting")), inWork, content);
    }

    void show(InstituteId of) {
        institute = of;
        shown = null;
        refresh();
    }

    /** After something was added that nobody approves any more. */
    void again() {
        refresh();
        issued.run();
    }

    void refresh() {
        if (institute == null) {
            return;
        }
        Progress progress = approvals.progress(institute);
        if (progress.equals(shown)) {
            return;
        }
        boolean some = progress.waiting() + progress.inWork() > 0;
        setVisible(some);
        inWork.setVisible(progress.inWork() > 0);
        inWork.setText(getTranslation("certification.desk.in-work", progress.inWork()));
        getUI().ifPresent(ui -> ui.setPollInterval(progress.inWork() > 0 ? POLL_MILLIS : -1));
        list(institute);
        if (shown != null) {
            issued.run();
        }
        shown = progress;
    }

    private void list(InstituteId of) {
        content.removeAll();
        List<WaitingEntry> entries = approvals.waiting(of);
        if (entries.isEmpty()) {
            return;
        }
        Button all = new Button(getTranslation("certification.desk.approve-all", entries.size()), _ -> {
            approvals.approve(of, entries.stream().map(WaitingEntry::id).toList());
            refresh();
        });
        all.addThemeVariants(ButtonVariant.PRIMARY);
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        entries.forEach(entry -> list.add(line(of, entry)));
        content.add(all, list);
    }

    private ListItem line(InstituteId of, WaitingEntry entry) {
        Span name = new Span(entry.name());
        name.addClassName("name");
        name.getElement().setAttribute("dir", "auto");
        Span facts = new Span(entry.courseTitle());
        facts.addClassName("soft");
        facts.getElement().setAttribute("dir", "auto");
        Button approve = new Button(getTranslation("certification.desk.approve"), _ -> {
            approvals.approve(of, List.of(entry.id()));
            refresh();
        });
        approve.setAriaLabel(getTranslation("certification.desk.approve") + ": " + entry.name());
        Button decline = new Button(
                getTranslation("certification.desk.decline"),
                _ -> new ReasonDialog(
                                getTranslation("certification.desk.decline") + ": " + entry.name(),
                                getTranslation("certification.desk.reason"),
                                "",
                                reason -> {
                                    approvals.decline(of, entry.id(), reason);
                                    refresh();
                                })
                        .open());
        decline.setAriaLabel(getTranslation("certification.desk.decline") + ": " + entry.name());
        ListItem line = new ListItem(new Div(name, facts), approve, decline);
        if (entry.failed()) {
            Span failed = new Span(getTranslation("certification.desk.failed"));
            failed.addClassName("soft");
            line.add(failed);
        }
        return line;
    }
}
