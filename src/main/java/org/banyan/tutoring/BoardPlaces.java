package org.banyan.tutoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Where a person leads today: whole cohorts, groups, and topics for which there is a duty. Modules that fill the board ask their
 * tables with {@link #LEARNER} or {@link #LEARNER_IN_TOPIC}, so that all of them mean the same by it.
 */
public record BoardPlaces(Set<CohortId> cohorts, Set<GroupId> groups, List<TopicOnDuty> topics) {

    /** A condition on a learner: {@code e} is their enrolment, joined from the left, {@code d} has the cohort. */
    public static final String LEARNER = " (d.cohort_id in (:whole) or e.group_id in (:groups)) ";

    /** A condition on what somebody wrote: as above, and {@code d} has the topic too. */
    public static final String LEARNER_IN_TOPIC = """
             (d.cohort_id in (:whole) or e.group_id in (:groups)
                or (e.id is not null and (d.cohort_id, d.topic_id) in (:topics))
                or (d.cohort_id, d.topic_id, e.group_id) in (:groupTopics))
            """;

    private static final UUID NONE = new UUID(0, 0);

    public BoardPlaces {
        cohorts = Set.copyOf(cohorts);
        groups = Set.copyOf(groups);
        topics = List.copyOf(topics);
    }

    /** A topic that is led, for one group or for everybody who learns in the cohort. */
    public record TopicOnDuty(
            CohortId cohort, TopicId topic, @Nullable GroupId group) {}

    public boolean isEmpty() {
        return cohorts.isEmpty() && groups.isEmpty() && topics.isEmpty();
    }

    /** What the conditions need; no list is empty, as SQL wants it. */
    public Map<String, Object> parameters() {
        return Map.of(
                "whole",
                orNone(cohorts.stream().map(cohort -> (Object) cohort.value()).toList(), NONE),
                "groups",
                orNone(groups.stream().map(group -> (Object) group.value()).toList(), NONE),
                "topics",
                orNone(
                        topics.stream()
                                .filter(duty -> duty.group() == null)
                                .map(duty -> (Object) new Object[] {
                                    duty.cohort().value(), duty.topic().value()
                                })
                                .toList(),
                        new Object[] {NONE, NONE}),
                "groupTopics",
                orNone(topics.stream().flatMap(BoardPlaces::ofGroup).toList(), new Object[] {NONE, NONE, NONE}));
    }

    private static java.util.stream.Stream<Object> ofGroup(TopicOnDuty duty) {
        GroupId group = duty.group();
        return group == null
                ? java.util.stream.Stream.empty()
                : java.util.stream.Stream.of((Object)
                        new Object[] {duty.cohort().value(), duty.topic().value(), group.value()});
    }

    private static List<Object> orNone(List<Object> values, Object none) {
        return values.isEmpty() ? List.of(none) : values;
    }
}
