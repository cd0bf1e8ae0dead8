package org.banyan.shared;

import java.util.Optional;

/**
 * Answers what the figures and links of a lesson lead to, and hears of everything about them that an author should mend. Lines
 * count from 1 at the beginning of the Markdown.
 */
public interface LessonTargets {

    /** A figure to show for this path; empty leaves only the alternative text. */
    Optional<Figure> figure(String path, int line);

    /** The address to link to; empty leaves only the words. Asked for everything that does not lead to another site. */
    Optional<String> address(String link, int line);

    /** A figure has no alternative text. */
    void alternativeTextMissing(String path, int line);

    /** HTML in the Markdown was cut down: this element, or these attributes of it, are not allowed. */
    void cleaned(String what, int line);

    /** Where a figure is served from, and how much room to keep for it. */
    record Figure(String address, int width, int height) {}
}
