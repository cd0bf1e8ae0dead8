package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Locale;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.InvitationEntry;
import org.banyan.enrolment.Invitations;
import org.banyan.shared.ui.Problem;

/** Invitations into a cohort: written to pasted addresses, and what became of each. */
class CohortInvitationsPart extends Section {

    private static final String ROW = "<div class=\"list-row\"><bdi dir=\"ltr\">${item.email}</bdi>"
            + "<span class=\"mark\" data-status=${item.state}>${item.said}</span>"
            + "<span class=\"soft\">${item.when}</span>"
            + "<button type=\"button\" class=\"opens\" ?hidden=${!item.open} aria-label=${item.revokeNamed}"
            + " @click=${revoke}>${item.revoke}</button></div>";

    private final Invitations invitations;
    private final CohortId cohort;
    private final TextArea addresses = new TextArea(getTranslation("enrolment.invitations.addresses"));
    private final Problem problem = new Problem();
    private final Grid<InvitationEntry> grid = new Grid<>();
    private final CallbackDataProvider<InvitationEntry, Void> lines;

    CohortInvitationsPart(Invitations invitations, CohortId cohort) {
        this.invitations = invitations;
        this.cohort = cohort;
        this.lines = DataProvider.fromCallbacks(
                query -> invitations.of(cohort, query.getOffset(), query.getLimit()).stream(),
                _ -> invitations.count(cohort));
        addresses.setHelperText(getTranslation("enrolment.invitations.hint", Invitations.MOST));
        grid.addClassName("short");
        addresses.setWidthFull();
        addresses.setMinHeight("7rem");
        addresses.addClassName("left-to-right");
        Button invite = new Button(getTranslation("enrolment.invitations.send"), _ -> send());
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("enrolment.invitations.none"));
        grid.addColumn(row()).setHeader(getTranslation("enrolment.cohort.part.invitations"));
        grid.setItems(lines);
        add(
                new Paragraph(getTranslation("enrolment.invitations.explained", Invitations.LASTS.toDays())),
                addresses,
                problem,
                invite,
                grid);
    }

    private void send() {
        boolean done = problem.sayIfRefused(() -> {
            int sent = invitations.invite(cohort, addresses.getValue(), getLocale());
            Notification.show(
                    getTranslation("enrolment.invitations.sent", sent), 5000, Notification.Position.BOTTOM_START);
        });
        if (done) {
            addresses.clear();
            lines.refreshAll();
        }
    }

    private LitRenderer<InvitationEntry> row() {
        return LitRenderer.<InvitationEntry>of(ROW)
                .withProperty("email", InvitationEntry::email)
                .withProperty("state", entry -> entry.state().name())
                .withProperty(
                        "said",
                        entry -> getTranslation("enrolment.invitations.state."
                                + entry.state().name().toLowerCase(Locale.ROOT)))
                .withProperty(
                        "when",
                        entry -> getTranslation(
                                "enrolment.invitations.when",
                                Moments.of(entry.createdAt(), getLocale()),
                                Moments.of(entry.expiresAt(), getLocale())))
                .withProperty("open", entry -> entry.state() == InvitationEntry.State.OPEN)
                .withProperty("revoke", _ -> getTranslation("enrolment.invitations.revoke"))
                .withProperty(
                        "revokeNamed", entry -> getTranslation("enrolment.invitations.revoke-named", entry.email()))
                .withFunction("revoke", entry -> {
                    invitations.revoke(entry.id());
                    lines.refreshAll();
                });
    }
}
