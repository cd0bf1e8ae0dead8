package org.banyan.curriculum;

import org.jspecify.annotations.Nullable;

/**
 * A course as its public page shows it.
 *
 * @param descriptionHtml sanitised when it was published
 */
public record CoursePage(
        CourseCard card,
        @Nullable String descriptionHtml,
        @Nullable String audience,
        CourseOutline outline) {}
