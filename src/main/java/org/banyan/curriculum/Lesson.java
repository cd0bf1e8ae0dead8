package org.banyan.curriculum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a topic in one language.
 *
 * @param language the language tag of this text
 * @param asked whether this is the language that was asked for, or the original shown instead
 * @param unreviewed whether nobody who speaks the language has read this translation yet
 * @param html sanitised when it was published; every block carries its stable id in {@code data-block} and {@code id}. A link
 *     to another topic of the course has the address {@code topic:} and its slug, which whoever shows the lesson completes
 * @param headings the headings of the text, for a table of contents
 */
public record Lesson(
        TopicId topic,
        String title,
        @Nullable String summary,
        String language,
        boolean asked,
        boolean unreviewed,
        String html,
        List<Heading> headings,
        List<Prompt> prompts) {

    /** A heading with the id of its element; level 2 or 3. */
    public record Heading(String id, int level, String text) {}

    /**
     * A question to start the discussion from.
     *
     * @param postFirst whether learners read what others say to it only after they have said something themselves
     */
    public record Prompt(String id, String text, boolean postFirst) {

        public Prompt(String id, String text) {
            this(id, text, false);
        }
    }
}
