package org.banyan.cascade;

import org.jspecify.annotations.Nullable;

/**
 * That a course trains the trainers of another.
 *
 * @param trainsFor the id of that course, as in {@code course.yaml}
 * @param validMonths for how long one is qualified; without it, for good
 */
public record TrainerCourse(String trainsFor, @Nullable Integer validMonths) {}
