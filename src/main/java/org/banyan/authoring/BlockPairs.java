package org.banyan.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.banyan.shared.MarkdownLesson.Block;
import org.banyan.shared.MarkdownLesson.Known;
import org.jsoup.nodes.Element;

/** Pairs the blocks of two states of a text, as their ids will when it is published. */
final class BlockPairs {

    private BlockPairs() {}

    /** The keys of the blocks before by those of the blocks after; what is new has none. */
    static Map<String, String> of(List<PartUnit> before, List<PartUnit> after) {
        List<PartUnit> blocks = after.stream().filter(PartUnit::isBlock).toList();
        List<Known> known = before.stream()
                .filter(PartUnit::isBlock)
                .map(unit -> new Known(unit.key(), unit.kind(), unit.text()))
                .toList();
        List<String> ids = BlockIds.ofOriginal(
                blocks.stream()
                        .map(unit -> new Block(unit.kind(), unit.text(), 0, 0, new Element("p")))
                        .toList(),
                known);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).startsWith("block/")) {
                pairs.put(blocks.get(i).key(), ids.get(i));
            }
        }
        return pairs;
    }
}
