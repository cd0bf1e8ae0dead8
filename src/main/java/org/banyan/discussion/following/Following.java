package org.banyan.discussion.following;

import java.util.Locale;
import java.util.UUID;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much the person asking wants to hear of a cohort, a topic or a discussion. */
@Service
@Transactional
public class Following {

    private final FollowStore store;
    private final Memberships memberships;
    private final PublishedCourses courses;
    private final Facilitation facilitation;
    private final JdbcClient sql;

    Following(
            FollowStore store,
            Memberships memberships,
            PublishedCourses courses,
            Facilitation facilitation,
            JdbcClient sql) {
        this.store = store;
        this.memberships = memberships;
        this.courses = courses;
        this.facilitation = facilitation;
        this.sql = sql;
    }

    /** What the person hears of a topic and of its cohort. */
    public record TopicLevels(Level topic, Level cohort) {}

    @Transactional(readOnly = true)
    public TopicLevels of(CohortId cohort, TopicId topic) {
        Membership membership = memberships.require(cohort);
        Hearing hearing = hearing(membership, topic, null);
        return new TopicLevels(hearing.inTopic(), hearing.inCohort());
    }

    /** What the person hears of a discussion, by choice or by taking part. */
    @Transactional(readOnly = true)
    public Level of(DiscussionId discussion) {
        Place place = place(discussion);
        return hearing(place.membership(), place.topic(), discussion).inDiscussion();
    }

    /** Chooses for a whole cohort; what was chosen for a topic or discussion in it goes before. */
    public void choose(CohortId cohort, Level level) {
        Membership membership = memberships.require(cohort);
        store.choose(membership.person(), cohort, FollowStore.Kind.COHORT, cohort.value(), level);
    }

    /** Chooses for a topic; what was chosen for a discussion in it goes before. */
    public void choose(CohortId cohort, TopicId topic, Level level) {
        Membership membership = memberships.require(cohort);
        if (courses.outline(membership.version(), Locale.ENGLISH).topic(topic).isEmpty()) {
            throw new Refusal.NotFound();
        }
        store.choose(membership.person(), cohort, FollowStore.Kind.TOPIC, topic.value(), level);
    }

    public void choose(DiscussionId discussion, Level level) {
        Membership membership = place(discussion).membership();
        store.choose(membership.person(), membership.cohort(), FollowStore.Kind.DISCUSSION, discussion.value(), level);
    }

    private Hearing hearing(
            Membership membership, TopicId topic, @org.jspecify.annotations.Nullable DiscussionId discussion) {
        boolean onDuty = facilitation.onDuty(membership.cohort(), topic).contains(membership.person());
        return store.of(membership.person(), membership.cohort(), topic, discussion, onDuty);
    }

    private record Place(Membership membership, TopicId topic) {}

    private Place place(DiscussionId discussion) {
        record Row(CohortId cohort, TopicId topic) {}
        Row row = sql.sql("select cohort_id, topic_id from discussion where id = ?")
                .param(discussion.value())
                .query((result, _) -> new Row(
                        new CohortId(result.getObject(1, UUID.class)), new TopicId(result.getObject(2, UUID.class))))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
        return new Place(memberships.require(row.cohort()), row.topic());
    }
}
