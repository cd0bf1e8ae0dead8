package org.banyan.cascade;

import java.math.BigDecimal;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;

/**
 * What a certificate states of a training whose people are on a list.
 *
 * @param title of the course, in the language asked for or its own
 * @param hours of the training; where it states none, of the course
 */
public record CertifiedTraining(CourseId course, InstituteId institute, String title, BigDecimal hours) {}
