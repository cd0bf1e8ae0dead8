package org.banyan.discussion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever plans a chat hour needs to know of the cohort.
 *
 * @param clocks the zones that its learners live in, that of most of them first
 * @param ends the last day of the cohort, if that was said
 */
public record ChatOutlook(List<ZoneId> clocks, @Nullable LocalDate ends) {}
