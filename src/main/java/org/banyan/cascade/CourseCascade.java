package org.banyan.cascade;

import java.util.List;
import org.banyan.curriculum.CourseId;

/**
 * The figures of one course and of what trains its trainers.
 *
 * @param onlyTookPart people who took part in trainings that count and completed none of the course yet
 * @param participationsOfThose how often
 * @param total people of all generations, each once
 */
public record CourseCascade(
        CourseId course,
        String title,
        List<GenerationRow> generations,
        PeopleCount onlyTookPart,
        int participationsOfThose,
        PeopleCount total,
        int trainings) {

    public int participations() {
        return generations.stream().mapToInt(GenerationRow::participations).sum() + participationsOfThose;
    }

    CourseCascade called(String name) {
        return new CourseCascade(course, name, generations, onlyTookPart, participationsOfThose, total, trainings);
    }
}
