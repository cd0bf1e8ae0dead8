package org.banyan.shared;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Takes the Markdown of a lesson apart into its blocks as they were written, and puts them together again. */
public final class MarkdownBlocks {

    private MarkdownBlocks() {}

    /**
     * A block as it was written.
     *
     * @param kind such as {@code Paragraph}, {@code Heading2}, {@code Figure}; blocks of different kinds are different blocks
     * @param text without the empty lines around it
     */
    public record Written(String kind, String text) {}

    /** The blocks in their order. Nothing but empty lines is lost between them. */
    public static List<Written> of(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Integer> starts = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (Node node = Markdown.LESSONS.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty()) {
                starts.add(node.getSourceSpans().getFirst().getLineIndex());
                kinds.add(kind(node));
            }
        }
        List<Written> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            String text = String.join("\n", lines.subList(Math.min(starts.get(i), end), end));
            blocks.add(new Written(kinds.get(i), text.replaceAll("\\A(?:[ \\t]*\\n)+|\\s+\\z", "")));
        }
        return blocks;
    }

    /** The Markdown that consists of these blocks. */
    public static String join(List<String> blocks) {
        return blocks.isEmpty() ? "\n" : String.join("\n\n", blocks) + "\n";
    }

    private static String kind(Node node) {
        if (node instanceof Heading heading) {
            return "Heading" + heading.getLevel();
        }
        boolean figure = node instanceof Paragraph
                && node.getFirstChild() instanceof Image
                && node.getFirstChild().getNext() == null;
        return figure ? "Figure" : node.getClass().getSimpleName();
    }
}
