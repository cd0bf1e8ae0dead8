package org.banyan.authoring;

import org.banyan.identity.InstituteId;

/**
 * Begins a course from scratch.
 *
 * @param curriculum the id of the curriculum it stands in; empty for a new one
 * @param curriculumTitle what a new curriculum is called
 * @param language the tag of the language of a new curriculum; a course is written in the language of its curriculum
 * @param module what its first module is called
 * @param topic what the first topic in it is called
 */
public record BeginCourse(
        InstituteId institute,
        String curriculum,
        String curriculumTitle,
        String language,
        String title,
        String module,
        String topic) {}
