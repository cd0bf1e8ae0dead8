package org.banyan.enrolment;

import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A learner of a cohort with what groups are mixed by. The categories are codes of the institute's values; without one it
 * was not stated.
 *
 * @param group none as long as the learner is in no group
 */
public record GroupMember(
        EnrolmentId enrolment,
        PersonId person,
        String name,
        @Nullable GroupId group,
        @Nullable String sector,
        @Nullable String sex,
        @Nullable String district) {}
