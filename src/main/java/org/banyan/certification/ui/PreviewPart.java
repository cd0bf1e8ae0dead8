package org.banyan.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.function.Function;
import org.banyan.certification.templates.SampleName;
import org.banyan.certification.templates.TemplatePreviews.Preview;
import org.banyan.shared.ui.Problem;

/** The true page, with a name to choose, as a picture and as a file. */
class PreviewPart extends Section {

    private final Function<SampleName, Preview> pages;
    private final Select<SampleName> name = new Select<>();
    private final Problem problem = new Problem();
    private final Image image = new Image();
    private final Anchor file = new Anchor("", getTranslation("certification.template.open-pdf"));

    PreviewPart(Function<SampleName, Preview> pages) {
        this.pages = pages;
        addClassName("preview");
        name.setLabel(getTranslation("certification.template.sample"));
        name.setItems(SampleName.values());
        name.setItemLabelGenerator(one -> getTranslation("certification.template.sample."
                        + one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + ": \u2068" + one.text() + "\u2069");
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                refresh();
            }
        });
        image.setAlt(getTranslation("certification.template.preview-of"));
        file.setTarget("_blank");
        file.setRouterIgnore(true);
        add(new H2(getTranslation("certification.template.preview")), name, problem, image, file);
    }

    void show(SampleName one) {
        name.setValue(one);
        refresh();
    }

    /** A design that cannot be printed says why, and the last page that could be is still seen. */
    void refresh() {
        problem.sayIfRefused(() -> {
            Preview page = pages.apply(name.getValue());
            image.setSrc(PictureField.file(page.png(), "preview.png", "image/png"));
            file.setHref(PictureField.file(page.pdf(), "preview.pdf", "application/pdf"));
        });
    }
}
