package org.banyan.authoring.format;

/**
 * Where a course is written.
 *
 * @param folder its folder, in the folder of its curriculum
 * @param language the tag of the language of its originals
 */
public record CoursePlace(String folder, String language) {}
