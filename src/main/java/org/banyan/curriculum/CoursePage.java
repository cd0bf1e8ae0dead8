package org.banyan.curriculum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as its public page shows it.
 *
 * @param descriptionHtml sanitised when it was published
 * @param unreviewed whether nobody who speaks the language has read the translation shown here yet
 * @param partly tags of languages that only some of the topics are translated into
 * @param licence under which terms the content may be passed on
 */
public record CoursePage(
        CourseCard card,
        @Nullable String descriptionHtml,
        @Nullable String audience,
        boolean unreviewed,
        List<String> partly,
        @Nullable String licence,
        CourseOutline outline) {}
