package org.banyan.tutoring.ui;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.GroupPlan;
import org.jspecify.annotations.Nullable;

/** A plan as the browser sends it; it may be anything. */
record PlanToApply(int version, List<Planned> groups) {

    record Planned(
            @Nullable String id, String name, @Nullable String tutor, List<String> members) {}

    GroupPlan toPlan() {
        return new GroupPlan(groups.stream().map(PlanToApply::planned).toList());
    }

    private static GroupPlan.PlannedGroup planned(Planned group) {
        return new GroupPlan.PlannedGroup(
                group.id() == null ? null : new GroupId(uuid(group.id())),
                group.name(),
                group.tutor() == null ? null : new PersonId(uuid(group.tutor())),
                new HashSet<>(group.members().stream()
                        .map(member -> new EnrolmentId(uuid(member)))
                        .toList()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }
}
