package org.banyan.classroom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses of the person asking, and how far each has come. */
@Service
@Transactional(readOnly = true)
public class MyCourses {

    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Readings readings;

    MyCourses(Enrolments enrolments, Cohorts cohorts, PublishedCourses courses, Readings readings) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.courses = courses;
        this.readings = readings;
    }

    /**
     * A course one learns in.
     *
     * @param cohortName none for the standing cohort of a course
     * @param next the topic to go on with
     */
    public record MyCourse(
            CohortId cohort,
            CourseOutline course,
            @Nullable String cohortName,
            boolean completed,
            int topicsRead,
            CourseOutline.TopicEntry next,
            boolean begun) {}

    /** Those one takes part in or has completed, the newest enrolment first. */
    public List<MyCourse> all(Locale language) {
        List<EnrolmentEntry> mine = enrolments.mine().stream()
                .filter(entry ->
                        entry.status() == EnrolmentStatus.ENROLLED || entry.status() == EnrolmentStatus.COMPLETED)
                .toList();
        List<CohortId> ids = mine.stream().map(EnrolmentEntry::cohort).toList();
        Map<CohortId, CohortEntry> known = cohorts.entries(ids);
        Map<CohortId, Readings.Place> places = readings.places(ids);
        return mine.stream()
                .flatMap(entry -> Optional.ofNullable(known.get(entry.cohort())).stream()
                        .map(cohort -> course(
                                entry,
                                cohort,
                                places.getOrDefault(entry.cohort(), Readings.Place.NOT_BEGUN),
                                language)))
                .toList();
    }

    private MyCourse course(EnrolmentEntry entry, CohortEntry cohort, Readings.Place place, Locale language) {
        CourseOutline outline = courses.outline(cohort.version(), language);
        return new MyCourse(
                entry.cohort(),
                outline,
                cohort.name(),
                entry.status() == EnrolmentStatus.COMPLETED,
                place.read(),
                place.last().flatMap(outline::topic).orElse(outline.topics().getFirst()),
                place.last().isPresent());
    }
}
