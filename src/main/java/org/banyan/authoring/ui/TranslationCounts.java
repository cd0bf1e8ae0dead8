package org.banyan.authoring.ui;

import java.util.Locale;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** Says how much is left of a translation. */
final class TranslationCounts {

    private TranslationCounts() {}

    static void write(Element into, Locale language, int missing, int outdated) {
        if (missing == 0 && outdated == 0) {
            into.appendElement("span").addClass("tag").text("✓ " + Texts.text(language, "authoring.translation.whole"));
        }
        if (missing > 0) {
            into.appendElement("span")
                    .addClass("tag")
                    .addClass("missing")
                    .text(Texts.text(language, "authoring.translation.missing", missing));
        }
        if (outdated > 0) {
            into.appendElement("span")
                    .addClass("tag")
                    .addClass("outdated")
                    .text(Texts.text(language, "authoring.translation.outdated", outdated));
        }
    }
}
