package org.banyan.cascade;

import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Which trainings count. Where people come from is always computed from all of them.
 *
 * @param programme without it, trainings count whether or not they are part of a programme
 * @param course with all that train its trainers; without it, all courses
 */
public record CascadeFilter(
        @Nullable ProgrammeId programme,
        @Nullable InstituteId institute,
        @Nullable CourseId course) {

    public static CascadeFilter of(ProgrammeId programme) {
        return new CascadeFilter(programme, null, null);
    }

    public static CascadeFilter of(ProgrammeId programme, CourseId course) {
        return new CascadeFilter(programme, null, course);
    }
}
