package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.function.Consumer;
import org.banyan.certification.templates.TemplateSheet;
import org.banyan.certification.templates.TemplateVersion;

/** All versions of a template: seen, gone back to. */
class VersionsPart extends Details {

    private final Consumer<TemplateVersion> look;
    private final Consumer<TemplateVersion> publish;
    private final UnorderedList list = new UnorderedList();

    VersionsPart(Consumer<TemplateVersion> look, Consumer<TemplateVersion> publish) {
        this.look = look;
        this.publish = publish;
        setSummaryText(getTranslation("certification.template.versions"));
        list.addClassName("versions");
        add(list);
    }

    void show(TemplateSheet template) {
        list.removeAll();
        template.versions().forEach(version -> list.add(line(template, version)));
    }

    private ListItem line(TemplateSheet template, TemplateVersion version) {
        String number = getTranslation("certification.template.version", version.number());
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ZoneOffset.UTC)
                .format(version.writtenAt());
        Span facts = new Span(
                when + " (UTC)" + (version.writer().isEmpty() ? "" : " · \u2068" + version.writer() + "\u2069"));
        facts.addClassName("soft");
        Div words = new Div(new Span(number), facts);
        Button see = new Button(getTranslation("certification.template.see"), _ -> look.accept(version));
        see.setAriaLabel(getTranslation("certification.template.see") + ": " + number);
        ListItem line = new ListItem(words, see);
        if (Objects.equals(template.published(), version.number())) {
            Span mark = new Span(getTranslation("certification.template.published"));
            mark.addClassName("mark");
            words.add(mark);
        } else {
            Button use = new Button(getTranslation("certification.template.publish"), _ -> publish.accept(version));
            use.setAriaLabel(getTranslation("certification.template.publish") + ": " + number);
            line.add(use);
        }
        return line;
    }
}
