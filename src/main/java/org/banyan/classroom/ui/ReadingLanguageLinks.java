package org.banyan.classroom.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Locale;
import java.util.Optional;
import org.banyan.curriculum.CourseOutline;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** The languages that a course can be read in, as links to the same page in each. */
final class ReadingLanguageLinks {

    static final String PARAMETER = "in";

    private ReadingLanguageLinks() {}

    /** Adds the links, if there is a choice at all. */
    static void add(Element place, CourseOutline outline, String shown, String address, Locale language) {
        if (outline.languages().size() < 2) {
            return;
        }
        Element nav = place.appendElement("nav")
                .addClass("reading-languages")
                .attr("aria-label", Texts.text(language, "classroom.read-in"));
        for (String tag : outline.languages()) {
            Element link = nav.appendElement("a")
                    .attr("href", address + "?" + PARAMETER + "=" + tag)
                    .text(Languages.nameInItself(Locale.forLanguageTag(tag)));
            Contents.written(link, tag);
            if (tag.equals(shown)) {
                link.attr("aria-current", "true");
            }
        }
    }

    /** The language that such a link asks for. */
    static Optional<String> asked(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter(PARAMETER);
    }
}
