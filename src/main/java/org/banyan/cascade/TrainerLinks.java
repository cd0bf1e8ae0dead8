package org.banyan.cascade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseId;

/**
 * Which course trains the trainers of which, of all courses at once.
 *
 * @param aims the course whose trainers are trained, by the one that does it
 */
record TrainerLinks(Map<CourseId, CourseId> aims) {

    /** The course that it is about in the end: a training of trainers stands for the course it trains for. */
    CourseId taught(CourseId course) {
        Set<CourseId> passed = new LinkedHashSet<>();
        CourseId here = course;
        while (passed.add(here)) {
            if (!aims.containsKey(here)) {
                return here;
            }
            here = Objects.requireNonNull(aims.get(here));
        }
        return course;
    }

    /** The course with all that train its trainers, and theirs. Lineage goes through all of them. */
    Set<CourseId> family(CourseId taught) {
        Set<CourseId> family = new LinkedHashSet<>(Set.of(taught));
        Deque<CourseId> unseen = new ArrayDeque<>(family);
        while (!unseen.isEmpty()) {
            CourseId here = unseen.remove();
            aims.entrySet().stream()
                    .filter(aim -> aim.getValue().equals(here))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet())
                    .stream()
                    .filter(family::add)
                    .forEach(unseen::add);
        }
        return family;
    }
}
