package org.banyan.shared;

import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Carries the line of a link or figure from the Markdown into its HTML, so that a problem with it can be told by line. */
final class LessonLines {

    static final String ATTRIBUTE = "data-line";

    private LessonLines() {}

    static void mark(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link || node instanceof Image) {
            attributes.put(ATTRIBUTE, String.valueOf(of(node)));
        }
    }

    /** The line the node begins on, counted from 1; that of the nearest block around it where it has none of its own. */
    static int of(Node node) {
        Node at = node;
        while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
            at = at.getParent();
        }
        return at.getSourceSpans().isEmpty()
                ? 1
                : at.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
