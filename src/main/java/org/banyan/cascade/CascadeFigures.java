package org.banyan.cascade;

import java.util.List;

/**
 * The figures of a cascade.
 *
 * @param sexes the codes that anybody here has, the usual ones first
 * @param total everybody who took part, each once, also who did so in several courses
 */
public record CascadeFigures(
        List<CourseCascade> courses, List<String> sexes, PeopleCount total, int participations, int trainings) {}
