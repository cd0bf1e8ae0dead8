package org.banyan.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading: discussions of a topic and posts of a discussion, page by page, and how far one has read. A page costs the same
 * whether there are ten posts or ten thousand.
 */
@Service
@Transactional(readOnly = true)
public class DiscussionPages {

    static final int DISCUSSIONS = 20;
    static final int POSTS = 30;

    /** More marks in one lesson would hide it; those that began first are marked. */
    static final int ON_WORDS = 300;

    /** Read posts shown before the first unread one, so that one knows what is talked about. */
    private static final int READ_BEFORE_UNREAD = 2;

    private final Memberships memberships;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final DiscussionQueries queries;
    private final PostFirst postFirst;
    private final ReactionStore reactions;
    private final Attachments attachments;
    private final ReadingCounts readings;
    private final DraftStore drafts;
    private final PostRepository posts;
    private final Revisions revisions;

    DiscussionPages(
            Memberships memberships,
            Entrance entrance,
            Facilitation facilitation,
            DiscussionQueries queries,
            PostFirst postFirst,
            ReactionStore reactions,
            Attachments attachments,
            ReadingCounts readings,
            DraftStore drafts,
            PostRepository posts,
            Revisions revisions) {
        this.memberships = memberships;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.queries = queries;
        this.postFirst = postFirst;
        this.reactions = reactions;
        this.attachments = attachments;
        this.readings = readings;
        this.drafts = drafts;
        this.posts = posts;
        this.revisions = revisions;
    }

    /** The topic, for somebody who enters it. */
    public TopicDiscussions topic(CohortId cohort, TopicId topic) {
        Membership membership = memberships.require(cohort);
        PersonId reader = membership.person();
        return new TopicDiscussions(
                list(membership, topic, DiscussionChoice.ALL, Optional.empty()),
                queries.begun(cohort, topic),
                words(membership, topic),
                drafts.find(reader, cohort, DraftStore.Kind.NEW_DISCUSSION, topic.value()),
                facilitation.leadsEverybody(membership),
                Entrance.mayWrite(membership));
    }

    /**
     * Discussions of the topic.
     *
     * @param after the last one that the reader has
     */
    public DiscussionList list(
            CohortId cohort, TopicId topic, DiscussionChoice choice, Optional<DiscussionList.After> after) {
        return list(memberships.require(cohort), topic, choice, after);
    }

    /** What is talked about in the text of the lesson. */
    public TopicWords words(CohortId cohort, TopicId topic) {
        return words(memberships.require(cohort), topic);
    }

    private TopicWords words(Membership membership, TopicId topic) {
        TopicWords words = queries.onWords(membership.cohort(), topic, membership.person(), ON_WORDS);
        return new TopicWords(asSeen(words.discussions(), membership, topic), words.people());
    }

    /** What has to be answered first is masked, unless the reader sees all there is. */
    private List<DiscussionEntry> asSeen(List<DiscussionEntry> entries, Membership membership, TopicId topic) {
        if (entries.stream().noneMatch(DiscussionEntry::closed)) {
            return entries;
        }
        boolean all = postFirst.seesAll(membership, topic);
        return entries.stream()
                .map(entry -> !entry.closed() ? entry : all ? entry.opened() : entry.masked())
                .toList();
    }

    private DiscussionList list(
            Membership membership, TopicId topic, DiscussionChoice choice, Optional<DiscussionList.After> after) {
        List<DiscussionEntry> found = queries.entries(
                membership.cohort(), topic, membership.person(), choice, after.orElse(null), DISCUSSIONS + 1);
        List<DiscussionEntry> page = asSeen(found.stream().limit(DISCUSSIONS).toList(), membership, topic);
        Optional<DiscussionList.After> more =
                found.size() > DISCUSSIONS ? Optional.of(DiscussionList.After.of(page.getLast())) : Optional.empty();
        return new DiscussionList(page, more, queries.names(page, List.of()));
    }

    /**
     * Posts of a discussion.
     *
     * @throws Refusal.NotFound if there is no such discussion, or no such post in it
     */
    public PostPage posts(DiscussionId asked, PostsFrom from) {
        Entrance.Place place =
                from instanceof PostsFrom.Around(PostId post) ? entrance.toRead(asked, post) : entrance.toRead(asked);
        DiscussionId discussion = place.discussion();
        PersonId reader = place.membership().person();
        DiscussionQueries.Opened opened = queries.open(discussion, reader);
        DiscussionEntry entry = asSeen(List.of(opened.entry()), place.membership(), place.topic())
                .getFirst();
        if (entry.closed()) {
            return closed(entry, place);
        }
        int first = first(opened, from);
        int last = from instanceof PostsFrom.Before(int position) ? position - 1 : first + POSTS - 1;
        List<PostEntry> page = queries.posts(discussion, first, last);
        Set<PersonId> led = led(place, opened.entry(), page);
        Map<PersonId, String> names = queries.names(List.of(opened.entry()), page);
        List<PostEntry> seen = page.stream()
                .map(post -> post.calling(names))
                .map(post -> post.author().equals(reader) || led.contains(post.author()) ? post : post.forOthers())
                .toList();
        return new PostPage(
                entry,
                place.topic(),
                opened.lastPosition(),
                opened.lastRead(),
                seen,
                attachments.of(seen),
                reactions.counts(page.stream().map(PostEntry::id).toList(), reader),
                names,
                led,
                drafts.find(reader, place.cohort(), DraftStore.Kind.NEW_REPLY, discussion.value()));
    }

    /** Nothing but the place to post in. */
    private PostPage closed(DiscussionEntry entry, Entrance.Place place) {
        return new PostPage(
                entry,
                place.topic(),
                0,
                0,
                List.of(),
                Map.of(),
                Map.of(),
                queries.names(List.of(entry), List.of()),
                Set.of(),
                drafts.find(
                        place.membership().person(),
                        place.cohort(),
                        DraftStore.Kind.NEW_REPLY,
                        entry.id().value()));
    }

    private Set<PersonId> led(Entrance.Place place, DiscussionEntry discussion, List<PostEntry> posts) {
        Set<PersonId> present = posts.stream().map(PostEntry::author).collect(Collectors.toCollection(HashSet::new));
        present.add(discussion.openedBy());
        return facilitation.led(place.membership(), place.topic(), present);
    }

    private int first(DiscussionQueries.Opened opened, PostsFrom from) {
        int newest = Math.max(1, opened.lastPosition() - POSTS + 1);
        return switch (from) {
            case PostsFrom.FirstUnread() ->
                opened.entry().unread() > 0
                        ? Math.clamp(opened.lastRead() + 1L - READ_BEFORE_UNREAD, 1, newest)
                        : newest;
            case PostsFrom.Around(PostId post) ->
                Math.clamp(
                        queries.position(opened.entry().id(), post).orElseThrow(Refusal.NotFound::new) - POSTS / 2L,
                        1,
                        newest);
            case PostsFrom.Position(int position) -> Math.max(1, position);
            case PostsFrom.Before(int position) -> Math.max(1, position - POSTS);
            case PostsFrom.Last() -> newest;
        };
    }

    /**
     * Notes that the reader has read everything up to a position; a position in a discussion that was merged says nothing.
     *
     * @return how many posts of the discussion are unread now
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int markRead(DiscussionId discussion, int position) {
        Entrance.Place place = entrance.toRead(discussion);
        boolean isThere = place.discussion().equals(discussion);
        return readings.advance(place.discussion(), place.membership().person(), isThere ? position : 0);
    }

    /** The discussion that a post is in. */
    public DiscussionId discussionOf(PostId post) {
        return entrance.toRead(post).discussion();
    }

    /** What the post says now and said before, the newest first; for everybody who may read it. */
    public List<PostRevision> history(PostId id) {
        Entrance.Place place = entrance.toRead(id);
        Post post = posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        post.requireNotDeleted();
        boolean own = post.author().equals(place.membership().person());
        if (!own && !facilitation.leads(place.membership(), place.topic(), post.author())) {
            post.requireReadable();
        }
        return revisions.of(post, title(post, place));
    }

    /**
     * A post of one's own, to be edited.
     *
     * @throws Refusal.NotPermitted for those who did not write it
     */
    public PostSource source(PostId id) {
        Entrance.Place place = entrance.toWrite(id);
        PersonId editor = place.membership().person();
        Post post = posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        post.requireEditable(editor, post.version());
        return new PostSource(
                id,
                post.version(),
                title(post, place),
                post.markdown(),
                attachments.of(post),
                drafts.find(editor, place.cohort(), DraftStore.Kind.NEW_WORDING, id.value()));
    }

    private @org.jspecify.annotations.Nullable String title(Post post, Entrance.Place place) {
        return post.isFirst() ? queries.open(place.discussion(), null).entry().title() : null;
    }
}
