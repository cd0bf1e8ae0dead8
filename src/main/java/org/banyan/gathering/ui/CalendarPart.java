package org.banyan.gathering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.banyan.gathering.Calendars;

/** The secret address of one's own calendar: made, told once, renewed, ended. */
class CalendarPart extends Section {

    private final Calendars calendars;
    private final Div content = new Div();

    CalendarPart(Calendars calendars) {
        this.calendars = calendars;
        addClassName("calendar-part");
        content.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("gathering.calendar")),
                new Paragraph(getTranslation("gathering.calendar.explain")),
                content);
    }

    void show() {
        content.removeAll();
        if (calendars.hasAddress()) {
            content.add(new Paragraph(getTranslation("gathering.calendar.has")), actions());
        } else {
            content.add(new Button(getTranslation("gathering.calendar.make"), _ -> renew()));
        }
    }

    private void renew() {
        String address = calendars.renew();
        TextField field = new TextField(getTranslation("gathering.calendar.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setHelperText(getTranslation("gathering.calendar.once"));
        field.addClassName("calendar-address");
        field.getElement().setAttribute("dir", "ltr");
        Anchor open = new Anchor();
        open.setText(getTranslation("gathering.calendar.open"));
        open.setUnsafeHref(address.replaceFirst("^https?:", "webcal:"));
        open.setRouterIgnore(true);
        content.removeAll();
        content.add(field, open, actions());
        field.focus();
    }

    private Div actions() {
        Div actions = new Div(
                new Button(getTranslation("gathering.calendar.renew"), _ -> renew()),
                new Button(getTranslation("gathering.calendar.end"), _ -> {
                    calendars.end();
                    show();
                    content.addComponentAsFirst(new Paragraph(getTranslation("gathering.calendar.ended")));
                }));
        actions.addClassName("actions");
        return actions;
    }
}
