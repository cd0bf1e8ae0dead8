package org.banyan.certification;

import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates of an institute.
 *
 * @param text part of a name or title, a number or a code; empty for any
 */
public record CertificateFilter(
        InstituteId institute, String text, @Nullable CourseId course, CertificateEntry.@Nullable State state) {

    /** Whether it leaves nothing out. */
    public boolean isOfAll() {
        return text.isBlank() && course == null && state == null;
    }
}
