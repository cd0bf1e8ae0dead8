package org.banyan.curriculum;

import java.math.BigDecimal;
import java.util.List;

/**
 * A course as the catalogue lists it.
 *
 * @param textLanguage the language tag of title and summary
 * @param languages tags of all languages the course can be read in, the original first
 */
public record CourseCard(
        CourseId course,
        CourseVersionId newestVersion,
        String slug,
        String curriculumTitle,
        String title,
        String summary,
        String textLanguage,
        BigDecimal hours,
        String instituteName,
        List<String> languages) {}
