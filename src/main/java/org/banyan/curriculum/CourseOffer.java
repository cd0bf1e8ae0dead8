package org.banyan.curriculum;

import java.util.List;
import java.util.Locale;

/** What a later module adds to the public page of a course: ways to take part in it. */
public interface CourseOffer {

    List<Offer> offers(CourseId course, Locale language);

    /**
     * One way to take part.
     *
     * @param label what the link says, in the reader's language
     * @param note when, in which language, how many seats; plain text
     * @param address where the link leads
     */
    record Offer(String label, String note, String address) {}
}
