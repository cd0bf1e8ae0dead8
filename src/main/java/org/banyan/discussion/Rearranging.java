package org.banyan.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Putting what was said where it belongs: splitting a discussion, merging two of a topic, moving one to another topic of the
 * cohort. For those who lead whoever opened it. Everybody who wrote there is told, addresses of before lead on, and every deed is
 * in the audit trail.
 *
 * @see "docs/decisions/0295-rearranged-discussions.md"
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Rearranging {

    private static final int CHOICES = 100;

    private final DiscussionRepository discussions;
    private final PostMoves moves;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final PublishedCourses courses;
    private final RearrangingLetters letters;
    private final LiveDiscussions live;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final Clock clock;

    Rearranging(
            DiscussionRepository discussions,
            PostMoves moves,
            Entrance entrance,
            Facilitation facilitation,
            PublishedCourses courses,
            RearrangingLetters letters,
            LiveDiscussions live,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient sql,
            Clock clock) {
        this.discussions = discussions;
        this.moves = moves;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.courses = courses;
        this.letters = letters;
        this.live = live;
        this.audit = audit;
        this.events = events;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Begins a new discussion of the same topic with this post and all that come after it.
     *
     * @throws Refusal.NotPermitted for those who do not lead whoever opened the discussion
     * @throws Refusal.Invalid if it is the first post, or the title is none
     */
    public DiscussionId split(PostId from, String title) {
        Entrance.Place place = entrance.toWrite(from);
        Discussion discussion = hold(place);
        Title named = Title.of(title);
        record Cut(int position, Post.Written written) {}
        Cut cut = sql.sql("select position, author_id, posted_at from post where id = ? and discussion_id = ?")
                .params(from.value(), discussion.id().value())
                .query((row, _) ->
                        new Cut(row.getInt(1), new Post.Written(new PersonId(Sql.uuid(row, 2)), Sql.instant(row, 3))))
                .optional()
                .orElseThrow(() -> new Refusal.Conflict("discussion.refusal.rearranged-meanwhile"));
        if (cut.position() == 1) {
            throw new Refusal.Invalid("discussion.refusal.split-first");
        }
        Discussion rest = discussions.saveAndFlush(discussion.splitOff(named, cut.written()));
        moves.cut(discussion.id(), cut.position() - 1, rest.id());
        recount(discussion);
        recount(rest);
        if (discussion.accepted().filter(accepted -> isIn(accepted, rest)).isPresent()) {
            discussion.accepted().ifPresent(discussion::takeBack);
        }
        discussions.saveAndFlush(discussion);
        record("discussion.split", discussion, Map.of("into", rest.id().value(), "from", from.value()));
        tell(place, rest, List.of(discussion, rest), "split", discussion.title(), rest.title());
        changed(place, discussion.id(), moves.first(discussion.id()));
        changed(place, rest.id(), from);
        return rest.id();
    }

    /**
     * Puts all posts of a discussion behind those of another one of the same topic.
     *
     * @throws Refusal.NotPermitted for those who do not lead whoever opened both
     * @throws Refusal.Invalid if they are of different topics, or the same
     */
    public void merge(DiscussionId from, DiscussionId into) {
        Entrance.Place fromPlace = entrance.toWrite(from);
        Entrance.Place intoPlace = entrance.toWrite(into);
        requireLeading(fromPlace, openerOf(fromPlace));
        requireLeading(intoPlace, openerOf(intoPlace));
        boolean sameTopic = fromPlace.cohort().equals(intoPlace.cohort())
                && fromPlace.topic().equals(intoPlace.topic());
        if (!sameTopic || fromPlace.discussion().equals(intoPlace.discussion())) {
            throw new Refusal.Invalid("discussion.refusal.merge-apart");
        }
        boolean fromFirst =
                fromPlace.discussion().value().compareTo(intoPlace.discussion().value()) < 0;
        Discussion first = hold(fromFirst ? fromPlace : intoPlace);
        Discussion second = hold(fromFirst ? intoPlace : fromPlace);
        Discussion source = fromFirst ? first : second;
        Discussion target = fromFirst ? second : first;
        if (!source.topic().equals(target.topic())) {
            throw new Refusal.Conflict("discussion.refusal.rearranged-meanwhile");
        }
        if (source.isClosedUnlike(target)) {
            throw new Refusal.Invalid("discussion.refusal.merge-post-first");
        }
        PostId moved = moves.first(source.id());
        Set<PersonId> authors = moves.authors(List.of(source.id(), target.id()));
        moves.append(source.id(), target.id(), target.posts());
        moves.handWords(source.id(), target.id());
        source.empty();
        recount(target);
        discussions.saveAndFlush(source);
        record("discussion.merged", source, Map.of("into", target.id().value()));
        letters.tell(without(authors, fromPlace), intoPlace, target.id(), "merged", source.title(), target.title());
        changed(fromPlace, source.id(), moved);
        changed(intoPlace, target.id(), moves.first(target.id()));
    }

    /**
     * Moves a discussion to another topic of the same cohort.
     *
     * @throws Refusal.NotPermitted for those who do not lead whoever opened it where it is
     * @throws Refusal.Invalid if it is there already
     */
    public void move(DiscussionId id, TopicId to) {
        Entrance.Place place = entrance.toWrite(id);
        Discussion discussion = hold(place);
        CourseOutline.TopicEntry topic = courses.outline(place.membership().version(), Locale.ENGLISH)
                .topic(to)
                .orElseThrow(Refusal.NotFound::new);
        if (discussion.topic().equals(to)) {
            throw new Refusal.Invalid("discussion.refusal.there-already");
        }
        TopicId before = discussion.topic();
        discussion.moveTo(topic.topic());
        discussions.saveAndFlush(discussion);
        moves.leaveWords(discussion.id(), to, place.membership().person(), clock.instant());
        record("discussion.moved", discussion, Map.of("from", before.value(), "to", to.value()));
        Entrance.Place there = new Entrance.Place(place.membership(), to, discussion.id());
        tell(there, discussion, List.of(discussion), "moved", discussion.title());
        PostId first = moves.first(discussion.id());
        changed(place, discussion.id(), first);
        changed(there, discussion.id(), first);
    }

    /** Something to choose, by its name. */
    public record Choice(java.util.UUID id, String name) {}

    /** Where a discussion may go: into the others of its topic, the newest activity first, and to the other topics. */
    public record Choices(List<Choice> discussions, List<Choice> topics) {}

    /** The choices for those who may rearrange it. */
    @Transactional(readOnly = true)
    public Choices choices(DiscussionId id, Locale language) {
        Entrance.Place place = entrance.toWrite(id);
        requireLeading(place, openerOf(place));
        List<Choice> others = sql.sql("""
                        select id, title from discussion where cohort_id = ? and topic_id = ? and id <> ? and visible_count > 0
                        order by last_post_at desc, id limit ?""")
                .params(
                        place.cohort().value(),
                        place.topic().value(),
                        place.discussion().value(),
                        CHOICES)
                .query((row, _) -> new Choice(Sql.uuid(row, 1), row.getString(2)))
                .list();
        Stream<CourseOutline.TopicEntry> topics =
                courses.outline(place.membership().version(), language).topics().stream();
        return new Choices(
                others,
                topics.filter(topic -> !topic.topic().equals(place.topic()))
                        .map(topic -> new Choice(topic.topic().value(), topic.title()))
                        .toList());
    }

    /** The path of a discussion where it is now, for those who may read it. */
    @Transactional(readOnly = true)
    public String address(DiscussionId id) {
        Entrance.Place place = entrance.toRead(id);
        return letters.path(place, place.discussion());
    }

    private Discussion hold(Entrance.Place place) {
        Discussion discussion = discussions.hold(place.discussion().value()).orElseThrow(Refusal.NotFound::new);
        discussion.requireAlive();
        requireLeading(place, discussion.openedBy());
        return discussion;
    }

    private PersonId openerOf(Entrance.Place place) {
        return new PersonId(sql.sql("select opened_by from discussion where id = ?")
                .param(place.discussion().value())
                .query((row, _) -> Sql.uuid(row, 1))
                .single());
    }

    private void requireLeading(Entrance.Place place, PersonId openedBy) {
        if (!facilitation.leads(place.membership(), place.topic(), openedBy)) {
            throw new Refusal.NotPermitted("discussion.refusal.not-leading");
        }
    }

    private boolean isIn(PostId post, Discussion discussion) {
        return sql.sql("select count(*) from post where id = ? and discussion_id = ?")
                        .params(post.value(), discussion.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void recount(Discussion discussion) {
        discussion.recount(moves.tally(discussion.id()));
        discussions.saveAndFlush(discussion);
        moves.recountHelpful(discussion.id());
    }

    private void tell(Entrance.Place place, Discussion goal, List<Discussion> of, String what, String... words) {
        Set<PersonId> authors = moves.authors(of.stream().map(Discussion::id).toList());
        letters.tell(without(authors, place), place, goal.id(), what, (Object[]) words);
    }

    private static Set<PersonId> without(Set<PersonId> authors, Entrance.Place place) {
        authors.remove(place.membership().person());
        return authors;
    }

    private void changed(Entrance.Place place, DiscussionId discussion, PostId post) {
        events.publishEvent(new PostChanged(post));
        live.announce(place.cohort(), place.topic(), discussion, post, DiscussionNews.Kind.REARRANGED);
    }

    private void record(String action, Discussion discussion, Map<String, ?> details) {
        Map<String, Object> all = new java.util.HashMap<>(details);
        all.put("title", discussion.title());
        audit.record(action, AuditTrail.Subject.of("discussion", discussion.id().value()), all);
    }
}
