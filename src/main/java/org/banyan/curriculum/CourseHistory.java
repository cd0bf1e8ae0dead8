package org.banyan.curriculum;

import java.time.Instant;
import java.util.List;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** A course with all its versions, the newest first, for those who keep it. */
public record CourseHistory(CourseCard card, List<Version> versions) {

    /** A version; published by the installation itself where nobody is named. */
    public record Version(
            CourseVersionId version,
            int number,
            Instant publishedAt,
            @Nullable PersonId publishedBy) {}
}
