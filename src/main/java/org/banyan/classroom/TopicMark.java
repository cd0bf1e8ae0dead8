package org.banyan.classroom;

import java.util.Map;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.Membership;

/** What another module has to say about each topic in the table of contents, such as unread posts or an open quiz. */
public interface TopicMark {

    /** Marks by topic, in one query for the whole course; a topic without a mark is left out. */
    Map<TopicId, Mark> marks(Membership membership);

    /**
     * A mark.
     *
     * @param symbol the name of the icon
     * @param count shown beside the icon where it is more than nought
     * @param label what it says, in the reader's language; also for screen readers
     */
    record Mark(String symbol, int count, String label) {}
}
