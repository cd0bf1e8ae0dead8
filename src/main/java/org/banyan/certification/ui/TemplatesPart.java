package org.banyan.certification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateEntry;
import org.banyan.certification.templates.Templates;
import org.banyan.identity.InstituteId;
import org.banyan.shared.ui.Problem;

/** The templates of the institute, and the way to a new one. */
class TemplatesPart extends Details {

    private static final int LONGEST = 100;

    private final Templates templates;
    private final Div content = new Div();

    TemplatesPart(Templates templates) {
        this.templates = templates;
        setSummaryText(getTranslation("certification.templates"));
        add(content);
    }

    void show(InstituteId institute) {
        content.removeAll();
        List<TemplateEntry> entries = templates.of(institute);
        content.add(new Paragraph(getTranslation("certification.templates.explained")));
        UnorderedList list = new UnorderedList();
        list.addClassName("templates");
        entries.forEach(entry -> list.add(line(institute, entry)));
        content.add(list, form(institute));
    }

    private ListItem line(InstituteId institute, TemplateEntry entry) {
        Anchor name = new Anchor("certificate-templates/" + entry.template().value(), entry.name());
        name.getElement().setAttribute("dir", "auto");
        Span facts = new Span(entry.kind().in(getLocale()) + " · "
                + (entry.published() == null
                        ? getTranslation("certification.template.not-published")
                        : getTranslation("certification.template.published-version", entry.published())));
        facts.addClassName("soft");
        Button retire = new Button(
                getTranslation("certification.template.retire"),
                _ -> new SureDialog(
                                getTranslation("certification.template.retire") + ": " + entry.name(),
                                getTranslation("certification.template.retire.sure"),
                                () -> {
                                    templates.retire(entry.template());
                                    show(institute);
                                })
                        .open());
        retire.setAriaLabel(getTranslation("certification.template.retire") + ": " + entry.name());
        return new ListItem(new Div(name, facts), retire);
    }

    private Div form(InstituteId institute) {
        Problem problem = new Problem();
        TextField name = new TextField(getTranslation("certification.template.name"));
        name.setMaxLength(LONGEST);
        name.getElement().setAttribute("dir", "auto");
        Select<CertificateKind> kind = new Select<>();
        kind.setLabel(getTranslation("certification.template.kind"));
        kind.setItems(CertificateKind.values());
        kind.setItemLabelGenerator(one -> one.in(getLocale()));
        kind.setValue(CertificateKind.COMPLETION);
        Select<Paper> paper = new Select<>();
        paper.setLabel(getTranslation("certification.template.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(one ->
                getTranslation("certification.template.paper." + one.name().toLowerCase(Locale.ROOT)));
        paper.setValue(Paper.LANDSCAPE);
        Button make = new Button(
                getTranslation("certification.template.new"),
                _ -> problem.sayIfRefused(() -> UI.getCurrent()
                        .navigate("certificate-templates/"
                                + templates
                                        .create(institute, name.getValue(), kind.getValue(), paper.getValue())
                                        .value())));
        Div fields = new Div(name, kind, paper, make);
        fields.addClassName("filters");
        return new Div(problem, fields);
    }
}
