package org.banyan.authoring.format;

import java.util.Map;

/**
 * The files of one course as they stand in a draft or in a version.
 *
 * @param digests of all files, of which figures are told apart without reading them
 */
public record CourseContent(CoursePlace place, PackageFiles files, Map<String, String> digests) {}
