package org.banyan.certification.templates;

import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortId;

/** What a template serves; the nearest counts: a cohort's before its course's, and that before the institute's. */
public sealed interface TemplateUse {

    /** Everything of its kind that nothing nearer serves. */
    record Everything() implements TemplateUse {}

    record OfCourse(CourseId course) implements TemplateUse {}

    record OfCohort(CohortId cohort) implements TemplateUse {}

    /** The id in the table, where the institute stands for everything. */
    default UUID place(UUID institute) {
        return switch (this) {
            case Everything _ -> institute;
            case OfCourse of -> of.course().value();
            case OfCohort of -> of.cohort().value();
        };
    }

    default String kindOfPlace() {
        return switch (this) {
            case Everything _ -> "INSTITUTE";
            case OfCourse _ -> "COURSE";
            case OfCohort _ -> "COHORT";
        };
    }

    static TemplateUse of(String kindOfPlace, UUID place) {
        return switch (kindOfPlace) {
            case "COURSE" -> new OfCourse(new CourseId(place));
            case "COHORT" -> new OfCohort(new CohortId(place));
            default -> new Everything();
        };
    }
}
