package org.banyan.courier.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.banyan.courier.MailStatus;
import org.banyan.courier.Outbox;
import org.banyan.identity.Profiles;
import org.banyan.identity.Role;

/** The mails that were written, and what became of each, for administrators. */
@Route("profile/outbox")
@Menu(order = 92, title = "courier.outbox")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@StyleSheet("css/courier.css")
class OutboxView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROW = "<div class=\"row-of-mail\">"
            + "<button type=\"button\" class=\"subject\" dir=\"auto\" aria-label=\"${item.open}\" @click=${open}>"
            + "${item.subject}</button><bdi class=\"to\" dir=\"ltr\">${item.to}</bdi>"
            + "<span class=\"when\">${item.when}</span>"
            + "<span class=\"status\" data-status=\"${item.status}\">${item.said}</span></div>";

    private final Outbox outbox;
    private final Profiles profiles;
    private final Paragraph noServer = new Paragraph(getTranslation("courier.outbox.no-server"));
    private final TextField search = new TextField(getTranslation("courier.outbox.search"));
    private final Grid<Outbox.Line> grid = new Grid<>();
    private final CallbackDataProvider<Outbox.Line, Void> lines;
    private ZoneId zone = ZoneOffset.UTC;

    OutboxView(Outbox outbox, Profiles profiles) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.lines = DataProvider.fromCallbacks(
                query -> outbox.lines(search.getValue(), query.getPage(), query.getPageSize()).stream(),
                _ -> outbox.count(search.getValue()));
        addClassNames("page", "outbox");
        noServer.addClassName("notice");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("dir", "auto");
        search.addValueChangeListener(_ -> refresh());
        Div filters = new Div(search);
        filters.addClassName("filters");
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row()).setHeader(getTranslation("courier.outbox"));
        add(new H1(getTranslation("courier.outbox")), noServer, filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        zone = profiles.mine().zone();
        noServer.setVisible(!outbox.hasServer());
        grid.setItems(lines);
        refresh();
    }

    private void refresh() {
        grid.setEmptyStateText(
                getTranslation(search.isEmpty() ? "courier.outbox.none" : "courier.outbox.nothing-found"));
        lines.refreshAll();
    }

    private LitRenderer<Outbox.Line> row() {
        return LitRenderer.<Outbox.Line>of(ROW)
                .withProperty("subject", Outbox.Line::subject)
                .withProperty("open", line -> getTranslation("courier.outbox.open", line.subject()))
                .withProperty("to", Outbox.Line::recipient)
                .withProperty("when", line -> moment(line.createdAt()))
                .withProperty("status", line -> line.status().name())
                .withProperty("said", line -> said(line.status()))
                .withFunction("open", line -> open(line.id()));
    }

    void open(UUID mail) {
        MailDialog dialog = new MailDialog(outbox.open(mail), this::said, this::moment, () -> tryAgain(mail));
        dialog.open();
    }

    private void tryAgain(UUID mail) {
        outbox.tryAgain(mail);
        Notification.show(getTranslation("courier.outbox.tried"), 4000, Notification.Position.BOTTOM_START);
        lines.refreshAll();
    }

    private String said(MailStatus status) {
        return getTranslation(
                switch (status) {
                    case WAITING -> "courier.status.waiting";
                    case SENT -> "courier.status.sent";
                    case FAILED -> "courier.status.failed";
                    case KEPT -> "courier.status.kept";
                    case DROPPED -> "courier.status.dropped";
                });
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone)
                .format(at);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("courier.outbox") + " · Banyan";
    }
}
