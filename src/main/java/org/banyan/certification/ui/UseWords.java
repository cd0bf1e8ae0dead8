package org.banyan.certification.ui;

import java.util.Collection;
import java.util.Map;
import org.banyan.certification.templates.TemplateUse;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;

/** Names what templates serve, as the field names cohorts and courses. */
record UseWords(CohortField names, Map<CohortId, CohortEntry> cohorts) {

    /** With the cohorts among the uses, in one query. */
    static UseWords of(Collection<TemplateUse> uses, Cohorts cohorts, CohortField names) {
        return new UseWords(
                names,
                cohorts.entries(uses.stream()
                        .filter(TemplateUse.OfCohort.class::isInstance)
                        .map(use -> ((TemplateUse.OfCohort) use).cohort())
                        .distinct()
                        .toList()));
    }

    String of(TemplateUse use) {
        return switch (use) {
            case TemplateUse.Everything _ -> names.getTranslation("certification.template.everything");
            case TemplateUse.OfCourse(CourseId course) ->
                names.courses().getOrDefault(course, names.getTranslation("certification.template.one-course"));
            case TemplateUse.OfCohort(CohortId cohort) -> {
                CohortEntry found = cohorts.get(cohort);
                yield found == null ? names.getTranslation("certification.template.one-cohort") : names.words(found);
            }
        };
    }
}
