package org.banyan.assessment.results.ui;

import java.util.List;
import org.jsoup.nodes.Element;

/** What figures mean and what to do about them, folded away until somebody asks. */
final class Meanings {

    private Meanings() {}

    /** @param names of the figures, whose meanings have the same keys with {@code .means} behind */
    static Element of(FigureWords words, List<String> names, Object... arguments) {
        Element details = new Element("details").addClass("meanings");
        details.appendElement("summary").text(words.text("meanings"));
        Element list = details.appendElement("dl");
        names.forEach(name -> {
            list.appendElement("dt").text(words.text(name));
            list.appendElement("dd").text(words.text(name + ".means", arguments));
        });
        return details;
    }
}
