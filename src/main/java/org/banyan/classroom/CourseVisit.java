package org.banyan.classroom;

import java.util.Locale;
import org.banyan.curriculum.CourseOutline;
import org.banyan.enrolment.Membership;

/**
 * A person on the page of a course in a cohort: all that a panel needs to build itself.
 *
 * @param outline in the language that the person reads the course in, as far as it is translated
 * @param readIn that language
 * @param language the language of the interface
 */
public record CourseVisit(Membership membership, CourseOutline outline, Locale readIn, Locale language) {}
