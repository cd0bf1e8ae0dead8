package org.banyan.discussion.anchoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a lesson says in one language, block by block. The text of a block is that of its text nodes, with a space wherever a
 * line, an item or a cell begins or ends; runs of white space are one space, and none stands at its edges. Nothing else is
 * changed, so that {@code frontend/discussion/words/block-text.ts} comes to the very same text in the browser. The text of the
 * lesson is that of its blocks with a line feed between them.
 */
public final class LessonWords {

    private static final Set<String> BREAKS = Set.of(
            "p",
            "br",
            "hr",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "blockquote",
            "pre",
            "div",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private final List<Block> blocks;
    private final String text;

    /** The text of a block. */
    public record Block(String id, String text) {}

    private LessonWords(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        this.text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    public static LessonWords of(List<Block> blocks) {
        return new LessonWords(blocks);
    }

    /** The words of a published lesson. */
    public static LessonWords of(String html) {
        return new LessonWords(Jsoup.parseBodyFragment(html).body().children().stream()
                .filter(element -> element.hasAttr("data-block"))
                .map(element -> new Block(element.attr("data-block"), textOf(element)))
                .toList());
    }

    private static String textOf(Element block) {
        StringBuilder raw = new StringBuilder();
        collect(block, raw);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char unit = raw.charAt(i);
            if (!isSpace(unit)) {
                text.append(unit);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        int length = text.length();
        return length > 0 && text.charAt(length - 1) == ' ' ? text.substring(0, length - 1) : text.toString();
    }

    private static void collect(Node node, StringBuilder raw) {
        boolean breaks = BREAKS.contains(node.normalName());
        if (breaks) {
            raw.append(' ');
        }
        if (node instanceof TextNode words) {
            raw.append(words.getWholeText());
        }
        node.childNodes().forEach(child -> collect(child, raw));
        if (breaks) {
            raw.append(' ');
        }
    }

    /** The white space that HTML folds; others, such as the no-break space, are words to it. */
    private static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The text of the lesson. */
    public String text() {
        return text;
    }

    /** The passage at this place; empty if there is no such place, nothing to read in it, or half a character at its edge. */
    public Optional<Passage> cut(String startBlock, int startAt, String endBlock, int endAt) {
        int first = indexOf(startBlock);
        int last = indexOf(endBlock);
        if (first < 0 || last < first || startAt < 0 || endAt < 0) {
            return Optional.empty();
        }
        String head = blocks.get(first).text();
        String tail = blocks.get(last).text();
        if (startAt > head.length() || endAt > tail.length() || splits(head, startAt) || splits(tail, endAt)) {
            return Optional.empty();
        }
        int from = offsetOf(first) + startAt;
        int to = offsetOf(last) + endAt;
        return from >= to || text.substring(from, to).isBlank()
                ? Optional.empty()
                : Optional.of(new Passage(
                        startBlock,
                        startAt,
                        endBlock,
                        endAt,
                        text.substring(from, to),
                        head.substring(whole(head, Math.max(0, startAt - Passage.CONTEXT)), startAt),
                        tail.substring(endAt, whole(tail, Math.min(tail.length(), endAt + Passage.CONTEXT)))));
    }

    /** The passage between two places in the text of the lesson; a place between two blocks is the end of the first. */
    Optional<Passage> cut(int from, int to) {
        int first = blockAt(from, true);
        int last = blockAt(to, false);
        return cut(
                blocks.get(first).id(), from - offsetOf(first), blocks.get(last).id(), to - offsetOf(last));
    }

    /** Where the passage begins in the text of the lesson. */
    int start(Passage passage) {
        return offsetOf(indexOf(passage.startBlock())) + passage.startAt();
    }

    /** Before which place in the text of the lesson the passage ends. */
    int end(Passage passage) {
        return offsetOf(indexOf(passage.endBlock())) + passage.endAt();
    }

    /** Where the text from one block to another stands in that of the lesson; empty if they are not there in this order. */
    Optional<int[]> reach(String firstBlock, String lastBlock) {
        int first = indexOf(firstBlock);
        int last = indexOf(lastBlock);
        return first < 0 || last < first
                ? Optional.empty()
                : Optional.of(new int[] {
                    offsetOf(first), offsetOf(last) + blocks.get(last).text().length()
                });
    }

    private int blockAt(int place, boolean beginning) {
        int offset = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int end = offset + blocks.get(i).text().length();
            if (place < end || (place == end && !beginning) || i == blocks.size() - 1) {
                return i;
            }
            offset = end + 1;
        }
        throw new IllegalStateException("A lesson without blocks has no places");
    }

    private int indexOf(String id) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private int offsetOf(int block) {
        int offset = 0;
        for (int i = 0; i < block; i++) {
            offset += blocks.get(i).text().length() + 1;
        }
        return offset;
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static int whole(String text, int at) {
        return splits(text, at) ? at + 1 : at;
    }
}
