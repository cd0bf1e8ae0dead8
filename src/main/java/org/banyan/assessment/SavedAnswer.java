package org.banyan.assessment;

import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/**
 * The answer as it is kept now, which is the one sent unless a newer one was there already.
 *
 * @param unreadable whether a number is asked for and this is none
 */
public record SavedAnswer(@Nullable Response response, long sequenceNumber, boolean unreadable) {}
