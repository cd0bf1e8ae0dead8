package org.banyan.cascade;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** The links of the newest versions of all courses, in one query. */
    @Transactional(readOnly = true)
    TrainerLinks links() {
        Map<CourseId, CourseId> aims = new HashMap<>();
        sql.sql("select v.course_id, c.id from trainer_course t join course_version v on v.id = t.course_version_id"
                        + " and " + NEWEST + " join course c on c.slug = t.trains_for")
                .query((row, _) -> aims.put(
                        new CourseId(row.getObject(1, UUID.class)), new CourseId(row.getObject(2, UUID.class))))
                .list();
        return new TrainerLinks(aims);
    }
}
