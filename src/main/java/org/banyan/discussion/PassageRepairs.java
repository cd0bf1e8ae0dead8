package org.banyan.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.Lesson;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mending passages that a newer version of a lesson has no more: for those who lead in the cohort, and for authors of its
 * course. Whatever is done, the discussion and its posts stay.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PassageRepairs {

    /** The longest list that is shown at a time; the rest follows when these are mended. */
    static final int SHOWN = 100;

    private final AnchorRepository anchors;
    private final DiscussionRepository discussions;
    private final DiscussionQueries queries;
    private final LessonTexts lessons;
    private final Entrance entrance;
    private final Memberships memberships;
    private final Access access;
    private final LiveDiscussions live;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final Clock clock;

    PassageRepairs(
            AnchorRepository anchors,
            DiscussionRepository discussions,
            DiscussionQueries queries,
            LessonTexts lessons,
            Entrance entrance,
            Memberships memberships,
            Access access,
            LiveDiscussions live,
            AuditTrail audit,
            JdbcClient sql,
            Clock clock) {
        this.anchors = anchors;
        this.discussions = discussions;
        this.queries = queries;
        this.lessons = lessons;
        this.entrance = entrance;
        this.memberships = memberships;
        this.access = access;
        this.live = live;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** A discussion whose words are not in the lesson any more. */
    public record LostPassage(DiscussionEntry discussion, TopicId topic) {

        public AnchorEntry anchor() {
            return java.util.Objects.requireNonNull(discussion.anchor());
        }
    }

    /**
     * The passages of a cohort that wait to be mended, by topic, the oldest discussions first.
     *
     * @throws Refusal.NotPermitted for those who neither lead in the cohort nor write its course
     */
    @Transactional(readOnly = true)
    public List<LostPassage> lost(CohortId cohort) {
        return queries.lost(cohort, require(memberships.require(cohort)).person(), SHOWN);
    }

    /** The topic as the cohort's course has it; empty if it has lost it. */
    @Transactional(readOnly = true)
    public Optional<CourseOutline.TopicEntry> topic(CohortId cohort, TopicId topic, Locale language) {
        return lessons.topic(require(memberships.require(cohort)).version(), topic, language);
    }

    /** The lesson of the discussion's topic as the cohort reads it now, in the language of the lost words if there is one. */
    @Transactional(readOnly = true)
    public Optional<Lesson> lesson(DiscussionId discussion) {
        Entrance.Place place = entrance.toRead(discussion);
        require(place.membership());
        String language =
                anchors.findById(discussion.value()).map(Anchor::language).orElse("en");
        return lessons.shown(place.membership().version(), place.topic(), language);
    }

    /**
     * Hangs the discussion on these words of the lesson that the cohort reads.
     *
     * @throws Refusal.Invalid if they are not there
     * @throws Refusal.Conflict if somebody has mended it meanwhile
     */
    public void attach(DiscussionId discussion, SelectedWords words) {
        mend(discussion, "attached", (place, anchor) -> {
            Membership membership = place.membership();
            anchor.attach(lessons.find(words, membership, place.topic()), membership.person(), clock.instant());
        });
    }

    /** Takes the discussion as one about the topic. */
    public void detach(DiscussionId discussion) {
        mend(
                discussion,
                "detached",
                (place, anchor) -> anchor.detach(place.membership().person(), clock.instant()));
    }

    /** Takes the discussion as done with: it is about the topic, and only those who lead go on writing. */
    public void close(DiscussionId id) {
        mend(id, "closed", (place, anchor) -> {
            anchor.detach(place.membership().person(), clock.instant());
            Discussion discussion = discussions.hold(id.value()).orElseThrow(Refusal.NotFound::new);
            if (!discussion.isLocked()) {
                discussion.lock(clock.instant());
                discussions.saveAndFlush(discussion);
            }
        });
    }

    private void mend(DiscussionId id, String deed, BiConsumer<Entrance.Place, Anchor> mending) {
        Entrance.Place place = entrance.toRead(id);
        require(place.membership());
        Anchor anchor = anchors.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        if (anchor.state() != AnchorState.ORPHANED) {
            throw new Refusal.Conflict("discussion.refusal.mended-already");
        }
        mending.accept(place, anchor);
        anchors.saveAndFlush(anchor);
        audit.record("discussion.passage-" + deed, AuditTrail.Subject.of("discussion", id.value()), Map.of());
        queries.firstPost(id)
                .ifPresent(
                        post -> live.announce(place.cohort(), place.topic(), id, post, DiscussionNews.Kind.MODERATED));
    }

    private Membership require(Membership membership) {
        if (!membership.leads() && !writesCourse(membership)) {
            throw new Refusal.NotPermitted("discussion.refusal.not-mending");
        }
        return membership;
    }

    private boolean writesCourse(Membership membership) {
        return access.mine()
                .has(
                        Role.AUTHOR,
                        Scope.of(membership.institute()),
                        Scope.of(Scope.Kind.COURSE, membership.course().value()),
                        Scope.of(Scope.Kind.COHORT, membership.cohort().value()));
    }

    /** How many passages of a cohort wait. */
    public record Waiting(CohortId cohort, int passages) {}

    /** Where passages wait that the person asking may mend, as author of the course or by leading there; in one query. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        Map<String, List<UUID>> held = PassageScopes.parameters(access.mine());
        if (held.values().stream().allMatch(scopes -> scopes.size() == 1)) {
            return List.of();
        }
        return sql.sql("""
                        select a.cohort_id, count(*) from discussion_anchor a join cohort c on c.id = a.cohort_id
                            join discussion d on d.id = a.discussion_id and d.visible_count > 0
                        where a.state = 'ORPHANED' and (c.institute_id in (:institutes) or c.course_id in (:courses)
                            or c.id in (:cohorts) or exists (select 1 from learner_group g
                                where g.cohort_id = c.id and g.id in (:groups)))
                        group by a.cohort_id order by min(a.discussion_id) limit 20""")
                .params(held)
                .query((row, _) -> new Waiting(new CohortId(Sql.uuid(row, 1)), row.getInt(2)))
                .list();
    }
}
