package org.banyan.courier.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.banyan.courier.Inbox;
import org.banyan.courier.Why;
import org.banyan.shared.ui.ReaderZone;

/** What is new where one takes part or follows, one line for each discussion. Going there marks it as read. */
@Route("inbox")
@PermitAll
@StyleSheet("css/courier.css")
class InboxView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PART = 20;
    private static final int SHORT = 180;

    private final Inbox inbox;
    private final Paragraph none = new Paragraph(getTranslation("courier.inbox.none"));
    private final UnorderedList list = new UnorderedList();
    private final Button markAll = new Button(getTranslation("courier.inbox.mark-all"), _ -> readAll());
    private final Button more = new Button(getTranslation("courier.inbox.more"), _ -> load());
    private int taken;

    InboxView(Inbox inbox) {
        this.inbox = inbox;
        addClassNames("page", "inbox");
        Anchor settings = new Anchor("profile/news", getTranslation("courier.inbox.settings"));
        Div bar = new Div(markAll, settings);
        bar.addClassName("inbox-bar");
        list.addClassName("inbox-list");
        none.addClassName("notice");
        add(new H1(getTranslation("courier.inbox")), bar, none, list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin();
    }

    private void begin() {
        taken = 0;
        list.removeAll();
        load();
    }

    private void load() {
        Inbox.Part part = inbox.part(getLocale(), taken, PART);
        taken += part.taken();
        part.entries().forEach(entry -> list.add(line(entry)));
        boolean empty = list.getElement().getChildCount() == 0;
        none.setVisible(empty);
        list.setVisible(!empty);
        markAll.setEnabled(inbox.unread() > 0);
        more.setVisible(part.more());
    }

    private ListItem line(Inbox.Entry entry) {
        Anchor title = new Anchor(entry.lead().path().substring(1), entry.lead().title());
        title.getElement().setAttribute("dir", "auto");
        title.getElement().addEventListener("click", _ -> inbox.open(entry.place()));
        Div where = note(entry.lead().where());
        Div who = note(getTranslation(said(entry.why()), entry.lead().author()));
        Div words = note(shortened(entry.lead().text()));
        words.addClassName("words");
        Div when = note(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ReaderZone.current())
                .format(entry.newest()));
        Div head = new Div(title);
        head.addClassName("head");
        ListItem line = new ListItem(head, where, who, words, when);
        if (entry.unread() > 0) {
            Span unread = new Span(getTranslation("courier.inbox.unread", entry.unread()));
            unread.addClassName("unread");
            head.add(unread);
            line.addClassName("is-unread");
        }
        return line;
    }

    private static Div note(String text) {
        Div note = new Div(text);
        note.addClassName("note");
        note.getElement().setAttribute("dir", "auto");
        return note;
    }

    private static String said(Why why) {
        return switch (why) {
            case ANSWER -> "courier.inbox.answer";
            case MENTION -> "courier.inbox.mention";
            case JUDGED -> "courier.inbox.judged";
            case REPORTED -> "courier.inbox.reported";
            case WAITING -> "courier.inbox.waiting";
            case WATCHED, FOLLOWED -> "courier.inbox.post";
        };
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…";
    }

    private void readAll() {
        inbox.readAll();
        Notification.show(getTranslation("courier.inbox.marked"), 4000, Notification.Position.BOTTOM_START);
        begin();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("courier.inbox") + " · Banyan";
    }
}
