package org.banyan.enrolment;

import java.util.Locale;
import java.util.Optional;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;

/**
 * How a person stands to a cohort: as a learner with an enrolment, or as one who leads it (tutor, coordinator, institute
 * staff, administrator) without one.
 *
 * @param language the language that the cohort is held in, if that was said
 * @param group the learner's group; empty as long as there is none
 * @param leads whether the person may moderate in the cohort
 */
public record Membership(
        PersonId person,
        CohortId cohort,
        CourseId course,
        CourseVersionId version,
        InstituteId institute,
        Optional<Locale> language,
        Optional<EnrolmentId> enrolment,
        Optional<GroupId> group,
        boolean leads) {}
