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
 * Where a person leads today: whole cohorts, groups, and topics for which there is a duty. Only {@link TutorBoards} makes one,
 * for the person asking, so whoever has one may look at what is there. Modules that fill the board ask their tables with
 * {@link #LEARNER} or {@link #LEARNER_IN_TOPIC}, so that all of them mean the same by it.
 */
public final class BoardPlaces {

    /** A condition on a learner; {@code e} is their enrolment. */
    public static final String LEARNER = " (e.cohort_id in (:whole) or e.group_id in (:groups)) ";

    /** A condition on what somebody wrote: {@code d} has cohort and topic, {@code e} is joined from the left. */
    public static final String LEARNER_IN_TOPIC = """
             (d.cohort_id in (:whole) or e.group_id in (:groups)
                or (e.id is not null and (d.cohort_id, d.topic_id) in (:topics))
                or (d.cohort_id, d.topic_id, e.group_id) in (:groupTopics))
            """;

    /** The same for those only who are led by duty; {@code d} has cohort and topic, {@code e} is the learner's enrolment. */
    public static final String LEARNER_ON_DUTY = """
             ((d.cohort_id, d.topic_id) in (:topics) or (d.cohort_id, d.topic_id, e.group_id) in (:groupTopics))
            """;

    private static final UUID NONE = new UUID(0, 0);

    private final Set<CohortId> cohorts;
    private final Set<GroupId> groups;
    private final List<TopicOnDuty> topics;

    BoardPlaces(Set<CohortId> cohorts, Set<GroupId> groups, List<TopicOnDuty> topics) {
        this.cohorts = Set.copyOf(cohorts);
        this.groups = Set.copyOf(groups);
        this.topics = List.copyOf(topics);
    }

    /** The cohorts that are led as a whole. */
    public Set<CohortId> cohorts() {
        return cohorts;
    }

    /** The topics that are led by duty. */
    public List<TopicOnDuty> topics() {
        return topics;
    }

    /** Whether learners are led, and not only what is said in some topics. */
    public boolean hasLearners() {
        return !cohorts.isEmpty() || !groups.isEmpty();
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
