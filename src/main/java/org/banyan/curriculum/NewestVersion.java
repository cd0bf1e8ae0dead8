package org.banyan.curriculum;

import java.util.Map;
import org.banyan.identity.InstituteId;

/**
 * What a new version of a course is compared with.
 *
 * @param lessons the HTML of each topic by slug and language, with its block ids
 */
public record NewestVersion(
        CourseId course,
        InstituteId institute,
        CourseVersionId version,
        int number,
        String contentDigest,
        Map<String, Map<String, String>> lessons) {}
