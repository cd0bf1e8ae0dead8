package org.banyan.cascade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which courses train the trainers of which. Authoring hands it over with every version that it publishes. */
@Service
public class TrainerCourses {

    private static final String NEWEST =
            "v.number = (select max(n.number) from course_version n" + " where n.course_id = v.course_id)";

    private final JdbcClient sql;

    TrainerCourses(JdbcClient sql) {
        this.sql = sql;
    }

    /** Says of a version that is being published whose trainers it trains. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void define(CourseVersionId version, TrainerCourse course) {
        sql.sql("insert into trainer_course (course_version_id, trains_for, valid_months) values (?, ?, ?)")
                .param(version.value())
                .param(course.trainsFor())
                .param(course.validMonths())
                .update();
    }

    /**
     * What completing this version qualifies for.
     *
     * @param validMonths null for good
     */
    record Aim(
            CourseId course,
            @org.jspecify.annotations.Nullable Integer validMonths) {}

    @Transactional(readOnly = true)
    Optional<Aim> aim(CourseVersionId version) {
        return sql.sql("select c.id, t.valid_months from trainer_course t join course c on c.slug = t.trains_for"
                        + " where t.course_version_id = ?")
                .param(version.value())
                .query((row, _) -> new Aim(new CourseId(row.getObject(1, UUID.class)), (Integer) row.getObject(2)))
                .optional();
    }

    /** The same for the newest version of a course. */
    @Transactional(readOnly = true)
    Optional<Aim> aim(CourseId course) {
        return sql.sql("select v.id from course_version v where v.course_id = ? and " + NEWEST)
                .param(course.value())
                .query(UUID.class)
                .optional()
                .flatMap(version -> aim(new CourseVersionId(version)));
    }

    /** The course that it is about in the end: a training of trainers stands for the course it trains for. */
    @Transactional(readOnly = true)
    public CourseId taught(CourseId course) {
        Set<CourseId> passed = new LinkedHashSet<>();
        CourseId here = course;
        while (passed.add(here)) {
            Optional<Aim> aim = aim(here);
            if (aim.isEmpty()) {
                return here;
            }
            here = aim.get().course();
        }
        return course;
    }

    /** The course with all that train its trainers, and theirs. Lineage goes through all of them. */
    @Transactional(readOnly = true)
    public Set<CourseId> family(CourseId taught) {
        Set<CourseId> family = new LinkedHashSet<>(Set.of(taught));
        Deque<CourseId> unseen = new ArrayDeque<>(family);
        while (!unseen.isEmpty()) {
            trainingFor(unseen.remove()).stream().filter(family::add).forEach(unseen::add);
        }
        return family;
    }

    private List<CourseId> trainingFor(CourseId course) {
        return sql.sql("select v.course_id from course c join trainer_course t on t.trains_for = c.slug"
                        + " join course_version v on v.id = t.course_version_id and " + NEWEST + " where c.id = ?")
                .param(course.value())
                .query((row, _) -> new CourseId(row.getObject(1, UUID.class)))
                .list();
    }
}
