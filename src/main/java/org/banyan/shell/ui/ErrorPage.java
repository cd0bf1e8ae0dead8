package org.banyan.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;

/** What all error pages look like: what happened, what to do, the way home. */
abstract class ErrorPage extends Section implements HasDynamicTitle {

    private String title = "";

    void show(String title, String text) {
        this.title = title;
        removeAll();
        addClassNames("page", "error-page");
        Anchor home = new Anchor("", getTranslation("shell.error.to-home"));
        home.addClassName("button");
        add(new H1(title), new Paragraph(text), home);
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
