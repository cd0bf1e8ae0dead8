package org.banyan.classroom;

import java.util.Locale;
import org.banyan.curriculum.CourseOutline;
import org.banyan.enrolment.Membership;

/** A person on the page of a course in a cohort: all that a panel needs to build itself. */
public record CourseVisit(Membership membership, CourseOutline outline, Locale language) {}
