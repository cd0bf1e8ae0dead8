package org.banyan.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.banyan.certification.pdf.Look.Border;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.PictureId;
import org.banyan.certification.templates.TemplateDesign;
import org.banyan.certification.templates.TemplatePictures;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;

/** Paper, border, colours, logo and seal of a template. */
class LookPart extends Section {

    private final RadioButtonGroup<Paper> paper = new RadioButtonGroup<>();
    private final Select<Border> border = new Select<>();
    private final ColourField ground;
    private final ColourField heading;
    private final ColourField accent;
    private final ColourField text;
    private final PictureField logo;
    private final PictureField seal;

    LookPart(TemplatePictures pictures, InstituteId institute, Runnable changed) {
        paper.setLabel(getTranslation("certification.template.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(one ->
                getTranslation("certification.template.paper." + one.name().toLowerCase(Locale.ROOT)));
        border.setLabel(getTranslation("certification.template.border"));
        border.setItems(Border.values());
        border.setItemLabelGenerator(one ->
                getTranslation("certification.template.border." + one.name().toLowerCase(Locale.ROOT)));
        paper.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        border.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        ground = colour("ground", changed);
        heading = colour("heading", changed);
        accent = colour("accent", changed);
        text = colour("text", changed);
        logo = new PictureField(getTranslation("certification.template.logo"), pictures, institute, changed);
        seal = new PictureField(getTranslation("certification.template.seal"), pictures, institute, changed);
        Div colours = new Div(ground, heading, accent, text);
        colours.addClassName("colours");
        add(new H2(getTranslation("certification.template.look")), paper, border, colours, logo, seal);
    }

    void show(TemplateDesign design) {
        paper.setValue(design.paper());
        border.setValue(design.border());
        ground.show(design.ground());
        heading.show(design.heading());
        accent.show(design.accent());
        text.show(design.text());
        logo.show(design.logo());
        seal.show(design.seal());
    }

    Paper paper() {
        return paper.getValue();
    }

    Border border() {
        return border.getValue();
    }

    String ground() {
        return ground.colour();
    }

    String heading() {
        return heading.colour();
    }

    String accent() {
        return accent.colour();
    }

    String text() {
        return text.colour();
    }

    @Nullable
    PictureId logo() {
        return logo.picture();
    }

    @Nullable
    PictureId seal() {
        return seal.picture();
    }

    private ColourField colour(String name, Runnable changed) {
        return new ColourField(getTranslation("certification.template.colour." + name), changed);
    }

    private static void tell(boolean fromClient, Runnable changed) {
        if (fromClient) {
            changed.run();
        }
    }
}
