package org.banyan.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The parsed Markdown of a lesson. It is rendered block by block, so that each paragraph, list, table or figure can be given
 * an id of its own. Headings in it begin at level 2, because the title of a topic is the first.
 */
public final class MarkdownLesson {

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final Node document;

    MarkdownLesson(Node document) {
        this.document = document;
    }

    /**
     * A block as HTML.
     *
     * @param kind such as {@code p}, {@code h2}, {@code ul}, {@code table}, {@code figure}
     * @param words what it says, without markup, for comparing; a figure says its alternative text and address
     * @param level of a heading, 0 for everything else
     */
    public record Block(String kind, String words, int level, int line, Element element) {

        /** The block with this id, which is also its anchor as {@code b-} and the id. */
        public String html(String id) {
            Element copy = element.clone();
            copy.attr("id", "b-" + id).attr("data-block", id);
            return LessonHtml.text(copy);
        }
    }

    /** A block of a lesson that was rendered before, with the id it was given. */
    public record Known(String id, String kind, String words) {}

    /** The blocks of a lesson that was rendered before. */
    public static List<Known> blocksOf(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .filter(element -> element.hasAttr("data-block"))
                .map(element -> {
                    Block block = LessonHtml.block(element, 0);
                    return new Known(element.attr("data-block"), block.kind(), block.words());
                })
                .toList();
    }

    /** The text of the first heading of level 1, which is taken out of the lesson: the title where no other is given. */
    public Optional<String> takeTitle() {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                heading.unlink();
                return Optional.of(PLAIN.render(heading).strip());
            }
        }
        return Optional.empty();
    }

    /** The line of the first piece of HTML between the blocks or within them; empty where there is none. */
    public Optional<Integer> lineOfHtml() {
        return htmlUnder(document);
    }

    /** All as one piece of HTML without ids. */
    public String html(Locale language, LessonTargets targets) {
        return blocks(language, targets).stream()
                .map(block -> LessonHtml.text(block.element()))
                .collect(Collectors.joining("\n"));
    }

    /** The blocks in their order. A block of which nothing is left after cleaning is left out. */
    public List<Block> blocks(Locale language, LessonTargets targets) {
        LessonHtml html = new LessonHtml(language, targets);
        List<Block> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition)) {
                int line = LessonLines.of(node);
                html.elements(Markdown.LESSON_HTML.render(node), line)
                        .forEach(element -> blocks.add(LessonHtml.block(element, line)));
            }
        }
        return blocks;
    }

    private static Optional<Integer> htmlUnder(Node node) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            return Optional.of(LessonLines.of(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            Optional<Integer> line = htmlUnder(child);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }
}
