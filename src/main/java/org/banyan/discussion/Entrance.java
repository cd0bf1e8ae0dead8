package org.banyan.discussion;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way in: finds the cohort that a discussion or post belongs to, and lets in who may read or write there. */
@Component
class Entrance {

    private final JdbcClient sql;
    private final Memberships memberships;
    private final PublishedCourses courses;
    private final PostFirst postFirst;

    Entrance(JdbcClient sql, Memberships memberships, PublishedCourses courses, PostFirst postFirst) {
        this.sql = sql;
        this.memberships = memberships;
        this.courses = courses;
        this.postFirst = postFirst;
    }

    /** Where something is, and how the person asking stands there. */
    record Place(Membership membership, TopicId topic, DiscussionId discussion) {

        CohortId cohort() {
            return membership.cohort();
        }
    }

    Place toRead(DiscussionId discussion) {
        return find(
                "select d.id, d.cohort_id, d.topic_id from discussion d where d.id = coalesce("
                        + "(select into_id from discussion_redirect where discussion_id = :id), :id)",
                Map.of("id", discussion.value()));
    }

    /** To a post that the reader has written, or does not have to post for before it is read. */
    Place toRead(PostId post) {
        Place place = find(
                "select d.id, d.cohort_id, d.topic_id from post p join discussion d on d.id = p.discussion_id where p.id = :id",
                Map.of("id", post.value()));
        boolean free = sql.sql("select not d.post_first or p.author_id = ? from post p"
                        + " join discussion d on d.id = p.discussion_id where p.id = ?")
                .params(place.membership().person().value(), post.value())
                .query(Boolean.class)
                .single();
        if (!free) {
            postFirst.requireOpen(place);
        }
        return place;
    }

    /** To a post by an address that names its discussion, of now or of before it was rearranged. */
    Place toRead(DiscussionId discussion, PostId post) {
        return find("""
                select d.id, d.cohort_id, d.topic_id from post p join discussion d on d.id = p.discussion_id
                where p.id = :post and (d.id = :id
                    or exists (select 1 from post_moved m where m.post_id = p.id and m.was_in = :id))""", Map.of("id", discussion.value(), "post", post.value()));
    }

    Place toWrite(DiscussionId discussion) {
        return requireWriter(toRead(discussion));
    }

    Place toWrite(PostId post) {
        return requireWriter(toRead(post));
    }

    /** Into a topic, to start a discussion there. */
    Membership toWrite(CohortId cohort, TopicId topic) {
        Membership membership = requireWriter(memberships.require(cohort));
        if (courses.outline(membership.version(), Locale.ENGLISH).topic(topic).isEmpty()) {
            throw new Refusal.NotFound();
        }
        return membership;
    }

    /** Authors and reviewers of the course may look; those who learn or lead in the cohort talk. */
    static boolean mayWrite(Membership membership) {
        return membership.leads() || membership.enrolment().isPresent();
    }

    private Place find(String query, Map<String, UUID> names) {
        record Row(UUID discussion, UUID cohort, UUID topic) {}
        Row row = sql.sql(query)
                .params(names)
                .query((result, _) -> new Row(Sql.uuid(result, 1), Sql.uuid(result, 2), Sql.uuid(result, 3)))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
        return new Place(
                memberships.require(new CohortId(row.cohort())),
                new TopicId(row.topic()),
                new DiscussionId(row.discussion()));
    }

    private static Place requireWriter(Place place) {
        requireWriter(place.membership());
        return place;
    }

    private static Membership requireWriter(Membership membership) {
        if (!mayWrite(membership)) {
            throw new Refusal.NotPermitted("discussion.refusal.only-looking");
        }
        return membership;
    }
}
