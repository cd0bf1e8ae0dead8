package org.banyan.authoring.ui;

import java.util.List;
import java.util.Locale;
import org.banyan.authoring.Comparison;
import org.banyan.authoring.Comparison.Change;
import org.banyan.authoring.Comparison.PartChange;
import org.banyan.authoring.Comparison.TextChange;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** Writes down what is different: first a list of the parts, then each part with its words. */
final class ChangesMarkup {

    private final Locale language;
    private final String address;
    private final String only;

    /**
     * @param address of the page it stands in, which links within the page have to say
     * @param only the tag of the language whose texts are wanted; empty for all
     */
    ChangesMarkup(Locale language, String address, String only) {
        this.language = language;
        this.address = address;
        this.only = only;
    }

    Element of(Comparison comparison) {
        Element all = new Element("div").addClass("changes");
        List<PartChange> parts =
                comparison.parts().stream().filter(this::isWanted).toList();
        if (parts.size() > 1) {
            Element contents = all.appendElement("nav")
                    .attr("aria-label", text("authoring.compare.contents"))
                    .appendElement("ol");
            for (int i = 0; i < parts.size(); i++) {
                Element link = contents.appendElement("li")
                        .appendElement("a")
                        .attr("href", address + "#change-" + i)
                        .attr("router-ignore", "");
                link.appendElement("bdi").text(title(parts.get(i)));
                link.appendText(" · " + word(parts.get(i).change()));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            part(all.appendElement("section").id("change-" + i).attr("tabindex", "-1"), parts.get(i));
        }
        return all;
    }

    private boolean isWanted(PartChange part) {
        return only.isEmpty()
                || part.texts().isEmpty()
                || part.texts().stream().anyMatch(text -> text.language().equals(only));
    }

    private void part(Element section, PartChange part) {
        Element heading = section.appendElement("h2");
        heading.appendElement("bdi").text(title(part));
        heading.appendText(" ");
        tag(heading, part.change());
        for (TextChange change : part.texts()) {
            if (only.isEmpty() || change.language().equals(only)) {
                text(section, part, change);
            }
        }
    }

    private void text(Element section, PartChange part, TextChange change) {
        Element label = section.appendElement("p").addClass("soft");
        label.appendElement("span").text(text("authoring.field." + change.field()));
        label.appendText(" · ");
        label.appendElement("bdi")
                .attr("lang", change.language())
                .text(Languages.nameInItself(Locale.forLanguageTag(change.language())));
        if (part.change() == Change.CHANGED && change.change() != Change.CHANGED) {
            label.appendText(" ");
            tag(label, change.change());
        }
        if (part.kind() == Kind.FIGURE) {
            return;
        }
        Element words = section.appendElement("p")
                .addClass("words")
                .attr("lang", change.language())
                .attr("dir", Languages.direction(change.language()));
        change.words().forEach(run -> {
            switch (run.fate()) {
                case KEPT -> words.appendText(run.text());
                case REMOVED -> words.appendElement("del").text(run.text());
                case ADDED -> words.appendElement("ins").text(run.text());
            }
        });
    }

    private void tag(Element into, Change change) {
        into.appendElement("span")
                .addClass("tag")
                .addClass(change.name().toLowerCase(Locale.ROOT))
                .text(word(change));
    }

    private String title(PartChange part) {
        return text("authoring.part." + part.kind().word(), part.title());
    }

    private String word(Change change) {
        return text("authoring.change." + change.name().toLowerCase(Locale.ROOT));
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
