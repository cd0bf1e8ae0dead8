package org.banyan.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateEntry;
import org.banyan.certification.templates.Templates;
import org.banyan.enrolment.CohortDirectory;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.InstituteId;
import org.banyan.shared.ui.Problem;

/** The templates of the institute: what each is for and serves, the way to a new one, and those that were put away. */
class TemplatesPart extends Details {

    static final int LONGEST_NAME = 100;

    private final Templates templates;
    private final Cohorts cohorts;
    private final CohortDirectory directory;
    private final Div content = new Div();

    TemplatesPart(Templates templates, Cohorts cohorts, CohortDirectory directory) {
        this.templates = templates;
        this.cohorts = cohorts;
        this.directory = directory;
        setSummaryText(getTranslation("certification.templates"));
        add(content);
    }

    void show(InstituteId institute) {
        content.removeAll();
        List<TemplateEntry> entries = templates.of(institute);
        content.add(new Paragraph(getTranslation("certification.templates.explained")));
        if (entries.isEmpty()) {
            content.add(new Paragraph(getTranslation("certification.templates.none")));
        }
        UseWords words = UseWords.of(
                entries.stream().flatMap(entry -> entry.uses().stream()).toList(),
                cohorts,
                new CohortField(directory, getLocale()));
        UnorderedList list = list();
        entries.forEach(entry -> list.add(line(institute, entry, words)));
        content.add(list, form(institute), retired(institute));
    }

    private ListItem line(InstituteId institute, TemplateEntry entry, UseWords words) {
        Anchor name = new Anchor("certificate-templates/" + entry.template().value(), entry.name());
        name.getElement().setAttribute("dir", "auto");
        String served = entry.uses().isEmpty()
                ? getTranslation("certification.template.serves-nothing-yet")
                : getTranslation(
                        "certification.template.serves-these",
                        entry.uses().stream()
                                .map(use -> "\u2068" + words.of(use) + "\u2069")
                                .collect(Collectors.joining(" · ")));
        Span places = new Span(served);
        places.addClassName("soft");
        return new ListItem(
                new Div(name, facts(entry), places),
                button(
                        "rename",
                        entry,
                        () -> new ReasonDialog(
                                        getTranslation("certification.template.rename"),
                                        getTranslation("certification.template.name"),
                                        entry.name(),
                                        written -> {
                                            templates.rename(entry.template(), entry.name(), written);
                                            again(institute, "certification.desk.saved");
                                        })
                                .open()),
                button(
                        "copy",
                        entry,
                        () -> new CopyDialog(
                                        entry.name(),
                                        entry.kind(),
                                        (copy, kind) -> UI.getCurrent()
                                                .navigate("certificate-templates/"
                                                        + templates
                                                                .copy(entry.template(), copy, kind)
                                                                .value()))
                                .open()),
                button(
                        "retire",
                        entry,
                        () -> new SureDialog(
                                        getTranslation("certification.template.retire") + ": \u2068" + entry.name()
                                                + "\u2069",
                                        getTranslation("certification.template.retire.sure"),
                                        () -> {
                                            templates.retire(entry.template());
                                            again(institute, "certification.template.was-retired");
                                        })
                                .open()));
    }

    private Span facts(TemplateEntry entry) {
        String changed = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneOffset.UTC)
                .format(entry.changedAt());
        Span facts = new Span(String.join(
                " · ",
                entry.kind().in(getLocale()),
                entry.published() == null
                        ? getTranslation("certification.template.not-published")
                        : getTranslation("certification.template.published-version", entry.published()),
                getTranslation("certification.template.version-count", entry.versions(), changed)));
        facts.addClassName("soft");
        return facts;
    }

    private Button button(String deed, TemplateEntry entry, Runnable work) {
        String words = getTranslation("certification.template." + deed);
        Button button = new Button(words, _ -> work.run());
        button.setAriaLabel(words + ": " + entry.name());
        return button;
    }

    private Component retired(InstituteId institute) {
        List<TemplateEntry> entries = templates.retired(institute);
        UnorderedList list = list();
        Problem problem = new Problem();
        entries.forEach(entry -> {
            Span name = new Span(entry.name());
            name.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(new Div(name, facts(entry)), button("restore", entry, () -> {
                if (problem.sayIfRefused(() -> templates.restore(entry.template()))) {
                    again(institute, "certification.template.was-restored");
                }
            })));
        });
        Details details =
                new Details(getTranslation("certification.templates.retired", entries.size()), new Div(problem, list));
        details.setVisible(!entries.isEmpty());
        return details;
    }

    private void again(InstituteId institute, String said) {
        show(institute);
        Notification.show(getTranslation(said), 6000, Notification.Position.BOTTOM_START);
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("templates");
        return list;
    }

    private Div form(InstituteId institute) {
        Problem problem = new Problem();
        TextField name = new TextField(getTranslation("certification.template.name"));
        name.setMaxLength(LONGEST_NAME);
        name.getElement().setAttribute("dir", "auto");
        Select<CertificateKind> kind = new KindField();
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
