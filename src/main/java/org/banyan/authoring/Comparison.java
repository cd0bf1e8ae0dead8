package org.banyan.authoring;

import java.util.List;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.shared.WordRun;

/**
 * What is different between two states of a course, part by part in reading order.
 *
 * @param title of the course
 * @param sides what may be compared, the oldest version first, the draft last
 */
public record Comparison(String title, List<Side> sides, Side before, Side after, List<PartChange> parts) {

    /**
     * A state of the course.
     *
     * @param number of the version; 0 for the draft
     */
    public record Side(int number) {

        public static final Side DRAFT = new Side(0);

        public boolean isDraft() {
            return number == 0;
        }
    }

    /** What became of a part or of one of its texts. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * A part that is not the same.
     *
     * @param texts what is different in it, in the order of its languages
     */
    public record PartChange(Kind kind, String id, String title, Change change, List<TextChange> texts) {}

    /**
     * A text that is not the same.
     *
     * @param field what it is, as the key of a text
     */
    public record TextChange(String language, String field, Change change, List<WordRun> words) {}
}
