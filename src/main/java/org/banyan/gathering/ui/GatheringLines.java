package org.banyan.gathering.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.banyan.gathering.GatheringEntry;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** Gatherings in a few lines each, for where they stand beside other things. */
final class GatheringLines {

    private GatheringLines() {}

    static void add(Element into, List<GatheringEntry> gatherings, ZoneId mine, Locale language) {
        Element list = into.appendElement("ul").addClass("gathering-lines");
        gatherings.forEach(gathering -> {
            Element item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href", "gatherings")
                    .attr("dir", "auto")
                    .text(gathering.title());
            if (gathering.isCancelled()) {
                item.appendElement("span").addClass("standing off").text(Texts.text(language, "gathering.cancelled"));
            }
            String standing = GatheringFacts.standing(gathering, language);
            if (!standing.isEmpty()) {
                item.appendElement("span").addClass("standing").text(standing);
            }
            GatheringFacts.times(item, gathering, mine, language);
        });
    }
}
