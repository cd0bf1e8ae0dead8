package org.banyan.assessment.results;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.banyan.assessment.results.Breakdown.By;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cohorts and courses are called, and by what their learners are told apart. */
@Component
class ResultPlaces {

    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Categories categories;
    private final JdbcClient sql;

    ResultPlaces(Cohorts cohorts, PublishedCourses courses, Categories categories, JdbcClient sql) {
        this.cohorts = cohorts;
        this.courses = courses;
        this.categories = categories;
        this.sql = sql;
    }

    /** A course in its newest version. */
    record CoursePlace(CourseId course, CourseVersionId version, InstituteId institute) {}

    CohortEntry cohort(CohortId cohort) {
        return cohorts.get(cohort);
    }

    CoursePlace course(CourseId course) {
        return sql.sql("select id, newest_version_id, institute_id from course"
                        + " where id = ? and newest_version_id is not null")
                .param(course.value())
                .query((row, _) -> new CoursePlace(
                        new CourseId(row.getObject(1, UUID.class)),
                        new CourseVersionId(row.getObject(2, UUID.class)),
                        new InstituteId(row.getObject(3, UUID.class))))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** All courses that are published and have a quiz. */
    List<CoursePlace> coursesWithQuizzes() {
        return sql.sql("select c.id, c.newest_version_id, c.institute_id from course c"
                        + " where exists (select 1 from quiz q where q.course_version_id = c.newest_version_id)")
                .query((row, _) -> new CoursePlace(
                        new CourseId(row.getObject(1, UUID.class)),
                        new CourseVersionId(row.getObject(2, UUID.class)),
                        new InstituteId(row.getObject(3, UUID.class))))
                .list();
    }

    /** Those that have begun or ended, too. */
    List<CohortEntry> cohortsOf(CourseId course) {
        Collection<CohortEntry> all = cohorts.entries(sql.sql("select id from cohort where course_id = ?")
                        .param(course.value())
                        .query((row, _) -> new CohortId(row.getObject(1, UUID.class)))
                        .list())
                .values();
        return all.stream()
                .sorted(Comparator.comparing(entry -> entry.cohort().value()))
                .toList();
    }

    String nameOf(CohortEntry cohort, Locale language) {
        String name = cohort.name();
        return name == null ? courses.outline(cohort.version(), language).title() : name;
    }

    String titleOf(CoursePlace course, Locale language) {
        return courses.outline(course.version(), language).title();
    }

    /**
     * By what the learners of an institute are told apart.
     *
     * @param several the cohorts, where the figures are of several; groups are told apart within one only
     */
    List<Belonging> belongings(InstituteId institute, List<CohortEntry> several, Locale language) {
        CategoryValues values = categories.of(institute);
        return List.of(
                several.isEmpty() ? byGroup(language) : byCohort(several, language),
                byCategory(By.SECTOR, Category.SECTOR, HandedIn::sector, values, language),
                byCategory(By.SEX, Category.SEX, HandedIn::sex, values, language));
    }

    private static Belonging byGroup(Locale language) {
        String none = Texts.text(language, "results.by.no-group");
        return new Belonging(
                By.GROUP,
                learner -> Objects.requireNonNullElse(learner.groupName(), none),
                none,
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** Cohorts that have the same name are numbered, since they are not the same. */
    private Belonging byCohort(List<CohortEntry> several, Locale language) {
        Map<CohortId, String> names = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (CohortEntry cohort : several) {
            String name = nameOf(cohort, language);
            int time = times.merge(name, 1, Integer::sum);
            names.put(cohort.cohort(), time == 1 ? name : name + " (" + time + ")");
        }
        return new Belonging(
                By.COHORT,
                learner -> Objects.requireNonNullElse(names.get(learner.cohort()), ""),
                "",
                Comparator.naturalOrder());
    }

    private static Belonging byCategory(
            By by,
            Category category,
            Function<HandedIn, @Nullable String> code,
            CategoryValues values,
            Locale language) {
        List<String> offered =
                values.of(category).stream().map(value -> value.in(language)).toList();
        return new Belonging(
                by,
                learner -> values.label(category, code.apply(learner), language),
                values.label(category, null, language),
                Comparator.<String>comparingInt(name -> offered.contains(name) ? offered.indexOf(name) : offered.size())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
